"""Element by element, two operands: + − × ÷, remainders, powers; each with broadcasting and PyTorch's promotion."""

import math

from ._creation import zeros_as
from ._dtype import bool_
from ._errors import no_out
from ._graph import no_gradient, renamed
from ._operands import computed, floating, if_tensor, nothing, operands, remember, result_dtype
from ._layout import laid
from ._registry import alias, both, expect, function, functions
from ._tensor import Tensor


def _scaled(x, alpha):
    return x if alpha == 1 else x * alpha


def _times_alpha(input, other, alpha):
    if alpha == 1:
        return other
    kind = result_dtype(input, other)
    if isinstance(alpha, float) and not kind.is_floating_point:
        raise RuntimeError('For integral input tensors, argument alpha must not be a floating point number.')
    if isinstance(alpha, bool) and kind is not bool_:
        raise RuntimeError('Boolean alpha only supported for Boolean results.')
    return other * alpha


@both
def add(input, other, *, alpha=1, out=None):
    no_out(out)
    other = _times_alpha(input, other, alpha)
    r = computed('add', *operands('add', input, other))
    return remember(r, 'AddBackward0', input, other, nothing, lambda g: g, lambda g: g)


def _check_bools(a, b):
    kinds = [x._dtype is bool_ if isinstance(x, Tensor) else isinstance(x, bool) for x in (a, b)]
    if all(kinds):
        raise RuntimeError(
            'Subtraction, the `-` operator, with two bool tensors is not supported. Use the `^` or `logical_xor()` operator instead.'
        )
    if any(kinds):
        raise RuntimeError(
            'Subtraction, the `-` operator, with a bool tensor is not supported. If you are trying to invert a mask, use the `~` or `logical_not()` operator instead.'
        )


def _subtract(a, b, name):
    _check_bools(a, b)
    r = computed('sub', *operands('sub', a, b))
    if name == 'RsubBackward1':
        return remember(r, name, b, a, nothing, lambda g: -g, lambda g: g)
    return remember(r, name, a, b, nothing, lambda g: g, lambda g: -g)


@both
def sub(input, other, *, alpha=1, out=None):
    no_out(out)
    _check_bools(input, other)
    other = _times_alpha(input, other, alpha)
    return _subtract(input, other, 'SubBackward0')


alias('subtract', sub)


@function
def rsub(input, other, *, alpha=1):
    return _subtract(other, _scaled(input, alpha), 'RsubBackward1')


@both
def mul(input, other, *, out=None):
    no_out(out)
    r = computed('mul', *operands('mul', input, other))
    a, b = input, other
    return remember(
        r,
        'MulBackward0',
        a,
        b,
        lambda ta, tb: (if_tensor(a) if tb else None, if_tensor(b) if ta else None),
        lambda g, x, y: g * (b if y is None else y),
        lambda g, x, y: g * (a if x is None else x),
    )


alias('multiply', mul)


@both
def div(input, other, *, rounding_mode=None, out=None):
    no_out(out)
    if rounding_mode not in (None, 'trunc', 'floor'):
        raise RuntimeError(
            f"div expected rounding_mode to be one of None, 'trunc', or 'floor' but found '{rounding_mode}'"
        )
    ja, jb, kind, shape = operands('div', input, other)
    if rounding_mode is not None:
        if kind is bool_:
            raise RuntimeError(f'"div_{rounding_mode}_cpu" not implemented for \'Bool\'')
        name = 'floordiv' if rounding_mode == 'floor' else 'truediv'
        r = computed(name, ja, jb, kind, shape)
        return remember(r, 'DivBackward2', input, other, nothing, zeros_as, zeros_as)
    r = computed('div', ja, jb, floating(kind), shape)
    a, b = input, other
    return remember(
        r,
        'DivBackward0',
        a,
        b,
        lambda ta, tb: (if_tensor(a) if tb else None, if_tensor(b)),
        lambda g, x, y: g / (b if y is None else y),
        lambda g, x, y: -g * (((a if x is None else x) / y) / y),
    )


alias('divide', div)


@both
def true_divide(input, other):
    return div(input, other)


@both
def floor_divide(input, other):
    ja, jb, kind, shape = operands('floor_divide', input, other)
    if kind is bool_:
        raise RuntimeError('"div_floor_cpu" not implemented for \'Bool\'')
    r = computed('floordiv', ja, jb, kind, shape)
    return no_gradient(laid(r, input, other), 'floor_divide', (input, other))


def _rest(name, node, rounding):
    """What division leaves; its slope in the divisor is minus the quotient, rounded as `rounding` says."""

    def f(input, other):
        ja, jb, kind, shape = operands(name, input, other)
        if kind is bool_:
            raise RuntimeError(f'"{name}_cpu" not implemented for \'Bool\'')
        a, b = input, other
        return remember(
            computed(name, ja, jb, kind, shape), f'{node}Backward{int(isinstance(b, Tensor))}', a, b,
            lambda ta, tb: (if_tensor(a), if_tensor(b)) if tb else (None, None),
            lambda g, x, y: g, lambda g, x, y: -g * div(a if x is None else x, y, rounding_mode=rounding),
        )

    f.__name__ = name
    return both(f)


remainder = _rest('remainder', 'Remainder', 'floor')
fmod = _rest('fmod', 'Fmod', 'trunc')


@both
def pow(input, exponent, *, out=None):
    no_out(out)
    ja, jb, kind, shape = operands('pow', input, exponent)
    if kind is bool_:
        raise RuntimeError('"pow" not implemented for \'Bool\'')
    if kind._category == 1:
        # a tensor of negative exponents is let through: such powers are cut to integers
        if not isinstance(exponent, Tensor) and exponent < 0:
            raise RuntimeError('Integers to negative integer powers are not allowed.')
    primitive = 'pow' if kind.is_floating_point else 'intpow'
    r = computed(primitive, ja, jb, kind, shape)
    a, b = input, exponent
    if not isinstance(b, Tensor):

        def slope(g, x, y, result):
            if b == 0:
                return zeros_as(g)
            return g * (b * x ** (b - 1))

        return remember(r, 'PowBackward0', a, b, lambda ta, tb: (a, None, None), slope, None)

    def base_slope(g, x, y, result):
        from ._select import where

        return where(y == 0, 0.0, g * (y * (a if x is None else x) ** (y - 1)))

    def exponent_slope(g, x, y, result):
        from ._select import where

        base = a if x is None else x
        if not isinstance(base, Tensor):
            if base == 0:
                return where(y >= 0, 0.0, g * result * -math.inf)
            return g * (result * (math.log(base) if base > 0 else math.nan))
        return where((base == 0) & (y >= 0), 0.0, g * (result * base.log()))

    return remember(
        r, 'PowBackward1', a, b, lambda ta, tb: (if_tensor(a), b, r if tb else None), base_slope, exponent_slope
    )


@both
def float_power(input, exponent):
    return pow(*(x.double() if isinstance(x, Tensor) else float(x) for x in (input, exponent)))


@both
def lerp(input, end, weight):
    expect('lerp', end, 2, 'end')
    names = {'Bool': 'bool', 'Byte': 'unsigned char', 'Int': 'int', 'Long': 'long int', 'Half': 'c10::Half', 'Float': 'float', 'Double': 'double'}
    if input._dtype is not end._dtype:
        raise RuntimeError(
            f'expected dtype {names[input._dtype._type]} for `end` but got dtype {names[end._dtype._type]}'
        )
    if not input._dtype.is_floating_point:
        raise RuntimeError(f'"lerp_kernel_scalar" not implemented for \'{input._dtype._type}\'')
    # from the nearer end, as PyTorch does: at weight 1 it is `end` to the bit
    step = end - input
    if isinstance(weight, Tensor):
        r = functions['where'](weight.abs() < 0.5, input + step * weight, end - step * (1 - weight))
    else:
        r = input + step * weight if abs(weight) < 0.5 else end - step * (1 - weight)
    return renamed(r, 'LerpBackward1' if isinstance(weight, Tensor) else 'LerpBackward0')


@both
def addcmul(input, tensor1, tensor2, *, value=1):
    expect('addcmul', tensor1, 2, 'tensor1')
    expect('addcmul', tensor2, 3, 'tensor2')
    if result_dtype(input, tensor1, tensor2) is bool_:
        raise RuntimeError('"addcmul_cpu_out" not implemented for \'Bool\'')
    return renamed(input + _scaled(tensor1 * tensor2, value), 'AddcmulBackward0')


@both
def addcdiv(input, tensor1, tensor2, *, value=1):
    if not result_dtype(tensor1, tensor2).is_floating_point:
        raise RuntimeError('Integer division with addcdiv is no longer supported')
    return renamed(input + _scaled(tensor1 / tensor2, value), 'AddcdivBackward0')
