"""Lines brought to one length or spread, and dropout."""

import torch

from ._checks import expect_tensor, in_place, refuse, scalar_type
from ._fused import layer_norm as fused_layer_norm


def normalize(input, p=2.0, dim=1, eps=1e-12, out=None):
    """Each line along `dim` divided by its length."""
    refuse("normalize", out=(out, None))
    length = input.norm(p, dim, keepdim=True).clamp_min(eps)
    return input / length.expand_as(input)


def cosine_similarity(x1, x2, dim=1, eps=1e-8):
    kind = torch.result_type(x1, x2)
    if not kind.is_floating_point:
        raise RuntimeError(f"expected common dtype to be floating point, yet common dtype is {kind._type}")
    # a length counts what broadcasting repeats
    x1, x2 = torch.broadcast_tensors(x1.to(kind), x2.to(kind))
    dot = (x1 * x2).sum(dim)
    lengths = [torch.sqrt((x * x).sum(dim)).clamp_min(eps) for x in (x1, x2)]
    return dot / (lengths[0] * lengths[1])


def layer_norm(input, normalized_shape, weight=None, bias=None, eps=1e-5):
    expect_tensor("layer_norm", input)
    if not isinstance(normalized_shape, (tuple, list)):
        raise TypeError(
            f"layer_norm(): argument 'normalized_shape' (position 2) must be tuple of ints, not {type(normalized_shape).__name__}"
        )
    shape = tuple(normalized_shape)
    _check_normalized("layer_norm", input, shape, weight, bias)
    if not input.is_floating_point():
        raise RuntimeError(f'"LayerNormKernelImpl" not implemented for \'{scalar_type(input)}\'')
    for given in weight, bias:
        if given is not None and given.dtype != input.dtype:
            raise RuntimeError(f"expected scalar type {scalar_type(input)} but found {scalar_type(given)}")
    return fused_layer_norm(input, len(shape), weight, bias, eps)


def rms_norm(input, normalized_shape, weight=None, eps=None):
    """x / √(mean of x² + eps) · weight (PyTorch 2.4). Without eps, the dtype's machine epsilon."""
    shape = tuple(normalized_shape)
    _check_normalized("rms_norm", input, shape, weight)
    axes = tuple(range(-len(shape), 0))
    eps = torch.finfo(input.dtype).eps if eps is None else eps
    out = input * torch.rsqrt((input * input).mean(axes, keepdim=True) + eps)
    return out if weight is None else out * weight


def _check_normalized(name, input, shape, weight, bias=None):
    if not shape:
        raise RuntimeError(
            "Expected normalized_shape to be at least 1-dimensional, i.e., containing at least one element, "
            "but got normalized_shape = []"
        )
    for what, given in ("weight", weight), ("bias", bias):
        if given is not None and tuple(given.shape) != shape:
            raise RuntimeError(
                f"Expected {what} to be of same shape as normalized_shape, but got {what} of shape "
                f"{list(given.shape)} and normalized_shape = {list(shape)}"
            )
    if tuple(input.shape[-len(shape) :]) != shape or input.dim() < len(shape):
        wanted = "".join(f", {n}" for n in shape)
        raise RuntimeError(
            f"Given normalized_shape={list(shape)}, expected input with shape [*{wanted}], "
            f"but got input of size{list(input.shape)}"
        )


def dropout(input, p=0.5, training=True, inplace=False):
    """Each number is 0 with probability p, else divided by 1 − p. The mask is drawn from the generator, 64 bits each."""
    if p < 0.0 or p > 1.0:
        raise ValueError(f"dropout probability has to be between 0 and 1, but got {p}")
    if p == 0 or not training or input.numel() == 0:
        return input
    if p == 1:
        return in_place(input, input * torch.zeros((), dtype=input.dtype), inplace)
    if not input.is_floating_point():
        raise RuntimeError(f"result type Float can't be cast to the desired output type {scalar_type(input)}")
    mask = torch.empty(input.shape, dtype=input.dtype).bernoulli_(1 - p)
    return in_place(input, input * mask * (1 / (1 - p)), inplace)
