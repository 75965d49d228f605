"""The largest and the smallest, and where they stand."""

from collections import namedtuple

from ._creation import filled
from ._dtype import bool_, int64
from ._errors import no_out
from ._graph import no_gradient, record, renamed
from ._reduce import check_rows, empty_all, fold, shape_without, spread
from ._registry import both, expect, functions
from ._size import Size, check_flag, wrap_dim, wrap_dims
from ._tensor import Tensor, engine, wrap


def _pair(name):
    return namedtuple(name, ('values', 'indices'), module='torch.return_types')


def _show(self):
    return f'torch.return_types.{type(self).__name__}(\nvalues={self.values!r},\nindices={self.indices!r})'


pairs = {}
for _name in ('max', 'min', 'topk', 'sort', 'median', 'kthvalue', 'cummax', 'cummin'):
    pairs[_name] = _pair(_name)
    pairs[_name].__repr__ = _show


pairs['aminmax'] = namedtuple('aminmax', ('min', 'max'), module='torch.return_types')
pairs['aminmax'].__repr__ = lambda self: f'torch.return_types.aminmax(\nmin={self.min!r},\nmax={self.max!r})'


def picked_rows(x, places, d, name, keepdim=True):
    """The elements at `places` along d, recorded under `name`."""
    r = x.detach().gather(d, places)
    shape = x._shape

    def back(g, places):
        return filled(g._dtype, 0, shape).scatter_add(d, places, g)

    return record(r, name, (x,), (places,), back)


def _extreme(name, node):
    def f(input, *args, dim=None, keepdim=False, out=None, other=None):
        no_out(out)
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
            empty_all(name, input)
            dims = wrap_dims(None, len(input._shape))
            r = fold(name, input, dims, False, input._dtype)
            shape = input._shape

            def slope(g, x, r):
                hit = (x == r) | (x.isnan() & r.isnan())
                return g * hit.to(g._dtype) / hit.sum()

            return record(r, f'{node}Backward1', (input,), (input, r), slope)
        if not isinstance(dim, int):
            raise TypeError(f"{name}(): argument 'dim' must be int, not {type(dim).__name__}")
        check_flag('keepdim', keepdim)
        d = wrap_dim(dim, len(input._shape))
        check_rows(name, input, (d,))
        places = places_of(f'arg{name}', input, d)
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


def places_of(primitive, x, d):
    if not x._shape:
        return wrap(engine.full('int64', 0), Size(), int64)
    shape = shape_without(x._shape, (d,), True)
    return wrap(engine.window(engine.reduce(primitive, x._js, 'int64', d), *shape), shape, int64)


max = _extreme('max', 'Max')
min = _extreme('min', 'Min')


def _even_extreme(name, primitive, node):
    def f(input, dim=(), keepdim=False, *, out=None):
        no_out(out)
        dims = wrap_dims(None if dim == () else dim, len(input._shape))
        if dim == () or dim is None:
            empty_all(name, input)
        check_rows(name, input, dims)
        r = fold(primitive, input, dims, keepdim, input._dtype)
        shape = input._shape

        def slope(g, x, r):
            hit = (x == spread(r, shape, dims, keepdim)).to(g._dtype)
            return spread(g, shape, dims, keepdim) * hit / hit.sum(dims, keepdim=True) if dims else g * hit

        return record(r, node, (input,), (input, r), slope)

    f.__name__ = name
    return both(f)


amax = _even_extreme('amax', 'max', 'AmaxBackward0')
amin = _even_extreme('amin', 'min', 'AminBackward0')


@both
def aminmax(input, *, dim=None, keepdim=False):
    if isinstance(dim, (tuple, list)):
        raise TypeError(f"aminmax(): argument 'dim' must be int, not {type(dim).__name__}")
    dims = () if dim is None else dim
    if dim is None and not input.numel():
        raise RuntimeError(
            'aminmax(): cannot compute aminmax over an empty dimension as the operation has no identity.'
        )
    low, high = amin(input.detach(), dims, keepdim), amax(input.detach(), dims, keepdim)
    return pairs['aminmax'](no_gradient(low, 'aminmax', (input,)), no_gradient(high, 'aminmax', (input,)))


def _arg(name):
    def f(input, dim=None, keepdim=False):
        expect(name, input)
        check_flag('keepdim', keepdim)
        if input._dtype is bool_:
            raise RuntimeError(f'"{name}_cpu" not implemented for \'Bool\'')
        if dim is None:
            if input._shape.numel() == 0:
                raise IndexError(f'{name}(): Expected reduction dim to be specified for input.numel() == 0.')
            return wrap(engine.reduce(name, input.reshape(-1).detach()._js, 'int64', 0), Size(), int64)
        d = wrap_dim(dim, len(input._shape))
        check_rows(name, input, (d,))
        places = places_of(name, input, d)
        if keepdim or not input._shape:
            return places
        return places.squeeze(d)

    f.__name__ = name
    return both(f)


argmax = _arg('argmax')
argmin = _arg('argmin')
