"""The same elements the other way round or further on: flip, roll, rot90."""

from ._graph import record, renamed
from ._joining import cat
from ._layout import laid
from ._parts import sliced
from ._registry import both, expect
from ._size import own_dim, wrap_dims
from ._tensor import engine, wrap
from ._views import flatten, transpose


@both
def flip(input, *axes, dims=None):
    if dims is None and not axes:
        raise TypeError('flip() missing 1 required positional arguments: "dims"')
    dims = axes if dims is None else (dims,)
    dims = dims[0] if len(dims) == 1 and isinstance(dims[0], (tuple, list)) else dims
    axes = wrap_dims(dims, len(input._shape)) if dims else ()
    strides = input._stride()
    offset = input._offset + sum((input._shape[d] - 1) * strides[d] for d in axes if input._shape[d])
    js = engine.view(
        input._js, offset, *input._shape, *[-s if d in axes else s for d, s in enumerate(strides)]
    )
    r = laid(wrap(engine.clone(js), input._shape, input._dtype), input)
    return record(r, 'FlipBackward0', (input,), (), lambda g: flip(g, axes))


@both
def fliplr(input):
    expect('fliplr', input)
    if len(input._shape) < 2:
        raise RuntimeError('Input must be >= 2-d.')
    return flip(input, 1)


@both
def flipud(input):
    expect('flipud', input)
    if not input._shape:
        raise RuntimeError('Input must be >= 1-d.')
    return flip(input, 0)


@both
def roll(input, shifts, dims=None):
    if dims is None:
        rolled = roll(flatten(input), shifts, 0).reshape(input._shape) if len(input._shape) != 1 else roll(input, shifts, 0)
        return renamed(rolled, 'RollBackward0')
    shifts = (shifts,) if isinstance(shifts, int) else tuple(shifts)
    dims = (dims,) if isinstance(dims, int) else tuple(dims)
    if len(shifts) != len(dims):
        raise RuntimeError(f'shifts and dimensions must align. shifts: {len(shifts)}, dims:{len(dims)}')
    out = input
    for s, d in zip(shifts, dims):
        d = own_dim(d, len(out._shape))
        n = out._shape[d]
        if not n:
            continue
        s %= n
        out = cat([sliced(out, d, n - s, n, 1), sliced(out, d, 0, n - s, 1)], d)
    return renamed(out, 'RollBackward0') if out is not input else input.clone()


@both
def rot90(input, k=1, dims=(0, 1)):
    n = len(input._shape)
    if len(dims) != 2:
        raise RuntimeError(f'expected total rotation dims == 2, but got dims = {len(dims)}')
    if n < 2:
        raise RuntimeError(f'expected total dims >= 2, but got total dims = {n}')
    a, b = dims
    if a == b or abs(a - b) == n:
        raise RuntimeError(f'expected rotation dims to be different, but got dim0 = {a} and dim1 = {b}')
    for d in a, b:
        if not -n <= d < n:
            raise RuntimeError(f'Rotation dim{int(d == b)} out of range, dim{int(d == b)} = {d}')
    k %= 4
    if k == 0:
        return input.clone()
    if k == 2:
        return renamed(flip(input, (a, b)), 'Rot90Backward0')
    turned = transpose(flip(input, b), a, b) if k == 1 else flip(transpose(input, a, b), b)
    return renamed(turned, 'Rot90Backward0')
