"""Linear maps, look-ups and padding."""

import torch

from ._checks import expect_tensor, refuse


def linear(input, weight, bias=None):
    """input (…, in) · weightᵀ (out, in) + bias (out)"""
    expect_tensor("linear", input)
    expect_tensor("linear", weight, 2, "weight")
    if input.dtype != weight.dtype or (bias is not None and bias.dtype != weight.dtype):
        raise RuntimeError("mat1 and mat2 must have the same dtype")
    product = input @ weight.t()
    return product if bias is None else product + bias


def bilinear(input1, input2, weight, bias=None):
    """input1 (…, a), weight (out, a, b), input2 (…, b) → (…, out)"""
    if input1.dim() != input2.dim():
        raise RuntimeError(
            f"bilinear(): input dimensions do not match: got {input1.dim()} and {input2.dim()}"
        )
    for axis, (n, m) in enumerate(zip(input1.shape[:-1], input2.shape[:-1])):
        if n != m:
            raise RuntimeError(f"bilinear(): input batch dimensions do not match at dim {axis}: got {n} and {m}")
    for k, x in (1, input1), (2, input2):
        if x.size(-1) != weight.size(k):
            raise RuntimeError(
                f"bilinear(): input{k} size does not match weight size: got {x.size(-1)} but expected {weight.size(k)}"
            )
    product = torch.einsum("...a,oab,...b->...o", input1, weight, input2)
    return product if bias is None else product + bias


def embedding(input, weight, padding_idx=None, max_norm=None, norm_type=2.0, scale_grad_by_freq=False, sparse=False):
    """weight (rows, features), ids (…) → (…, features). No gradient flows to the row of padding_idx."""
    expect_tensor("embedding", input, 2, "indices")
    refuse("embedding", max_norm=(max_norm, None), scale_grad_by_freq=(scale_grad_by_freq, False), sparse=(sparse, False))
    if padding_idx is not None:
        if padding_idx > 0:
            assert padding_idx < weight.size(0), "Padding_idx must be within num_embeddings"
        elif padding_idx < 0:
            assert padding_idx >= -weight.size(0), "Padding_idx must be within num_embeddings"
            padding_idx = weight.size(0) + padding_idx
    if input.dtype not in (torch.int64, torch.int32):
        raise RuntimeError(
            "Expected tensor for argument #1 'indices' to have one of the following scalar types: Long, Int; "
            f"but got {torch.typename(input)} instead (while checking arguments for embedding)"
        )
    if weight.dim() != 2:
        raise RuntimeError("'weight' must be 2-D")
    if input.numel() and (int(input.min()) < 0 or int(input.max()) >= weight.size(0)):
        raise IndexError("index out of range in self")
    rows = weight[input.long()]
    if padding_idx is None:
        return rows
    return torch.where((input == padding_idx).unsqueeze(-1), rows.detach(), rows)


def one_hot(tensor, num_classes=-1):
    """Whole numbers (…) → 0 and 1 (…, num_classes)"""
    expect_tensor("one_hot", tensor)
    if isinstance(num_classes, (bool, float, str)):
        raise TypeError(f"one_hot(): argument 'num_classes' must be int, not {type(num_classes).__name__}")
    if tensor.dtype != torch.int64:
        raise RuntimeError("one_hot is only applicable to index tensor.")
    if num_classes == -1:
        if tensor.numel() == 0:
            raise RuntimeError("Can not infer total number of classes from empty tensor.")
        num_classes = int(tensor.max()) + 1
    if tensor.numel() and int(tensor.min()) < 0:
        raise RuntimeError("Class values must be non-negative.")
    if num_classes < 1:
        raise RuntimeError("num_classes should be positive")
    if tensor.numel() and int(tensor.max()) >= num_classes:
        raise RuntimeError("Class values must be smaller than num_classes.")
    return (tensor.unsqueeze(-1) == torch.arange(num_classes)).long()


def pad(input, pad, mode="constant", value=None):
    """Grows the last axes: (left, right) of the last, then of the one before it, …; a negative number cuts."""
    refuse("pad", mode=(mode, "constant"))
    expect_tensor("pad", input)
    if not isinstance(pad, (tuple, list)):
        raise TypeError(f"pad(): argument 'pad' (position 2) must be tuple of ints, not {type(pad).__name__}")
    if len(pad) % 2:
        raise RuntimeError("Padding length must be divisible by 2")
    if len(pad) // 2 > input.dim():
        raise RuntimeError("Padding length too large")
    out = input
    for k in range(len(pad) // 2):
        axis = input.dim() - 1 - k
        for count, after in (pad[2 * k], False), (pad[2 * k + 1], True):
            if count < 0:
                size = out.size(axis) + count
                if size < 0:
                    raise RuntimeError("narrow(): length must be non-negative.")
                out = out.narrow(axis, 0 if after else -count, size)
            elif count > 0:
                shape = list(out.shape)
                shape[axis] = count
                fill = torch.full(shape, 0 if value is None else value, dtype=out.dtype)
                out = torch.cat([out, fill] if after else [fill, out], dim=axis)
    return out if out is not input else input.clone()
