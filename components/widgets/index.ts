import type { Widget } from './widget.ts';

/** Every live figure, by the name an author writes: `<Figure is="stepper">`. Each loads when its figure comes into view. */
export const widgets: Record<string, () => Promise<Widget>> = {
  reach: () => import('./reach/widget.ts').then((m) => m.reach as unknown as Widget),
  axes: () => import('./axes/widget.ts').then((m) => m.axes as unknown as Widget),
  stepper: () => import('./stepper/widget.ts').then((m) => m.stepper as unknown as Widget),
  projections: () => import('./projections/widget.ts').then((m) => m.projections as unknown as Widget),
  cross: () => import('./cross/widget.ts').then((m) => m.cross as unknown as Widget),
  lookup: () => import('./lookup/widget.ts').then((m) => m.lookup as unknown as Widget),
  masks: () => import('./masks/widget.ts').then((m) => m.masks as unknown as Widget),
  mixing: () => import('./mixing/widget.ts').then((m) => m.mixing as unknown as Widget),
  bottleneck: () => import('./bottleneck/widget.ts').then((m) => m.bottleneck as unknown as Widget),
  look: () => import('./look/widget.ts').then((m) => m.look as unknown as Widget),
  equation: () => import('./equation/widget.ts').then((m) => m.equation as unknown as Widget),
  'break-it': () => import('./break-it/widget.ts').then((m) => m.breakIt as unknown as Widget),
  'multi-head': () => import('./multi-head/widget.ts').then((m) => m.multiHead as unknown as Widget),
  'why-scale': () => import('./why-scale/widget.ts').then((m) => m.whyScale as unknown as Widget),
  shuffle: () => import('./shuffle/widget.ts').then((m) => m.shuffle as unknown as Widget),
  temperature: () => import('./temperature/widget.ts').then((m) => m.temperature as unknown as Widget),
  'position-codes': () => import('./position-codes/widget.ts').then((m) => m.positionCodes as unknown as Widget),
  polarity: () => import('./polarity/widget.ts').then((m) => m.polarity as unknown as Widget),
  family: () => import('./family/widget.ts').then((m) => m.family as unknown as Widget),
};
