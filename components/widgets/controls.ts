import type { Page } from '../../src/state/chapter.ts';
import type { AnyParam, NumberParam } from '../../src/state/param.ts';

/**
 * Controls that every figure shares, wired once per figure: `button[data-choose="mode=none"]` sets a param from text,
 * `button[data-next="seed"]` counts a number on, from its last value to its first; `input[type=range][data-param="depth"]` follows and sets a number. What they show comes from the picture.
 */
export function startControls(root: HTMLElement, page: Page, commit: () => void): void {
  const set = (name: string, text: string) => {
    const param = page.live[name] as AnyParam;
    const found = param.read(text);
    if ('value' in found) (param as { value: unknown }).value = found.value;
  };
  root.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-choose]') : null;
    if (!button) return;
    const [name, text] = button.dataset.choose!.split('=');
    set(name, text);
    commit();
  });
  root.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-next]') : null;
    if (!button) return;
    const param = page.live[button.dataset.next!] as NumberParam;
    param.value = param.peek() < param.spec.max ? param.peek() + 1 : param.spec.min;
    commit();
  });
  root.addEventListener('input', (event) => {
    const input = event.target;
    if (input instanceof HTMLInputElement && input.dataset.param) set(input.dataset.param, input.value);
  });
  root.addEventListener('change', (event) => {
    if (event.target instanceof HTMLInputElement && event.target.dataset.param) commit();
  });
}
