"""Many elements to one: sums, means, extremes, orders."""

import math
from collections import namedtuple

from . import _dtype
from ._arithmetic import renamed
from ._dtype import as_dtype, bool_, int64
from ._errors import not_here
from ._graph import no_gradient, record
from ._size import Size, wrap_dim, wrap_dims
from ._tensor import Tensor, alias, both, engine, expect, function, functions, wrap


def _shape_without(shape, dims, keepdim):
    if keepdim:
        return Size(1 if d in dims else n for d, n in enumerate(shape))
    return Size(n for d, n in enumerate(shape) if d not in dims)


def _fold(name, x, dims, keepdim, kind):
    r = engine.reduce(name, x._js, kind._name, *dims)
    shape = _shape_without(x._shape, dims, keepdim)
    if keepdim:
        r = engine.window(r, *shape)
    return wrap(r, shape, kind)


def _spread(g, shape, dims, keepdim):
    """A reduced tensor back over the dimensions that it lost."""
    if not keepdim:
        for d in sorted(dims):
            g = g.unsqueeze(d)
    return g.expand(shape)


def _no(out):
    if out is not None:
        raise not_here('out=')


def _summed_kind(x, dtype):
    if dtype is not None:
        return as_dtype(dtype)
    return x._dtype if x._dtype.is_floating_point else int64


@both
def sum(input, dim=None, keepdim=False, *, dtype=None, out=None):
    _no(out)
    expect('sum', input)
    kind = _summed_kind(input, dtype)
    dims = wrap_dims(dim, len(input._shape))
    x = input if dtype is None else input.to(kind)
    r = _fold('sum', x, dims, keepdim, kind)
    shape = input._shape
    return record(
        r, 'SumBackward0' if dim is None else 'SumBackward1', (x,), (), lambda g: _spread(g, shape, dims, keepdim)
    )


@both
def nansum(input, dim=None, keepdim=False, *, dtype=None):
    return renamed(sum(input.masked_fill(input.isnan(), 0), dim, keepdim, dtype=dtype), 'NansumBackward0')


def _needs_float(name, x, kind):
    if not kind.is_floating_point:
        raise RuntimeError(
            f'{name}(): could not infer output dtype. Input dtype must be either a floating point or complex dtype. Got: {x._dtype._type}'
        )


@both
def mean(input, dim=None, keepdim=False, *, dtype=None, out=None):
    _no(out)
    expect('mean', input)
    kind = input._dtype if dtype is None else as_dtype(dtype)
    _needs_float('mean', input, kind)
    dims = wrap_dims(dim, len(input._shape))
    x = input.to(kind)
    total = engine.reduce('sum', engine.to(x._js, 'float64'), 'float64', *dims)
    n = Size(input._shape[d] for d in dims).numel()
    shape = _shape_without(input._shape, dims, keepdim)
    r = wrap(engine.window(engine.binary('div', total, n, 'float64', kind._name), *shape), shape, kind)
    old = input._shape
    return record(
        r, 'MeanBackward0' if dim is None else 'MeanBackward1', (x,), (), lambda g: _spread(g, old, dims, keepdim) / n
    )


@both
def nanmean(input, dim=None, keepdim=False, *, dtype=None):
    return nansum(input, dim, keepdim, dtype=dtype) / (~input.isnan()).sum(dim, keepdim)


@both
def prod(input, dim=None, keepdim=False, *, dtype=None):
    expect('prod', input)
    kind = _summed_kind(input, dtype)
    dims = wrap_dims(dim, len(input._shape))
    x = input.to(kind) if dtype is not None else input
    r = _fold('prod', x, dims, keepdim, kind)
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
        return _spread(g, shape, dims, keepdim) * others

    return record(r, 'ProdBackward0' if dim is None else 'ProdBackward1', (x,), (x,), slope)


def _check_rows(name, x, dims):
    for d in dims:
        if x._shape and x._shape[d] == 0:
            raise IndexError(f'{name}(): Expected reduction dim {d} to have non-zero size.')


def _empty_all(name, x):
    if x._shape.numel() == 0:
        raise RuntimeError(
            f'{name}(): Expected reduction dim to be specified for input.numel() == 0. Specify the reduction dim with the \'dim\' argument.'
        )


def _pair(name):
    return namedtuple(name, ('values', 'indices'), module='torch.return_types')


def _show(self):
    return f'torch.return_types.{type(self).__name__}(\nvalues={self.values!r},\nindices={self.indices!r})'


pairs = {}
for _name in ('max', 'min', 'topk', 'sort', 'median', 'mode', 'kthvalue', 'cummax', 'cummin'):
    pairs[_name] = _pair(_name)
    pairs[_name].__repr__ = _show


def picked_rows(x, places, d, name, keepdim=True):
    """The elements at `places` along d, recorded under `name`."""
    r = x.detach().gather(d, places)
    shape = x._shape

    def back(g):
        from ._creation import filled

        return filled(g._dtype, 0, shape).scatter_add(d, places, g)

    return record(r, name, (x,), (), back)


def _extreme(name, node):
    def f(input, *args, dim=None, keepdim=False, out=None, other=None):
        _no(out)
        expect(name, input)
        if args and isinstance(args[0], Tensor):
            other = args[0]
        elif args:
            dim = args[0]
            if len(args) > 1:
                keepdim = args[1]
        if other is not None:
            return functions['maximum' if name == 'max' else 'minimum'](input, other)
        if dim is None:
            if keepdim:
                raise TypeError(f'{name}() received an invalid combination of arguments: keepdim needs dim')
            _empty_all(name, input)
            dims = wrap_dims(None, len(input._shape))
            r = _fold(name, input, dims, False, input._dtype)
            shape = input._shape

            def slope(g, x, r):
                hit = (x == r) | (x.isnan() & r.isnan())
                return g * hit.to(g._dtype) / hit.sum()

            return record(r, f'{node}Backward1', (input,), (input, r), slope)
        if not isinstance(dim, int):
            raise TypeError(f"{name}(): argument 'dim' must be int, not {type(dim).__name__}")
        d = wrap_dim(dim, len(input._shape))
        _check_rows(name, input, (d,))
        places = _places(f'arg{name}', input, d)
        if not input._shape:
            return pairs[name](input.clone(), places)
        values = picked_rows(input, places, d, f'{node}Backward0')
        if not keepdim:
            node_ = values._node
            values_ = values.squeeze(d)
            places = places.detach().squeeze(d)
            places._base = None
            return pairs[name](values_ if node_ is None else renamed(values_, f'{node}Backward0'), places)
        return pairs[name](values, places)

    f.__name__ = name
    return both(f)


def _places(primitive, x, d):
    if not x._shape:
        return wrap(engine.full('int64', 0), Size(), int64)
    shape = _shape_without(x._shape, (d,), True)
    return wrap(engine.window(engine.reduce(primitive, x._js, 'int64', d), *shape), shape, int64)


max = _extreme('max', 'Max')
min = _extreme('min', 'Min')


def _even_extreme(name, primitive, node):
    def f(input, dim=(), keepdim=False, *, out=None):
        _no(out)
        dims = wrap_dims(None if dim == () else dim, len(input._shape))
        if dim == () or dim is None:
            _empty_all(name, input)
        _check_rows(name, input, dims)
        r = _fold(primitive, input, dims, keepdim, input._dtype)
        shape = input._shape

        def slope(g, x, r):
            hit = (x == _spread(r, shape, dims, keepdim)).to(g._dtype)
            return _spread(g, shape, dims, keepdim) * hit / hit.sum(dims, keepdim=True) if dims else g * hit

        return record(r, node, (input,), (input, r), slope)

    f.__name__ = name
    return both(f)


amax = _even_extreme('amax', 'max', 'AmaxBackward0')
amin = _even_extreme('amin', 'min', 'AminBackward0')


@both
def aminmax(input, *, dim=None, keepdim=False):
    pair = namedtuple('aminmax', ('min', 'max'), module='torch.return_types')
    dims = () if dim is None else dim
    low, high = amin(input.detach(), dims, keepdim), amax(input.detach(), dims, keepdim)
    return pair(no_gradient(low, 'aminmax', (input,)), no_gradient(high, 'aminmax', (input,)))


def _arg(name):
    def f(input, dim=None, keepdim=False):
        expect(name, input)
        if input._dtype is bool_:
            raise RuntimeError(f'"{name}_cpu" not implemented for \'Bool\'')
        if dim is None:
            if input._shape.numel() == 0:
                raise IndexError(f'{name}(): Expected reduction dim to be specified for input.numel() == 0.')
            return wrap(engine.reduce(name, input.reshape(-1).detach()._js, 'int64', 0), Size(), int64)
        d = wrap_dim(dim, len(input._shape))
        _check_rows(name, input, (d,))
        places = _places(name, input, d)
        if keepdim or not input._shape:
            return places
        return places.squeeze(d)

    f.__name__ = name
    return both(f)


argmax = _arg('argmax')
argmin = _arg('argmin')


def _test(name):
    def f(input, dim=None, keepdim=False):
        expect(name, input)
        dims = wrap_dims(dim, len(input._shape))
        return _fold(name, input, dims, keepdim, bool_)

    f.__name__ = name
    return both(f)


any = _test('any')
all = _test('all')


@both
def count_nonzero(input, dim=None):
    return (input != 0).sum(dim)


def _correction(unbiased, correction, dims_and_flag):
    if correction is not None:
        return correction
    return 1 if unbiased else 0


def _var(name, x, dim, unbiased, keepdim, correction, node):
    expect(name, x)
    if isinstance(dim, bool):
        unbiased, dim = dim, None
    if not x._dtype.is_floating_point:
        raise RuntimeError('std and var only support floating point and complex dtypes')
    c = _correction(unbiased, correction, dim)
    dims = wrap_dims(dim, len(x._shape))
    n = Size(x._shape[d] for d in dims).numel()
    wide = x.detach().to(_dtype.float64)
    deviation = wide - wide.mean(dims, keepdim=True) if dims else wide - wide
    square = deviation * deviation
    r = _fold('sum', square, dims, keepdim, _dtype.float64)
    free = n - c if n - c > 0 else 0
    r = r / free
    if name == 'std':
        r = r.sqrt()
    r = r.to(x._dtype)
    r._node = None
    shape = x._shape

    def slope(g, x, r):
        m = x.mean(dims, keepdim=True) if dims else x
        g = _spread(g, shape, dims, keepdim)
        if name == 'std':
            root = _spread(r, shape, dims, keepdim)
            return (g / (root * free)).masked_fill(root == 0, 0) * (x - m)
        return g * (2 / free if free else math.inf) * (x - m)

    return record(r, node, (x,), (x, r), slope)


@both
def var(input, dim=None, unbiased=True, keepdim=False, *, correction=None):
    return _var('var', input, dim, unbiased, keepdim, correction, 'VarBackward0')


@both
def std(input, dim=None, unbiased=True, keepdim=False, *, correction=None):
    return _var('std', input, dim, unbiased, keepdim, correction, 'StdBackward0')


@function
def var_mean(input, dim=None, unbiased=True, keepdim=False, *, correction=None):
    m = mean(input, None if isinstance(dim, bool) else dim, keepdim)
    return renamed(var(input, dim, unbiased, keepdim, correction=correction), 'VarMeanBackward0'), renamed(m, 'VarMeanBackward0')


@function
def std_mean(input, dim=None, unbiased=True, keepdim=False, *, correction=None):
    m = mean(input, None if isinstance(dim, bool) else dim, keepdim)
    return renamed(std(input, dim, unbiased, keepdim, correction=correction), 'StdMeanBackward0'), renamed(m, 'StdMeanBackward0')


@both
def logsumexp(input, dim, keepdim=False):
    dims = wrap_dims(dim, len(input._shape))
    kind = input._dtype if input._dtype.is_floating_point else _dtype.get_default_dtype()
    x = input.to(kind)
    r = _fold('logsumexp', x, dims, keepdim, kind)
    shape = input._shape

    def slope(g, x, r):
        return _spread(g, shape, dims, keepdim) * (x - _spread(r, shape, dims, keepdim)).exp()

    return record(r, 'LogsumexpBackward0', (x,), (x, r), slope)


def _softmax(name, primitive, node):
    def f(input, dim=None, dtype=None):
        expect(name, input)
        if dim is None:
            raise TypeError(f'{name}() missing 1 required positional arguments: "dim"')
        x = input if dtype is None else input.to(as_dtype(dtype))
        d = wrap_dim(dim, len(x._shape))
        if not x._dtype.is_floating_point:
            raise RuntimeError(f'"{name}{"_lastdim" if d == len(x._shape) - 1 else ""}_kernel_impl" not implemented for \'{x._dtype._type}\'')
        if not x._shape:
            r = (x.detach() - x.detach()).exp() if name == 'softmax' else x.detach() - x.detach()
        else:
            r = wrap(getattr(engine, primitive)(x._js, d, x._dtype._name), x._shape, x._dtype)
        dims = (d,) if x._shape else ()

        def slope(g, r):
            if name == 'softmax':
                return r * (g - (g * r).sum(dims, keepdim=True)) if dims else g * 0
            return g - r.exp() * g.sum(dims, keepdim=True) if dims else g * 0

        return record(r, node, (x,), (r,), slope)

    f.__name__ = name
    return both(f)


softmax = _softmax('softmax', 'softmax', 'SoftmaxBackward0')
log_softmax = _softmax('log_softmax', 'logSoftmax', 'LogSoftmaxBackward0')


@both
def cumsum(input, dim, *, dtype=None):
    kind = _summed_kind(input, dtype)
    d = wrap_dim(dim, len(input._shape))
    x = input.to(kind)
    if not x._shape:
        return x.clone()
    r = wrap(engine.cumulate('cumsum', x._js, d, kind._name), x._shape, kind)
    return record(r, 'CumsumBackward0', (x,), (), lambda g: g.flip(d).cumsum(d).flip(d))


@both
def cumprod(input, dim, *, dtype=None):
    kind = _summed_kind(input, dtype)
    d = wrap_dim(dim, len(input._shape))
    x = input.to(kind)
    if not x._shape:
        return x.clone()
    r = wrap(engine.cumulate('cumprod', x._js, d, kind._name), x._shape, kind)

    def slope(g, x, r):
        if (x == 0).any():
            raise not_here('the gradient of cumprod at a zero')
        return (g * r).flip(d).cumsum(d).flip(d) / x

    return record(r, 'CumprodBackward0', (x,), (x, r), slope)


def _cumulative_extreme(name):
    def f(input, dim):
        d = wrap_dim(dim, len(input._shape))
        places = wrap(engine.cumulatePlaces(name, input._js, d), input._shape, int64)
        return pairs[name](picked_rows(input, places, d, f'{name.capitalize()}Backward0'), places)

    f.__name__ = name
    return both(f)


cummax = _cumulative_extreme('cummax')
cummin = _cumulative_extreme('cummin')


# Orders


@both
def argsort(input, dim=-1, descending=False, *, stable=False):
    d = wrap_dim(dim, len(input._shape))
    if not input._shape:
        return wrap(engine.full('int64', 0), Size(), int64)
    return wrap(engine.argsort(input._js, d, bool(descending)), input._shape, int64)


@both
def sort(input, dim=-1, descending=False, *, stable=False):
    d = wrap_dim(dim, len(input._shape))
    if not input._shape:
        return pairs['sort'](input.clone(), argsort(input))
    order = argsort(input, d, descending)
    return pairs['sort'](picked_rows(input, order, d, 'SortBackward0'), order)


@both
def msort(input):
    return sort(input, 0).values


@both
def topk(input, k, dim=-1, largest=True, sorted=True):
    if input._dtype is bool_:
        raise RuntimeError('"topk_cpu" not implemented for \'Bool\'')
    d = wrap_dim(dim, len(input._shape))
    n = input._shape[d] if input._shape else 1
    if k < 0 or k > n:
        raise RuntimeError('selected index k out of range')
    if not input._shape:
        return pairs['topk'](input.clone(), argsort(input))
    order = argsort(input, d, largest).narrow(d, 0, k).contiguous()
    return pairs['topk'](picked_rows(input, order, d, 'TopkBackward0'), order)


@both
def kthvalue(input, k, dim=-1, keepdim=False):
    if input._dtype is bool_:
        raise RuntimeError('"kthvalue_cpu" not implemented for \'Bool\'')
    d = wrap_dim(dim, len(input._shape))
    if not 1 <= k <= (input._shape[d] if input._shape else 1):
        raise RuntimeError('kthvalue(): selected number k out of range for dimension ' + str(d))
    order = argsort(input, d).narrow(d, k - 1, 1).contiguous()
    values = picked_rows(input, order, d, 'KthvalueBackward0')
    if not keepdim:
        values, order = renamed(values.squeeze(d), 'KthvalueBackward0'), order.squeeze(d)
    return pairs['kthvalue'](values, order)


@both
def median(input, dim=None, keepdim=False):
    if dim is None:
        flat = input.reshape(-1)
        n = flat._shape[0]
        if n == 0:
            return functions['tensor'](math.nan)
        if input._dtype.is_floating_point and input.isnan().any():
            return flat[input.detach().reshape(-1).isnan()][0]
        return renamed(kthvalue(flat, (n + 1) // 2).values, 'MedianBackward0')
    d = wrap_dim(dim, len(input._shape))
    if not input._shape:
        return pairs['median'](input.clone(), argsort(input))
    _check_rows('median', input, (d,))
    if input._dtype.is_floating_point and input.isnan().any():
        raise not_here('the median of rows with NaN')
    values, places = kthvalue(input, (input._shape[d] + 1) // 2, d, keepdim)
    return pairs['median'](renamed(values, 'MedianBackward1'), places)


@both
def quantile(input, q, dim=None, keepdim=False, *, interpolation='linear'):
    if interpolation != 'linear':
        raise not_here(f'quantile with interpolation={interpolation!r}')
    if not input._dtype.is_floating_point:
        raise RuntimeError('quantile() input tensor must be either float or double dtype')
    many = isinstance(q, Tensor)
    qs = q.reshape(-1).tolist() if many else [q]
    for value in qs:
        if not 0 <= value <= 1:
            raise RuntimeError('quantile() q values must be in the range [0, 1]')
    x, d = (input.reshape(-1), 0) if dim is None else (input, wrap_dim(dim, len(input._shape)))
    rows = x.sort(d).values
    n = rows._shape[d]
    out = []
    for value in qs:
        at = value * (n - 1)
        low = math.floor(at)
        high = n - 1 if low + 1 > n - 1 else low + 1
        a, b = rows.select(d, low), rows.select(d, high)
        r = a + (b - a) * (at - low)
        if keepdim:
            r = r.unsqueeze(d) if dim is not None else r.reshape([1] * len(input._shape))
        out.append(r)
    return functions['stack'](out) if many and q._shape else out[0]


@both
def mode(input, dim=-1, keepdim=False):
    raise not_here('torch.mode')


@both
def unique(input, sorted=True, return_inverse=False, return_counts=False, dim=None):
    if dim is not None:
        raise not_here('unique along a dim')
    values = input._flat()
    if not sorted:
        raise not_here('unique(sorted=False)')
    kinds = _sorted(set(values))
    place = {v: k for k, v in enumerate(kinds)}
    from ._creation import build

    out = [build(kinds, input._dtype)]
    if return_inverse:
        out.append(build([place[v] for v in values], int64).reshape(input._shape))
    if return_counts:
        counts = [0] * len(kinds)
        for v in values:
            counts[place[v]] += 1
        out.append(build(counts, int64))
    return out[0] if len(out) == 1 else tuple(out)


def _sorted(values):
    import builtins

    return builtins.sorted(values)


@both
def bincount(input, weights=None, minlength=0):
    if input._dtype._category != 1:
        raise RuntimeError(f'"bincount_cpu" not implemented for \'{input._dtype._type}\'')
    if len(input._shape) != 1 or (input < 0).any():
        raise RuntimeError('bincount only supports 1-d non-negative integral inputs.')
    if weights is not None and weights._shape != input._shape:
        raise RuntimeError('weights should be 1-d and have the same length as input')
    kind = int64 if weights is None else (weights._dtype if weights._dtype.is_floating_point else _dtype.float64)
    js = engine.bincount(input._js, None if weights is None else weights._js, minlength, kind._name)
    return wrap(js, Size((engine.length(js),)), kind)


@both
def histc(input, bins=100, min=0, max=0):
    low, high = (input.min().item(), input.max().item()) if min == 0 and max == 0 else (min, max)
    if low == high:
        low, high = low - 1, high + 1
    counts = [0] * bins
    for v in input._flat():
        if low <= v <= high:
            k = int((v - low) / (high - low) * bins)
            counts[bins - 1 if k == bins else k] += 1
    from ._creation import build

    return build(counts, input._dtype)


@both
def dist(input, other, p=2):
    return renamed((input - other).norm(p), 'DistBackward0')


@both
def diff(input, n=1, dim=-1):
    d = wrap_dim(dim, len(input._shape))
    for _ in range(n):
        m = input._shape[d]
        input = input.narrow(d, 1, m - 1) - input.narrow(d, 0, m - 1)
    return input


@both
def sum_to_size(input, *size):
    from ._arithmetic import reduce_to
    from ._size import as_sizes

    return reduce_to(input, as_sizes(size))


alias('sum_to_size', sum_to_size, as_function=False)
functions.pop('sum_to_size')
