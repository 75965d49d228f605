"""Matrix products, einsum, norms."""

import math
import string

from . import _dtype
from ._arithmetic import reduce_to, renamed
from ._creation import zeros_as
from ._errors import not_here
from ._graph import record
from ._size import Size, broadcast_shapes, wrap_dim, wrap_dims
from ._tensor import Tensor, both, engine, expect, function, functions, wrap


def _turned(x):
    return x.transpose(-2, -1)


def _same_dtype(a, b, name=None):
    if a._dtype is not b._dtype:
        if name == 'dot':
            raise RuntimeError(f'dot : expected both vectors to have same dtype, but found {a._dtype._type} and {b._dtype._type}')
        raise RuntimeError(
            f'expected m1 and m2 to have the same dtype, but got: {_cpp(a)} != {_cpp(b)}'
            if name == 'matmul'
            else f'expected scalar type {a._dtype._type} but found {b._dtype._type}'
        )
    if a._dtype is _dtype.bool_:
        raise RuntimeError(f'"addmm_impl_cpu_" not implemented for \'Bool\'')
    if a._dtype is _dtype.float16:
        raise RuntimeError(f'"addmm_impl_cpu_" not implemented for \'Half\'')


def _cpp(x):
    return {'float32': 'float', 'float64': 'double', 'int64': 'long int', 'int32': 'int'}.get(x._dtype._name, x._dtype._name)


def _product(a, b, node, shape):
    r = wrap(engine.matmul(a._js, b._js), shape, a._dtype)
    ta, tb = a.requires_grad, b.requires_grad
    if not (ta or tb):
        return r

    def back(g, x, y):
        return (g @ _turned(y) if ta else None, _turned(x) @ g if tb else None)

    return record(r, node, (a, b), (a if tb else None, b if ta else None), back)


@both
def mm(input, mat2, *, out=None):
    if out is not None:
        raise not_here('out=')
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
    )  # fmt: skip


@both
def inner(input, other):
    if not input._shape or not other._shape:
        return input * other
    if input._shape[-1] != other._shape[-1]:
        raise RuntimeError(
            f'inner() the last dimension must match on both input tensors but got shapes {list(input._shape)} and {list(other._shape)}'
        )
    return tensordot(input, other, dims=([-1], [-1]))



@both
def mv(input, vec):
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
    if out is not None:
        raise not_here('out=')
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
    shape = Size((*batch, a._shape[-2], b._shape[-1]))
    r = wrap(engine.matmul(a._js, b._js), shape, a._dtype)
    ta, tb = a.requires_grad, b.requires_grad
    if not (ta or tb):
        return r

    def back(g, x, y):
        return (
            reduce_to(matmul(g, _turned(y)), a._shape) if ta else None,
            reduce_to(matmul(_turned(x), g), b._shape) if tb else None,
        )

    return record(r, 'UnsafeViewBackward0', (a, b), (a if tb else None, b if ta else None), back)


Tensor.__matmul__ = lambda self, other: matmul(self, other) if isinstance(other, Tensor) else NotImplemented
Tensor.__rmatmul__ = lambda self, other: NotImplemented


@both
def addmm(input, mat1, mat2, *, beta=1, alpha=1):
    product = mm(mat1, mat2)
    if input._dtype is not product._dtype:
        raise RuntimeError('self and mat2 must have the same dtype')
    r = (input if beta == 1 else input * beta) + (product if alpha == 1 else product * alpha)
    if r._shape != product._shape:
        raise RuntimeError(
            f'The expanded size of the tensor ({product._shape[-1]}) must match the existing size ({input._shape[-1]}) at non-singleton dimension 1.  Target sizes: {list(product._shape)}.  Tensor sizes: {list(input._shape)}'
        )
    return renamed(r, 'AddmmBackward0')


@both
def addmv(input, mat, vec, *, beta=1, alpha=1):
    return renamed(input * beta + mv(mat, vec) * alpha, 'AddmvBackward0')


@both
def baddbmm(input, batch1, batch2, *, beta=1, alpha=1):
    product = bmm(batch1, batch2)
    r = (input if beta == 1 else input * beta) + (product if alpha == 1 else product * alpha)
    return renamed(r, 'BaddbmmBackward0')


@both
def addbmm(input, batch1, batch2, *, beta=1, alpha=1):
    return renamed(input * beta + bmm(batch1, batch2).sum(0) * alpha, 'AddbmmBackward0')


@both
def outer(input, vec2):
    if len(input._shape) != 1 or len(vec2._shape) != 1:
        raise RuntimeError(f'outer: Expected 1-D argument self, but got {len(input._shape)}-D')
    return input.unsqueeze(1) * vec2


functions['ger'] = outer


@both
def vdot(input, other):
    return dot(input, other)


@function
def tensordot(a, b, dims=2):
    if isinstance(dims, int):
        da = list(range(len(a._shape) - dims, len(a._shape)))
        db = list(range(dims))
    else:
        da = [dims[0]] if isinstance(dims[0], int) else list(dims[0])
        db = [dims[1]] if isinstance(dims[1], int) else list(dims[1])
    da = [wrap_dim(d, len(a._shape)) for d in da]
    db = [wrap_dim(d, len(b._shape)) for d in db]
    for x, y in zip(da, db):
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


def _einsum_terms(equation, count):
    equation = equation.replace(' ', '')
    left, arrow, right = equation.partition('->')
    terms = left.split(',')
    if len(terms) != count:
        raise RuntimeError(
            'einsum(): fewer operands were provided than specified in the equation'
            if count < len(terms)
            else 'einsum(): more operands were provided than specified in the equation'
        )
    for c in equation.replace('->', '').replace(',', '').replace('...', ''):
        if c not in string.ascii_letters:
            raise RuntimeError(f'einsum(): invalid subscript given at index {equation.index(c)} in the equation string, subscripts must be in [a-zA-Z]')
    return terms, right if arrow else None


@function
def einsum(equation, *operands):
    operands = operands[0] if len(operands) == 1 and isinstance(operands[0], (tuple, list)) else operands
    if not isinstance(equation, str):
        raise not_here('einsum with lists of numbers')
    terms, result = _einsum_terms(equation, len(operands))
    # Dimensions behind “...” are named by numbers, aligned at the right.
    sizes = {}
    labelled = []
    widest = 0
    for k, (term, x) in enumerate(zip(terms, operands)):
        labels = []
        named = len(term.replace('...', ''))
        hidden = len(x._shape) - named if '...' in term else 0
        if named + hidden != len(x._shape) or hidden < 0:
            raise RuntimeError(
                f"einsum(): the number of subscripts in the equation ({named}) {'is more than' if named > len(x._shape) else 'does not match'} the number of dimensions ({len(x._shape)}) for operand {k}{' and no ellipsis was given' if '...' not in term else ''}"
            )
        widest = max(widest, hidden)
        text = term
        while text:
            if text.startswith('...'):
                labels.extend(range(hidden, 0, -1))
                text = text[3:]
            else:
                labels.append(text[0])
                text = text[1:]
        labelled.append((labels, x))
    if result is None:
        counts = ''.join(terms).replace('...', '')
        output = list(range(widest, 0, -1)) + sorted({c for c in counts if counts.count(c) == 1})
    else:
        output = []
        text = result
        while text:
            if text.startswith('...'):
                output.extend(range(widest, 0, -1))
                text = text[3:]
            else:
                if text[0] in output:
                    raise RuntimeError(f'einsum(): output subscript {text[0]} appears more than once in the output')
                output.append(text[0])
                text = text[1:]
    cleaned = []
    for k, (labels, x) in enumerate(labelled):
        seen = []
        for label in list(labels):
            if label in seen:
                i, j = seen.index(label), len(seen)
                if x._shape[i] != x._shape[j]:
                    raise RuntimeError(
                        f'einsum(): subscript {label} is repeated for operand {k} but the sizes don\'t match, {x._shape[j]} != {x._shape[i]}'
                    )
                x = x.diagonal(0, i, j).movedim(-1, i)
            else:
                seen.append(label)
        for label, n in zip(seen, x._shape):
            if sizes.get(label, 1) != 1 and n != 1 and sizes[label] != n:
                raise RuntimeError(
                    f'einsum(): operands do not broadcast with remapped shapes [original->remapped]: subscript {label} has sizes {sizes[label]} and {n}'
                )
            if n != 1 or label not in sizes:
                sizes[label] = n
        cleaned.append((seen, x))
    for label in output:
        if label not in sizes:
            raise RuntimeError(
                f'einsum(): output subscript {label} does not appear in the equation for any input operand'
            )
    (labels, x), *others = cleaned
    for k, (more, y) in enumerate(others):
        later = set(output).union(*[set(rest) for rest, _ in others[k + 1 :]])
        labels, x = _contract(labels, x, more, y, later)
    gone = [d for d, label in enumerate(labels) if label not in output]
    if gone:
        x = x.sum(gone)
        labels = [label for label in labels if label in output]
    x = x.permute([labels.index(label) for label in output]) if labels != output else x
    return renamed(x, 'ViewBackward0') if others else x


def _contract(la, a, lb, b, later):
    """Two operands to one: labels that nothing later needs are summed away, in one batched product."""
    both_ = [label for label in la if label in lb]
    for labels, x, other in ((la, a, lb), (lb, b, la)):
        lone = [d for d, label in enumerate(labels) if label not in other and label not in later]
        if lone:
            kept = [label for d, label in enumerate(labels) if d not in lone]
            if labels is la:
                la, a = kept, x.sum(lone)
            else:
                lb, b = kept, x.sum(lone)
    summed = [
        label for label in both_ if label not in later and a._shape[la.index(label)] == b._shape[lb.index(label)]
    ]
    batch = [label for label in both_ if label not in summed]
    only_a = [label for label in la if label not in lb]
    only_b = [label for label in lb if label not in la]
    if a._dtype._category < 1:
        raise RuntimeError('"bmm" not implemented for \'Bool\'')
    shape = lambda x, own, labels: [x._shape[own.index(label)] for label in labels]  # noqa: E731
    sa, sb = shape(a, la, batch), shape(b, lb, batch)
    m, n = shape(a, la, only_a), shape(b, lb, only_b)
    inner_a = Size(shape(a, la, summed)).numel()
    left = a.permute([la.index(label) for label in [*batch, *only_a, *summed]])
    right = b.permute([lb.index(label) for label in [*batch, *summed, *only_b]])
    left = left.reshape([*sa, Size(m).numel(), inner_a])
    right = right.reshape([*sb, inner_a, Size(n).numel()])
    out = matmul(left, right)
    full = list(broadcast_shapes(Size(sa), Size(sb)))
    labels = [*batch, *only_a, *only_b]
    out = out.reshape([*full, *m, *n])
    # a label of size 1 on one side stays until the end and is summed there
    return labels, out


def _vector_norm(x, p, dim, keepdim, node):
    dims = wrap_dims(dim, len(x._shape))
    if not x._dtype.is_floating_point:
        raise RuntimeError(
            f'norm(): input dtype should be either floating point or complex. Got {x._dtype._type} instead.'
            if node == 'NormBackward1'
            else f'linalg.vector_norm: Expected a floating point or complex tensor as input. Got {x._dtype._type}'
        )
    from ._reduce import _fold, _spread

    wide = x.detach().double()
    if p == 2:
        r = _fold('sum', wide * wide, dims, keepdim, _dtype.float64).sqrt()
    elif p == 1:
        r = _fold('sum', wide.abs(), dims, keepdim, _dtype.float64)
    elif p == math.inf:
        r = _fold('max', wide.abs(), dims, keepdim, _dtype.float64)
    elif p == -math.inf:
        r = _fold('min', wide.abs(), dims, keepdim, _dtype.float64)
    elif p == 0:
        r = (wide != 0).sum(dims if dims else None, keepdim).double()
    else:
        r = _fold('sum', wide.abs() ** p, dims, keepdim, _dtype.float64) ** (1 / p)
    r = r.to(x._dtype)
    r._node = None
    shape = x._shape

    def slope(g, x, r):
        g, r = _spread(g, shape, dims, keepdim), _spread(r, shape, dims, keepdim)
        if p == 2:
            return (x / r).masked_fill(r == 0, 0) * g
        if p == 1:
            return x.sign() * g
        if p == 0:
            return zeros_as(x)
        if abs(p) == math.inf:
            hit = (x.abs() == r).to(g._dtype)
            return x.sign() * hit / hit.sum(dims, keepdim=True) * g
        return (x * x.abs() ** (p - 2) / r ** (p - 1)).masked_fill(r == 0, 0) * g

    return record(r, node, (x,), (x, r), slope)


@both
def norm(input, p='fro', dim=None, keepdim=False, dtype=None):
    x = input if dtype is None else input.to(dtype)
    if p in ('fro', None):
        p = 2
    elif isinstance(p, str):
        raise not_here(f'norm with p={p!r}')
    return _vector_norm(x, p, dim, keepdim, 'NormBackward1')


@function
def cdist(x1, x2, p=2.0):
    for k, x in enumerate((x1, x2), 1):
        if len(x._shape) < 2:
            raise RuntimeError(f'cdist only supports at least 2D tensors, X{k} got: {len(x._shape)}D')
    if x1._shape[-1] != x2._shape[-1]:
        raise RuntimeError(
            f'X1 and X2 must have the same number of columns. X1: {x1._shape[-1]} X2: {x2._shape[-1]}'
        )
    difference = x1.unsqueeze(-2) - x2.unsqueeze(-3)
    return renamed(_vector_norm(difference, p, -1, False, 'NormBackward1'), 'CdistBackward0')


@both
def trace(input):
    if len(input._shape) != 2:
        raise RuntimeError('trace: expected a matrix')
    return renamed(input.diagonal().sum(), 'TraceBackward0')


@both
def kron(input, other):
    n = max(len(input._shape), len(other._shape))
    a = input.reshape([1] * (n - len(input._shape)) + list(input._shape))
    b = other.reshape([1] * (n - len(other._shape)) + list(other._shape))
    wide_a = a.reshape([m for s in a._shape for m in (s, 1)])
    wide_b = b.reshape([m for s in b._shape for m in (1, s)])
    return renamed((wide_a * wide_b).reshape([s * t for s, t in zip(a._shape, b._shape)]), 'UnsafeViewBackward0')


@function
def block_diag(*tensors):
    from ._shape import cat

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
    if len(input._shape) != len(other._shape):
        raise RuntimeError('linalg.cross: inputs must have the same number of dimensions.')
    shape = broadcast_shapes(input._shape, other._shape)
    a, b = input.expand(shape), other.expand(shape)
    d = next((k for k, n in enumerate(shape) if n == 3), None) if dim is None else wrap_dim(dim, len(shape))
    if d is None or shape[d] != 3:
        raise RuntimeError(f'linalg.cross: inputs dimension {dim} must have length 3')
    return renamed(a.roll(-1, d) * b.roll(-2, d) - a.roll(-2, d) * b.roll(-1, d), 'LinalgCrossBackward0')


@both
def matrix_power(input, n):
    if n < 0:
        raise not_here('matrix_power with a negative n')
    out = functions['eye'](input._shape[-1], dtype=input._dtype).expand(input._shape)
    for _ in range(n):
        out = out @ input
    return out


@function
def chain_matmul(*matrices):
    out = matrices[0]
    for x in matrices[1:]:
        out = out @ x
    return out


def linalg():
    """torch.linalg, as far as it is here."""
    import sys
    import types

    m = types.ModuleType('torch.linalg')

    def vector_norm(x, ord=2, dim=None, keepdim=False, *, dtype=None):
        return _vector_norm(x if dtype is None else x.to(dtype), ord, dim, keepdim, 'LinalgVectorNormBackward0')

    def norm(A, ord=None, dim=None, keepdim=False, *, dtype=None):
        count = len(A._shape) if dim is None else 1 if isinstance(dim, int) else len(dim)
        if ord not in (None, 'fro') and count != 1:
            raise not_here('linalg.norm of a matrix with this ord')
        return vector_norm(A, 2 if ord in (None, 'fro') else ord, dim, keepdim, dtype=dtype)

    def multi_dot(tensors):
        return chain_matmul(*tensors)

    m.vector_norm, m.norm, m.multi_dot, m.matmul, m.cross = vector_norm, norm, multi_dot, matmul, cross
    m.matrix_power = matrix_power
    m.vecdot = lambda x, y, *, dim=-1: (x * y).sum(dim)

    def lacking(name):
        if name.startswith('__'):
            raise AttributeError(name)
        raise not_here(f'torch.linalg.{name}')

    m.__getattr__ = lacking
    sys.modules['torch.linalg'] = m
    return m
