"""Variance and counts."""

import math

from . import _dtype
from ._creation import build
from ._dtype import int64
from ._graph import record, renamed
from ._reduce import fold, mean, spread
from ._registry import both, expect, function
from ._size import Size, check_flag, wrap_dims
from ._tensor import engine, wrap


def _var(name, x, dim, unbiased, keepdim, correction, node):
    expect(name, x)
    if isinstance(dim, bool):
        unbiased, dim = dim, None
    check_flag('unbiased', unbiased)
    if not x._dtype.is_floating_point:
        raise RuntimeError('std and var only support floating point and complex dtypes')
    c = int(unbiased) if correction is None else correction
    dims = wrap_dims(dim, len(x._shape))
    n = Size(x._shape[d] for d in dims).numel()
    wide = x.detach().to(_dtype.float64)
    deviation = wide - wide.mean(dims, keepdim=True) if dims else wide - wide
    square = deviation * deviation
    r = fold('sum', square, dims, keepdim, _dtype.float64)
    free = n - c if n - c > 0 else 0
    r = r / free
    if name == 'std':
        r = r.sqrt()
    r = r.to(x._dtype)
    r._node = None
    shape = x._shape

    def slope(g, x, r):
        m = x.mean(dims, keepdim=True) if dims else x
        g = spread(g, shape, dims, keepdim)
        if name == 'std':
            root = spread(r, shape, dims, keepdim)
            return (g / (root * free)).masked_fill(root == 0, 0) * (x - m)
        return g * (2 / free if free else math.inf) * (x - m)

    return record(r, node, (x,), (x, r), slope)


@both
def var(input, dim=None, unbiased=True, keepdim=False, *, correction=None):
    return _var('var', input, dim, unbiased, keepdim, correction, 'VarBackward0')


@both
def std(input, dim=None, unbiased=True, keepdim=False, *, correction=None):
    return _var('std', input, dim, unbiased, keepdim, correction, 'StdBackward0')


def _with_mean(f, node):
    def g(input, dim=None, unbiased=True, keepdim=False, *, correction=None):
        if not input._dtype.is_floating_point:
            raise RuntimeError(f'{f.__name__}_mean only support floating point and complex dtypes')
        m = mean(input, None if isinstance(dim, bool) else dim, keepdim)
        return renamed(f(input, dim, unbiased, keepdim, correction=correction), node), renamed(m, node)

    g.__name__ = f'{f.__name__}_mean'
    return function(g)


var_mean = _with_mean(var, 'VarMeanBackward0')
std_mean = _with_mean(std, 'StdMeanBackward0')


@both
def bincount(input, weights=None, minlength=0):
    if input._dtype._category != 1:
        raise RuntimeError(f'"bincount_cpu" not implemented for \'{input._dtype._type}\'')
    if len(input._shape) != 1 or (input < 0).any():
        raise RuntimeError('bincount only supports 1-d non-negative integral inputs.')
    if weights is not None and weights._shape != input._shape:
        raise RuntimeError('weights should be 1-d and have the same length as input')
    kind = int64 if weights is None else (weights._dtype if weights._dtype.is_floating_point else _dtype.float64)
    js = engine.bincount(input._js, None if weights is None else weights._js, minlength, kind._name)
    return wrap(js, Size((engine.length(js),)), kind)


@both
def histc(input, bins=100, min=0, max=0):
    if not input._dtype.is_floating_point:
        raise RuntimeError(f'"histogram_cpu" not implemented for \'{input._dtype._type}\'')
    if bins <= 0:
        raise RuntimeError(f'torch.histogram(): bins must be > 0, but got {bins} for dimension 0')
    low, high = (min, max)
    if min == max and input.numel():
        low, high = input.min().item(), input.max().item()
    if not (math.isfinite(low) and math.isfinite(high)):
        raise RuntimeError(f'torch.histc: range of [{low:g}, {high:g}] is not finite')
    if low > high:
        raise RuntimeError('torch.histc: max must be larger than min')
    if low == high:
        low, high = low - 1, high + 1
    counts = [0] * bins
    for v in input._flat():
        if low <= v <= high:
            k = int((v - low) / (high - low) * bins)
            counts[bins - 1 if k == bins else k] += 1
    return build(counts, input._dtype)
