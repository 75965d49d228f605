"""Other shapes for the same elements, without copying where strides allow it."""

from ._errors import not_here, warn
from ._graph import record
from ._registry import alias, both, expect, function, method, sizes_named
from ._size import Size, as_sizes, contiguous_strides, infer_size, own_dim, wrap_dim
from ._tensor import Tensor, window


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


def seen_as(x, shape, strides, offset, name, back):
    t = window(x, shape, strides, offset)
    return record(t, name, (x,), (), back)


def _reshaped(x, sizes, name):
    strides = None if x._strides is None else _regroup(x, sizes)
    if x._strides is not None and strides is None:
        return None
    old = x._shape
    return seen_as(x, sizes, strides, x._offset, name, lambda g: reshape(g, old))


@method
@sizes_named('size')
def view(self, *shape):
    if not shape:
        raise TypeError('view() received an invalid combination of arguments - got (), but expected one of:')
    if len(shape) == 1 and hasattr(shape[0], 'is_floating_point'):
        raise not_here('Tensor.view(dtype)')
    sizes = infer_size(as_sizes(shape), self._shape.numel())
    out = _reshaped(self, sizes, 'ViewBackward0')
    if out is None:
        raise RuntimeError(
            "view size is not compatible with input tensor's size and stride (at least one dimension spans across two contiguous subspaces). Use .reshape(...) instead."
        )
    return out


@both
@sizes_named('shape')
def reshape(input, *shape):
    expect('reshape', input)
    if not shape:
        raise TypeError('reshape() missing 1 required positional arguments: "shape"')
    sizes = infer_size(as_sizes(shape), input._shape.numel())
    out = _reshaped(input, sizes, 'ReshapeAliasBackward0')
    if out is None:
        out = _reshaped(input.contiguous(), sizes, 'UnsafeViewBackward0')
    return out


alias('view_as', lambda self, other: view(self, expect('view_as', other, 1, 'other')._shape), as_function=False)
alias('reshape_as', lambda self, other: reshape(self, other._shape), as_function=False)


@both
def flatten(input, start_dim=0, end_dim=-1):
    expect('flatten', input)
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
    d = own_dim(wrap_dim(dim, len(input._shape)), len(input._shape))
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
    return seen_as(
        x,
        Size(x._shape[d] for d in dims),
        tuple(strides[d] for d in dims),
        x._offset,
        name,
        lambda g: _permuted(g, inverse, back_name),
    )


@both
@sizes_named('dims')
def permute(input, *dims):
    expect('permute', input)
    if not dims:
        raise TypeError('permute() missing 1 required positional arguments: "dims"')
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
    if len(input._shape) == 1:
        raise RuntimeError('tensor.adjoint() is only supported on matrices or batches of matrices. Got 1-D tensor.')
    if not input._shape:
        return input
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


def _matrix_turned(self):
    n = len(self._shape)
    if n not in (0, 2):
        hint = ' For batches of matrices, consider using tensor.mH' if n > 2 else ''
        raise RuntimeError(f'tensor.H is only supported on matrices (2-D tensors). Got {n}-D tensor.{hint}')
    return t(self)


Tensor.T = property(_all_turned)
Tensor.mT = property(_matrices_turned)
Tensor.mH = property(adjoint)
Tensor.H = property(_matrix_turned)


@both
def movedim(input, source, destination):
    n = len(input._shape)
    source = [source] if isinstance(source, int) else list(source)
    destination = [destination] if isinstance(destination, int) else list(destination)
    if len(source) != len(destination):
        raise RuntimeError(
            f'movedim: Invalid source or destination dims: source ({source} dims) should contain the same number of dims as destination ({destination} dims)'
        )
    for name, given in ('source', source), ('destination', destination):
        if len({wrap_dim(d, n) for d in given}) < len(given):
            raise RuntimeError(f'movedim: repeated dim in `{name}` ({given})')
    source, destination = [wrap_dim(d, n) for d in source], [wrap_dim(d, n) for d in destination]
    if n == 0:
        return input
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
    return seen_as(
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
    return seen_as(
        input,
        Size(input._shape[k] for k in keep),
        tuple(strides[k] for k in keep),
        input._offset,
        'SqueezeBackward0' if dim is None else 'SqueezeBackward1',
        lambda g: reshape(g, old),
    )


@function
def numel(input):
    return expect('numel', input).numel()
