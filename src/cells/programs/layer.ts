import { attend } from './attention.ts';
import { add, columnsOf, each, given, joinAll, layerNorm, matmul, relu, set, transpose, type Expr, type Matrix, type Step } from './program.ts'; // prettier-ignore

/** Matrices of one encoder layer's state dict, (out, in) as `nn.Linear` keeps them. `end` stands behind every name, here and below. */
export function layerGiven(weights: Readonly<Record<string, Matrix>>, d: number, end = ''): Step[] {
  const projections = weights['self_attn.in_proj_weight'];
  return [
    given(`W_Q${end}`, projections.slice(0, d)),
    given(`W_K${end}`, projections.slice(d, 2 * d)),
    given(`W_V${end}`, projections.slice(2 * d, 3 * d)),
    given(`W_O${end}`, weights['self_attn.out_proj.weight']),
    given(`W_1${end}`, weights['linear1.weight']),
    given(`W_2${end}`, weights['linear2.weight']),
  ];
}

/** x Wᵀ, as `nn.Linear` does. */
export const linear = (x: Expr, weight: string): Expr => matmul(x, transpose(weight));

/** `attended` from `x` by one or more heads of self-attention; `mask` names what is open. With one head its weights are `weights`. */
export function selfAttention(x: string, d: number, heads: number, mask?: string, end = ''): Step[] {
  const width = d / heads;
  const own = (of: string) => columnsOf(of, 'h', width);
  const [Q, K, V, mixed] = ['Q', 'K', 'V', 'mixed'].map((name) => name + end);
  return [
    set(Q, linear(x, `W_Q${end}`)),
    set(K, linear(x, `W_K${end}`)),
    set(V, linear(x, `W_V${end}`)),
    ...(heads === 1
      ? [...attend(d, { query: Q, key: K, value: V, mask }), set(mixed, 'output')]
      : [
          each('h', heads, attend(width, { query: own(Q), key: own(K), value: own(V), mask }), {
            [`heads${end}`]: 'output',
          }),
          set(mixed, joinAll(`heads${end}`, 1)),
        ]),
    set(`attended${end}`, linear(mixed, `W_O${end}`)),
  ];
}

/** `hidden` and `feed` from `x`. */
export const feedForward = (x: string, end = ''): Step[] => [
  set(`hidden${end}`, relu(linear(x, `W_1${end}`))),
  set(`feed${end}`, linear(`hidden${end}`, `W_2${end}`)),
];

/** One post-norm encoder layer from `x` to `into`. */
export const encoderLayer = (x: string, into: string, d: number, heads: number, mask?: string, end = ''): Step[] => [
  ...selfAttention(x, d, heads, mask, end),
  set(`norm1${end}`, layerNorm(add(x, `attended${end}`))),
  ...feedForward(`norm1${end}`, end),
  set(into, layerNorm(add(`norm1${end}`, `feed${end}`))),
];
