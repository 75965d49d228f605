"""Tensors by rule: the identity, and numbers in even steps."""

import math

from . import _dtype
from ._creation import build, leaf, number, options
from ._dtype import as_dtype, bool_, check_device, float64, int64
from ._errors import no_out
from ._registry import function
from ._size import Size
from ._tensor import Tensor, engine, wrap


@function
def eye(n, m=None, *, dtype=None, device=None, requires_grad=False, layout=None, out=None):
    kind = options(dtype, device, out=out)
    m = n if m is None else m
    if n < 0 or m < 0:
        raise RuntimeError(f'n must be greater or equal to 0, got {n}')
    return leaf(wrap(engine.eye(kind._name, n, m), Size((n, m)), kind), requires_grad)


def _scalar(x):
    return x.item() if isinstance(x, Tensor) else x


@function
def arange(*bounds, start=None, end=None, step=None, dtype=None, device=None, requires_grad=False, layout=None, out=None):
    check_device(device)
    no_out(out)
    bounds = [_scalar(x) for x in bounds]
    if len(bounds) == 1:
        if end is None:
            end = bounds[0]
        else:
            start = bounds[0]
    elif len(bounds) == 2:
        start, end = bounds
    elif len(bounds) == 3:
        start, end, step = bounds
    elif len(bounds) > 3:
        raise TypeError('arange() takes at most 3 bounds')
    start, end, step = (0 if start is None else _scalar(start), _scalar(end), 1 if step is None else _scalar(step))
    if end is None:
        raise TypeError('arange() received an invalid combination of arguments: an end is needed')
    if step == 0:
        raise RuntimeError('step must be nonzero')
    if not all(math.isfinite(x) for x in (start, end, step)):
        raise RuntimeError(f'unsupported range: {start} -> {end}')
    if (end - start) * step < 0:
        raise RuntimeError('upper bound and larger bound inconsistent with step sign')
    if dtype is None:
        whole = all(isinstance(x, int) for x in (start, end, step))
        kind = int64 if whole else _dtype.get_default_dtype()
    else:
        kind = as_dtype(dtype)
        if kind is bool_:
            raise RuntimeError('"arange_cpu" not implemented for \'Bool\'')
    n = math.ceil((end - start) / step)
    return leaf(wrap(engine.arange(kind._name, number(start), number(step), n), Size((n,)), kind), requires_grad)


@function
def linspace(start, end, steps, *, dtype=None, device=None, requires_grad=False, layout=None, out=None):
    kind = options(dtype, device, out=out)
    start, end, steps = _scalar(start), _scalar(end), _scalar(steps)
    if steps < 0:
        raise RuntimeError('number of steps must be non-negative')
    return leaf(build(_spaced(start, end, steps, kind), kind), requires_grad)


def _spaced(start, end, steps, kind):
    """As PyTorch: from both ends towards the middle, in the dtype's own precision."""
    if steps == 1:
        return [start]
    if steps == 0:
        return []
    step = (end - start) / (steps - 1)
    if kind is not float64 and kind.is_floating_point:
        start, end, step = (build(x, _dtype.float32).item() for x in (float(start), float(end), float(step)))
    return [start + step * k if k < steps // 2 else end - step * (steps - k - 1) for k in range(steps)]


@function
def logspace(start, end, steps, base=10.0, *, dtype=None, device=None, requires_grad=False):
    kind = options(dtype, device)
    start, end, steps, base = (_scalar(x) for x in (start, end, steps, base))
    if steps < 0:
        raise RuntimeError('number of steps must be non-negative')
    return leaf(build([base**x for x in _spaced(start, end, steps, float64)], kind), requires_grad)
