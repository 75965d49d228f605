"""Many elements to one: sums, means, products, tests; each over some dimensions or all."""

from ._dtype import as_dtype, bool_, int64, uint8
from ._errors import no_out
from ._graph import record, renamed
from ._operands import reduce_to
from ._registry import both, expect, functions, method
from ._size import Size, as_sizes, check_flag, wrap_dims
from ._tensor import engine, wrap


def shape_without(shape, dims, keepdim):
    check_flag('keepdim', keepdim)
    if keepdim:
        return Size(1 if d in dims else n for d, n in enumerate(shape))
    return Size(n for d, n in enumerate(shape) if d not in dims)


def fold(name, x, dims, keepdim, kind):
    r = engine.reduce(name, x._js, kind._name, *dims)
    shape = shape_without(x._shape, dims, keepdim)
    if keepdim:
        r = engine.window(r, *shape)
    return wrap(r, shape, kind)


def spread(g, shape, dims, keepdim):
    """A reduced tensor back over the dimensions that it lost."""
    if not keepdim:
        for d in sorted(dims):
            g = g.unsqueeze(d)
    return g.expand(shape)


def summed_kind(x, dtype):
    if dtype is not None:
        return as_dtype(dtype)
    return x._dtype if x._dtype.is_floating_point else int64


@both
def sum(input, dim=None, keepdim=False, *, dtype=None, out=None):
    no_out(out)
    expect('sum', input)
    kind = summed_kind(input, dtype)
    dims = wrap_dims(dim, len(input._shape))
    x = input if dtype is None else input.to(kind)
    r = fold('sum', x, dims, keepdim, kind)
    shape = input._shape
    return record(
        r, 'SumBackward0' if dim is None else 'SumBackward1', (x,), (), lambda g: spread(g, shape, dims, keepdim)
    )


@both
def nansum(input, dim=None, keepdim=False, *, dtype=None):
    return renamed(sum(input.masked_fill(input.isnan(), 0), dim, keepdim, dtype=dtype), 'NansumBackward0')


@both
def mean(input, dim=None, keepdim=False, *, dtype=None, out=None):
    no_out(out)
    expect('mean', input)
    kind = input._dtype if dtype is None else as_dtype(dtype)
    if not kind.is_floating_point:
        raise RuntimeError(
            f'mean(): could not infer output dtype. Input dtype must be either a floating point or complex dtype. Got: {input._dtype._type}'
        )
    dims = wrap_dims(dim, len(input._shape))
    x = input.to(kind)
    total = engine.reduce('sum', engine.to(x._js, 'float64'), 'float64', *dims)
    n = Size(input._shape[d] for d in dims).numel()
    shape = shape_without(input._shape, dims, keepdim)
    r = wrap(engine.window(engine.binary('div', total, n, 'float64', kind._name), *shape), shape, kind)
    old = input._shape
    return record(
        r, 'MeanBackward0' if dim is None else 'MeanBackward1', (x,), (), lambda g: spread(g, old, dims, keepdim) / n
    )


@both
def nanmean(input, dim=None, keepdim=False, *, dtype=None):
    if not input._dtype.is_floating_point:
        raise RuntimeError(f'nanmean(): expected input to have floating point dtype but got {input._dtype._type}')
    return nansum(input, dim, keepdim, dtype=dtype) / (~input.isnan()).sum(dim, keepdim)


@both
def prod(input, dim=None, keepdim=False, *, dtype=None):
    expect('prod', input)
    if isinstance(dim, (tuple, list)):
        raise TypeError(f"prod(): argument 'dim' must be int, not {type(dim).__name__}")
    kind = summed_kind(input, dtype)
    dims = wrap_dims(dim, len(input._shape))
    x = input.to(kind) if dtype is not None else input
    r = fold('prod', x, dims, keepdim, kind)
    shape = input._shape

    def slope(g, x):
        if dim is None:
            flat, d = x.reshape(-1), 0
        else:
            flat, d = x, dims[0] if dims else 0
        if not flat._shape:
            return g
        n = flat._shape[d]
        # the product of all others, also where one is 0
        one = flat.narrow(d, 0, 1) * 0 + 1
        before = functions['cat']([one, flat.narrow(d, 0, n - 1)], d).cumprod(d)
        after = functions['cat']([one, flat.flip(d).narrow(d, 0, n - 1)], d).cumprod(d).flip(d)
        others = (before * after).reshape(shape)
        return spread(g, shape, dims, keepdim) * others

    return record(r, 'ProdBackward0' if dim is None else 'ProdBackward1', (x,), (x,), slope)


def check_rows(name, x, dims):
    for d in dims:
        if x._shape and x._shape[d] == 0:
            raise IndexError(f'{name}(): Expected reduction dim {d} to have non-zero size.')


def empty_all(name, x):
    if x._shape.numel() == 0:
        raise RuntimeError(
            f'{name}(): Expected reduction dim to be specified for input.numel() == 0. Specify the reduction dim with the \'dim\' argument.'
        )


def _test(name):
    def f(input, dim=None, keepdim=False):
        expect(name, input)
        dims = wrap_dims(dim, len(input._shape))
        found = fold(name, input, dims, keepdim, bool_)
        return found.to(uint8) if input._dtype is uint8 else found

    f.__name__ = name
    return both(f)


any = _test('any')
all = _test('all')


@both
def count_nonzero(input, dim=None):
    return (input != 0).sum(dim)


@method
def sum_to_size(input, *size):
    return reduce_to(input, as_sizes(size))
