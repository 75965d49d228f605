"""Element by element, functions of two: the larger, the angle, the length."""

import math

from ._errors import no_out
from ._operands import computed, floating, operands, remember, result_dtype
from ._registry import alias, both, expect
from ._select import where


def _extreme(name, node, better):
    def f(input, other, *, out=None):
        no_out(out)
        expect(name, other, 2, 'other')
        r = computed(name, *operands(name, input, other))

        def share(g, mine, yours):
            return g.masked_fill(better(yours, mine), 0) * _half(mine, yours, g)

        return remember(
            r, node, input, other, lambda ta, tb: (input, other),
            lambda g, x, y: share(g, x, y), lambda g, x, y: share(g, y, x),
        )

    f.__name__ = name
    return both(f)


def _half(x, y, g):
    """1/2 where both are equal, 1 elsewhere."""
    return 1 - (x == y).to(g._dtype) * 0.5


maximum = _extreme('maximum', 'MaximumBackward0', lambda yours, mine: yours > mine)
minimum = _extreme('minimum', 'MinimumBackward0', lambda yours, mine: yours < mine)


def _number_extreme(name, node, first):
    """The other one where one is NaN; the gradient goes to input where `first`, or where there is nothing else."""

    def f(input, other):
        expect(name, other, 2, 'other')
        return remember(
            computed(name, *operands(name, input, other)), node, input, other, lambda ta, tb: (input, other),
            lambda g, x, y: g.masked_fill(~(first(x, y) | y.isnan()), 0),
            lambda g, x, y: g.masked_fill(first(x, y) | y.isnan(), 0),
        )

    f.__name__ = name
    return both(f)


fmax = _number_extreme('fmax', 'FmaxBackward0', lambda x, y: x >= y)
fmin = _number_extreme('fmin', 'FminBackward0', lambda x, y: x <= y)


@both
def atan2(input, other):
    expect('atan2', other, 2, 'other')
    ja, jb, kind, shape = operands('atan2', input, other)
    r = computed('atan2', ja, jb, floating(kind), shape)
    return remember(
        r, 'Atan2Backward0', input, other, lambda ta, tb: (input, other),
        lambda g, x, y: g * y / (x * x + y * y), lambda g, x, y: -g * x / (x * x + y * y),
    )


alias('arctan2', atan2)


@both
def hypot(input, other):
    expect('hypot', other, 2, 'other')
    ja, jb, kind, shape = operands('hypot', input, other)
    if not kind.is_floating_point:
        raise RuntimeError(f'"hypot_cpu" not implemented for \'{kind._type}\'')
    r = computed('hypot', ja, jb, kind, shape)
    return remember(
        r, 'HypotBackward0', input, other, lambda ta, tb: (input, other, r),
        lambda g, x, y, r: g * (x / r), lambda g, x, y, r: g * (y / r),
    )


@both
def logaddexp(input, other):
    expect('logaddexp', other, 2, 'other')
    kind = result_dtype(input, other)
    if not kind.is_floating_point:
        raise RuntimeError(f'"logaddexp_cpu" not implemented for \'{kind._type}\'')
    a, b = input.detach().to(kind), other.detach().to(kind)
    # equal ones apart: infinity minus itself is no number
    r = where(a == b, a + math.log(2), maximum(a, b) + (-(a - b).abs()).exp().log1p())
    return remember(
        r, 'LogaddexpBackward0', input, other, lambda ta, tb: (input, other),
        lambda g, x, y: g / (1 + (y - x).exp()), lambda g, x, y: g / (1 + (x - y).exp()),
    )
