"""torch.autograd.functional: all first derivatives, all second ones."""

from ._autograd import grad
from ._errors import not_here
from ._joining import stack
from ._tensor import Tensor


def _listed(x, what, function):
    """A tensor or a tuple of them as a tuple; else PyTorch's TypeError."""
    xs = x if isinstance(x, tuple) else (x,)
    for k, one in enumerate(xs):
        if not isinstance(one, Tensor):
            which = f'the value at index {k}' if xs is x else f'the given {what}'
            raise TypeError(
                f'The {what} given to {function} must be either a Tensor or a tuple of Tensors but {which} has type {type(one)}.'
            )
    return xs


def _slopes(one, xs, create_graph):
    """The gradients of one number; zeros where it does not depend on x."""
    gs = [None] * len(xs)
    if one.requires_grad:
        gs = grad(one, xs, retain_graph=True, create_graph=create_graph, allow_unused=True)
    return [x.detach() * 0 if g is None else g for x, g in zip(xs, gs)]


def _inputs(inputs, function, create_graph):
    # a view of its own: func may reach the same tensor by another way, which is not to be counted
    return tuple(
        x.view_as(x) if create_graph and x.requires_grad else x.detach().requires_grad_()
        for x in _listed(inputs, 'inputs', function)
    )


def jacobian(func, inputs, create_graph=False, strict=False, vectorize=False):
    """d func(inputs) / d inputs: sizes of the output, then of the input; tuples where there are several."""
    if strict:
        raise not_here('jacobian with strict=True')
    xs = _inputs(inputs, 'jacobian', create_graph)
    y = func(*xs)
    out = []
    for one in _listed(y, 'outputs of the user-provided function', 'jacobian'):
        rows = [_slopes(number, xs, create_graph) for number in one.reshape(-1).unbind()]
        blocks = tuple(stack(column).reshape((*one._shape, *x._shape)) for column, x in zip(zip(*rows), xs))
        out.append(blocks if isinstance(inputs, tuple) else blocks[0])
    return tuple(out) if isinstance(y, tuple) else out[0]


def hessian(func, inputs, create_graph=False, strict=False, vectorize=False):
    """The second derivatives of a function to one number."""
    if strict:
        raise not_here('hessian with strict=True')

    def slope(*xs):
        y = func(*xs)
        _listed(y, 'outputs of the user-provided function', 'hessian')
        if isinstance(y, tuple):
            raise RuntimeError('The function given to hessian should return a single Tensor')
        if y._shape.numel() != 1:
            raise RuntimeError('The Tensor returned by the function given to hessian should contain a single element')
        gs = tuple(_slopes(y.reshape(()), xs, True))
        return gs if isinstance(inputs, tuple) else gs[0]

    _listed(inputs, 'inputs', 'hessian')
    return jacobian(slope, inputs, create_graph)
