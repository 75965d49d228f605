"""
Where a fresh tensor's elements lie in memory. Results of element-by-element operations lie as their operands do, so that
.view() of them is refused where PyTorch refuses it.
"""

import functools

from ._dtype import contiguous_format, preserve_format
from ._errors import not_here
from ._size import contiguous_strides
from ._tensor import Tensor, engine, wrap


def lie(x, strides):
    """x, fresh and row-major in memory, read with these strides instead."""
    x._js = engine.view(x._js, 0, *x._shape, *strides)
    x._strides = strides
    return x


def _moved(x, order):
    """x, fresh, written anew so that its dimensions lie in `order`, the outermost first."""
    shape, own = x._shape, x._stride()
    turned = [shape[d] for d in order]
    x._js = engine.clone(engine.view(x._js, 0, *turned, *[own[d] for d in order]))
    strides = [0] * len(shape)
    for d, stride in zip(order, contiguous_strides(turned)):
        strides[d] = stride
    return lie(x, tuple(strides))


def _spread_strides(x, n, shape):
    """x's strides in a result of n dimensions; 0 where x is repeated."""
    added = n - len(x._shape)
    own = x._stride()
    return tuple([
        0 if d < added or x._shape[d - added] == 1 and shape[d] != 1 else own[d - added] for d in range(n)
    ])


@functools.lru_cache(maxsize=256)
def _order(shape, *rows):
    """PyTorch's order of dimensions for operands with these strides, the outermost first (TensorIterator::reorder_dimensions)."""
    order = list(range(len(shape)))[::-1]

    def inner_first(a, b):
        for strides in rows:
            if strides[a] == 0 or strides[b] == 0:
                continue
            if strides[a] != strides[b]:
                return -1 if strides[a] < strides[b] else 1
            if shape[a] > shape[b]:
                return 1
        return 0

    for i in range(1, len(order)):
        at = i
        for k in range(i - 1, -1, -1):
            said = inner_first(order[k], order[at])
            if said > 0:
                order[k], order[at] = order[at], order[k]
                at = k
            elif said < 0:
                break
    return tuple(order[::-1])


def laid(x, *operands):
    """x, the fresh row-major result of an operation on `operands`, laid out as PyTorch lays it out."""
    if not any(isinstance(t, Tensor) and t._strides is not None for t in operands):
        return x
    shape = x._shape
    n = len(shape)
    if n < 2 or shape.numel() < 2:
        return x
    tensors = [t for t in operands if isinstance(t, Tensor)]
    if len(tensors) == len(operands) and all(t._shape == shape and t.is_contiguous() for t in tensors):
        return x
    order = _order(shape, *[t._strides if t._strides and t._shape == shape else _spread_strides(t, n, shape) for t in tensors])
    return x if order == tuple(range(n)) else _moved(x, order)


def keeps_order(memory_format):
    """Whether a copy keeps the order in memory, which it does unless told otherwise."""
    if memory_format not in (None, preserve_format, contiguous_format):
        raise not_here(f'memory_format={memory_format}')
    return memory_format is not contiguous_format


def dense(x):
    """Whether x fills one stretch of its storage, each place once, whatever the order of its dimensions."""
    step = 1
    for stride, n in sorted((stride, n) for stride, n in zip(x._stride(), x._shape) if n != 1):
        if stride != step:
            return False
        step *= n
    return True


def copied(x, strides):
    """The numbers of x by themselves, in memory as `strides` say, those of a tensor that is dense; None for row-major."""
    out = wrap(engine.clone(x._js), x._shape, x._dtype)
    if strides is None:
        return out
    order = sorted(range(len(strides)), key=lambda d: (-strides[d], d))
    return _moved(out, order)
