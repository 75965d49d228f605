"""The same elements several times: expand, repeat and grids."""

from ._creation import build
from ._dtype import int64
from ._errors import warn
from ._graph import record
from ._joining import stack
from ._operands import reduce_to
from ._registry import alias, both, expect, function, method, sizes_named
from ._size import Size, as_sizes, broadcast_shapes as combined, own_dim
from ._tensor import Tensor, engine, wrap
from ._views import flatten, reshape, seen_as, view


@method
@sizes_named('size')
def expand(self, *sizes):
    if not sizes:
        raise TypeError('expand() missing 1 required positional arguments: "size"')
    sizes = as_sizes(sizes)
    added = len(sizes) - len(self._shape)
    if added < 0:
        raise RuntimeError(
            f'expand(torch.{self._dtype._type}Tensor{{{list(self._shape)}}}, size={list(sizes)}): the number of sizes provided ({len(sizes)}) must be greater or equal to the number of dimensions in the tensor ({len(self._shape)})'
        )
    own = self._stride()
    shape, strides = [], []
    for k, n in enumerate(sizes):
        if k < added:
            if n < 0:
                raise RuntimeError(
                    f"The expanded size of the tensor ({n}) isn't allowed in a leading, non-existing dimension {k}"
                )
            shape.append(n)
            strides.append(0)
            continue
        old = self._shape[k - added]
        if n == -1:
            n = old
        if n != old and old != 1:
            raise RuntimeError(
                f'The expanded size of the tensor ({n}) must match the existing size ({old}) at non-singleton dimension {k}.  Target sizes: {list(sizes)}.  Tensor sizes: {list(self._shape)}'
            )
        shape.append(n)
        strides.append(own[k - added] if n == old else 0)
    old_shape = self._shape
    return seen_as(self, Size(shape), tuple(strides), self._offset, 'ExpandBackward0', lambda g: reduce_to(g, old_shape))


alias('expand_as', lambda self, other: expand(self, expect('expand_as', other, 1, 'other')._shape), as_function=False)


@function
def broadcast_to(input, shape):
    return expand(expect('broadcast_to', input), shape)


alias('broadcast_to', expand, as_function=False)


@function
def broadcast_tensors(*tensors):
    tensors = tensors[0] if len(tensors) == 1 and isinstance(tensors[0], (tuple, list)) else tensors
    shape = combined(*[x._shape for x in tensors])
    return tuple(expand(x, shape) for x in tensors)


@function
def broadcast_shapes(*shapes):
    try:
        return combined(*[Size((s,) if isinstance(s, int) else s) for s in shapes])
    except RuntimeError:
        raise RuntimeError(
            'Shape mismatch: objects cannot be broadcast to a single shape'
        ) from None


@method
@sizes_named('repeats')
def repeat(self, *sizes):
    if not sizes:
        raise TypeError('repeat() missing 1 required positional arguments: "repeats"')
    sizes = as_sizes(sizes)
    if len(sizes) < len(self._shape):
        raise RuntimeError('Number of dimensions of repeat dims can not be smaller than number of dimensions of tensor')
    own = (1,) * (len(sizes) - len(self._shape)) + tuple(self._shape)
    split = [m for pair in zip([1] * len(own), own) for m in pair]
    target = [m for pair in zip(sizes, own) for m in pair]
    shape = Size(a * b for a, b in zip(sizes, own))
    spread = self.detach().reshape(split).expand(target).reshape(shape)
    out = wrap(engine.clone(spread._js), shape, self._dtype)
    old = self._shape

    def back(g):
        return g.reshape(target).sum(list(range(0, 2 * len(own), 2))).reshape(old) if own else g.reshape(old)

    return record(out, 'RepeatBackward0', (self,), (), back)


@both
@sizes_named('dims')
def tile(input, *dims):
    dims = as_sizes(dims)
    return repeat(input, (1,) * (len(input._shape) - len(dims)) + tuple(dims))


@both
def repeat_interleave(input, repeats=None, dim=None, *, output_size=None):
    if repeats is None:
        counts = input._flat()
        return build([k for k, n in enumerate(counts) for _ in range(n)], int64)
    if dim is None:
        input, dim = flatten(input), 0
    d = own_dim(dim, len(input._shape))
    n = input._shape[d]
    if isinstance(repeats, Tensor):
        counts = repeats._flat()
        if len(counts) == 1:
            counts = counts * n
    else:
        counts = [repeats] * n
    if len(counts) != n:
        raise RuntimeError('repeats must have the same size as input along dim')
    if any(c < 0 for c in counts):
        raise RuntimeError('repeats can not be negative')
    return input.index_select(d, build([k for k, c in enumerate(counts) for _ in range(c)], int64))


@function
def meshgrid(*tensors, indexing=None):
    tensors = tensors[0] if len(tensors) == 1 and isinstance(tensors[0], (tuple, list)) else tensors
    if indexing is None:
        warn(
            'torch.meshgrid: in an upcoming release, it will be required to pass the indexing argument.')
        indexing = 'ij'
    if indexing not in ('ij', 'xy'):
        raise RuntimeError(f'torch.meshgrid: indexing must be one of "xy" or "ij", but received: {indexing}')
    if any(x._dtype is not tensors[0]._dtype for x in tensors):
        raise RuntimeError('meshgrid expects all tensors to have the same dtype')
    tensors = [reshape(x, (-1,)) for x in tensors]
    swap = indexing == 'xy' and len(tensors) > 1
    if swap:
        tensors[0], tensors[1] = tensors[1], tensors[0]
    n = len(tensors)
    shape = [x._shape[0] for x in tensors]
    out = [
        expand(view(x, *[x._shape[0] if d == k else 1 for d in range(n)]), shape) for k, x in enumerate(tensors)
    ]
    if swap:
        out[0], out[1] = out[1], out[0]
    return tuple(out)


@function
def cartesian_prod(*tensors):
    if len(tensors) == 1:
        return tensors[0]
    return stack([flatten(x) for x in meshgrid(*tensors, indexing='ij')], 1)
