"""Softmax and its logarithms."""

from . import _dtype
from ._dtype import as_dtype
from ._graph import record
from ._reduce import fold, spread
from ._registry import both, expect
from ._size import wrap_dim, wrap_dims
from ._tensor import engine, wrap


@both
def logsumexp(input, dim, keepdim=False):
    dims = wrap_dims(dim, len(input._shape))
    kind = input._dtype if input._dtype.is_floating_point else _dtype.get_default_dtype()
    x = input.to(kind)
    r = fold('logsumexp', x, dims, keepdim, kind)
    shape = input._shape

    def slope(g, x, r):
        return spread(g, shape, dims, keepdim) * (x - spread(r, shape, dims, keepdim)).exp()

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
