"""Writing along one dimension at the places that an index names: index_add, index_copy, index_fill; index_put."""

from ._dtype import contiguous_format, int32, int64
from ._graph import record, renamed
from ._registry import both, expect
from ._select import index_select
from ._size import own_dim, wrap_dim
from ._tensor import Tensor, engine


@both
def index_add(input, dim, index, source, *, alpha=1):
    expect('index_add', source, 4, 'source')
    if not input._shape:
        return index_add(input.reshape(1), dim, index, source.reshape(-1), alpha=alpha).reshape(())
    d = wrap_dim(dim, len(input._shape))
    if len(index._shape) > 1:
        raise IndexError(
            f'index_add_(): Index is supposed to be a vector, but got dim: {len(index._shape)} with type: {index._dtype._type} and size: {list(index._shape)}'
        )
    if index._dtype not in (int64, int32):
        raise RuntimeError(f'index_add_(): Expected dtype int32/int64 for index but got: {index._dtype._type}')
    if source._dtype is not input._dtype:
        raise RuntimeError(
            f'index_add_(): self ({input._dtype._type}) and source ({source._dtype._type}) must have the same scalar type'
        )
    if not source._shape:
        own_dim(d, 0)
    if alpha != 1:
        source = source * alpha
    n = input._shape[d]
    for i in index._flat():
        if not 0 <= i < n:
            raise IndexError('index out of range in self')
    if index._shape.numel() != source._shape[d]:
        raise RuntimeError(
            f'index_add_(): Number of indices ({index._shape.numel()}) should be equal to source.size(dim): ({source._shape[d]}), for dim: {d}'
        )
    if any(a != b for k, (a, b) in enumerate(zip(input._shape, source._shape)) if k != d) or len(input._shape) != len(
        source._shape
    ):
        raise RuntimeError(
            f'source tensor shape must match self tensor shape, excluding the specified dimension. Got self.shape = {list(input._shape)} source.shape = {list(source._shape)}'
        )
    r = input.detach().clone(memory_format=contiguous_format)
    flat = index.detach().reshape(-1)
    engine.put(r.movedim(d, 0)._js, source.detach().movedim(d, 0)._js, True, flat._js)
    return record(
        r, 'IndexAddBackward0', (input, source), (flat,), lambda g, places: (g, index_select(g, d, places))
    )


@both
def index_copy(input, dim, index, source):
    if not input._shape:
        return renamed(index_copy(input.reshape(1), dim, index, source.reshape(-1)).reshape(()), 'IndexCopyBackward0')
    d = wrap_dim(dim, len(input._shape))
    if len(index._shape) > 1:
        raise IndexError(f'index_copy_(): Index should have dimension 1 or 0 (got {len(index._shape)})')
    if index._dtype is not int64:
        raise RuntimeError(f'index_copy_(): Expected a long tensor for index, but got {index._dtype._type}')
    if source._dtype is not input._dtype:
        raise RuntimeError(
            f'index_copy_(): self and source expected to have the same dtype, but got (self) {input._dtype._type} and (source) {source._dtype._type}'
        )
    mine, theirs = ([n for k, n in enumerate(x._shape) if k != d] for x in (input, source))
    if mine != theirs:
        a, b = (' '.join(map(str, sizes)) for sizes in (mine, theirs))
        raise RuntimeError(
            f'index_copy_(): Source/destination tensor must have same slice shapes. Destination slice shape: {a} at dimension {d} and source slice shape: {b} at dimension {0 if not source._shape else d}.'
        )
    if index.numel() != source._shape[d]:
        raise IndexError(
            f'index_copy_(): Number of indices ({index.numel()}) should be equal to source.size(dim) ({source._shape[d]})'
        )
    r = input.clone()
    r.movedim(d, 0)[index.reshape(-1)] = source.movedim(d, 0)
    return renamed(r, 'IndexCopyBackward0')


@both
def index_fill(input, dim, index, value):
    if not input._shape:
        return renamed(index_fill(input.reshape(1), dim, index, value).reshape(()), 'IndexFillBackward0')
    d = wrap_dim(dim, len(input._shape))
    if index._dtype is not int64:
        raise IndexError('index_fill_(): Expected dtype int64 for index.')
    if len(index._shape) > 1:
        raise RuntimeError('Index has to be a vector/scalar')
    if isinstance(value, Tensor) and value._shape:
        raise RuntimeError(
            f'index_fill_ only supports a 0-dimensional value tensor, but got tensor with {len(value._shape)} dimension(s).'
        )
    r = input.clone()
    r.movedim(d, 0)[index] = value.to(input._dtype) if isinstance(value, Tensor) else value
    return renamed(r, 'IndexFillBackward0')


@both
def index_put(input, indices, values, accumulate=False):
    out = input.clone()
    out.index_put_(indices, values, accumulate)
    return out
