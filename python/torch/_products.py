"""Products of other kinds than the matrix product."""

from ._graph import renamed
from ._joining import cat, listed
from ._matmul import dot, mm
from ._registry import alias, both, expect, function
from ._size import Size, broadcast_shapes, wrap_dim


@both
def inner(input, other):
    expect('inner', input)
    expect('inner', other, 2, 'other')
    if not input._shape or not other._shape:
        return input * other
    if input._shape[-1] != other._shape[-1]:
        raise RuntimeError(
            f'inner() the last dimension must match on both input tensors but got shapes {list(input._shape)} and {list(other._shape)}'
        )
    return tensordot(input, other, dims=([-1], [-1]))


@both
def outer(input, vec2):
    expect('outer', input)
    expect('outer', vec2, 2, 'vec2')
    for name, x in ('self', input), ('vec2', vec2):
        if len(x._shape) != 1:
            raise RuntimeError(f'outer: Expected 1-D argument {name}, but got {len(x._shape)}-D')
    return input.unsqueeze(1) * vec2


alias('ger', outer)


@both
def vdot(input, other):
    return dot(input, other)


@function
def tensordot(a, b, dims=2):
    if isinstance(dims, int):
        if dims < 0:
            raise RuntimeError(f'tensordot expects dims >= 0, but got dims={dims}')
        da, db = list(range(-dims, 0)), list(range(dims))
    else:
        da, db = ([d] if isinstance(d, int) else list(d) for d in dims)
    if len(da) != len(db):
        raise RuntimeError('both dimension lists should have same length')
    said = list(zip(da, db))
    da = [wrap_dim(d, len(a._shape)) for d in da]
    db = [wrap_dim(d, len(b._shape)) for d in db]
    for x, y in said:
        if a._shape[x] != b._shape[y]:
            raise RuntimeError(
                f'contracted dimensions need to match, but first has size {a._shape[x]} in dim {x} and second has size {b._shape[y]} in dim {y}'
            )
    fa = [d for d in range(len(a._shape)) if d not in da]
    fb = [d for d in range(len(b._shape)) if d not in db]
    n = Size(a._shape[d] for d in da).numel()
    left = a.permute([*fa, *da]).reshape(Size(a._shape[d] for d in fa).numel(), n)
    right = b.permute([*db, *fb]).reshape(n, Size(b._shape[d] for d in fb).numel())
    return mm(left, right).reshape([a._shape[d] for d in fa] + [b._shape[d] for d in fb])


@both
def trace(input):
    if len(input._shape) != 2:
        raise RuntimeError('trace: expected a matrix')
    return renamed(input.diagonal().sum(), 'TraceBackward0')


@both
def kron(input, other):
    expect('kron', input)
    expect('kron', other, 2, 'other')
    n = max(len(input._shape), len(other._shape))
    a = input.reshape([1] * (n - len(input._shape)) + list(input._shape))
    b = other.reshape([1] * (n - len(other._shape)) + list(other._shape))
    wide_a = a.reshape([m for s in a._shape for m in (s, 1)])
    wide_b = b.reshape([m for s in b._shape for m in (1, s)])
    return renamed((wide_a * wide_b).reshape([s * t for s, t in zip(a._shape, b._shape)]), 'UnsafeViewBackward0')


@function
def block_diag(*tensors):
    for k, x in enumerate(listed('block_diag', tensors)):
        if len(x._shape) > 2:
            raise RuntimeError(
                f'torch.block_diag: Input tensors must have 2 or fewer dimensions. Input {k} has {len(x._shape)} dimensions'
            )
    rows = [x if len(x._shape) == 2 else x.reshape(1, -1) for x in tensors]
    total = sum(x._shape[1] for x in rows)
    out, before = [], 0
    for x in rows:
        left = x.new_zeros(x._shape[0], before)
        right = x.new_zeros(x._shape[0], total - before - x._shape[1])
        out.append(cat([left, x, right], 1))
        before += x._shape[1]
    return renamed(cat(out, 0), 'BlockDiagBackward0')


@both
def cross(input, other, dim=None):
    expect('cross', other, 2, 'other')
    if dim is None:
        dim = next((k for k, n in enumerate(input._shape) if n == 3), None)
        if dim is None:
            raise RuntimeError('no dimension of size 3 in input')
    return linalg_cross(input, other, dim=dim)


def linalg_cross(input, other, *, dim=-1):
    if len(input._shape) != len(other._shape):
        raise RuntimeError('linalg.cross: inputs must have the same number of dimensions.')
    d = wrap_dim(dim, len(input._shape))
    if input._shape[d] != 3 or other._shape[d] != 3:
        raise RuntimeError(
            f'linalg.cross: inputs dimension {dim} must have length 3. Got {input._shape[d]} and {other._shape[d]}'
        )
    shape = broadcast_shapes(input._shape, other._shape)
    a, b = input.expand(shape), other.expand(shape)
    return renamed(a.roll(-1, d) * b.roll(-2, d) - a.roll(-2, d) * b.roll(-1, d), 'LinalgCrossBackward0')
