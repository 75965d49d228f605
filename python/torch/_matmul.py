"""Matrix products."""

from . import _dtype
from ._creation import build, zeros_as
from ._errors import no_out, not_here, warn
from ._graph import record, renamed
from ._operands import reduce_to
from ._registry import both, expect, function, functions
from ._size import Size, broadcast_shapes
from ._tensor import Tensor, engine, wrap


def _turned(x):
    return x.transpose(-2, -1)


def _same_dtype(a, b, name=None):
    if a._dtype is _dtype.bool_ and (name != 'dot' or b._dtype is _dtype.bool_):
        raise RuntimeError(f'"{name if name == "dot" else "addmm_impl_cpu_"}" not implemented for \'Bool\'')
    if a._dtype is not b._dtype:
        if name == 'dot':
            raise RuntimeError(f'dot : expected both vectors to have same dtype, but found {a._dtype._type} and {b._dtype._type}')
        raise RuntimeError(
            f'expected m1 and m2 to have the same dtype, but got: {_cpp(a)} != {_cpp(b)}'
            if name == 'matmul'
            else f'expected scalar type {a._dtype._type} but found {b._dtype._type}'
        )
    if a._dtype is _dtype.float16:
        raise RuntimeError(f'"addmm_impl_cpu_" not implemented for \'Half\'')


def _cpp(x):
    return {'float32': 'float', 'float64': 'double', 'int64': 'long int', 'int32': 'int'}.get(x._dtype._name, x._dtype._name)


def _product(a, b, node, shape):
    r = wrap(engine.matmul(a._js, b._js), shape, a._dtype)
    ta, tb = a.requires_grad, b.requires_grad
    if not (ta or tb):
        return r
    sa, sb = a._shape, b._shape

    def back(g, x, y):
        return (
            reduce_to(g @ _turned(y), sa) if ta else None,
            reduce_to(_turned(x) @ g, sb) if tb else None,
        )

    return record(r, node, (a, b), (a if tb else None, b if ta else None), back)


@both
def mm(input, mat2, *, out=None):
    no_out(out)
    expect('mm', input)
    expect('mm', mat2, 2, 'mat2')
    a, b = input._shape, mat2._shape
    if len(a) != 2:
        raise RuntimeError('self must be a matrix')
    if len(b) != 2:
        raise RuntimeError('mat2 must be a matrix')
    if a[1] != b[0]:
        raise RuntimeError(f'mat1 and mat2 shapes cannot be multiplied ({a[0]}x{a[1]} and {b[0]}x{b[1]})')
    _same_dtype(input, mat2)
    return _product(input, mat2, 'MmBackward0', Size((a[0], b[1])))


@both
def bmm(input, mat2, *, out=None):
    no_out(out)
    expect('bmm', input)
    expect('bmm', mat2, 2, 'mat2')
    a, b = input._shape, mat2._shape
    if len(a) != 3 or len(b) != 3:
        raise RuntimeError('batch1 must be a 3D tensor' if len(a) != 3 else 'batch2 must be a 3D tensor')
    if a[0] != b[0] or a[2] != b[1]:
        raise RuntimeError(
            f'Expected size for first two dimensions of batch2 tensor to be: [{a[0]}, {a[2]}] but got: [{b[0]}, {b[1]}].'
        )
    _same_dtype(input, mat2)
    return _product(input, mat2, 'BmmBackward0', Size((a[0], a[1], b[2])))


@both
def dot(input, tensor):
    expect('dot', input)
    expect('dot', tensor, 2, 'tensor')
    a, b = input._shape, tensor._shape
    if len(a) != 1 or len(b) != 1:
        raise RuntimeError(f'1D tensors expected, but got {len(a)}D and {len(b)}D tensors')
    if a != b:
        raise RuntimeError(
            f'inconsistent tensor size, expected tensor [{a[0]}] and src [{b[0]}] to have the same number of elements, but got {a[0]} and {b[0]} elements respectively'
        )
    _same_dtype(input, tensor, 'dot')
    r = wrap(engine.matmul(input._js, tensor._js), Size(), input._dtype)
    ta, tb = input.requires_grad, tensor.requires_grad
    return record(
        r, 'DotBackward0', (input, tensor), (input if tb else None, tensor if ta else None),
        lambda g, x, y: (g * y if ta else None, g * x if tb else None),
    )


@both
def mv(input, vec):
    expect('mv', input)
    expect('mv', vec, 2, 'vec')
    a, b = input._shape, vec._shape
    if len(a) != 2 or len(b) != 1:
        raise RuntimeError(f'vector + matrix @ vector expected, got 1, {len(a)}, {len(b)}')
    if a[1] != b[0]:
        raise RuntimeError(f'size mismatch, got {a[0]}, {a[0]}x{a[1]},{b[0]}')
    _same_dtype(input, vec)
    r = wrap(engine.matmul(input._js, vec._js), Size((a[0],)), input._dtype)
    ta, tb = input.requires_grad, vec.requires_grad

    def back(g, x, y):
        return (g.unsqueeze(1) * y if ta else None, mv(x.t(), g) if tb else None)

    return record(r, 'MvBackward0', (input, vec), (input if tb else None, vec if ta else None), back)


@both
def matmul(input, other, *, out=None):
    no_out(out)
    expect('matmul', input)
    expect('matmul', other, 2, 'other')
    a, b = input, other
    n, m = len(a._shape), len(b._shape)
    if n == 0 or m == 0:
        raise RuntimeError(f'both arguments to matmul need to be at least 1D, but they are {n}D and {m}D')
    if n == 1 and m == 1:
        return dot(a, b)
    if n == 2 and m == 1:
        return mv(a, b)
    if n == 1 and m == 2:
        return renamed(mm(a.unsqueeze(0), b).squeeze(0), 'SqueezeBackward3')
    if n == 2 and m == 2:
        return mm(a, b)
    if n == 1:
        return renamed(matmul(a.unsqueeze(0), b).squeeze(-2), 'SqueezeBackward1')
    if m == 1:
        return renamed(matmul(a, b.unsqueeze(1)).squeeze(-1), 'ViewBackward0')
    if n >= 3 and m == 2:
        if a._shape[-1] != b._shape[0]:
            rows = Size(a._shape[:-1]).numel()
            raise RuntimeError(
                f'mat1 and mat2 shapes cannot be multiplied ({rows}x{a._shape[-1]} and {b._shape[0]}x{b._shape[1]})'
            )
        _same_dtype(a, b)
        flat = mm(a.reshape(-1, a._shape[-1]) if a._shape.numel() else a.reshape(Size(a._shape[:-1]).numel(), a._shape[-1]), b)
        return renamed(flat.reshape(*a._shape[:-1], b._shape[1]), 'UnsafeViewBackward0')
    batch = broadcast_shapes(a._shape[:-2], b._shape[:-2])
    if a._shape[-1] != b._shape[-2]:
        k = batch.numel()
        raise RuntimeError(
            f'Expected size for first two dimensions of batch2 tensor to be: [{k}, {a._shape[-1]}] but got: [{k}, {b._shape[-2]}].'
        )
    _same_dtype(a, b)
    return _product(a, b, 'UnsafeViewBackward0', Size((*batch, a._shape[-2], b._shape[-1])))


Tensor.__matmul__ = lambda self, other: matmul(self, other) if isinstance(other, Tensor) else NotImplemented
Tensor.__rmatmul__ = lambda self, other: NotImplemented


def _plus(input, product, beta, alpha):
    """beta input + alpha product; with beta = 0 nothing of input counts, not even NaN."""
    if beta == 0:
        input = input.masked_fill(build(True, None), 0)
    elif beta != 1:
        input = input * beta
    return input + (product if alpha == 1 else product * alpha)


@both
def addmm(input, mat1, mat2, *, beta=1, alpha=1):
    product = mm(mat1, mat2)
    if input._dtype is not product._dtype:
        raise RuntimeError('self and mat2 must have the same dtype')
    r = _plus(input, product, beta, alpha)
    if r._shape != product._shape:
        raise RuntimeError(
            f'The expanded size of the tensor ({product._shape[-1]}) must match the existing size ({input._shape[-1]}) at non-singleton dimension 1.  Target sizes: {list(product._shape)}.  Tensor sizes: {list(input._shape)}'
        )
    return renamed(r, 'AddmmBackward0')


@both
def addmv(input, mat, vec, *, beta=1, alpha=1):
    return renamed(_plus(input, mv(mat, vec), beta, alpha), 'AddmvBackward0')


@both
def baddbmm(input, batch1, batch2, *, beta=1, alpha=1):
    return renamed(_plus(input, bmm(batch1, batch2), beta, alpha), 'BaddbmmBackward0')


@both
def addbmm(input, batch1, batch2, *, beta=1, alpha=1):
    return renamed(_plus(input, bmm(batch1, batch2).sum(0), beta, alpha), 'AddbmmBackward0')


@both
def matrix_power(input, n):
    shape = input._shape
    if len(shape) < 2:
        raise RuntimeError('linalg.matrix_power: The input tensor A must have at least 2 dimensions.')
    if shape[-2] != shape[-1]:
        raise RuntimeError(
            f'linalg.matrix_power: A must be batches of square matrices, but they are {shape[-2]} by {shape[-1]} matrices'
        )
    if n < 0:
        raise not_here('matrix_power with a negative n')
    if n == 0:
        out = functions['eye'](shape[-1], dtype=input._dtype).expand(shape).clone()
        return record(out, 'CopyBackwards', (input,), (), zeros_as)
    out = input.clone() if n == 1 else input
    for _ in range(n - 1):
        out = out @ input
    return out


@function
def chain_matmul(*matrices):
    warn(
        'torch.chain_matmul is deprecated and will be removed in a future PyTorch release. Use torch.linalg.multi_dot '
        'instead, which accepts a list of two or more tensors rather than multiple parameters.')
    for x in matrices:
        if len(x._shape) != 2:
            raise RuntimeError(f'Tensor dimension is {len(x._shape)}, expected 2 instead.')
    return _chain(matrices)


def multi_dot(tensors):
    """torch.linalg.multi_dot"""
    if isinstance(tensors, Tensor):
        raise TypeError("linalg_multi_dot(): argument 'tensors' (position 1) must be tuple of Tensors, not Tensor")
    if len(tensors) < 2:
        raise RuntimeError(f'multi_dot(): expected at least 2 tensors but got {len(tensors)}')
    *_, last = dims = [len(x._shape) for x in tensors]
    for which, n in ('first', dims[0]), ('last', last):
        if n not in (1, 2):
            raise RuntimeError(f'multi_dot(): the {which} tensor must be 1D or 2D but got {n}D')
    for k, n in enumerate(dims[1:-1], 1):
        if n != 2:
            raise RuntimeError(f'multi_dot(): tensor {k} must be 2D but got {n}D')
    for k, (a, b) in enumerate(zip(tensors, tensors[1:])):
        if a._shape[-1] != b._shape[0]:
            raise RuntimeError(
                f'multi_dot(): tensors {k} and {k + 1} with shapes {list(a._shape)} and {list(b._shape)} cannot be multiplied'
            )
    return _chain(tensors)


def _chain(tensors):
    out = tensors[0]
    for x in tensors[1:]:
        out = out @ x
    return out
