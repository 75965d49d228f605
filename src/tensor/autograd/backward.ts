import { full } from '../create.ts';
import { add, to } from '../elementwise.ts';
import { sum } from '../reduce.ts';
import { formatShape } from '../shape.ts';
import type { History, Tensor } from '../tensor.ts';
import { reshape } from '../views.ts';
import { derivatives } from './derivatives.ts';
import { recording } from './record.ts';

export interface BackwardOptions {
  /** d (what is asked for) / d output, of output's shape; needed unless output is one number */
  gradient?: Tensor;
  /** keep the graph for another pass; it is freed otherwise */
  retainGraph?: boolean;
}

export interface GradOptions extends BackwardOptions {
  /** record the pass itself, so that gradients can be differentiated again; keeps the graph */
  createGraph?: boolean;
}

/**
 * Adds d output / d leaf to the `grad` of every leaf that output depends on. Raises when output depends on none, when it is no
 * single number and no gradient is given, when its graph has been used before, or when a leaf was assigned to since.
 */
export function backward(output: Tensor, { gradient, retainGraph = false }: BackwardOptions = {}): void {
  const gradients = flow('backward', output, (x) => x.isLeaf, { gradient, retainGraph });
  for (const [x, g] of gradients) if (x.isLeaf) x.grad = x.grad ? recording(false, () => add(x.grad!, g)) : g;
}

/** d output / d input for each input, leaf or not, without touching any `grad`. Raises as `backward`, and for an input that output does not depend on. */
export function grad(output: Tensor, inputs: readonly Tensor[], options: GradOptions = {}): Tensor[] {
  const gradients = flow('grad', output, (x) => inputs.includes(x), options);
  return inputs.map((x, k) => {
    const g = gradients.get(x);
    if (!g) throw new Error(`grad: the output does not depend on input ${k}, of shape ${formatShape(x.shape)}`);
    return g;
  });
}

/** Gradients of everything between output and what is wanted, newest result first: each is complete before it is sent on. */
function flow(
  name: string,
  output: Tensor,
  wanted: (x: Tensor) => boolean,
  { gradient, createGraph = false, retainGraph = createGraph }: GradOptions,
): Map<Tensor, Tensor> {
  const gradients = new Map([[output, seed(name, output, gradient)]]);
  const results = resultsBehind(name, output);
  const leading = new Set<Tensor>();
  const leads = (x: Tensor) => wanted(x) || leading.has(x);
  for (const y of [...results].reverse()) if (inputsOf(y).some(leads)) leading.add(y);

  recording(createGraph, () => {
    for (const y of results) {
      const g = gradients.get(y);
      if (!g || !leading.has(y)) continue;
      inputsOf(y).forEach((x, which) => {
        if (!leads(x)) return;
        const own = fit(derivative(name, y.history!, which)(g, y, inputsOf(y), y.history!.about, which), x);
        const before = gradients.get(x);
        gradients.set(x, before ? add(before, own) : own);
      });
      if (!wanted(y)) gradients.delete(y);
    }
  });
  if (!retainGraph) for (const y of results) y.history!.inputs = undefined;
  return gradients;
}

function seed(name: string, output: Tensor, gradient?: Tensor): Tensor {
  if (!output.requiresGrad)
    throw new Error(`${name}: the output depends on no leaf made by requiresGrad, or was computed within noGrad`);
  if (!gradient && output.size !== 1)
    throw new RangeError(
      `${name}: expected one number or options.gradient, got an output of shape ${formatShape(output.shape)}`,
    );
  if (gradient && formatShape(gradient.shape) !== formatShape(output.shape))
    throw new RangeError(
      `${name}: expected a gradient of the output's shape ${formatShape(output.shape)}, got ${formatShape(gradient.shape)}`,
    );
  return gradient ? to(gradient, output.dtype) : full(output.shape, 1, { dtype: output.dtype });
}

/** Every recorded result that output was computed from, itself included, newest first. */
function resultsBehind(name: string, output: Tensor): Tensor[] {
  const found = new Set<Tensor>();
  const open = [output];
  for (let y = open.pop(); y; y = open.pop()) {
    if (!y.history || found.has(y)) continue;
    found.add(y);
    checkUsable(name, y.history);
    open.push(...inputsOf(y));
  }
  return [...found].sort((a, b) => b.history!.order - a.history!.order);
}

function checkUsable(name: string, { name: operation, inputs, versions }: History): void {
  if (!inputs)
    throw new Error(
      `${name}: the graph behind ${operation} was freed by an earlier pass; give that one retainGraph: true, or compute the output anew`,
    );
  inputs.forEach((x, k) => {
    if (x.version !== versions[k])
      throw new Error(
        `${name}: input ${k} of ${operation}, of shape ${formatShape(x.shape)}, was assigned to after ${operation} had read it; compute the output anew`,
      );
  });
}

function inputsOf(y: Tensor): readonly Tensor[] {
  return y.history?.inputs ?? [];
}

function derivative(name: string, { name: operation }: History, which: number) {
  const entry = derivatives[operation];
  if (!entry) throw new Error(`${name}: ${operation} has no derivative here`);
  return typeof entry === 'function' ? entry : entry[which];
}

/** The gradient in x's own shape and dtype: summed over what broadcasting repeated. */
function fit(g: Tensor, x: Tensor): Tensor {
  if (formatShape(g.shape) === formatShape(x.shape)) return to(g, x.dtype);
  const added = g.ndim - x.ndim;
  const repeated = g.shape.map((_, axis) => axis).filter((axis) => axis < added || x.shape[axis - added] === 1);
  return to(reshape(sum(g, repeated), x.shape), x.dtype);
}
