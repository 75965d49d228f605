"""Choosing elements by masks and by index."""

from ._creation import build, filled, fits, number
from ._dtype import as_dtype, bool_, check_device, contiguous_format, int32, int64
from ._errors import no_out, not_here
from ._graph import record, renamed
from ._layout import copied, laid
from ._operands import reduce_to, result_dtype
from ._registry import both, expect, function, functions
from ._size import Size, broadcast_shapes, wrap_dim
from ._tensor import Tensor, engine, wrap


@function
def where(condition, input=None, other=None, *, out=None):
    no_out(out)
    expect('where', condition, 1, 'condition')
    if input is None and other is None:
        return nonzero(condition, as_tuple=True)
    if condition._dtype is not bool_:
        raise RuntimeError(
            f'where expected condition to be a boolean tensor, but got a tensor with dtype {condition._dtype._type}'
        )
    kind = result_dtype(input, other)
    a = input._js if isinstance(input, Tensor) else number(input)
    b = other._js if isinstance(other, Tensor) else number(other)
    shapes = [condition._shape, *(x._shape for x in (input, other) if isinstance(x, Tensor))]
    shape = broadcast_shapes(*shapes)
    r = laid(wrap(engine.where(condition._js, a, b, kind._name), shape, kind), condition, input, other)
    ta = isinstance(input, Tensor) and input.requires_grad
    tb = isinstance(other, Tensor) and other.requires_grad
    if not (ta or tb):
        return r

    def back(g, c):
        return (
            reduce_to(where(c, g, 0.0), input._shape) if ta else None,
            reduce_to(where(c, 0.0, g), other._shape) if tb else None,
        )

    return record(r, 'WhereBackward0', (input, other), (condition,), back)


Tensor.where = lambda self, condition, other: where(condition, self, other)


def _mask(name, mask):
    if not isinstance(mask, Tensor):
        raise TypeError(f"{name}(): argument 'mask' (position 1) must be Tensor, not {type(mask).__name__}")
    if mask._dtype is not bool_:
        raise RuntimeError(f'{name} only supports boolean masks, but got mask with dtype {mask._dtype._name}')
    return mask


@both
def masked_fill(input, mask, value):
    _mask('masked_fill', mask)
    tensor_value = isinstance(value, Tensor)
    if tensor_value and value._shape:
        raise RuntimeError(
            f'masked_fill_ only supports a 0-dimensional value tensor, but got tensor with {len(value._shape)} dimension(s).'
        )
    if not tensor_value and not isinstance(value, (int, float)):
        raise TypeError(f'masked_fill(): value must be a number or a tensor without dimensions, not {type(value).__name__}')
    if not tensor_value:
        fits(value, input._dtype)
    shape = broadcast_shapes(input._shape, mask._shape)
    kind = input._dtype if input._dtype.is_floating_point else None
    filler = (value.detach() if tensor_value else build(value, kind)).to(input._dtype)._js
    r = wrap(engine.where(mask._js, filler, input._js, input._dtype._name), shape, input._dtype)

    def back(g, m):
        return (
            reduce_to(where(m, 0.0, g), input._shape),
            where(m, g, 0.0).sum() if tensor_value else None,
        )

    return record(r, 'MaskedFillBackward0', (input, value), (mask,), back)


@both
def masked_select(input, mask):
    _mask('masked_select', mask)
    shape = broadcast_shapes(input._shape, mask._shape)
    return renamed(input.expand(shape)[mask.expand(shape)], 'MaskedSelectBackward0')


@both
def masked_scatter(input, mask, source):
    _mask('masked_scatter_', mask)
    if source._dtype is not input._dtype:
        raise RuntimeError(
            f'masked_scatter: expected self and source to have same dtypes but got{input._dtype._type} and {source._dtype._type}'
        )
    out = input.clone()
    mask = mask.expand(out._shape)
    count = int(mask.sum())
    if source.numel() < count:
        raise RuntimeError('Number of elements of source < number of ones in mask')
    out[mask] = source.reshape(-1)[:count]
    return renamed(out, 'MaskedScatterBackward0')


@both
def nonzero(input, *, as_tuple=False):
    expect('nonzero', input)
    if as_tuple and not input._shape:
        input = input.unsqueeze(0)
    js = engine.nonzero(input._js)
    n = engine.length(js)
    out = wrap(js, Size((n, len(input._shape))), int64)
    if not as_tuple:
        # PyTorch's lies column by column
        return copied(out, (1, n)) if n > 1 and len(input._shape) > 1 else out
    return tuple(wrap(engine.clone(out.select(1, k)._js), Size((n,)), int64) for k in range(len(input._shape)))


@both
def argwhere(input):
    return nonzero(input)


def _index(name, index):
    if not isinstance(index, Tensor):
        raise TypeError(f"{name}(): argument 'index' (position 2) must be Tensor, not {type(index).__name__}")
    if index._dtype is not int64:
        raise RuntimeError(f'{name}(): Expected dtype int64 for index')
    return index


def _gather_shapes(name, x, d, index):
    if len(index._shape) != len(x._shape) and not (len(index._shape) <= 1 and len(x._shape) <= 1):
        raise RuntimeError(f'Index tensor must have the same number of dimensions as input tensor')
    for k, (n, m) in enumerate(zip(index._shape, x._shape)):
        if k != d and n > m:
            raise RuntimeError(
                f'Size does not match at dimension {k} expected index {list(index._shape)} to be smaller than self {list(x._shape)} apart from dimension {d}'
            )


@both
def gather(input, dim, index, *, sparse_grad=False):
    expect('gather', input)
    d = wrap_dim(dim, len(input._shape))
    _index('gather', index)
    _gather_shapes('gather', input, d, index)
    if not input._shape:
        return input.clone().reshape(index._shape)
    r = wrap(engine.gather(input._js, d, index._js), index._shape, input._dtype)
    shape = input._shape

    def back(g, places):
        return filled(g._dtype, 0, shape).scatter_add(d, places, g)

    return record(r, 'GatherBackward0', (input,), (index,), back)


@both
def take_along_dim(input, indices, dim=None):
    if dim is None:
        return gather(input.reshape(-1), 0, indices.reshape(-1))
    if len(input._shape) != len(indices._shape):
        raise RuntimeError(
            f'torch.take_along_dim(): input and indices should have the same number of dimensions, but got {len(input._shape)} dimensions for input, and {len(indices._shape)} dimensions for indices'
        )
    d = wrap_dim(dim, len(input._shape))
    shape = broadcast_shapes(
        [1 if k == d else n for k, n in enumerate(input._shape)],
        [1 if k == d else n for k, n in enumerate(indices._shape)],
    )
    a = input.expand([input._shape[d] if k == d else n for k, n in enumerate(shape)])
    b = indices.expand([indices._shape[d] if k == d else n for k, n in enumerate(shape)])
    return gather(a, d, b)


@both
def take(input, index):
    if not isinstance(index, Tensor):
        raise TypeError(f"take(): argument 'index' (position 2) must be Tensor, not {type(index).__name__}")
    if index._dtype is not int64:
        raise RuntimeError(f'take(): Expected a long tensor for index, but got {index._dtype._type}')
    n = input.numel()
    for i in index._flat():
        if not -n <= i < n:
            raise IndexError(f'out of range: tried to access index {i} on a tensor of {n} elements.')
    return renamed(input.reshape(-1)[index], 'TakeBackward0')


@both
def index_select(input, dim, index):
    d = wrap_dim(dim, len(input._shape))
    if not isinstance(index, Tensor):
        raise TypeError(f"index_select(): argument 'index' (position 2) must be Tensor, not {type(index).__name__}")
    if index._dtype not in (int64, int32):
        raise RuntimeError(f'index_select(): Expected dtype int32 or int64 for index')
    if len(index._shape) > 1:
        raise IndexError('index_select(): Index is supposed to be a vector')
    n = input._shape[d] if input._shape else 1
    if n == 0 and index.numel():
        raise RuntimeError('index_select(): self indexing axis dim should be positive')
    for i in index._flat():
        if not 0 <= i < n:
            raise IndexError('index out of range in self')
    if not input._shape:
        return input.clone()
    turned = input.detach().movedim(d, 0)
    flat = index.reshape(-1)
    rows = wrap(engine.take(turned._js, flat._js), Size((flat._shape[0], *turned._shape[1:])), input._dtype)
    r = rows.movedim(0, d)
    r = wrap(engine.clone(r._js), r._shape, r._dtype)
    shape = input._shape

    def back(g, places):
        return filled(g._dtype, 0, shape).index_add(d, places, g)

    return record(r, 'IndexSelectBackward0', (input,), (flat,), back)


def _scatter(name, x, d, index, source, how, node):
    d = wrap_dim(d, len(x._shape))
    _index(name, index)
    _gather_shapes(name, x, d, index)
    if isinstance(source, Tensor):
        if source._dtype is not x._dtype:
            raise RuntimeError('scatter(): Expected self.dtype to be equal to src.dtype')
        if len(source._shape) != max(len(index._shape), 1) and (source._shape or len(index._shape) > 1):
            raise RuntimeError('Index tensor must have the same number of dimensions as src tensor')
        for n, m in zip(index._shape, source._shape or (1,)):
            if n > m:
                raise RuntimeError(
                    f'Expected index {list(index._shape)} to be smaller than self {list(x._shape)} apart from dimension {d} and to be smaller size than src {list(source._shape)}'
                )
    r = x.detach().clone(memory_format=contiguous_format)
    value = source._js if isinstance(source, Tensor) else fits(source, x._dtype)
    if index._shape.numel():
        engine.scatterInto(r._js, d, index._js, value, how)
    return r, d


@both
def scatter(input, dim, index, src=None, *, value=None, reduce=None):
    source = value if src is None else src
    if reduce not in (None, 'add', 'multiply'):
        raise RuntimeError('reduce argument must be either add or multiply.')
    if reduce is not None and (input.requires_grad or isinstance(source, Tensor) and source.requires_grad):
        raise not_here('the gradient of scatter with reduce')
    how = 'set' if reduce is None else reduce
    r, d = _scatter('scatter', input, dim, index, source, how, None)

    def back(g, places):
        return (
            scatter(g, d, places, 0.0),
            gather(g, d, places) if isinstance(source, Tensor) else None,
        )

    if isinstance(source, Tensor) and source.requires_grad and source._shape != index._shape:
        raise not_here('the gradient of scatter with a src larger than index')
    return record(r, 'ScatterBackward0', (input, source), (index,), back)


@both
def scatter_add(input, dim, index, src):
    if not isinstance(src, Tensor):
        raise TypeError(f"scatter_add(): argument 'src' (position 3) must be Tensor, not {type(src).__name__}")
    r, d = _scatter('scatter_add', input, dim, index, src, 'add', None)
    if src.requires_grad and src._shape != index._shape:
        raise not_here('the gradient of scatter_add with a src larger than index')
    return record(r, 'ScatterAddBackward0', (input, src), (index,), lambda g, places: (g, gather(g, d, places)))


@both
def scatter_reduce(input, dim, index, src, reduce, *, include_self=True):
    if reduce not in ('sum', 'prod', 'mean', 'amax', 'amin'):
        raise RuntimeError('reduce argument must be either sum, prod, mean, amax or amin.')
    if reduce == 'mean' or not include_self:
        raise not_here(f'scatter_reduce with reduce={reduce!r}, include_self={include_self}')
    if reduce == 'sum':
        return scatter_add(input, dim, index, src)
    if input.requires_grad or src.requires_grad:
        raise not_here('the gradient of scatter_reduce')
    r, _ = _scatter('scatter_reduce', input, dim, index, src, 'multiply' if reduce == 'prod' else reduce, None)
    return r


def _triangle(name, node, lower):
    def f(input, diagonal=0):
        expect(name, input)
        if isinstance(diagonal, bool) or not hasattr(diagonal, '__index__'):
            raise TypeError(f"{name}(): argument 'diagonal' (position 1) must be int, not {type(diagonal).__name__}")
        diagonal = diagonal.__index__()
        if len(input._shape) < 2:
            # PyTorch's words, that of the dimension which is missing
            wrap_dim(-2, len(input._shape))
        r = wrap(engine.triangle(input._js, diagonal, lower), input._shape, input._dtype)
        return record(r, node, (input,), (), lambda g: functions[name](g, diagonal))

    f.__name__ = name
    return both(f)


tril = _triangle('tril', 'TrilBackward0', True)
triu = _triangle('triu', 'TriuBackward0', False)


def _triangle_indices(name, within):
    def f(row, col, offset=0, *, dtype=int64, device=None):
        check_device(device)
        for side, n in ('row', row), ('col', col):
            if n < 0:
                raise RuntimeError(f'{side} must be non-negative, got{n}')
        places = [(i, j) for i in range(row) for j in range(col) if within(j - i, offset)]
        return build([[i for i, _ in places], [j for _, j in places]], as_dtype(dtype))

    f.__name__ = name
    return function(f)


tril_indices = _triangle_indices('tril_indices', lambda k, offset: k <= offset)
triu_indices = _triangle_indices('triu_indices', lambda k, offset: k >= offset)
