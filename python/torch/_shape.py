"""Other shapes for the same elements, joining and cutting."""

import builtins
import functools

from ._dtype import promote_types
from ._errors import not_here, warn
from ._graph import record
from ._size import Size, as_sizes, contiguous_strides, infer_size, wrap_dim, wrap_dims
from ._tensor import Tensor, alias, both, engine, expect, function, method, window, wrap


def _regroup(x, sizes):
    """Strides that show x under `sizes` without copying, or None."""
    if x._shape.numel() == 0:
        return contiguous_strides(sizes)
    old = [(n, s) for n, s in zip(x._shape, x._stride()) if n != 1]
    strides = [None] * len(sizes)
    runs = []
    for n, s in old:
        if runs and runs[-1][1] == n * s:
            runs[-1] = (runs[-1][0] * n, s)
        else:
            runs.append((n, s))
    k = len(sizes) - 1
    for n, s in reversed(runs):
        cut = 1
        while k >= 0 and cut < n:
            strides[k] = cut * s
            cut *= sizes[k]
            k -= 1
        if cut != n:
            return None
    step = 1
    for d in range(len(sizes) - 1, -1, -1):
        if strides[d] is None:
            strides[d] = step
        step = strides[d] * sizes[d]
    return tuple(strides)


def _seen(x, shape, strides, offset, name, back):
    t = window(x, shape, strides, offset)
    return record(t, name, (x,), (), back)


def _reshaped(x, sizes, name):
    strides = None if x._strides is None else _regroup(x, sizes)
    if x._strides is not None and strides is None:
        return None
    old = x._shape
    return _seen(x, sizes, strides, x._offset, name, lambda g: reshape(g, old))


@method
def view(self, *shape):
    if len(shape) == 1 and hasattr(shape[0], 'is_floating_point'):
        raise not_here('Tensor.view(dtype)')
    sizes = infer_size(as_sizes(shape), self._shape.numel())
    out = _reshaped(self, sizes, 'ViewBackward0')
    if out is None:
        raise RuntimeError(
            "view size is not compatible with input tensor's size and stride (at least one dimension spans across two contiguous subspaces). Use .reshape(...) instead."
        )
    return out


@function
def reshape(input, *shape):
    expect('reshape', input)
    sizes = infer_size(as_sizes(shape), input._shape.numel())
    out = _reshaped(input, sizes, 'ReshapeAliasBackward0')
    if out is None:
        out = _reshaped(input.clone(), sizes, 'UnsafeViewBackward0')
    return out


Tensor.reshape = reshape
alias('view_as', lambda self, other: view(self, other._shape), as_function=False)
alias('reshape_as', lambda self, other: reshape(self, other._shape), as_function=False)


@both
def flatten(input, start_dim=0, end_dim=-1):
    n = len(input._shape)
    first, last = wrap_dim(start_dim, n), wrap_dim(end_dim, n)
    if first > last:
        raise RuntimeError('flatten() has invalid args: start_dim cannot come after end_dim')
    if n == 0:
        return reshape(input, (1,))
    if first == last:
        return input
    return reshape(input, (*input._shape[:first], Size(input._shape[first : last + 1]).numel(), *input._shape[last + 1 :]))


@both
def ravel(input):
    return view(input.contiguous(), -1)


@both
def unflatten(input, dim, sizes):
    d = wrap_dim(dim, len(input._shape))
    n = input._shape[d]
    known = list(sizes)
    try:
        known = list(infer_size(known, n))
    except RuntimeError:
        raise RuntimeError(
            f'unflatten: Provided sizes {list(sizes)} don\'t multiply up to the size of dim {d} ({n}) in the input tensor'
        ) from None
    return view(input, *input._shape[:d], *known, *input._shape[d + 1 :])


def _permuted(x, dims, name):
    inverse = [0] * len(dims)
    for k, d in enumerate(dims):
        inverse[d] = k
    strides = x._stride()
    back_name = name
    return _seen(
        x,
        Size(x._shape[d] for d in dims),
        tuple(strides[d] for d in dims),
        x._offset,
        name,
        lambda g: _permuted(g, inverse, back_name),
    )


@both
def permute(input, *dims):
    expect('permute', input)
    dims = dims[0] if len(dims) == 1 and isinstance(dims[0], (tuple, list)) else dims
    n = len(input._shape)
    if len(dims) != n:
        raise RuntimeError(
            f'permute(sparse_coo): number of dimensions in the tensor input does not match the length of the desired ordering of dimensions i.e. input.dim() = {n} is not equal to len(dims) = {len(dims)}'
        )
    wrapped = [wrap_dim(d, n) for d in dims]
    if len(set(wrapped)) != n:
        raise RuntimeError('permute(): duplicate dims are not allowed.')
    return _permuted(input, wrapped, 'PermuteBackward0')


def _swapped(x, dim0, dim1, name):
    n = len(x._shape)
    a, b = wrap_dim(dim0, n), wrap_dim(dim1, n)
    dims = list(range(n))
    if n:
        dims[a], dims[b] = b, a
    return _permuted(x, dims, name)


@both
def transpose(input, dim0, dim1):
    expect('transpose', input)
    return _swapped(input, dim0, dim1, 'TransposeBackward0')


alias('swapaxes', transpose)
alias('swapdims', transpose)


@both
def t(input):
    if len(input._shape) > 2:
        raise RuntimeError(f't() expects a tensor with <= 2 dimensions, but self is {len(input._shape)}D')
    return _swapped(input, 0, -1, 'TBackward0')


@both
def adjoint(input):
    return transpose(input, -2, -1)


def _all_turned(self):
    n = len(self._shape)
    if n not in (0, 2):
        warn(
            "The use of `x.T` on tensors of dimension other than 2 to reverse their shape is deprecated and it will throw an error in a future release. Consider `x.mT` to transpose batches of matrices or `x.permute(*torch.arange(x.ndim - 1, -1, -1))` to reverse the dimensions of a tensor.")
    return _permuted(self, list(range(n - 1, -1, -1)), 'PermuteBackward0')


def _matrices_turned(self):
    if len(self._shape) < 2:
        raise RuntimeError(
            f'tensor.mT is only supported on matrices or batches of matrices. Got {len(self._shape)}-D tensor.'
        )
    return transpose(self, -2, -1)


Tensor.T = property(_all_turned)
Tensor.mT = property(_matrices_turned)
Tensor.H = property(lambda self: t(self))


@both
def movedim(input, source, destination):
    n = len(input._shape)
    source = [source] if isinstance(source, int) else list(source)
    destination = [destination] if isinstance(destination, int) else list(destination)
    if len(source) != len(destination):
        raise RuntimeError('movedim: Invalid source or destination dims: source and destination must have as many elements')
    source, destination = [wrap_dim(d, n) for d in source], [wrap_dim(d, n) for d in destination]
    dims = [None] * n
    for s, d in zip(source, destination):
        dims[d] = s
    rest = iter(d for d in range(n) if d not in source)
    return _permuted(input, [next(rest) if d is None else d for d in dims], 'PermuteBackward0')


alias('moveaxis', movedim)


@both
def unsqueeze(input, dim):
    expect('unsqueeze', input)
    n = len(input._shape)
    d = wrap_dim(dim, n + 1)
    strides = input._stride()
    step = strides[d] * input._shape[d] if d < n else 1
    return _seen(
        input,
        Size((*input._shape[:d], 1, *input._shape[d:])),
        (*strides[:d], step, *strides[d:]),
        input._offset,
        'UnsqueezeBackward0',
        lambda g: squeeze(g, d),
    )


@both
def squeeze(input, dim=None):
    expect('squeeze', input)
    n = len(input._shape)
    if isinstance(dim, (tuple, list)):
        raise TypeError("squeeze(): argument 'dim' must be int, not tuple")
    d = None if dim is None else wrap_dim(dim, n)
    keep = [k for k in range(n) if not (input._shape[k] == 1 and (d is None or k == d))]
    strides = input._stride()
    old = input._shape
    return _seen(
        input,
        Size(input._shape[k] for k in keep),
        tuple(strides[k] for k in keep),
        input._offset,
        'SqueezeBackward0' if dim is None else 'SqueezeBackward1',
        lambda g: reshape(g, old),
    )


@method
def expand(self, *sizes):
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
    from ._arithmetic import reduce_to

    old_shape = self._shape
    return _seen(self, Size(shape), tuple(strides), self._offset, 'ExpandBackward0', lambda g: reduce_to(g, old_shape))


alias('expand_as', lambda self, other: expand(self, other._shape), as_function=False)


@function
def broadcast_to(input, shape):
    return expand(input, *shape)


Tensor.broadcast_to = broadcast_to


@function
def broadcast_tensors(*tensors):
    from ._size import broadcast_shapes

    tensors = tensors[0] if len(tensors) == 1 and isinstance(tensors[0], (tuple, list)) else tensors
    shape = broadcast_shapes(*[x._shape for x in tensors])
    return tuple(expand(x, shape) for x in tensors)


@function
def broadcast_shapes(*shapes):
    from ._size import broadcast_shapes as combined

    try:
        return combined(*[Size((s,) if isinstance(s, int) else s) for s in shapes])
    except RuntimeError:
        raise RuntimeError(
            'Shape mismatch: objects cannot be broadcast to a single shape'
        ) from None


@method
def repeat(self, *sizes):
    sizes = as_sizes(sizes)
    if len(sizes) < len(self._shape):
        raise RuntimeError('Number of dimensions of repeat dims can not be smaller than number of dimensions of tensor')
    own = (1,) * (len(sizes) - len(self._shape)) + tuple(self._shape)
    split = [m for pair in zip([1] * len(own), own) for m in pair]
    target = [m for pair in zip(sizes, own) for m in pair]
    shape = Size(a * b for a, b in zip(sizes, own))
    with_no_grad = self.detach().reshape(split).expand(target).reshape(shape).clone()
    out = wrap(with_no_grad._js, shape, self._dtype)
    old = self._shape

    def back(g):
        return g.reshape(target).sum(list(range(0, 2 * len(own), 2))).reshape(old) if own else g.reshape(old)

    return record(out, 'RepeatBackward0', (self,), (), back)


@both
def tile(input, *dims):
    dims = as_sizes(dims)
    return repeat(input, (1,) * (len(input._shape) - len(dims)) + tuple(dims))


@both
def repeat_interleave(input, repeats=None, dim=None, *, output_size=None):
    from ._creation import build
    from ._dtype import int64

    if repeats is None:
        counts = input._flat()
        return build([k for k, n in enumerate(counts) for _ in range(n)], int64)
    if dim is None:
        input, dim = flatten(input), 0
    d = wrap_dim(dim, len(input._shape))
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


def _by_name(f, name):
    """f(x, 2, 3) can also be called as f(x, name=(2, 3))."""

    @functools.wraps(f)
    def g(input, *sizes, **named):
        if not sizes and list(named) == [name]:
            return f(input, named[name])
        return f(input, *sizes, **named)

    return g


def _name_arguments():
    for f, name, places in (
        ('view', 'size', 'method'), ('reshape', 'shape', 'both'), ('permute', 'dims', 'both'), ('expand', 'size', 'method'),
        ('repeat', 'repeats', 'method'), ('flip', 'dims', 'both'), ('tile', 'dims', 'both'),
    ):  # fmt: skip
        own = _by_name(getattr(Tensor, f), name)
        alias(f, own, as_function=places == 'both')


# Cutting


@both
def narrow(input, dim, start, length):
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

    return _seen(x, shape, new_strides, x._offset + offset, name, back)


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

    return _seen(x, shape, (*strides[:d], *strides[d + 1 :]), x._offset + at * strides[d], name, back)


def unstrided(g, shape, view_shape, view_strides, offset):
    """Zeros of `shape` with g put where the view lies: the gradient of looking at a part. Overlaps add up."""
    from ._creation import filled

    out = filled(g._dtype, 0, shape)
    part = engine.view(out._js, offset, *view_shape, *view_strides)
    if 0 in view_strides and view_shape.numel() > 1:
        raise not_here('a gradient through an overlapping view that was written to')
    engine.copyInto(part, g._js)

    def back(gg):
        return window_of(gg.contiguous(), view_shape, view_strides, offset)

    return record(out, 'UnstridedBackward', (g,), (), back)


def window_of(x, shape, strides, offset):
    return _seen(
        x, shape, strides, x._offset + offset, 'AsStridedBackward0',
        lambda g: unstrided(g, x._shape, shape, strides, offset),
    )  # fmt: skip


@both
def as_strided(input, size, stride, storage_offset=None):
    raise not_here('torch.as_strided')


def _named(views, name):
    from ._graph import kind

    for k, v in enumerate(views):
        v._creation = 'many'
        v._output = k
        if v._node is not None:
            v._node.__class__ = kind(name)
    return tuple(views)


@function
def split(tensor, split_size_or_sections, dim=0):
    d = wrap_dim(dim, len(tensor._shape))
    if not tensor._shape:
        raise RuntimeError('split expects at least a 1-dimensional tensor')
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
alias('split_with_sizes', lambda self, split_sizes, dim=0: split(self, split_sizes, dim))


@both
def chunk(input, chunks, dim=0):
    if chunks <= 0:
        raise RuntimeError('chunk expects `chunks` to be greater than 0, got: ' + str(chunks))
    d = wrap_dim(dim, len(input._shape))
    return split(input, max(1, -(-input._shape[d] // chunks)), d)


@both
def tensor_split(input, indices_or_sections, dim=0):
    d = wrap_dim(dim, len(input._shape))
    n = input._shape[d]
    if isinstance(indices_or_sections, int):
        k = indices_or_sections
        sizes = [n // k + (j < n % k) for j in range(k)]
        cuts = [sum(sizes[:j]) for j in range(1, k)]
    else:
        cuts = list(indices_or_sections)
    bounds = [0, *cuts, n]
    return _named([sliced(input, d, a, max(a, b), 1) for a, b in zip(bounds, bounds[1:])], 'SliceBackward0')


@both
def unbind(input, dim=0):
    if not input._shape:
        raise IndexError('Dimension specified as 0 but tensor has no dimensions')
    d = wrap_dim(dim, len(input._shape))
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
    return _seen(
        input, shape, strides, input._offset + start, 'DiagonalBackward0',
        lambda g: unstrided(g, old, shape, base_strides, base_start),
    )  # fmt: skip


@both
def diag(input, diagonal=0):
    n = len(input._shape)
    if n == 2:
        from ._arithmetic import renamed

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
    from ._arithmetic import renamed

    out = unstrided(input, shape, input._shape, (*strides[:-2], n + 1), start)
    return renamed(out, name)


@both
def unfold(input, dimension, size, step):
    n = len(input._shape)
    d = wrap_dim(dimension, n)
    if size > input._shape[d]:
        raise RuntimeError(
            f'maximum size for tensor at dimension {d} is {input._shape[d]} but size is {size}'
        )
    if input.requires_grad:
        places = [[k + j for j in range(size)] for k in range(0, input._shape[d] - size + 1, step)]
        from ._creation import build
        from ._dtype import int64

        out = input.movedim(d, 0)[build(places, int64)]
        from ._arithmetic import renamed

        return renamed(out.movedim(1, -1).movedim(0, d) if n > 1 else out, 'UnfoldBackward0')
    count = (input._shape[d] - size) // step + 1
    strides = input._stride()
    return window(
        input,
        Size((*input._shape[:d], count, *input._shape[d + 1 :], size)),
        (*strides[:d], strides[d] * step, *strides[d + 1 :], strides[d]),
        input._offset,
    )


# Joining


def _listed(name, tensors):
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
    if out is not None:
        raise not_here('out=')
    tensors = _listed('cat', tensors)
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
                from ._creation import filled

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
    if out is not None:
        raise not_here('out=')
    tensors = _listed('stack', tensors)
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
    from ._arithmetic import renamed

    return renamed(out, 'StackBackward0')


def _at_least(n):
    def f(*tensors):
        tensors = tensors[0] if len(tensors) == 1 and isinstance(tensors[0], (tuple, list)) else tensors
        out = []
        for x in tensors:
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
    tensors = [x if x._shape else reshape(x, (1,)) for x in _listed('hstack', tensors)]
    return cat(tensors, 0 if len(tensors[0]._shape) == 1 else 1)


@function
def vstack(tensors):
    return cat([x if len(x._shape) > 1 else reshape(x, (1, -1)) for x in _listed('vstack', tensors)], 0)


alias('row_stack', vstack, as_method=False)


@function
def column_stack(tensors):
    return cat([reshape(x, (-1, 1)) if len(x._shape) < 2 else x for x in _listed('column_stack', tensors)], 1)


@both
def flip(input, *axes, dims=None):
    dims = axes if dims is None else (dims,)
    dims = dims[0] if len(dims) == 1 and isinstance(dims[0], (tuple, list)) else dims
    axes = wrap_dims(dims, len(input._shape)) if dims else ()
    strides = input._stride()
    offset = input._offset + sum((input._shape[d] - 1) * strides[d] for d in axes if input._shape[d])
    js = engine.view(
        input._js, offset, *input._shape, *[-s if d in axes else s for d, s in enumerate(strides)]
    )
    r = wrap(engine.clone(js), input._shape, input._dtype)
    return record(r, 'FlipBackward0', (input,), (), lambda g: flip(g, axes))


alias('fliplr', lambda input: flip(input, 1))
alias('flipud', lambda input: flip(input, 0))


@both
def roll(input, shifts, dims=None):
    if dims is None:
        rolled = roll(flatten(input), shifts, 0).reshape(input._shape) if len(input._shape) != 1 else roll(input, shifts, 0)
        from ._arithmetic import renamed

        return renamed(rolled, 'RollBackward0')
    shifts = (shifts,) if isinstance(shifts, int) else tuple(shifts)
    dims = (dims,) if isinstance(dims, int) else tuple(dims)
    if len(shifts) != len(dims):
        raise RuntimeError(f'shifts and dimensions must align. shifts: {len(shifts)}, dims:{len(dims)}')
    out = input
    for s, d in zip(shifts, dims):
        d = wrap_dim(d, len(out._shape))
        n = out._shape[d]
        if not n:
            continue
        s %= n
        out = cat([sliced(out, d, n - s, n, 1), sliced(out, d, 0, n - s, 1)], d)
    from ._arithmetic import renamed

    return renamed(out, 'RollBackward0') if out is not input else input.clone()


@both
def rot90(input, k=1, dims=(0, 1)):
    a, b = dims
    k %= 4
    if k == 1:
        return transpose(flip(input, b), a, b)
    if k == 2:
        return flip(input, (a, b))
    if k == 3:
        return flip(transpose(input, a, b), b)
    return input.clone()


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
        out = [transpose(x, 0, 1) for x in out]
        out[0], out[1] = out[1], out[0]
    return tuple(out)


@function
def cartesian_prod(*tensors):
    if len(tensors) == 1:
        return tensors[0]
    return stack([flatten(x) for x in meshgrid(*tensors, indexing='ij')], 1)


@function
def numel(input):
    return expect('numel', input).numel()


@function
def is_floating_point(input):
    return input._dtype.is_floating_point


@function
def is_complex(input):
    return False


_name_arguments()
