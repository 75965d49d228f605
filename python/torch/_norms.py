"""Norms and distances."""

import math

from . import _dtype
from ._creation import zeros_as
from ._errors import not_here
from ._graph import record, renamed
from ._reduce import fold, spread
from ._registry import both, expect, function
from ._size import wrap_dims


def p_norm(x, p, dim, keepdim, node):
    dims = wrap_dims(dim, len(x._shape))
    if not x._dtype.is_floating_point:
        raise RuntimeError(
            f'norm(): input dtype should be either floating point or complex. Got {x._dtype._type} instead.'
            if node == 'NormBackward1'
            else f'linalg.vector_norm: Expected a floating point or complex tensor as input. Got {x._dtype._type}'
        )
    wide = x.detach().double()
    if p == 2:
        r = fold('sum', wide * wide, dims, keepdim, _dtype.float64).sqrt()
    elif p == 1:
        r = fold('sum', wide.abs(), dims, keepdim, _dtype.float64)
    elif p == math.inf:
        r = fold('max', wide.abs(), dims, keepdim, _dtype.float64)
    elif p == -math.inf:
        r = fold('min', wide.abs(), dims, keepdim, _dtype.float64)
    elif p == 0:
        r = (wide != 0).sum(dims if dims else None, keepdim).double()
    else:
        r = fold('sum', wide.abs() ** p, dims, keepdim, _dtype.float64) ** (1 / p)
    r = r.to(x._dtype)
    r._node = None
    shape = x._shape

    def slope(g, x, r):
        g, r = spread(g, shape, dims, keepdim), spread(r, shape, dims, keepdim)
        if p == 2:
            return (x / r).masked_fill(r == 0, 0) * g
        if p == 1:
            return x.sign() * g
        if p == 0:
            return zeros_as(x)
        if abs(p) == math.inf:
            hit = (x.abs() == r).to(g._dtype)
            return x.sign() * hit / hit.sum(dims, keepdim=True) * g
        return (x * x.abs() ** (p - 2) / r ** (p - 1)).masked_fill(r == 0, 0) * g

    return record(r, node, (x,), (x, r), slope)


@both
def norm(input, p='fro', dim=None, keepdim=False, dtype=None):
    x = input if dtype is None else input.to(dtype)
    if p in ('fro', None):
        p = 2
    elif isinstance(p, str):
        raise not_here(f'norm with p={p!r}')
    return p_norm(x, p, dim, keepdim, 'NormBackward1')


@function
def cdist(x1, x2, p=2.0):
    expect('cdist', x1, 1, 'x1')
    expect('cdist', x2, 2, 'x2')
    for k, x in enumerate((x1, x2), 1):
        if len(x._shape) < 2:
            raise RuntimeError(f'cdist only supports at least 2D tensors, X{k} got: {len(x._shape)}D')
    if x1._shape[-1] != x2._shape[-1]:
        raise RuntimeError(
            f'X1 and X2 must have the same number of columns. X1: {x1._shape[-1]} X2: {x2._shape[-1]}'
        )
    difference = x1.unsqueeze(-2) - x2.unsqueeze(-3)
    return renamed(p_norm(difference, p, -1, False, 'NormBackward1'), 'CdistBackward0')


@both
def dist(input, other, p=2):
    return renamed((input - other).norm(p), 'DistBackward0')
