"""Tensors from Python's numbers, and by rule."""

import array
import math

from pyodide.ffi import to_js

from . import _dtype
from ._dtype import as_dtype, bool_, check_device, int64, promote_types, scalar_dtype
from ._errors import no_out, not_here, warn
from ._layout import keeps_order, laid
from ._registry import alias, expect, function, functions, method
from ._size import Size, as_sizes
from ._tensor import Tensor, engine, wrap


def options(dtype, device, layout=None, pin_memory=False, out=None, memory_format=None):
    check_device(device)
    no_out(out)
    return _dtype.get_default_dtype() if dtype is None else as_dtype(dtype)


def leaf(t, requires_grad):
    if requires_grad is not True and requires_grad is not False:
        raise TypeError(f"argument 'requires_grad' must be bool, not {type(requires_grad).__name__}")
    if requires_grad and not t._dtype.is_floating_point:
        raise RuntimeError('Only Tensors of floating point and complex dtype can require gradients')
    return t.requires_grad_() if requires_grad else t


_largest = 2**53 - 1


def number(value):
    """A Python number as the engine takes it; an integer that it can't hold exactly raises."""
    if isinstance(value, int) and not -_largest <= value <= _largest:
        raise OverflowError(f"{value} is beyond ±(2^53 - 1), the integers that this page's torch holds exactly")
    return value


def fits(value, kind):
    """
    value, which is to be written into a tensor of this dtype; RuntimeError where PyTorch finds it too large, TypeError where it
    is no number.
    """
    scalar_dtype(value)
    number(value)
    if kind is _dtype.int32 and not -(2**31) - 1 < value < 2**31:
        raise RuntimeError('value cannot be converted to type int without overflow')
    if kind is _dtype.uint8 and not -256 < value < 256:
        raise RuntimeError('value cannot be converted to type uint8_t without overflow')
    if kind is int64 and not -(2**63) <= value < 2**63:
        raise RuntimeError('value cannot be converted to type int64_t without overflow')
    if kind is _dtype.float16 and math.isfinite(value) and abs(value) > 65504:
        raise RuntimeError('value cannot be converted to type at::Half without overflow')
    return value


def _collect(data, shape, out, depth):
    """Leaves of nested sequences in order; the shape must be regular."""
    if isinstance(data, Tensor):
        if data._shape.numel() != 1:
            raise ValueError('only one element tensors can be converted to Python scalars')
        if depth < len(shape):
            raise ValueError(f'expected sequence of length {shape[depth]} at dim {depth} (got 0)')
        out.append(data.item())
        return
    if isinstance(data, (list, tuple, range)):
        if depth >= len(shape):
            raise TypeError(f'must be real number, not {type(data).__name__}' if depth else 'expected a number')
        if len(data) != shape[depth]:
            raise ValueError(f'expected sequence of length {shape[depth]} at dim {depth} (got {len(data)})')
        for inner in data:
            _collect(inner, shape, out, depth + 1)
        return
    if depth < len(shape):
        raise TypeError(f"only tensors and regular sequences can be read; got {type(data).__name__} at dim {depth}")
    out.append(data)


def _shape_of(data):
    shape = []
    while isinstance(data, (list, tuple, range)):
        shape.append(len(data))
        if len(data) == 0:
            break
        data = data[0]
    return Size(shape)


def _infer(data):
    kinds = None
    stack = [data]
    while stack:
        x = stack.pop()
        if isinstance(x, Tensor):
            kind = x._dtype
        elif isinstance(x, (list, tuple)):
            stack.extend(x)
            continue
        elif isinstance(x, range):
            kind = int64
        elif isinstance(x, (bool, int, float, complex)):
            kind = scalar_dtype(x)
        elif isinstance(x, str):
            raise TypeError("new(): invalid data type 'str'")
        elif x is None:
            raise RuntimeError('Could not infer dtype of NoneType')
        else:
            raise RuntimeError(f'Could not infer dtype of {type(x).__name__}')
        kinds = kind if kinds is None else promote_types(kinds, kind)
    return _dtype.get_default_dtype() if kinds is None else kinds


def build(data, dtype):
    """A tensor of nested Python numbers."""
    if isinstance(data, (set, dict)) or hasattr(data, '__next__'):
        raise RuntimeError(f'Could not infer dtype of {type(data).__name__}')
    shape = _shape_of(data)
    values = []
    inferred = _infer(data)
    _collect(data, shape, values, 0)
    kind = inferred if dtype is None else dtype
    for x in values:
        if isinstance(x, int):
            number(x)
    if not kind.is_floating_point and kind is not bool_:
        for x in values:
            if isinstance(x, float) and not math.isfinite(x):
                raise ValueError(f'cannot convert float {"NaN" if x != x else "infinity"} to integer')
    if kind is _dtype.uint8:
        for x in values:
            if not -256 < x < 256:
                raise RuntimeError('value cannot be converted to type uint8 without overflow')
    if kind is _dtype.int32:
        for x in values:
            if not -(2**31) <= x < 2**31:
                raise RuntimeError('value cannot be converted to type int without overflow')
    return wrap(engine.make(kind._name, to_js(array.array('d', values)), *shape), shape, kind)


@function
def tensor(data, *, dtype=None, device=None, requires_grad=False, pin_memory=False):
    check_device(device)
    kind = None if dtype is None else as_dtype(dtype)
    if isinstance(data, Tensor):
        warn(
            'To copy construct from a tensor, it is recommended to use sourceTensor.clone().detach() or '
            'sourceTensor.clone().detach().requires_grad_(True), rather than torch.tensor(sourceTensor).')
        out = data.detach().clone()
        return leaf(out if kind is None else out.to(kind), requires_grad)
    return leaf(build(data, kind), requires_grad)


@function
def as_tensor(data, dtype=None, device=None):
    check_device(device)
    kind = None if dtype is None else as_dtype(dtype)
    if isinstance(data, Tensor):
        return data if kind is None else data.to(kind)
    return build(data, kind)


@function
def asarray(obj, *, dtype=None, device=None, copy=None, requires_grad=False):
    check_device(device)
    kind = None if dtype is None else as_dtype(dtype)
    if not isinstance(obj, Tensor):
        if copy is False:
            raise ValueError("can't alias arbitrary sequence into a tensor.")
        return leaf(build(obj, kind), requires_grad)
    if copy is False and kind not in (None, obj._dtype):
        raise ValueError(f"can't alias tensor with dtype '{obj._dtype._type}' into dtype '{kind._type}'.")
    out = obj.clone() if copy else obj
    out = out if kind is None else out.to(kind)
    if requires_grad or out.requires_grad:
        out = out.detach()
    return leaf(out, requires_grad)


@function
def from_numpy(ndarray):
    raise not_here('NumPy, and so torch.from_numpy,')


@function
def is_tensor(obj):
    return isinstance(obj, Tensor)


def legacy(cls, kind, data, device=None):
    """torch.Tensor(2, 3), torch.FloatTensor([1, 2]): sizes or values."""
    check_device(device)
    asked, kind = kind, kind or _dtype.get_default_dtype()
    if len(data) == 1 and isinstance(data[0], Tensor):
        if asked not in (None, data[0]._dtype):
            raise TypeError(f'expected a tensor of dtype {kind}, got one of {data[0]._dtype}')
        out = data[0].detach()
    elif len(data) == 1 and isinstance(data[0], (list, tuple)) and not isinstance(data[0], Size):
        out = build(data[0], kind)
    elif len(data) == 1 and isinstance(data[0], str):
        raise TypeError("new(): invalid data type 'str'")
    elif len(data) == 1 and not hasattr(data[0], '__index__') and not isinstance(data[0], Size):
        raise TypeError(f'new(): data must be a sequence (got {type(data[0]).__name__})')
    else:
        out = filled(kind, 0, as_sizes(data) if data else Size((0,)))
    if cls is not Tensor:
        from ._tensor import adopt

        out = adopt(cls, out)
    return out


class _Legacy(type):
    def __instancecheck__(cls, x):
        return isinstance(x, Tensor) and x._dtype is cls._kind


def _legacy_type(name, kind):
    def __new__(cls, *data, device=None):
        return legacy(Tensor, kind, data, device)

    functions[name] = _Legacy(name, (), {'__new__': __new__, '_kind': kind, '__module__': 'torch'})


for _kind in _dtype.all_dtypes:
    _legacy_type(f'{_kind._type}Tensor', _kind)


def filled(kind, value, shape):
    for n in shape:
        if n < 0:
            raise RuntimeError(f'Trying to create tensor with negative dimension {n}: {list(shape)}')
    return wrap(engine.full(kind._name, value, *shape), shape, kind)


def zeros_as(x):
    return filled(x._dtype, 0, x._shape)


def _sizes(name, size, sizes):
    if size is None and not sizes:
        raise TypeError(f'{name}() received an invalid combination of arguments - got (), but expected one of:')
    return as_sizes(sizes if size is None else (size,))


def _alike(input, kind, value, memory_format):
    x = filled(kind, value, input._shape)
    return laid(x, input) if keeps_order(memory_format) else x


def _constant(name, value):
    def make(*sizes, size=None, dtype=None, device=None, requires_grad=False, layout=None, pin_memory=False, out=None):
        kind = options(dtype, device, out=out)
        return leaf(filled(kind, value, _sizes(name, size, sizes)), requires_grad)

    def like(input, *, dtype=None, device=None, requires_grad=False, layout=None, memory_format=None):
        check_device(device)
        expect(f'{name}_like', input)
        kind = input._dtype if dtype is None else as_dtype(dtype)
        return leaf(_alike(input, kind, value, memory_format), requires_grad)

    def new(self, *sizes, size=None, dtype=None, device=None, requires_grad=False):
        check_device(device)
        kind = self._dtype if dtype is None else as_dtype(dtype)
        return leaf(filled(kind, value, _sizes(f'new_{name}', size, sizes)), requires_grad)

    make.__name__ = name
    like.__name__ = f'{name}_like'
    new.__name__ = f'new_{name}'
    function(make)
    function(like)
    method(new)
    return make


zeros = _constant('zeros', 0)
ones = _constant('ones', 1)
# Real PyTorch leaves what was in memory; nothing may depend on it.
empty = _constant('empty', 0)


def _fill_kind(fill_value, dtype):
    if isinstance(fill_value, Tensor):
        fill_value = fill_value.item()
    kind = scalar_dtype(fill_value) if dtype is None else as_dtype(dtype)
    return fits(fill_value, kind), kind


@function
def full(size, fill_value, *, dtype=None, device=None, requires_grad=False, layout=None, out=None):
    options(None, device, out=out)
    value, kind = _fill_kind(fill_value, dtype)
    if isinstance(size, int):
        raise TypeError("full(): argument 'size' (position 1) must be tuple of SymInts, not int")
    return leaf(filled(kind, value, as_sizes((size,))), requires_grad)


@function
def full_like(input, fill_value, *, dtype=None, device=None, requires_grad=False, layout=None, memory_format=None):
    check_device(device)
    value, kind = _fill_kind(fill_value, input._dtype if dtype is None else dtype)
    return leaf(_alike(input, kind, value, memory_format), requires_grad)


@method
def new_full(self, size, fill_value, *, dtype=None, device=None, requires_grad=False):
    check_device(device)
    value, kind = _fill_kind(fill_value, self._dtype if dtype is None else dtype)
    return leaf(filled(kind, value, as_sizes((size,))), requires_grad)


@method
def new_tensor(self, data, *, dtype=None, device=None, requires_grad=False):
    check_device(device)
    if isinstance(data, Tensor):
        out = data.detach().clone().to(self._dtype if dtype is None else as_dtype(dtype))
    else:
        out = build(data, self._dtype if dtype is None else as_dtype(dtype))
    return leaf(out, requires_grad)


@function
def scalar_tensor(s, *, dtype=None, device=None, requires_grad=False):
    return leaf(build(s, options(dtype, device)), requires_grad)
