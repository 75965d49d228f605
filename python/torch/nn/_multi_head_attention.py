import math

import torch


def _check_shapes(query, key, value, key_padding_mask, attn_mask, num_heads):
    """Whether there is a batch; AssertionError where the number of axes does not fit."""
    if query.dim() not in (2, 3):
        raise AssertionError(
            f"query should be unbatched 2D or batched 3D tensor but received {query.dim()}-D query tensor"
        )
    batched = query.dim() == 3
    start = "For batched (3-D) `query`, expected" if batched else "For unbatched (2-D) `query`, expected"
    if key.dim() != query.dim() or value.dim() != query.dim():
        raise AssertionError(
            f"{start} `key` and `value` to be {query.dim()}-D"
            f" but found {key.dim()}-D and {value.dim()}-D tensors respectively"
        )
    if key_padding_mask is not None and key_padding_mask.dim() != query.dim() - 1:
        raise AssertionError(
            f"{start} `key_padding_mask` to be `None` or {query.dim() - 1}-D"
            f" but found {key_padding_mask.dim()}-D tensor instead"
        )
    if attn_mask is not None:
        if attn_mask.dim() not in (2, 3):
            raise AssertionError(
                f"{start} `attn_mask` to be `None`, 2-D or 3-D but found {attn_mask.dim()}-D tensor instead"
            )
        if not batched and attn_mask.dim() == 3:
            wanted = (num_heads, query.shape[0], key.shape[0])
            if attn_mask.shape != wanted:
                raise AssertionError(f"Expected `attn_mask` shape to be {wanted} but got {attn_mask.shape}")
    return batched


def check_padding_dtype(key_padding_mask):
    if key_padding_mask is not None and key_padding_mask.dtype != torch.bool and not key_padding_mask.is_floating_point():
        raise AssertionError("only bool and floating types of key_padding_mask are supported")


def _check(holds, message):
    if not holds:
        raise AssertionError(message)


def _projected(query, key, value, packed, separate, bias):
    """q, k and v in the model's width, by one packed weight or three."""
    weights = packed.chunk(3) if separate is None else separate
    if separate is not None:
        for name, x, weight in zip(("query", "key", "value"), (query, key, value), weights):
            wanted = (query.size(-1), x.size(-1))
            _check(weight.shape == wanted, f"expecting {name} weights shape of {wanted}, but got {weight.shape}")
    biases = (None, None, None) if bias is None else bias.chunk(3)
    linear = torch.nn.functional.linear
    return [linear(x, w, b) for x, w, b in zip((query, key, value), weights, biases)]


def _checked_mask(attn_mask, tgt_len, src_len, heads):
    """The mask (1 or batch · heads, n, m), bool or float."""
    _check(attn_mask.dtype != torch.uint8, "only bool and floating types of attn_mask are supported")
    _check(
        attn_mask.is_floating_point() or attn_mask.dtype == torch.bool,
        f"Only float, byte, and bool types are supported for attn_mask, not {attn_mask.dtype}",
    )
    wanted = (tgt_len, src_len) if attn_mask.dim() == 2 else (heads, tgt_len, src_len)
    if attn_mask.shape != wanted:
        raise RuntimeError(
            f"The shape of the {attn_mask.dim()}D attn_mask is {attn_mask.shape}, but should be {wanted}."
        )
    return attn_mask.unsqueeze(0) if attn_mask.dim() == 2 else attn_mask


def multi_head_attention_forward(
    query,
    key,
    value,
    embed_dim_to_check,
    num_heads,
    in_proj_weight,
    in_proj_bias,
    bias_k,
    bias_v,
    add_zero_attn,
    dropout_p,
    out_proj_weight,
    out_proj_bias,
    training=True,
    key_padding_mask=None,
    need_weights=True,
    attn_mask=None,
    use_separate_proj_weight=False,
    q_proj_weight=None,
    k_proj_weight=None,
    v_proj_weight=None,
    static_k=None,
    static_v=None,
    average_attn_weights=True,
):
    """query (n, batch, e), key and value (m, batch, …), or all without batch → output (n, batch, e), weights (batch, n, m).

    True in a bool mask BLOCKS; a float mask is added. Two masks together block what either blocks. bias_k and bias_v
    (1, 1, e) are one more key and its value, learnt.
    """
    if static_k is not None or static_v is not None:
        raise NotImplementedError("multi_head_attention_forward: static_k and static_v are not in this page's torch")
    batched = _check_shapes(query, key, value, key_padding_mask, attn_mask, num_heads)
    if not batched:
        query, key, value = (x.unsqueeze(1) for x in (query, key, value))
        if key_padding_mask is not None:
            key_padding_mask = key_padding_mask.unsqueeze(0)
    tgt_len, batch, width = query.shape
    src_len = key.shape[0]
    check_padding_dtype(key_padding_mask)
    _check(
        width == embed_dim_to_check, f"was expecting embedding dimension of {embed_dim_to_check}, but got {width}"
    )
    head_dim = width // num_heads
    _check(head_dim * num_heads == width, f"embed_dim {width} not divisible by num_heads {num_heads}")
    if use_separate_proj_weight:
        _check(
            key.shape[:2] == value.shape[:2],
            f"key's sequence and batch dims {key.shape[:2]} do not match value's {value.shape[:2]}",
        )
    else:
        _check(key.shape == value.shape, f"key shape {key.shape} does not match value shape {value.shape}")
    separate = (q_proj_weight, k_proj_weight, v_proj_weight) if use_separate_proj_weight else None
    q, k, v = _projected(query, key, value, in_proj_weight, separate, in_proj_bias)

    heads = batch * num_heads
    if attn_mask is not None:
        attn_mask = _checked_mask(attn_mask, tgt_len, src_len, heads)

    pad = torch.nn.functional.pad
    if bias_k is not None and bias_v is not None:
        k, v = (torch.cat([x, row.repeat(1, batch, 1)]) for x, row in ((k, bias_k), (v, bias_v)))
        attn_mask, key_padding_mask = (None if m is None else pad(m, (0, 1)) for m in (attn_mask, key_padding_mask))
        src_len += 1
    # (n, batch, e) → (batch · heads, n, e / heads)
    q, k, v = (x.reshape(x.shape[0], heads, head_dim).transpose(0, 1) for x in (q, k, v))
    if add_zero_attn:
        k, v = (torch.cat([x, torch.zeros((heads, 1, head_dim), dtype=x.dtype)], dim=1) for x in (k, v))
        attn_mask, key_padding_mask = (None if m is None else pad(m, (0, 1)) for m in (attn_mask, key_padding_mask))
        src_len += 1
    if key_padding_mask is not None:
        _check(
            key_padding_mask.shape == (batch, src_len),
            f"expecting key_padding_mask shape of {(batch, src_len)}, but got {key_padding_mask.shape}",
        )
        padding = key_padding_mask.reshape(batch, 1, 1, src_len).expand(-1, num_heads, -1, -1).reshape(heads, 1, src_len)
        if attn_mask is None:
            attn_mask = padding
        elif attn_mask.dtype == torch.bool and padding.dtype == torch.bool:
            attn_mask = attn_mask | padding
        else:
            attn_mask = _added(attn_mask, q.dtype) + _added(padding, q.dtype)

    scores = q / math.sqrt(head_dim) @ k.transpose(-2, -1)
    if attn_mask is not None:
        scores = scores + _added(attn_mask, q.dtype)
    weights = torch.softmax(scores, -1)
    used = torch.nn.functional.dropout(weights, dropout_p) if training and dropout_p > 0 else weights
    output = (used @ v).transpose(0, 1).reshape(tgt_len * batch, width)
    output = torch.nn.functional.linear(output, out_proj_weight, out_proj_bias)
    output = output.view(tgt_len, batch, output.size(1))
    if not need_weights:
        return (output if batched else output.squeeze(1)), None
    shown = used.view(batch, num_heads, tgt_len, src_len)
    if average_attn_weights:
        shown = shown.sum(dim=1) / num_heads
    return (output, shown) if batched else (output.squeeze(1), shown.squeeze(0))


def _added(mask, dtype):
    """A bool mask as numbers to add: −inf where it blocks."""
    return torch.zeros(mask.shape, dtype=dtype).masked_fill(mask, -math.inf) if mask.dtype == torch.bool else mask
