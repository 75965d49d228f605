"""Element by element, one operand."""

import math

from . import _dtype
from ._creation import build, number, zeros_as
from ._dtype import as_dtype, bool_, check_device, contiguous_format, device as device_type, float16
from ._errors import no_out, not_here
from ._graph import record, renamed
from ._layout import keeps_order, laid
from ._operands import result_dtype
from ._registry import alias, both, expect, function, method
from ._tensor import Tensor, engine, wrap


def _float_kind(x):
    return x._dtype if x._dtype.is_floating_point else _dtype.get_default_dtype()


def _make(name, node, slope, keeps='input', floats=True, primitive=None):
    """
    A function and a method. slope(g, kept) is the gradient, where kept is the input, the result or nothing; `floats` makes
    integers floating first.
    """
    primitive = primitive or name

    def f(input, *, out=None):
        if out is not None:
            raise not_here('out=')
        expect(name, input)
        if floats:
            kind = _float_kind(input)
        else:
            kind = input._dtype
            if kind is bool_ and name != 'sign' or name == 'frac' and not kind.is_floating_point:
                loop = f'{name}_vml_cpu' if name in ('floor', 'ceil', 'round', 'trunc') else f'{name}_cpu'
                raise RuntimeError(f'"{loop}" not implemented for \'{kind._type}\'')
        r = laid(wrap(engine.unary(primitive, input._js, kind._name), input._shape, kind), input)
        if not input.requires_grad:
            return r
        kept = (input,) if keeps == 'input' else (r,) if keeps == 'result' else ()
        return record(r, node, (input,), kept, slope)

    f.__name__ = name
    return both(f)


_zero = zeros_as


exp = _make('exp', 'ExpBackward0', lambda g, r: g * r, 'result')
exp2 = _make('exp2', 'Exp2Backward0', lambda g, r: g * r * math.log(2), 'result')
expm1 = _make('expm1', 'Expm1Backward0', lambda g, r: g * (r + 1), 'result')
log = _make('log', 'LogBackward0', lambda g, x: g / x)
log2 = _make('log2', 'Log2Backward0', lambda g, x: g / (x * math.log(2)))
log10 = _make('log10', 'Log10Backward0', lambda g, x: g / (x * math.log(10)))
log1p = _make('log1p', 'Log1PBackward0', lambda g, x: g / (x + 1))
sqrt = _make('sqrt', 'SqrtBackward0', lambda g, r: g / (2 * r), 'result')
rsqrt = _make('rsqrt', 'RsqrtBackward0', lambda g, r: -0.5 * g * r.pow(3), 'result')
reciprocal = _make('reciprocal', 'ReciprocalBackward0', lambda g, r: -g * r * r, 'result')
sin = _make('sin', 'SinBackward0', lambda g, x: g * x.cos())
cos = _make('cos', 'CosBackward0', lambda g, x: g * -x.sin())
tan = _make('tan', 'TanBackward0', lambda g, r: g * (1 + r * r), 'result')
asin = _make('asin', 'AsinBackward0', lambda g, x: g * (1 - x * x).rsqrt())
acos = _make('acos', 'AcosBackward0', lambda g, x: g * -(1 - x * x).rsqrt())
atan = _make('atan', 'AtanBackward0', lambda g, x: g / (x * x + 1))
sinh = _make('sinh', 'SinhBackward0', lambda g, x: g * x.cosh())
cosh = _make('cosh', 'CoshBackward0', lambda g, x: g * x.sinh())
asinh = _make('asinh', 'AsinhBackward0', lambda g, x: g * (x * x + 1).rsqrt())
acosh = _make('acosh', 'AcoshBackward0', lambda g, x: g * (x * x - 1).rsqrt())
atanh = _make('atanh', 'AtanhBackward0', lambda g, x: g / (1 - x * x))
tanh = _make('tanh', 'TanhBackward0', lambda g, r: g * (1 - r * r), 'result')
sigmoid = _make('sigmoid', 'SigmoidBackward0', lambda g, r: g * (1 - r) * r, 'result')
erf = _make('erf', 'ErfBackward0', lambda g, x: g * (2 / math.sqrt(math.pi)) * (-(x * x)).exp())
erfinv = _make('erfinv', 'ErfinvBackward0', lambda g, r: g * (math.sqrt(math.pi) / 2) * (r * r).exp(), 'result')
erfc = _make('erfc', 'ErfcBackward0', lambda g, x: g * (-2 / math.sqrt(math.pi)) * (-(x * x)).exp())
for _long, _short in {'arcsin': asin, 'arccos': acos, 'arctan': atan, 'arcsinh': asinh, 'arccosh': acosh,
                      'arctanh': atanh}.items():
    alias(_long, _short)

abs = _make('abs', 'AbsBackward0', lambda g, x: g * x.sign(), floats=False)
alias('absolute', abs)
Tensor.__abs__ = lambda self: abs(self)
_neg = _make('neg', 'NegBackward0', lambda g: -g, 'nothing', floats=False)
_sign = _make('sign', 'SignBackward0', _zero, 'nothing', floats=False)
floor = _make('floor', 'FloorBackward0', _zero, 'nothing', floats=False)
ceil = _make('ceil', 'CeilBackward0', _zero, 'nothing', floats=False)
trunc = _make('trunc', 'TruncBackward0', _zero, 'nothing', floats=False)
alias('fix', trunc)
frac = _make('frac', 'FracBackward0', lambda g: g, 'nothing', floats=False)
_round = _make('round', 'RoundBackward0', _zero, 'nothing', floats=False)


@both
def neg(input):
    expect('neg', input)
    if input._dtype is bool_:
        raise RuntimeError(
            'Negation, the `-` operator, on a bool tensor is not supported. If you are trying to invert a mask, use the `~` or `logical_not()` operator instead.'
        )
    return _neg(input)


alias('negative', neg)
Tensor.__neg__ = lambda self: neg(self)


@both
def positive(input):
    if input._dtype is bool_:
        raise RuntimeError('The `+` operator, on a bool tensor is not supported.')
    return input


Tensor.__pos__ = lambda self: positive(self)


@both
def sgn(input):
    return renamed(_sign(input), 'SgnBackward0')


@both
def round(input, *, decimals=0, out=None):
    no_out(out)
    expect('round', input)
    if decimals == 0:
        return _round(input)
    if not input._dtype.is_floating_point:
        raise RuntimeError(f'"round_cpu" not implemented for \'{input._dtype._type}\'')
    scale = 10 ** builtin_abs(decimals)
    r = _round(input * scale) / scale if decimals > 0 else _round(input / scale) * scale
    return renamed(r, 'RoundBackward1')


def builtin_abs(x):
    return -x if x < 0 else x


@both
def square(input):
    expect('square', input)
    return input.pow(2)


@both
def relu(input):
    expect('relu', input)
    if input._dtype is bool_:
        raise RuntimeError('Boolean inputs not supported for relu')
    r = wrap(engine.binary('maximum', input._js, 0, input._dtype._name, input._dtype._name), input._shape, input._dtype)
    laid(r, input)
    return record(r, 'ReluBackward0', (input,), (r,), lambda g, r: g.masked_fill(r <= 0, 0))


def _test(name, primitive=None):
    def f(input):
        expect(name, input)
        return laid(wrap(engine.unary(primitive or name, input._js, 'bool'), input._shape, bool_), input)

    f.__name__ = name
    return both(f)


isnan = _test('isnan')
isinf = _test('isinf')
isfinite = _test('isfinite')


@both
def isposinf(input):
    return input == math.inf


@both
def isneginf(input):
    return input == -math.inf


logical_not = _test('logical_not', 'not')


@both
def bitwise_not(input):
    expect('bitwise_not', input)
    kind = input._dtype
    if kind.is_floating_point:
        raise RuntimeError(f'"bitwise_not_cpu" not implemented for \'{kind._type}\'')
    return laid(wrap(engine.unary('not' if kind is bool_ else 'bitnot', input._js, kind._name), input._shape, kind), input)


def _inverted(self):
    if self._dtype.is_floating_point:
        raise TypeError('~ (operator.invert) is only implemented on integer and Boolean-type tensors')
    return bitwise_not(self)


Tensor.__invert__ = _inverted


@both
def clamp(input, min=None, max=None, *, out=None):
    no_out(out)
    expect('clamp', input)
    if min is None and max is None:
        raise RuntimeError("torch.clamp: At least one of 'min' or 'max' must not be None")
    limits = [x for x in (min, max) if x is not None]
    kind = result_dtype(input, *limits)
    if kind is bool_ and not any(isinstance(x, Tensor) for x in limits):
        loop = 'clamp_max_scalar' if min is None else 'clamp_min' if max is None else 'clamp_scalar'
        raise RuntimeError(f'"{loop}_cpu" not implemented for \'Bool\'')
    if any(isinstance(x, Tensor) for x in limits):
        r = input.to(kind) if kind is not input._dtype else input
        if min is not None:
            r = r.maximum(min if isinstance(min, Tensor) else _as(min, kind))
        if max is not None:
            r = r.minimum(max if isinstance(max, Tensor) else _as(max, kind))
        return renamed(r, 'ClampBackward0')
    r = wrap(
        engine.clamp(
            input._js, None if min is None else number(min), None if max is None else number(max), kind._name
        ),
        input._shape,
        kind,
    )

    def slope(g, x):
        inside = None
        if min is not None:
            inside = x >= min
        if max is not None:
            inside = x <= max if inside is None else inside & (x <= max)
        return g.masked_fill(~inside, 0)

    return record(laid(r, input), 'ClampBackward1', (input,), (input,), slope)


def _as(x, kind):
    return build(x, kind)


alias('clip', clamp)


@both
def clamp_min(input, min):
    return renamed(clamp(input, min=min), f'ClampMinBackward{int(isinstance(min, Tensor))}')


@both
def clamp_max(input, max):
    return renamed(clamp(input, max=max), f'ClampMaxBackward{int(isinstance(max, Tensor))}')


@both
def nan_to_num(input, nan=0.0, posinf=None, neginf=None):
    if not input._dtype.is_floating_point:
        return input.clone()
    limits = _dtype.finfo(input._dtype)
    out = input.masked_fill(input.isnan(), nan)
    out = out.masked_fill(input == math.inf, limits.max if posinf is None else posinf)
    return renamed(out.masked_fill(input == -math.inf, limits.min if neginf is None else neginf), 'NanToNumBackward0')


@both
def deg2rad(input):
    return renamed(input * (math.pi / 180), 'Deg2RadBackward0')


@both
def rad2deg(input):
    return renamed(input * (180 / math.pi), 'Rad2DegBackward0')


@method
def to(self, *args, dtype=None, device=None, non_blocking=False, copy=False, memory_format=None):
    wanted = list(args)
    if wanted and isinstance(wanted[0], Tensor):
        dtype = wanted.pop(0)._dtype
    else:
        if wanted and (wanted[0] is None or isinstance(wanted[0], (str, device_type))):
            device = wanted.pop(0)
        if wanted and not isinstance(wanted[0], bool):
            dtype = wanted.pop(0)
            if isinstance(dtype, (str, device_type)):
                wanted.append(dtype)
    if len(wanted) > 2 or not all(isinstance(x, bool) for x in wanted):
        got = ', '.join(x.__class__.__name__ for x in args)
        raise TypeError(f'to() received an invalid combination of arguments - got ({got}), but expected one of:')
    if len(wanted) == 2:
        copy = wanted[1]
    check_device(device)
    kind = self._dtype if dtype is None else as_dtype(dtype)
    keeps = keeps_order(memory_format)
    if kind is self._dtype:
        return self.clone() if copy else self
    r = wrap(engine.to(self._js, kind._name), self._shape, kind)
    if keeps:
        laid(r, self)
    return record(r, 'ToCopyBackward0', (self,), (), lambda g: g)


def _to(name, kind):
    def f(self, *, memory_format=None):
        return self.to(kind, memory_format=memory_format)

    f.__name__ = name
    method(f)


for _name, _kind in {'float': _dtype.float32, 'double': _dtype.float64, 'half': float16, 'long': _dtype.int64,
                     'int': _dtype.int32, 'byte': _dtype.uint8, 'bool': bool_}.items():
    _to(_name, _kind)


@method
def type(self, dtype=None, non_blocking=False):
    if dtype is None:
        return f'torch.{self._dtype._type}Tensor'
    if isinstance(dtype, str):
        if dtype not in _dtype.legacy_types:
            raise ValueError(f"invalid type: '{dtype}'")
        dtype = _dtype.legacy_types[dtype]
    return self.to(getattr(dtype, '_kind', dtype))


@method
def type_as(self, other):
    return self.to(other._dtype)


@method
def cpu(self, memory_format=None):
    return self


@method
def cuda(self, *args, **kwargs):
    _dtype.check_device('cuda')


def row_major(x):
    return clone(x, memory_format=contiguous_format)


@both
def clone(input, *, memory_format=None):
    expect('clone', input)
    r = wrap(engine.clone(input._js), input._shape, input._dtype)
    if keeps_order(memory_format):
        laid(r, input)
    return record(r, 'CloneBackward0', (input,), (), lambda g: g)


@method
def contiguous(self, memory_format=None):
    keeps_order(memory_format)
    return self if self.is_contiguous() else row_major(self)


@function
def is_floating_point(input):
    expect('is_floating_point', input)
    return input._dtype.is_floating_point


@function
def is_complex(input):
    expect('is_complex', input)
    return False
