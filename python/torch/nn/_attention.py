"""Attention without projections."""

import math

import torch

from ._checks import c_name
from ._norms import dropout


def scaled_dot_product_attention(
    query, key, value, attn_mask=None, dropout_p=0.0, is_causal=False, scale=None, enable_gqa=False
):
    """softmax(q kᵀ · scale + mask) v (PyTorch 2.0): q (…, n, d), k (…, m, d), v (…, m, d_v) → (…, n, d_v).

    A bool mask is True where attention is ALLOWED; another is added to the scores. `is_causal` lets position i see 0 … i.
    """
    if enable_gqa:
        groups = query.size(-3) // key.size(-3)
        if groups * key.size(-3) != query.size(-3):
            raise RuntimeError(
                "Number of heads in key and value must divide the number of heads in query"
            )
        key, value = [x.repeat_interleave(groups, -3) for x in (key, value)]
    scores = query @ key.transpose(-2, -1) * (1 / math.sqrt(query.size(-1)) if scale is None else scale)
    if is_causal:
        if attn_mask is not None:
            raise RuntimeError("_scaled_dot_product_attention: Explicit attn_mask should not be set when is_causal=True")
        attn_mask = torch.ones(query.size(-2), key.size(-2), dtype=torch.bool).tril()
    if attn_mask is not None:
        if attn_mask.dtype == torch.bool:
            scores = scores.masked_fill(~attn_mask, -math.inf)
        elif attn_mask.dtype == query.dtype:
            scores = scores + attn_mask
        else:
            raise RuntimeError(
                "Expected attn_mask dtype to be bool or to match query dtype, but got attn_mask.dtype: "
                f"{c_name(attn_mask)} and  query.dtype: {c_name(query)} instead."
            )
    weights = dropout(torch.softmax(scores, -1), dropout_p)
    return weights @ value
