"""Views of a part: slices, pieces, diagonals; and where the gradient of a part goes."""

import builtins

from ._creation import build, filled
from ._dtype import int64
from ._errors import not_here
from ._graph import kind, record, renamed
from ._layout import copied, dense, lie
from ._registry import both, expect, function, method
from ._size import Size, as_sizes, contiguous_strides, own_dim, wrap_dim
from ._tensor import Tensor, engine, window
from ._views import seen_as


@both
def narrow(input, dim, start, length):
    if not input._shape:
        raise RuntimeError('narrow() cannot be applied to a 0-dim tensor.')
    d = wrap_dim(dim, len(input._shape))
    n = input._shape[d]
    start = int(start)
    if start < -n or start > n:
        raise IndexError(f'start out of range (expected to be in range of [{-n}, {n}], but got {start})')
    if start < 0:
        start += n
    if length < 0:
        raise RuntimeError('narrow(): length must be non-negative.')
    if start + length > n:
        raise RuntimeError(f'start ({start}) + length ({length}) exceeds dimension size ({n}).')
    return sliced(input, d, start, start + length, 1)


def sliced(x, d, start, end, step, name='SliceBackward0'):
    """x[start:end:step] along d, for bounds already within 0 … n."""
    n = max(0, -(-(end - start) // step))
    strides = x._stride()
    old = x._shape
    shape = Size((*x._shape[:d], n, *x._shape[d + 1 :]))
    new_strides = (*strides[:d], strides[d] * step, *strides[d + 1 :])
    offset = start * strides[d] if n else 0
    base = contiguous_strides(old)

    def back(g):
        return unstrided(g, old, shape, (*base[:d], base[d] * step, *base[d + 1 :]), start * base[d] if n else 0)

    return seen_as(x, shape, new_strides, x._offset + offset, name, back)


@both
def select(input, dim, index):
    n = len(input._shape)
    if n == 0:
        raise IndexError('select() cannot be applied to a 0-dim tensor.')
    d = wrap_dim(dim, n)
    size = input._shape[d]
    index = index.__index__()
    if not -size <= index < size:
        raise IndexError(
            f'select(): index {index} out of range for tensor of size {list(input._shape)} at dimension {d}'
        )
    return picked(input, d, index, 'SelectBackward0')


def picked(x, d, index, name):
    size = x._shape[d]
    at = index + size if index < 0 else index
    strides = x._stride()
    old = x._shape
    base = contiguous_strides(old)
    shape = Size((*old[:d], *old[d + 1 :]))

    def back(g):
        return unstrided(g, old, shape, (*base[:d], *base[d + 1 :]), at * base[d])

    return seen_as(x, shape, (*strides[:d], *strides[d + 1 :]), x._offset + at * strides[d], name, back)


def unstrided(g, shape, view_shape, view_strides, offset, strides=None):
    """
    Zeros of `shape`, lying as `strides` say (None: row-major), with g put where the view lies: the gradient of looking at a part.
    """
    out = filled(g._dtype, 0, shape)
    part = engine.view(out._js, offset, *view_shape, *view_strides)
    if 0 in view_strides and view_shape.numel() > 1:
        raise not_here('a gradient through an overlapping view that was written to')
    engine.copyInto(part, g._js)
    if strides is not None:
        lie(out, strides)

    def back(gg):
        whole = record(copied(gg, strides), 'CloneBackward0', (gg,), (), lambda g: g)
        return window_of(whole, view_shape, view_strides, offset)

    return record(out, 'UnstridedBackward', (g,), (), back)


def window_of(x, shape, strides, offset):
    whole, own = x._shape, x._strides
    return seen_as(
        x, shape, strides, x._offset + offset, 'AsStridedBackward0',
        lambda g: unstrided(g, whole, shape, strides, offset, own),
    )


@both
def as_strided(input, size, stride, storage_offset=None):
    expect('as_strided', input)
    shape, strides = as_sizes((size,)), tuple(as_sizes((stride,)))
    start = input._offset if storage_offset is None else storage_offset
    if len(shape) != len(strides):
        raise RuntimeError('mismatch in length of strides and shape')
    if any(s < 0 for s in strides):
        raise RuntimeError(f'as_strided: Negative strides are not supported at the moment, got strides: {list(strides)}')
    there = engine.stored(input._js)
    last = start + sum((n - 1) * s for n, s in zip(shape, strides)) + 1 if shape.numel() else 0
    if start < 0 or last > there:
        size_of = input._dtype.itemsize
        raise RuntimeError(
            f'setStorage: sizes {list(shape)}, strides {list(strides)}, storage offset {start}, and itemsize {size_of} requiring a storage size of {last * size_of} are out of bounds for storage of size {there * size_of}'
        )
    whole, own = input._shape, input._stride()
    plain = input._offset == 0 and whole.numel() == there and dense(input)

    def back(g):
        """Each element's gradient to the place it was read from; what was read twice gets both."""
        if not plain:
            raise not_here('the gradient of as_strided of a part')
        places = _numbered(shape, strides, start)
        flat = filled(g._dtype, 0, Size((there,))).index_add(0, places, g.reshape(-1))
        return window_of(flat, whole, own, 0)

    return seen_as(input, shape, strides, start, 'AsStridedBackward0', back)


def _numbered(shape, strides, start):
    """Where in the storage each element of such a view lies, in row-major order."""
    places = [start]
    for n, s in zip(shape, strides):
        places = [at + k * s for at in places for k in range(n)]
    return build(places, int64)


def _named(views, name):
    for k, v in enumerate(views):
        v._creation = 'many'
        v._output = k
        if v._node is not None:
            v._node.__class__ = kind(name)
    return tuple(views)


@function
def split(tensor, split_size_or_sections, dim=0):
    expect('split', tensor, 1, 'tensor')
    if not tensor._shape:
        raise RuntimeError('split expects at least a 1-dimensional tensor')
    d = wrap_dim(dim, len(tensor._shape))
    n = tensor._shape[d]
    sizes = split_size_or_sections
    if isinstance(sizes, int):
        if sizes < 0 or sizes == 0 and n:
            raise RuntimeError(f'split expects split_size be non-negative, but got split_size={sizes}')
        sizes = [min(sizes, n - k) for k in range(0, n, sizes)] if n else [0]
        name = 'SplitBackward0'
    else:
        name = 'SplitWithSizesBackward0'
        if sum(sizes) != n:
            raise RuntimeError(
                f"split_with_sizes expects split_sizes to sum exactly to {n} (input tensor's size at dimension {d}), but got split_sizes={list(sizes)}"
            )
    out, start = [], 0
    for size in sizes:
        out.append(sliced(tensor, d, start, start + size, 1))
        start += size
    return _named(out, name)


Tensor.split = lambda self, split_size, dim=0: split(self, split_size, dim)


@both
def split_with_sizes(input, split_sizes, dim=0):
    return split(input, split_sizes, dim)


@both
def chunk(input, chunks, dim=0):
    expect('chunk', input)
    if chunks <= 0:
        raise RuntimeError('chunk expects `chunks` to be greater than 0, got: ' + str(chunks))
    if not input._shape:
        raise RuntimeError('chunk expects at least a 1-dimensional tensor')
    d = wrap_dim(dim, len(input._shape))
    if not input._shape[d]:
        return split(input, [0] * chunks, d)
    return split(input, max(1, -(-input._shape[d] // chunks)), d)


@both
def tensor_split(input, indices_or_sections, dim=0):
    if not input._shape:
        raise RuntimeError('tensor_split expected at least a 1-dimensional tensor, but got a tensor with 0 dims')
    d = wrap_dim(dim, len(input._shape))
    n = input._shape[d]
    if isinstance(indices_or_sections, int):
        k = indices_or_sections
        if k <= 0:
            raise RuntimeError(f'number of sections must be larger than 0, got {k}')
        sizes = [n // k + (j < n % k) for j in range(k)]
        cuts = [sum(sizes[:j]) for j in range(1, k)]
    else:
        cuts = indices_or_sections.tolist() if isinstance(indices_or_sections, Tensor) else list(indices_or_sections)
        cuts = [max(0, min(c + n if c < 0 else c, n)) for c in cuts]
    bounds = [0, *cuts, n]
    return _named([sliced(input, d, a, max(a, b), 1) for a, b in zip(bounds, bounds[1:])], 'SliceBackward0')


@both
def unbind(input, dim=0):
    d = wrap_dim(dim, len(input._shape))
    own_dim(d, len(input._shape))
    return _named([picked(input, d, k, 'UnbindBackward0') for k in range(input._shape[d])], 'UnbindBackward0')


@both
def diagonal(input, offset=0, dim1=0, dim2=1):
    n = len(input._shape)
    a, b = wrap_dim(dim1, n), wrap_dim(dim2, n)
    if a == b:
        raise RuntimeError(f'diagonal dimensions cannot be identical {dim1}, {dim2}')

    def layout(shape, strides):
        rows, columns = shape[a], shape[b]
        length = max(0, min(rows, columns - offset) if offset >= 0 else min(rows + offset, columns))
        start = (offset * strides[b] if offset >= 0 else -offset * strides[a]) if length else 0
        keep = [k for k in range(n) if k not in (a, b)]
        return (
            Size([*(shape[k] for k in keep), length]),
            (*(strides[k] for k in keep), strides[a] + strides[b]),
            start,
        )

    shape, strides, start = layout(input._shape, input._stride())
    old = input._shape
    _, base_strides, base_start = layout(old, contiguous_strides(old))
    return seen_as(
        input, shape, strides, input._offset + start, 'DiagonalBackward0',
        lambda g: unstrided(g, old, shape, base_strides, base_start),
    )


@both
def diag(input, diagonal=0):
    n = len(input._shape)
    if n == 2:
        return renamed(globals()['diagonal'](input, diagonal).clone(), 'DiagBackward0')
    if n != 1:
        raise RuntimeError('matrix or a vector expected')
    return diag_embed(input, diagonal, name='DiagBackward0')


@both
def diag_embed(input, offset=0, dim1=-2, dim2=-1, *, name='DiagEmbedBackward0'):
    if (dim1, dim2) != (-2, -1):
        raise not_here('diag_embed with dim1 and dim2')
    n = input._shape[-1] + builtins.abs(offset)
    shape = Size((*input._shape[:-1], n, n))
    strides = contiguous_strides(shape)
    start = offset if offset >= 0 else -offset * n
    out = unstrided(input, shape, input._shape, (*strides[:-2], n + 1), start)
    return renamed(out, name)


@method
def unfold(input, dimension, size, step):
    n = len(input._shape)
    d = wrap_dim(dimension, n)
    if n == 0:
        return unfold(input.reshape(1), 0, size, step).squeeze(0)
    if size > input._shape[d]:
        raise RuntimeError(
            f'maximum size for tensor at dimension {d} is {input._shape[d]} but size is {size}'
        )
    if step <= 0:
        raise RuntimeError(f'step is {step} but must be > 0')
    if input.requires_grad:
        places = [[k + j for j in range(size)] for k in range(0, input._shape[d] - size + 1, step)]
        out = input.movedim(d, 0)[build(places, int64)]
        return renamed(out.movedim(1, -1).movedim(0, d) if n > 1 else out, 'UnfoldBackward0')
    count = (input._shape[d] - size) // step + 1
    strides = input._stride()
    return window(
        input,
        Size((*input._shape[:d], count, *input._shape[d + 1 :], size)),
        (*strides[:d], strides[d] * step, *strides[d + 1 :], strides[d]),
        input._offset,
    )
