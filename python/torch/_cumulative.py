"""Along one dimension, each element from those before it."""

from ._dtype import bool_, int64
from ._errors import not_here
from ._extremes import pairs, picked_rows
from ._graph import record
from ._joining import cat
from ._reduce import summed_kind
from ._registry import both
from ._size import wrap_dim
from ._tensor import engine, wrap


def _cumulated(name, input, dim, dtype):
    """Of any dtype's input: the operand, its dimension, the result; of a number without dimensions, the number."""
    kind = summed_kind(input, dtype)
    d = wrap_dim(dim, len(input._shape))
    x = input.to(kind)
    return x, d, wrap(engine.cumulate(name, x._js, d, kind._name), x._shape, kind) if x._shape else x.clone()


@both
def cumsum(input, dim, *, dtype=None):
    x, d, r = _cumulated('cumsum', input, dim, dtype)
    if not x._shape:
        return r
    return record(r, 'CumsumBackward0', (x,), (), lambda g: g.flip(d).cumsum(d).flip(d))


@both
def cumprod(input, dim, *, dtype=None):
    x, d, r = _cumulated('cumprod', input, dim, dtype)
    if not x._shape:
        return r

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


@both
def diff(input, n=1, dim=-1, prepend=None, append=None):
    if not input._shape:
        raise RuntimeError('diff expects input to be at least one-dimensional')
    d = wrap_dim(dim, len(input._shape))
    parts = [x for x in (prepend, input, append) if x is not None]
    if len(parts) > 1:
        input = cat(parts, d)
    if n == 0:
        return input.clone()
    for _ in range(min(n, input._shape[d])):
        m = max(input._shape[d] - 1, 0)
        later, earlier = input.narrow(d, min(1, input._shape[d]), m), input.narrow(d, 0, m)
        input = later ^ earlier if input._dtype is bool_ else later - earlier
    return input
