import { flat, mul, noGrad, type Tensor } from '../../tensor/index.ts';

/**
 * Scales all gradients together so that their joint norm √Σg² is at most maxNorm, and returns what it was.
 * `torch.nn.utils.clip_grad_norm_`: the factor is maxNorm / (norm + 1e-6) when that is below 1. A norm that is NaN or infinite
 * raises before any gradient is touched.
 */
export function clipGradNorm(parameters: readonly Tensor[], maxNorm: number): number {
  let squares = 0;
  for (const { grad } of parameters) if (grad) for (const g of flat(grad)) squares += g * g;
  const norm = Math.sqrt(squares);
  if (!Number.isFinite(norm)) throw new RangeError(`clipGradNorm: the gradients' norm is ${norm}`);
  const factor = maxNorm / (norm + 1e-6);
  if (factor < 1)
    noGrad(() => {
      for (const p of parameters) if (p.grad) p.grad = mul(p.grad, factor);
    });
  return norm;
}
