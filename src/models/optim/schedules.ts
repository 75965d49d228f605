/** @file Learning rates as functions of the step, counted from 1: `optimizer.lr = schedule(step)` before each step. */

export type Schedule = (step: number) => number;

/** d^−½ · min(step^−½, step · warmup^−1½): a linear rise, then a fall with the root (Vaswani et al. 2017, eq. 3). */
export function noam(dModel: number, warmup: number): Schedule {
  return (step) => Math.min(1 / Math.sqrt(step), step / (warmup * Math.sqrt(warmup))) / Math.sqrt(dModel);
}

export interface WarmupSettings {
  /** the highest rate */
  peak: number;
  /** the step at which peak is reached in a straight line from 0; 0 and 1: at once */
  warmup: number;
  /** the step at which the floor is reached; it stays there */
  total: number;
  floor?: number;
}

/** A linear rise to peak, then half a cosine down to the floor (Loshchilov and Hutter 2017, eq. 5). */
export function warmupCosine(settings: WarmupSettings): Schedule {
  return warmup(settings, (progress) => (1 + Math.cos(Math.PI * progress)) / 2);
}

/** A linear rise to peak, then a straight line down to the floor. */
export function warmupLinear(settings: WarmupSettings): Schedule {
  return warmup(settings, (progress) => 1 - progress);
}

/** `start`, times gamma after every `size` steps. */
export function stepDecay(start: number, size: number, gamma: number): Schedule {
  return (step) => start * gamma ** Math.floor((step - 1) / size);
}

function warmup({ peak, warmup, total, floor = 0 }: WarmupSettings, fall: (progress: number) => number): Schedule {
  return (step) => {
    if (step < warmup) return (peak * step) / warmup;
    const top = Math.max(1, warmup);
    const progress = Math.min(1, (step - top) / Math.max(1, total - top));
    return floor + (peak - floor) * fall(progress);
  };
}
