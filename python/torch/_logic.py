"""Element by element, two operands: comparisons, logic, bits; and whether two tensors are alike."""

from ._dtype import bool_
from ._errors import no_out
from ._layout import laid
from ._operands import computed, operands
from ._registry import alias, both, expect
from ._tensor import Tensor, engine


def _comparison(name, names):
    def f(input, other, *, out=None):
        no_out(out)
        return laid(computed(name, *operands(name, input, other), bool_), input, other)

    f.__name__ = name
    both(f)
    for other_name in names:
        alias(other_name, f)
    return f


eq = _comparison('eq', [])
ne = _comparison('ne', ['not_equal'])
lt = _comparison('lt', ['less'])
le = _comparison('le', ['less_equal'])
gt = _comparison('gt', ['greater'])
ge = _comparison('ge', ['greater_equal'])


def _logical(name, primitive):
    def f(input, other, *, out=None):
        no_out(out)
        if not isinstance(other, Tensor):
            raise TypeError(f"{name}(): argument 'other' (position 2) must be Tensor, not {type(other).__name__}")
        return laid(computed(primitive, *operands(name, input, other), bool_), input, other)

    f.__name__ = name
    return both(f)


logical_and = _logical('logical_and', 'and')
logical_or = _logical('logical_or', 'or')
logical_xor = _logical('logical_xor', 'xor')


def _bits(name, primitive, bools=False, loop=None):
    def f(input, other, *, out=None):
        no_out(out)
        if name == 'gcd':
            expect(name, other, 2, 'other')
        ja, jb, kind, shape = operands(name, input, other)
        if kind.is_floating_point or kind is bool_ and not bools:
            raise RuntimeError(f'"{loop or name}_cpu" not implemented for \'{kind._type}\'')
        return laid(computed(primitive, ja, jb, kind, shape), input, other)

    f.__name__ = name
    return both(f)


bitwise_and = _bits('bitwise_and', 'bitand', bools=True)
bitwise_or = _bits('bitwise_or', 'bitor', bools=True)
bitwise_xor = _bits('bitwise_xor', 'bitxor', bools=True)
bitwise_left_shift = _bits('bitwise_left_shift', 'lshift', loop='lshift')
bitwise_right_shift = _bits('bitwise_right_shift', 'rshift', loop='rshift')
gcd = _bits('gcd', 'gcd')


@both
def isclose(input, other, rtol=1e-05, atol=1e-08, equal_nan=False):
    expect('isclose', other, 2, 'other')
    if input._dtype is not other._dtype:
        raise RuntimeError(f'{input._dtype._type} did not match {other._dtype._type}')
    a, b = input.detach().double(), other.detach().double()
    close = (a == b) | ((a - b).abs() <= atol + rtol * b.abs()) & b.isfinite()
    return close | (a.isnan() & b.isnan()) if equal_nan else close


@both
def allclose(input, other, rtol=1e-05, atol=1e-08, equal_nan=False):
    expect('allclose', other, 2, 'other')
    return bool(isclose(input, other, rtol, atol, equal_nan).all())


@both
def equal(input, other):
    expect('equal', input)
    expect('equal', other, 2, 'other')
    if input._shape != other._shape:
        return False
    return bool(engine.same(input._js, other._js))
