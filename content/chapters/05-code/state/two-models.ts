import { causalMask, layerNorm, linear, relu, type StateDict } from '../../../../src/attention/index.ts';
import { scaledDotProductAttention } from '../../../../src/attention/index.ts';
import {
  add, arange, embedding, eq, logicalAnd, logicalNot, reshape, slice, tensor, type Tensor, transpose, unsqueeze, zeros,
} from '../../../../src/tensor/index.ts'; // prettier-ignore
import { normals } from '../../../../src/tensor/random.ts';
import { layerWeights } from './block.ts';

/** Sizes of both models: `Model(d_model=4, nhead=2, num_layers=2, num_tokens=8)`, feed-forward 8 wide, token 0 is padding. */
export const [d, heads, numTokens] = [4, 2, 8];

/** What the two models do differently. */
export interface Kind {
  /** what the position table is read by: the token's number, or its place */
  by: 'token' | 'place';
  /** what the first axis of (batch, n) is taken for */
  first: 'place' | 'batch';
  /** whether the layers are copies of one that stays behind, or each its own */
  layers: 'copies' | 'own';
  mask: 'none' | 'padding' | 'causal';
}
export const article: Kind = { by: 'token', first: 'place', layers: 'copies', mask: 'none' };
export const repaired: Kind = { by: 'place', first: 'batch', layers: 'own', mask: 'none' };

/**
 * Both models' weights from one seed, by PyTorch's names; the tables have one decimal. The article's model begins with two
 * copies of layer 0 and leaves layer 0 itself, `layers`, unused. Both read their positions from the same eight rows.
 */
export function modelWeights(seed: number, layers: Kind['layers']): StateDict {
  const next = normals(seed);
  const table = () => tensor(Array.from({ length: numTokens }, () => Array.from({ length: d }, () => Math.round(next() * 10) / 10 + 0))); // prettier-ignore
  const named = (prefix: string, from: StateDict) =>
    Object.entries(from).map(([name, weight]): [string, Tensor] => [prefix + name, weight]);
  const [first, second] = [layerWeights(seed + 1), layerWeights(seed + 2)];
  return Object.fromEntries([
    ['embedding.weight', table()],
    ['position.weight', table()],
    ...(layers === 'copies' ? named('layers.', first) : []),
    ...named('transformer_encoder.layers.0.', first),
    ...named('transformer_encoder.layers.1.', layers === 'copies' ? first : second),
    ['fc_out.weight', tensor(Array.from({ length: numTokens }, () => Array.from({ length: d }, next)))],
    ['fc_out.bias', zeros([numTokens])],
  ]);
}

/** Everything that one layer makes. Words that meet are a group: (groups, members, …), with an axis for heads before members. */
export interface LayerTrace {
  q: Tensor;
  k: Tensor;
  v: Tensor;
  scores: Tensor;
  /** false = shut by a mask; (groups, heads, members, members) once expanded */
  open: Tensor | undefined;
  weights: Tensor;
  mixed: Tensor;
  attended: Tensor;
  norm1: Tensor;
  hidden: Tensor;
  output: Tensor;
}
export interface Trace {
  /** (batch, n, d) */
  embedded: Tensor;
  places: Tensor;
  x: Tensor;
  /** with the groups first: sentences, or places when the axes are crossed */
  layers: LayerTrace[];
  /** (batch, n, num_tokens) */
  logits: Tensor;
}

/** (groups, members, heads · width) → (groups, heads, members, width) */
const split = (x: Tensor) => {
  const [groups, members, width] = x.shape;
  return transpose(reshape(x, [groups, members, heads, width / heads]), 1, 2);
};

function throughLayer(x: Tensor, w: (name: string) => Tensor, open: Tensor | undefined): LayerTrace {
  const part = (k: number) => {
    const rows = (t: Tensor) => slice(t, 0, k * d, (k + 1) * d);
    return split(linear(x, rows(w('self_attn.in_proj_weight')), rows(w('self_attn.in_proj_bias'))));
  };
  const norm = (name: string, y: Tensor) => layerNorm(y, { weight: w(`${name}.weight`), bias: w(`${name}.bias`) });
  const dense = (name: string, y: Tensor) => linear(y, w(`${name}.weight`), w(`${name}.bias`));
  const [q, k, v] = [part(0), part(1), part(2)];
  const { scores, weights, output: mixed } = scaledDotProductAttention(q, k, v, { attnMask: open });
  const attended = dense('self_attn.out_proj', reshape(transpose(mixed, 1, 2), x.shape));
  const norm1 = norm('norm1', add(x, attended));
  const hidden = relu(dense('linear1', norm1));
  const output = norm('norm2', add(norm1, dense('linear2', hidden)));
  return { q, k, v, scores, open, weights, mixed, attended, norm1, hidden, output };
}

/** A model's forward pass with every tensor on the way. ids (batch, n); dropout is off. */
export function forward(ids: readonly (readonly number[])[], weights: StateDict, { by, first, mask }: Kind): Trace {
  const src = tensor(ids as number[][], { dtype: 'int64' });
  const [batch, n] = src.shape;
  const embedded = embedding(src, weights['embedding.weight']);
  const row = by === 'token' ? src : add(tensor(ids.map((line) => line.map(() => 0)), { dtype: 'int64' }), arange(n)); // prettier-ignore
  const places = embedding(row, weights['position.weight']);
  const x = add(embedded, places);

  // With batch_first=False the layer takes the first axis for the sentence: its groups are the places.
  const crossed = first === 'place';
  const turn = (t: Tensor) => (crossed ? transpose(t, 0, 1) : t);
  const members = crossed ? batch : n;
  const real = mask === 'none' ? undefined : logicalNot(eq(turn(src), 0));
  const keys = real && unsqueeze(unsqueeze(real, 1), 1); // (groups, 1, 1, members)
  const open = keys && mask === 'causal' ? logicalAnd(keys, causalMask(members)) : keys;

  const layers: LayerTrace[] = [];
  let y = turn(x);
  for (const k of [0, 1]) {
    const layer = throughLayer(y, (name) => weights[`transformer_encoder.layers.${k}.${name}`], open);
    layers.push(layer);
    y = layer.output;
  }
  return { embedded, places, x, layers, logits: linear(turn(y), weights['fc_out.weight'], weights['fc_out.bias']) };
}
