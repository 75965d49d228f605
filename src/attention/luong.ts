import { abs, arange, cat, div, exp, expand, le, matmul, mul, neg } from '../tensor/index.ts';
import { sigmoid, sub, tanh, type Tensor, to, transpose, unsqueeze, where } from '../tensor/index.ts';
import { linear } from './linear.ts';
import { type DeadRows, softmax } from './softmax.ts';
import { type StateDict, weightOf } from './state-dict.ts';

export type LuongScore = 'dot' | 'general' | 'concat';

export interface LuongOptions {
  score?: LuongScore;
  /**
   * by the paper's names: W_a (d_t, d_s) for general; W_a (d_a, d_t + d_s) and v_a (d_a) for concat;
   * W_p (d_p, d_t) and v_p (d_p) for local-p; W_c (d_out, d_s + d_t) adds the attentional state
   */
  weights?: StateDict;
  /** a position whose window holds no source word gets NaN, or zeros */
  deadRows?: DeadRows;
}

export interface LuongLocalOptions extends LuongOptions {
  /** half width of the window, in source positions */
  D: number;
}

export interface LuongPredictiveOptions extends LuongLocalOptions {
  /** centres (…, n_t) set from outside, in place of the predicted ones; W_p and v_p are then not asked for */
  p_t?: Tensor;
}

/**
 * score(h_t, h_s), Luong, Pham and Manning 2015, eq. 8: dot h_tᵀ h_s, general h_tᵀ W_a h_s, concat v_aᵀ tanh(W_a [h_t; h_s]).
 * ht (…, n_t, d_t), hs (…, n_s, d_s) → (…, n_t, n_s); dot needs d_t = d_s. Not divided by √d.
 */
export function luongScore(ht: Tensor, hs: Tensor, { score = 'dot', weights = {} }: LuongOptions = {}): Tensor {
  const sources = transpose(hs, -2, -1);
  if (score === 'dot') return matmul(ht, sources);
  const W_a = weightOf('luongScore', weights, 'W_a');
  if (score === 'general') return matmul(matmul(ht, W_a), sources);
  const [nt, dt] = ht.shape.slice(-2);
  const [ns, ds] = hs.shape.slice(-2);
  const targets = expand(unsqueeze(ht, -2), [...ht.shape.slice(0, -2), nt, ns, dt]);
  const pairs = cat([targets, expand(unsqueeze(hs, -3), [...hs.shape.slice(0, -2), nt, ns, ds])], -1); // [h_t; h_s]
  return matmul(tanh(linear(pairs, W_a)), weightOf('luongScore', weights, 'v_a'));
}

/** Every source state is weighed (§3.1): weights = softmax(scores), context = weights · hs (…, n_t, d_s). */
export function luongGlobal(ht: Tensor, hs: Tensor, options: LuongOptions = {}) {
  const scores = luongScore(ht, hs, options);
  const weights = softmax(scores);
  return { scores, weights, ...attend(weights, ht, hs, options) };
}

/** Local attention, monotonic (§3.2, local-m): target position t reads the window |s − p_t| ≤ D around p_t = t. Positions count from 0. */
export function luongLocalM(ht: Tensor, hs: Tensor, options: LuongLocalOptions) {
  const p_t = to(arange(ht.shape[ht.ndim - 2]), ht.dtype);
  return { p_t, ...inWindow(p_t, ht, hs, options) };
}

/**
 * Local attention, predictive (§3.2, local-p, eq. 9 and 10): p_t = S · sigmoid(v_pᵀ tanh(W_p h_t)), softmax inside the window
 * |s − p_t| ≤ D, times a Gaussian of σ = D/2 around p_t. The paper does not renormalise, so weights sum to less than 1;
 * `align` are those before the Gaussian. D > 0.
 */
export function luongLocalP(ht: Tensor, hs: Tensor, options: LuongPredictiveOptions) {
  const { D, p_t = predictedCentres(ht, hs, options) } = options;
  if (!(D > 0)) throw new RangeError(`luongLocalP: D must be above 0, got ${D}`);
  return { p_t, ...inWindow(p_t, ht, hs, options, D / 2) };
}

function predictedCentres(ht: Tensor, hs: Tensor, { weights = {} }: LuongOptions): Tensor {
  const [W_p, v_p] = [weightOf('luongLocalP', weights, 'W_p'), weightOf('luongLocalP', weights, 'v_p')];
  return mul(sigmoid(matmul(tanh(linear(ht, W_p)), v_p)), hs.shape[hs.ndim - 2]); // S · sigmoid(v_pᵀ tanh(W_p h_t))
}

function inWindow(p_t: Tensor, ht: Tensor, hs: Tensor, options: LuongLocalOptions, sigma?: number) {
  const s = to(arange(hs.shape[hs.ndim - 2]), ht.dtype);
  const distance = sub(s, unsqueeze(p_t, -1)); // (…, n_t, n_s)
  const scores = luongScore(ht, hs, options);
  const align = softmax(where(le(abs(distance), options.D), scores, -Infinity), { deadRows: options.deadRows });
  const weights = sigma ? mul(align, exp(div(neg(mul(distance, distance)), 2 * sigma ** 2))) : align;
  return { scores, align, weights, ...attend(weights, ht, hs, options) };
}

/** The context, and with W_c the attentional state tanh(W_c [c_t; h_t]) (eq. 5). */
function attend(
  weights: Tensor,
  ht: Tensor,
  hs: Tensor,
  { weights: { W_c } = {} }: LuongOptions,
): { context: Tensor; attentional?: Tensor } {
  const context = matmul(weights, hs);
  return W_c ? { context, attentional: tanh(linear(cat([context, ht], -1), W_c)) } : { context };
}
