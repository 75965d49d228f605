import { flat, Tensor } from '../../../tensor/index.ts';
import { store } from '../../../tensor/dtype.ts';

// What would be many crossings between Python and the engine, as one. Sums run in float64.

/** [x̂, 1/σ of each row]: each run of n numbers less its mean, over √(variance + eps). */
export function normalizeRows(x: Tensor, n: number, eps: number): [Tensor, Tensor] {
  const values = flat(x);
  const rows = values.length / n;
  const out = new Float64Array(values.length);
  const scales = new Float64Array(rows);
  for (let row = 0, start = 0; row < rows; row++, start += n) {
    let mean = 0;
    for (let j = 0; j < n; j++) mean += values[start + j];
    mean /= n;
    let variance = 0;
    for (let j = 0; j < n; j++) variance += (values[start + j] - mean) ** 2;
    const scale = (scales[row] = 1 / Math.sqrt(variance / n + eps));
    for (let j = 0; j < n; j++) out[start + j] = (values[start + j] - mean) * scale;
  }
  return [
    new Tensor(store('layer_norm', out, x.dtype), x.shape, x.dtype),
    new Tensor(store('layer_norm', scales, x.dtype), [rows], x.dtype),
  ];
}

/** The gradient of `normalizeRows`' input, given that of its output. */
export function normalizeRowsBack(g: Tensor, normalized: Tensor, scales: Tensor): Tensor {
  const [gradients, values, scale] = [flat(g), flat(normalized), flat(scales)];
  const n = scale.length > 0 ? values.length / scale.length : 1;
  const out = new Float64Array(values.length);
  for (let row = 0, start = 0; row < scale.length; row++, start += n) {
    let [sum, dot] = [0, 0];
    for (let j = 0; j < n; j++) {
      sum += gradients[start + j];
      dot += gradients[start + j] * values[start + j];
    }
    for (let j = 0; j < n; j++)
      out[start + j] = scale[row] * (gradients[start + j] - sum / n - (values[start + j] * dot) / n);
  }
  return new Tensor(store('layer_norm', out, g.dtype), g.shape, g.dtype);
}

/**
 * One step of Adam in place: the parameter and its two running means, each step rounded as PyTorch rounds it in that dtype.
 * All are row-major and of one floating dtype.
 */
export function adamStep(
  param: Tensor,
  grad: Tensor,
  mean: Tensor,
  square: Tensor,
  lr: number,
  beta1: number,
  beta2: number,
  eps: number,
  step: number,
): void {
  const round = param.dtype === 'float64' ? (x: number) => x : Math.fround;
  const [p, m, v] = [param, mean, square].map(({ data, offset, size }) => data.subarray(offset, offset + size));
  const g = flat(grad);
  const size = -lr / (1 - beta1 ** step);
  const spread = Math.sqrt(1 - beta2 ** step);
  for (let i = 0; i < g.length; i++) {
    m[i] = round(m[i] * beta1) + (1 - beta1) * g[i];
    v[i] = round(v[i] * beta2) + (1 - beta2) * g[i] * g[i];
    p[i] += (size * m[i]) / round(round(round(Math.sqrt(v[i])) / spread) + eps);
  }
}
