import { multiheadAttention, type MultiheadOptions, type MultiheadResult } from '../../attention/index.ts';
import { assign, noGrad, type Tensor, zeros } from '../../tensor/index.ts';
import { Dropout } from './dropout.ts';
import { constant, type Making, xavierUniform } from './init.ts';
import { Linear } from './linear.ts';
import { Module } from './module.ts';

export interface MultiheadSettings extends Making {
  bias?: boolean;
  /** features of key and value, default embedDim; another number splits in_proj_weight into q_, k_ and v_proj_weight */
  kdim?: number;
  vdim?: number;
  /** probability that an attention weight is dropped in training */
  dropout?: number;
}

/**
 * `nn.MultiheadAttention(batch_first=True)`: see `multiheadAttention`, which it calls with its own weights. Starts as there:
 * in_proj_weight by Glorot over all three matrices at once, biases 0. Masks in PyTorch's polarity, true = BLOCKED.
 */
export class MultiheadAttention extends Module {
  readonly in_proj_weight: Tensor | undefined;
  readonly q_proj_weight: Tensor | undefined;
  readonly k_proj_weight: Tensor | undefined;
  readonly v_proj_weight: Tensor | undefined;
  readonly in_proj_bias: Tensor | undefined;
  readonly out_proj: Linear;
  readonly numHeads: number;
  private readonly drop: Dropout;

  constructor(embedDim: number, numHeads: number, settings: MultiheadSettings) {
    super();
    const { bias = true, dropout = 0, kdim = embedDim, vdim = embedDim, ...making } = settings;
    if (embedDim % numHeads !== 0)
      throw new RangeError(`MultiheadAttention: numHeads ${numHeads} must divide embedDim ${embedDim}`);
    this.numHeads = numHeads;
    if (kdim === embedDim && vdim === embedDim) {
      this.in_proj_weight = xavierUniform([3 * embedDim, embedDim], making);
    } else {
      this.q_proj_weight = xavierUniform([embedDim, embedDim], making);
      this.k_proj_weight = xavierUniform([embedDim, kdim], making);
      this.v_proj_weight = xavierUniform([embedDim, vdim], making);
    }
    this.in_proj_bias = bias ? constant([3 * embedDim], 0, making.dtype) : undefined;
    this.out_proj = new Linear(embedDim, embedDim, { bias, ...making });
    const own = this.out_proj.bias;
    if (own) noGrad(() => assign(own, zeros(own.shape, { dtype: own.dtype })));
    this.drop = new Dropout(dropout, making.generator);
  }

  /** query (…, n_q, d), key and value (…, n_k, d), by default query itself */
  forward(
    query: Tensor,
    key = query,
    value = key,
    masks: Pick<MultiheadOptions, 'attnMask' | 'keyPaddingMask'> = {},
  ): MultiheadResult {
    return multiheadAttention(query, key, value, this.namedParameters(), {
      ...masks,
      numHeads: this.numHeads,
      dropout: (weights) => this.drop.forward(weights),
    });
  }
}
