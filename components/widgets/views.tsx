import { render } from 'preact';
import { loadTypeset } from '../../src/figures/tex.ts';
import type { View, ViewProps } from './widget.ts';
import { Equation } from './equation/Equation.tsx';
import { Look } from './look/Look.tsx';
import { Block } from './block/Block.tsx';
import { Leak } from './leak/Leak.tsx';
import { Gradients } from './gradients/Gradients.tsx';
import { Train } from './train/Train.tsx';
import { ModelWalk } from './model-walk/ModelWalk.tsx';
import { Defects } from './defects/Defects.tsx';
import { Bottleneck } from './bottleneck/Bottleneck.tsx';
import { BreakIt } from './break-it/BreakIt.tsx';
import { Mixers } from './mixers/Mixers.tsx';
import { Mixing } from './mixing/Mixing.tsx';
import { MultiHead } from './multi-head/MultiHead.tsx';
import { Shuffle } from './shuffle/Shuffle.tsx';
import { PositionCodes } from './position-codes/PositionCodes.tsx';
import { Masks } from './masks/Masks.tsx';
import { Cross } from './cross/Cross.tsx';
import { Lookup } from './lookup/Lookup.tsx';
import { OtherWeights } from './other-weights/OtherWeights.tsx';
import { Projections } from './projections/Projections.tsx';
import { Removal } from './removal/Removal.tsx';
import { Axes } from './axes/Axes.tsx';
import { Family } from './family/Family.tsx';
import { Polarity } from './polarity/Polarity.tsx';
import { Reach } from './reach/Reach.tsx';
import { Stepper } from './stepper/Stepper.tsx';
import { Temperature } from './temperature/Temperature.tsx';
import { KvBytes } from './kv-bytes/KvBytes.tsx';
import { KvCache } from './kv-cache/KvCache.tsx';
import { Summary } from './summary/Summary.tsx';
import { Recall } from './recall/Recall.tsx';
import { Worksheet } from './worksheet/Worksheet.tsx';
import { Product } from './product/Product.tsx';
import { WhyScale } from './why-scale/WhyScale.tsx';
import { CostLab } from './cost-lab/CostLab.tsx';
import { Linear } from './linear/Linear.tsx';
import { Timed } from './timed/Timed.tsx';

/** The structure of every figure. The build needs all; a browser loads this only when a figure changes its shape. */
// oxlint-disable-next-line no-explicit-any -- each view takes the values its own widget reads
export const views: Record<string, View<any>> = {
  equation: Equation,
  look: Look,
  reach: Reach,
  axes: Axes,
  bottleneck: Bottleneck,
  mixing: Mixing,
  mixers: Mixers,
  removal: Removal,
  'other-weights': OtherWeights,
  stepper: Stepper,
  projections: Projections,
  cross: Cross,
  lookup: Lookup,
  masks: Masks,
  'position-codes': PositionCodes,
  shuffle: Shuffle,
  'multi-head': MultiHead,
  'break-it': BreakIt,
  'why-scale': WhyScale,
  temperature: Temperature,
  gradients: Gradients,
  block: Block,
  leak: Leak,
  'kv-cache': KvCache,
  'kv-bytes': KvBytes,
  train: Train,
  'model-walk': ModelWalk,
  defects: Defects,
  summary: Summary,
  recall: Recall,
  'cost-lab': CostLab,
  linear: Linear,
  timed: Timed,
  worksheet: Worksheet,
  product: Product,
  polarity: Polarity,
  family: Family,
};

/** Draws a figure anew in its present shape. Focus stays where it was: on the same slot, where there still is one. */
export async function drawView(
  name: string,
  root: HTMLElement,
  now: () => ViewProps<Record<string, unknown>>,
  math = false,
): Promise<void> {
  if (math) await loadTypeset();
  const Drawn = views[name];
  const held = root.contains(document.activeElement) ? (document.activeElement as HTMLElement).dataset.slot : undefined;
  render(null, root);
  root.replaceChildren();
  render(<Drawn {...now()} />, root);
  if (held) root.querySelector<HTMLElement>(`[data-slot="${held}"]`)?.focus({ preventScroll: true });
}
