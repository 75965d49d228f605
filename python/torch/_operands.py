"""Two operands: their common dtype and shape, and their gradients summed over what broadcasting repeated."""

from . import _dtype, _mode
from ._creation import number
from ._dtype import combine, int32, promote_types, scalar_dtype
from ._graph import record
from ._layout import laid
from ._registry import function
from ._size import broadcast_shapes
from ._tensor import Tensor, engine, wrap


Number = (int, float)


def result_dtype(*operands):
    """torch.result_type of tensors and Python numbers."""
    full = none = scalar = None
    for x in operands:
        if isinstance(x, Tensor):
            if x._shape:
                full = x._dtype if full is None else promote_types(full, x._dtype)
            else:
                none = x._dtype if none is None else promote_types(none, x._dtype)
        else:
            kind = scalar_dtype(x)
            scalar = kind if scalar is None else promote_types(scalar, kind)
    return combine((full, none, scalar))


@function
def result_type(tensor1, tensor2):
    return result_dtype(tensor1, tensor2)


def operands(name, a, b):
    """Both as the engine takes them, their common dtype and shape."""
    if isinstance(a, Tensor):
        if isinstance(b, Tensor):
            kind = a._dtype if a._dtype is b._dtype else result_dtype(a, b)
            shape = a._shape if a._shape == b._shape else broadcast_shapes(a._shape, b._shape)
            return a._js, b._js, kind, shape
        if not isinstance(b, Number):
            raise TypeError(f"{name}(): argument 'other' (position 2) must be Tensor or Number, not {type(b).__name__}")
        kind = combine((a._dtype, scalar_dtype(b)))
        if kind is int32 and not -(2**31) <= b < 2**31:
            raise RuntimeError('value cannot be converted to type int without overflow')
        return a._js, number(b), kind, a._shape
    if not isinstance(b, Tensor):
        raise TypeError(f"{name}(): argument 'input' (position 1) must be Tensor, not {type(a).__name__}")
    if not isinstance(a, Number):
        raise TypeError(f"{name}(): argument 'input' (position 1) must be Tensor, not {type(a).__name__}")
    kind = combine((b._dtype, scalar_dtype(a)))
    return number(a), b._js, kind, b._shape


def computed(primitive, ja, jb, kind, shape, result=None):
    """What the engine makes of two operands in dtype `kind`, told in `result` where that is another one."""
    result = result or kind
    return wrap(engine.binary(primitive, ja, jb, kind._name, result._name), shape, result)


def reduce_to(g, shape):
    """g summed over what broadcasting repeated."""
    if g._shape == shape:
        return g
    added = len(g._shape) - len(shape)
    dims = [d for d in range(len(g._shape)) if d < added or shape[d - added] == 1 and g._shape[d] != 1]
    if dims:
        g = g.sum(dims, keepdim=True)
    return g.reshape(shape) if g._shape != shape else g


def remember(out, name, a, b, saved, da, db):
    """Lays out and records out = name(a, b): da and db turn g and what was saved into the operands' own gradients, before summing."""
    laid(out, a, b)
    if not _mode.enabled:
        return out
    ta = isinstance(a, Tensor) and a.requires_grad
    tb = isinstance(b, Tensor) and b.requires_grad
    if not (ta or tb):
        return out
    sa = a._shape if ta else None
    sb = b._shape if tb else None

    def back(g, *kept):
        return (
            reduce_to(da(g, *kept), sa) if ta else None,
            reduce_to(db(g, *kept), sb) if tb else None,
        )

    return record(out, name, (a, b), saved(ta, tb), back)


def nothing(ta, tb):
    return ()


def if_tensor(t):
    return t if isinstance(t, Tensor) else None


def floating(kind):
    return kind if kind.is_floating_point else _dtype.get_default_dtype()
