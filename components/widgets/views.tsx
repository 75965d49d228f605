import { render } from 'preact';
import type { View, ViewProps } from './widget.ts';
import { Look } from './look/Look.tsx';
import { Stepper } from './stepper/Stepper.tsx';

/** The structure of every figure. The build needs all; a browser loads this only when a figure changes its shape. */
export const views: Record<string, View<never>> = {
  look: Look,
  stepper: Stepper,
};

export async function drawView(
  name: string,
  root: HTMLElement,
  props: ViewProps<Record<string, unknown>>,
): Promise<void> {
  const Drawn = views[name] as View<Record<string, unknown>>;
  root.replaceChildren();
  render(<Drawn {...props} />, root);
}
