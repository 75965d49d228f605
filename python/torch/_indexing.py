"""x[…] and x[…] = …, with all of PyTorch's forms."""

from . import _mode
from ._creation import build, filled, fits
from ._dtype import bool_, int32, int64, uint8
from ._errors import not_here, warn
from ._graph import record
from ._inplace import begin, finish
from ._operands import reduce_to
from ._parts import picked, sliced
from ._registry import expect, method
from ._size import Size, broadcast_shapes
from ._tensor import Tensor, engine, wrap
from ._views import seen_as


def _items(index):
    return list(index) if isinstance(index, tuple) else [index]


def _listed(index):
    """A list is an index tensor."""
    if any(isinstance(x, (list, tuple)) for x in index):
        raise not_here('a list of lists as an index (PyTorch\'s versions differ on it: use a tensor)')
    out = build(index, None)
    if out._shape == (0,):
        return out.to(int64)
    return out


def _uses(item):
    """How many dimensions an item takes."""
    if item is None or item is Ellipsis or isinstance(item, bool):
        return 0
    if isinstance(item, Tensor) and item._dtype in (bool_, uint8):
        return len(item._shape)
    return 1


def _place(item):
    if isinstance(item, Tensor):
        return item.__index__()
    return item.__index__()


def _check_kind(item):
    if item._dtype not in (int64, bool_, uint8, int32):
        raise IndexError('tensors used as indices must be long, byte or bool tensors')
    if item._dtype is uint8:
        warn('indexing with dtype torch.uint8 is now deprecated, please use a dtype torch.bool instead.')
        return item.to(bool_)
    if item._dtype is int32:
        return item.to(int64)
    return item


def _bound(x):
    return None if x is None else int(x.__index__())


def view_of(x, index):
    """
    The part of an index that is a view, and what is left: index tensors by dimension of that view (None elsewhere), or None
    when nothing is left.
    """
    items = _items(index)
    for k, item in enumerate(items):
        if isinstance(item, (list, tuple)):
            items[k] = _listed(list(item))
        elif isinstance(item, range):
            items[k] = _listed(list(item))
        elif isinstance(item, str):
            raise TypeError("new(): invalid data type 'str'")
        elif isinstance(item, float):
            raise IndexError(
                'only integers, slices (`:`), ellipsis (`...`), None and long or byte Variables are valid indices (got '
                + type(item).__name__
                + ')'
            )
    n = len(x._shape)
    used = sum(_uses(item) for item in items)
    if used > n:
        raise IndexError(f'too many indices for tensor of dimension {n}')
    if sum(item is Ellipsis for item in items) > 1:
        raise IndexError('an index can only have a single ellipsis (\'...\')')
    if not any(item is Ellipsis for item in items):
        items.append(Ellipsis)
    d = 0
    # the dimension of the tensor as it was, which errors name
    own = 0
    tensors = {}
    for item in items:
        if item is Ellipsis:
            d += n - used
            own += n - used
        elif item is None:
            x = x.unsqueeze(d)
            d += 1
        elif isinstance(item, bool):
            x = x.unsqueeze(d)
            tensors[d] = build([0] if item else [], int64)
            d += 1
        elif isinstance(item, slice):
            size = x._shape[d]
            start, stop, step = _bound(item.start), _bound(item.stop), _bound(item.step)
            if step is not None and step <= 0:
                raise ValueError('step must be greater than zero')
            start, stop, step = slice(start, stop, step).indices(size)
            if (start, stop, step) != (0, size, 1):
                x = sliced(x, d, start, max(start, stop), step)
            elif len(items) == 2 and not tensors:
                x = sliced(x, d, 0, size, 1)
            d += 1
            own += 1
        elif isinstance(item, Tensor) and (item._shape or item._dtype in (bool_, uint8)):
            item = _check_kind(item)
            if item._dtype is bool_:
                for k, (a, b) in enumerate(zip(item._shape, x._shape[d:])):
                    if a != b:
                        raise IndexError(
                            f'The shape of the mask {list(item._shape)} at index {k} does not match the shape of the indexed tensor {list(x._shape)} at index {d + k}'
                        )
                if not item._shape:
                    x = x.unsqueeze(d)
                    tensors[d] = build([0] if item.item() else [], int64)
                    d += 1
                    continue
                for places in item.nonzero(as_tuple=True):
                    tensors[d] = places
                    d += 1
                    own += 1
            else:
                tensors[d] = item
                d += 1
                own += 1
        else:
            if isinstance(item, Tensor):
                item = _check_kind(item)
            if not hasattr(item, '__index__'):
                raise IndexError(
                    f'only integers, slices (`:`), ellipsis (`...`), None and long or byte Variables are valid indices (got {type(item).__name__})'
                )
            i = _place(item)
            size = x._shape[d]
            if not -size <= i < size:
                raise IndexError(f'index {i} is out of bounds for dimension {own} with size {size}')
            x = picked(x, d, i, 'SelectBackward0')
            own += 1
    return x, (tensors or None)


def _arranged(x, tensors):
    """x with the indexed dimensions in front, the index tensors broadcast, and where the result's index dimensions belong."""
    dims = sorted(tensors)
    try:
        shape = broadcast_shapes(*[tensors[d]._shape for d in dims])
    except RuntimeError:
        shapes = ', '.join(str(list(tensors[d]._shape)) for d in dims)
        raise IndexError(
            f'shape mismatch: indexing tensors could not be broadcast together with shapes {shapes}'
        ) from None
    together = dims == list(range(dims[0], dims[0] + len(dims)))
    rest = [d for d in range(len(x._shape)) if d not in tensors]
    turned = x.detach().permute([*dims, *rest]) if dims + rest != list(range(len(x._shape))) else x.detach()
    indices = [tensors[d].detach().expand(shape) for d in dims]
    return turned, indices, shape, dims[0] if together else 0


def _back_in_place(taken, count, at):
    """The result's index dimensions moved from the front to where they belong."""
    if at == 0:
        return taken
    n = len(taken._shape)
    return taken.permute([*range(count, count + at), *range(count), *range(count + at, n)])


def _advanced(x, tensors):
    turned, indices, shape, at = _arranged(x, tensors)
    size = Size((*shape, *turned._shape[len(indices) :]))
    if shape.numel() and 0 in turned._shape[: len(indices)]:
        raise IndexError(f'index is out of bounds for dimension with size 0')
    taken = wrap(engine.take(turned._js, *[i._js for i in indices]), size, x._dtype)
    taken = _back_in_place(taken, len(shape), at)
    r = wrap(engine.clone(taken._js), taken._shape, x._dtype) if at else taken
    old = x._shape

    dims = tuple(tensors)

    def back(g, *places):
        return scattered(filled(g._dtype, 0, old), dict(zip(dims, places)), g)

    return record(r, 'IndexBackward0', (x,), tuple(tensors.values()), back)


def scattered(zeros, tensors, g):
    """zeros with g added where the index takes from; differentiable in g."""
    _write(zeros, tensors, g.detach(), accumulate=True)
    return record(zeros, 'IndexPutBackward0', (g,), (), lambda gg: _advanced(gg, tensors))


def _write(x, tensors, source, accumulate=False):
    turned, indices, shape, at = _arranged(x, tensors)
    count = len(shape)
    rest = turned._shape[len(indices) :]
    target = Size((*shape, *rest)) if at == 0 else Size((*rest[:at], *shape, *rest[at:]))
    source = _fitted(source, target)
    if source._storage is x._storage:
        source = source.clone()
    if at:
        n = len(target)
        source = source.permute([*range(at, at + count), *range(at), *range(at + count, n)])
    engine.put(turned._js, source._js, accumulate, *[i._js for i in indices])


def _fitted(source, shape):
    extra = len(source._shape) - len(shape)
    if extra > 0 and all(n == 1 for n in source._shape[:extra]):
        source = source.reshape(source._shape[extra:])
    try:
        return source.expand(shape)
    except RuntimeError:
        raise RuntimeError(
            f'shape mismatch: value tensor of shape {list(source._shape)} cannot be broadcast to indexing result of shape {list(shape)}'
        ) from None


@method
def __getitem__(self, index):
    if not self._shape and not isinstance(index, (tuple, bool, Tensor)) and index is not None and index is not Ellipsis:
        if isinstance(index, (int, slice)):
            raise IndexError(
                'invalid index of a 0-dim tensor. Use `tensor.item()` in Python or `tensor.item<T>()` in C++ to convert a 0-dim tensor to a number'
                if isinstance(index, int)
                else 'slice() cannot be applied to a 0-dim tensor.'
            )
    x, tensors = view_of(self, index)
    if tensors is None:
        return x if x is not self else _same_view(self)
    return _advanced(x, tensors)


def _same_view(x):
    """x[...] is a view of its own."""
    return seen_as(x, x._shape, x._stride(), x._offset, 'AliasBackward0', lambda g: g)


def _as_value(value, x):
    if isinstance(value, Tensor):
        return value
    if isinstance(value, (bool, int, float)):
        return build(fits(value, x._dtype), x._dtype)
    raise TypeError(f"can't assign a {type(value).__name__} to a torch.{x._dtype._type}Tensor")


@method
def __setitem__(self, index, value):
    value = _as_value(value, self)
    with _mode.no_grad() if not (_mode.enabled and (self.requires_grad or value.requires_grad)) else _nothing():
        part, tensors = view_of(self, index)
        if tensors is None:
            if part is self:
                part = _same_view(self)
            extra = len(value._shape) - len(part._shape)
            if extra > 0 and all(n == 1 for n in value._shape[:extra]):
                value = value.reshape(value._shape[extra:])
            begin(part)
            part.copy_(value.expand(part._shape))
            return
        if value.numel() == 1 and _one_mask(index):
            # filled rather than put, so any dtype will do
            value = value.to(part._dtype)
        index_put(part, tensors, value, False)


def _one_mask(index):
    """Whether the elements are chosen by a single mask."""
    choosing = [i for i in (index if isinstance(index, tuple) else (index,)) if isinstance(i, (Tensor, list, range))]
    if len(choosing) != 1:
        return False
    (mask,) = choosing
    return mask._dtype in (bool_, uint8) if isinstance(mask, Tensor) else len(mask) > 0 and all(isinstance(m, bool) for m in mask)


class _nothing:
    def __enter__(self):
        return None

    def __exit__(self, *problem):
        return None


def index_put(x, tensors, value, accumulate):
    """Writes by index into x in place."""
    begin(x)
    if value._dtype is not x._dtype:
        raise RuntimeError(
            f'Index put requires the source and destination dtypes match, got {x._dtype._type} for the destination and {value._dtype._type} for the source.'
        )
    _write(x, tensors, value.detach(), accumulate)
    shape = value._shape

    dims = tuple(tensors)

    def back(g, *places):
        tensors = dict(zip(dims, places))
        own = g
        if not accumulate:
            own = g.clone()
            own.index_put_(tuple(_by_dim(tensors, len(g._shape))), _zero(g), False)
        taken = _advanced(g, tensors)
        return own, reduce_to(taken, Size(shape)) if len(shape) <= len(taken._shape) else taken.reshape(shape)

    finish(x, 'IndexPutBackward0', (value,), tuple(tensors.values()), back)


def _by_dim(tensors, n):
    return [tensors.get(d, slice(None)) for d in range(n)]


def _zero(g):
    return build(0, g._dtype)


@method
def index_put_(self, indices, values, accumulate=False):
    expect('index_put_', values, 2, 'values')
    part, tensors = view_of(self, tuple(slice(None) if i is None else i for i in indices))
    if tensors is None:
        raise not_here('index_put_ without an index tensor')
    index_put(part, tensors, values, accumulate)
    return self
