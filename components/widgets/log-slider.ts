import type { Page } from '../../src/state/chapter.ts';
import type { NumberParam } from '../../src/state/param.ts';

/** A number that runs over powers of two: the slider counts doublings, in quarters; the number itself stays whole. */
export interface Doublings {
  min: number;
  max: number;
}
const grain = 0.25;

/** Marks of `input[type=range][data-log="name"]`. */
export const logSlider = (value: number, { min, max }: Doublings) => ({
  min,
  max,
  step: grain,
  value: Math.round(Math.log2(value) / grain) * grain,
});

/** The number at so many doublings, on the slider's grain. */
export const doubled = (log: number): number => Math.round(2 ** (Math.round(log / grain) * grain));

export function startLogSliders(root: HTMLElement, page: Page, commit: () => void): void {
  const named = (event: Event) =>
    event.target instanceof HTMLInputElement && event.target.dataset.log ? event.target : null;
  root.addEventListener('input', (event) => {
    const input = named(event);
    if (input) (page.live[input.dataset.log!] as NumberParam).value = doubled(Number(input.value));
  });
  root.addEventListener('change', (event) => {
    if (named(event)) commit();
  });
}
