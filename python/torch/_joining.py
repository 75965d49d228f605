"""Several tensors to one."""

from ._creation import filled
from ._dtype import promote_types
from ._errors import no_out
from ._graph import record, renamed
from ._parts import sliced
from ._registry import alias, function
from ._size import Size, wrap_dim
from ._tensor import Tensor, engine, wrap
from ._views import reshape, unsqueeze


def listed(name, tensors):
    if isinstance(tensors, Tensor):
        raise TypeError(f"{name}(): argument 'tensors' (position 1) must be tuple of Tensors, not Tensor")
    tensors = list(tensors)
    for k, x in enumerate(tensors):
        if not isinstance(x, Tensor):
            raise TypeError(
                f'expected Tensor as element {k} in argument 0, but got {type(x).__name__}'
            )
    return tensors


@function
def cat(tensors, dim=0, *, out=None):
    no_out(out)
    tensors = listed('cat', tensors)
    if not tensors:
        raise RuntimeError('torch.cat(): expected a non-empty list of Tensors')
    for k, x in enumerate(tensors):
        if not x._shape:
            raise RuntimeError(f'zero-dimensional tensor (at position {k}) cannot be concatenated')
    kind = tensors[0]._dtype
    for x in tensors[1:]:
        kind = promote_types(kind, x._dtype)
    # an empty vector joins anything
    real = [x for x in tensors if x._shape != (0,)] or tensors[:1]
    first = real[0]._shape
    d = wrap_dim(dim, len(first))
    total = 0
    for x in real:
        if len(x._shape) != len(first):
            raise RuntimeError(
                f'Tensors must have same number of dimensions: got {len(first)} and {len(x._shape)}'
            )
        for k, (n, m) in enumerate(zip(first, x._shape)):
            if k != d and n != m:
                raise RuntimeError(
                    f'Sizes of tensors must match except in dimension {d}. Expected size {n} but got size {m} for tensor number {[y is x for y in tensors].index(True)} in the list.'
                )
        total += x._shape[d]
    shape = Size((*first[:d], total, *first[d + 1 :]))
    r = wrap(engine.cat(kind._name, d, *[x._js for x in real]), shape, kind)
    sizes = [x._shape[d] if x._shape != (0,) or len(first) == 1 else None for x in tensors]
    shapes = [x._shape for x in tensors]

    def back(g):
        out, start = [], 0
        for n, shape in zip(sizes, shapes):
            if n is None:
                out.append(filled(g._dtype, 0, shape))
                continue
            out.append(sliced(g, d, start, start + n, 1))
            start += n
        return tuple(out)

    return record(r, 'CatBackward0', tensors, (), back)


alias('concat', cat, as_method=False)
alias('concatenate', cat, as_method=False)


@function
def stack(tensors, dim=0, *, out=None):
    no_out(out)
    tensors = listed('stack', tensors)
    if not tensors:
        raise RuntimeError('stack expects a non-empty TensorList')
    first = tensors[0]._shape
    d = wrap_dim(dim, len(first) + 1)
    for k, x in enumerate(tensors):
        if x._shape != first:
            raise RuntimeError(
                f'stack expects each tensor to be equal size, but got {list(first)} at entry 0 and {list(x._shape)} at entry {k}'
            )
    out = cat([unsqueeze(x, d) for x in tensors], d)
    return renamed(out, 'StackBackward0')


def _at_least(n):
    def f(*tensors):
        tensors = tensors[0] if len(tensors) == 1 and isinstance(tensors[0], (tuple, list)) else tensors
        out = []
        for x in listed(f'atleast_{n}d', tensors):
            m = len(x._shape)
            if n == 3 and m == 2:
                x = unsqueeze(x, 2)
            elif n == 3 and m == 1:
                x = unsqueeze(unsqueeze(x, 0), 2)
            else:
                for _ in range(n - m):
                    x = unsqueeze(x, 0)
            out.append(x)
        return tuple(out) if len(out) > 1 else out[0]

    f.__name__ = f'atleast_{n}d'
    return function(f)


atleast_1d = _at_least(1)
atleast_2d = _at_least(2)
atleast_3d = _at_least(3)


@function
def hstack(tensors):
    tensors = [x if x._shape else reshape(x, (1,)) for x in listed('hstack', tensors)]
    return cat(tensors, 0 if len(tensors[0]._shape) == 1 else 1)


@function
def vstack(tensors):
    return cat([x if len(x._shape) > 1 else reshape(x, (1, -1)) for x in listed('vstack', tensors)], 0)


alias('row_stack', vstack, as_method=False)


@function
def column_stack(tensors):
    return cat([reshape(x, (-1, 1)) if len(x._shape) < 2 else x for x in listed('column_stack', tensors)], 1)
