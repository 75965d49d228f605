"""Sizes and strides: a tensor's shape, what shapes have in common."""

import operator


class Size(tuple):
    """The sizes of a tensor's dimensions: a tuple that prints as torch.Size."""

    __slots__ = ()
    __module__ = 'torch'

    def __new__(cls, sizes=()):
        out = tuple.__new__(cls, sizes)
        for n in out:
            if type(n) is not int:
                return tuple.__new__(cls, _whole(out))
        return out

    def numel(self):
        n = 1
        for size in self:
            n *= size
        return n

    def __repr__(self):
        return f'torch.Size({list(self)})'

    __str__ = __repr__

    def __getitem__(self, at):
        got = tuple.__getitem__(self, at)
        return Size(got) if isinstance(at, slice) else got

    def __mul__(self, times):
        return Size(tuple.__mul__(self, times))

    __rmul__ = __mul__

    def __add__(self, other):
        return Size(tuple.__add__(self, tuple(other)))


def _whole(sizes):
    for k, n in enumerate(sizes):
        if not hasattr(n, '__index__'):
            raise TypeError(f"torch.Size() takes an iterable of 'int' (item {k} is '{type(n).__name__}')")
    return map(operator.index, sizes)


def contiguous_strides(shape):
    strides = []
    step = 1
    for n in reversed(shape):
        strides.append(step)
        step *= max(n, 1)
    return tuple(reversed(strides))


def broadcast_shapes(*shapes):
    """The shape that all broadcast to; RuntimeError in PyTorch's words when there is none."""
    out = shapes[0]
    for shape in shapes[1:]:
        if shape == out:
            continue
        n = max(len(out), len(shape))
        a = (1,) * (n - len(out)) + tuple(out)
        b = (1,) * (n - len(shape)) + tuple(shape)
        sizes = []
        for k in range(n - 1, -1, -1):
            if a[k] != b[k] and a[k] != 1 and b[k] != 1:
                raise RuntimeError(
                    f'The size of tensor a ({a[k]}) must match the size of tensor b ({b[k]}) at non-singleton dimension {k}'
                )
            sizes.append(b[k] if a[k] == 1 else a[k])
        out = tuple(reversed(sizes))
    return Size(out)


def wrap_dim(dim, ndim):
    """The dimension as 0 … ndim − 1; IndexError in PyTorch's words. A tensor of no dimensions takes 0 and −1."""
    if isinstance(dim, bool) or not hasattr(dim, '__index__'):
        raise TypeError(f"'{type(dim).__name__}' object cannot be interpreted as an integer")
    dim = dim.__index__()
    n = max(ndim, 1)
    if not -n <= dim < n:
        raise IndexError(f'Dimension out of range (expected to be in range of [{-n}, {n - 1}], but got {dim})')
    return dim + n if dim < 0 else dim


def own_dim(dim, ndim):
    """As wrap_dim, for what a tensor of no dimensions does not take."""
    if ndim == 0:
        raise IndexError(f'Dimension specified as {dim} but tensor has no dimensions')
    return wrap_dim(dim, ndim)


def check_flag(name, value):
    """TypeError unless it is True or False: a number there is most likely meant as another dimension."""
    if value is not True and value is not False:
        raise TypeError(f"argument '{name}' must be bool, not {type(value).__name__}; several dimensions are given as one tuple")


def wrap_dims(dim, ndim):
    """`dim` (None, an int or several) as a tuple of dimensions; none named means all."""
    if dim is None:
        return tuple(range(ndim))
    if not isinstance(dim, (tuple, list)):
        dims = (wrap_dim(dim, ndim),)
    elif len(dim) == 0:
        return tuple(range(ndim))
    else:
        dims = tuple(wrap_dim(d, ndim) for d in dim)
    for k, d in enumerate(dims):
        if d in dims[:k]:
            raise RuntimeError(f'dim {d} appears multiple times in the list of dims')
    return () if ndim == 0 else dims


def as_sizes(sizes):
    """Sizes given one by one or as one sequence."""
    if len(sizes) == 1 and isinstance(sizes[0], (tuple, list)):
        sizes = sizes[0]
    out = []
    for n in sizes:
        if isinstance(n, (bool, float)) or not hasattr(n, '__index__'):
            raise TypeError(f'sizes must be integers, got {type(n).__name__}')
        out.append(n.__index__())
    return Size(out)


def infer_size(sizes, numel):
    """`sizes` with its −1 worked out, for a tensor of `numel` elements."""
    sizes = list(sizes)
    known = 1
    unknown = None
    for k, n in enumerate(sizes):
        if n == -1:
            if unknown is not None:
                raise RuntimeError('only one dimension can be inferred')
            unknown = k
        elif n < 0:
            raise RuntimeError(f'invalid shape dimension {n}')
        else:
            known *= n
    if unknown is not None:
        if known == 0:
            if numel == 0:
                raise RuntimeError(
                    f'cannot reshape tensor of 0 elements into shape {sizes} because the unspecified dimension size -1 can be any value and is ambiguous'
                )
        elif numel % known == 0:
            sizes[unknown] = numel // known
            known = numel
    if known != numel or -1 in sizes:
        raise RuntimeError(f"shape '{list(sizes)}' is invalid for input of size {numel}")
    return Size(sizes)
