"""Gradients compared with differences: torch.autograd.gradcheck."""

from . import _mode
from ._autograd import grad
from ._creation import filled
from ._dtype import float64
from ._errors import not_here, warn
from ._joining import stack
from ._registry import functions
from ._tensor import Tensor


class GradcheckError(RuntimeError):
    """A gradient that is not what small steps say."""

    __module__ = 'torch.autograd.gradcheck'


def gradcheck(func, inputs, *, eps=1e-6, atol=1e-5, rtol=1e-3, raise_exception=True, **others):
    """Whether backward gives for each input what func's outputs do when it is moved by eps; float64 inputs."""
    if others:
        raise not_here(f'gradcheck with {next(iter(others))}=')
    inputs = inputs if isinstance(inputs, tuple) else (inputs,)
    asked = [(k, x) for k, x in enumerate(inputs) if isinstance(x, Tensor) and x.requires_grad]
    if not asked:
        raise ValueError(
            'gradcheck expects at least one input tensor to require gradient, but none of the them have requires_grad=True.'
        )
    for k, x in asked:
        if x._dtype is not float64:
            warn(
                f'Input #{k} requires gradient and is not a double precision floating point or complex. This check will likely fail if all the inputs are not of double precision floating point or complex. '
            )
    outputs = func(*inputs)
    outputs = outputs if isinstance(outputs, tuple) else (outputs,)
    if not any(y.requires_grad for y in outputs):
        # as if the gradient were 0
        if all(not _by_steps(func, inputs, n, x, eps).any() for n in range(len(outputs)) for _, x in asked):
            return True
        if raise_exception:
            raise GradcheckError('Numerical gradient for function expected to be zero')
        return False
    for n, y in enumerate(outputs):
        if not y.requires_grad:
            continue
        for k, x in asked:
            moved, sent = _by_steps(func, inputs, n, x, eps), _by_backward(y, x)
            if not functions['allclose'](sent, moved, rtol, atol):
                if not raise_exception:
                    return False
                raise GradcheckError(
                    f'Jacobian mismatch for output {n} with respect to input {k},\nnumerical:{moved}\nanalytical:{sent}\n'
                )
    return True


def _by_steps(func, inputs, n, x, eps):
    """(elements of x, elements of the n-th output)"""

    def at():
        out = func(*inputs)
        return (out[n] if isinstance(out, tuple) else out).detach().clone().reshape(-1)

    rows = []
    with _mode.no_grad():
        flat = x.data.view(-1)
        for k, value in enumerate(x.detach().reshape(-1).tolist()):
            flat[k] = value + eps
            after = at()
            flat[k] = value - eps
            before = at()
            flat[k] = value
            rows.append((after - before) / (2 * eps))
    return stack(rows)


def _by_backward(y, x):
    columns = []
    for one in y.reshape(-1).unbind():
        (g,) = grad(one, x, retain_graph=True, allow_unused=True)
        columns.append(filled(x._dtype, 0, (x._shape.numel(),)) if g is None else g.reshape(-1))
    return stack(columns, 1)
