"""backward and grad."""

import sys
import types

from . import _dtype, _graph, _mode
from ._creation import filled
from ._errors import lacking, not_here
from ._registry import method
from ._size import Size
from ._tensor import Tensor, engine, wrap


def accumulate(leaf, g, create_graph):
    """Adds to a leaf's .grad: in place, so that who holds it sees it, unless the pass is itself recorded."""
    if leaf._grad is None:
        if create_graph:
            leaf._grad = g
        else:
            leaf._grad = wrap(engine.clone(g._js), g._shape, g._dtype)
    elif create_graph:
        leaf._grad = leaf._grad + g
    else:
        with _mode.no_grad():
            leaf._grad.add_(g)


def _seed(y, g, position=0):
    if not isinstance(y, Tensor):
        raise TypeError(f'expected a tensor, got {type(y).__name__}')
    if not y.requires_grad:
        raise RuntimeError(f'element {position} of tensors does not require grad and does not have a grad_fn')
    if g is None:
        if y._shape.numel() != 1:
            raise RuntimeError('grad can be implicitly created only for scalar outputs')
        return filled(y._dtype, 1, y._shape)
    if not isinstance(g, Tensor):
        raise TypeError(f'gradients can be either Tensors or None, but got {type(g).__name__}')
    if g._shape != y._shape:
        raise RuntimeError(
            f'Mismatch in shape: grad_output[{position}] has a shape of {g._shape} and output[{position}] has a shape of {y._shape}.'
        )
    return g if g._dtype is y._dtype else g.to(y._dtype)


def _many(x):
    return list(x) if isinstance(x, (tuple, list)) else [x]


def _roots(outputs, grads):
    outputs = _many(outputs)
    grads = [None] * len(outputs) if grads is None else _many(grads)
    if len(grads) != len(outputs):
        raise RuntimeError('got %d tensors and %d gradients' % (len(outputs), len(grads)))
    return [(y._edge(), s) for y, s in [(y, _seed(y, g, k)) for k, (y, g) in enumerate(zip(outputs, grads))]]


@method
def backward(self, gradient=None, retain_graph=None, create_graph=False, inputs=None):
    run_backward(self, gradient, retain_graph, create_graph, inputs=inputs)


def run_backward(tensors, grad_tensors=None, retain_graph=None, create_graph=False, inputs=None):
    roots = _roots(tensors, grad_tensors)
    retain = create_graph if retain_graph is None else retain_graph
    if inputs is None:
        _graph.run(roots, retain_graph=retain, create_graph=create_graph)
        return
    for x, g in zip(_many(inputs), _gradients(roots, _many(inputs), retain, create_graph)):
        if g is not None:
            accumulate(x, g, create_graph)


def _gradients(roots, inputs, retain, create_graph):
    nodes = [x._edge() for x in inputs]
    caught = _graph.run(roots, wanted=set(nodes), retain_graph=retain, create_graph=create_graph)
    return [caught.get(node) for node in nodes]


def grad(
    outputs,
    inputs,
    grad_outputs=None,
    retain_graph=None,
    create_graph=False,
    only_inputs=True,
    allow_unused=False,
    is_grads_batched=False,
):
    """d outputs / d inputs, without touching any .grad."""
    if is_grads_batched:
        raise not_here('is_grads_batched')
    inputs = _many(inputs)
    for x in inputs:
        if not x.requires_grad:
            raise RuntimeError('One of the differentiated Tensors does not require grad')
    retain = create_graph if retain_graph is None else retain_graph
    out = _gradients(_roots(outputs, grad_outputs), inputs, retain, create_graph)
    if not allow_unused and any(g is None for g in out):
        raise RuntimeError(
            'One of the differentiated Tensors appears to not have been used in the graph. Set allow_unused=True if this is the desired behavior.'
        )
    return tuple(out)


class _Context:
    """What a Function's forward leaves for its backward."""

    def __init__(self):
        self._saved = ()
        self.needs_input_grad = ()

    def save_for_backward(self, *tensors):
        self._saved = tensors

    @property
    def saved_tensors(self):
        return self._saved

    def mark_dirty(self, *tensors):
        raise not_here('ctx.mark_dirty')

    def mark_non_differentiable(self, *tensors):
        raise not_here('ctx.mark_non_differentiable')

    def set_materialize_grads(self, value):
        raise not_here('ctx.set_materialize_grads')


class Function:
    """An operation with a backward of one's own: subclass with static forward(ctx, …) and backward(ctx, g); one output."""

    @staticmethod
    def forward(ctx, *inputs):
        raise NotImplementedError('You must implement the forward function for custom autograd.Function.')

    @staticmethod
    def backward(ctx, *grads):
        raise NotImplementedError(
            'You must implement either the backward or vjp method for your custom autograd.Function to use it with '
            'backward mode AD.'
        )

    def __call__(self, *inputs):
        raise RuntimeError(
            'Legacy autograd function with non-static forward method is deprecated. Please use new-style autograd '
            'function with static forward method. (Example: https://pytorch.org/docs/stable/autograd.html#torch.autograd.Function)'
        )

    @classmethod
    def apply(cls, *inputs):
        context = _Context()
        context.needs_input_grad = tuple(isinstance(x, Tensor) and x.requires_grad for x in inputs)
        with _mode.no_grad():
            out = cls.forward(context, *inputs)
        if not isinstance(out, Tensor):
            raise not_here('an autograd.Function with several outputs')
        if any(out is x for x in inputs) or out._base is not None:
            out = out.detach()
            out = wrap(engine.clone(out._js), out._shape, out._dtype)
        kept = tuple(t for t in context._saved if isinstance(t, Tensor))

        def back(g, *_):
            sent = cls.backward(context, g)
            sent = sent if isinstance(sent, tuple) else (sent,)
            if len(sent) < len(inputs):
                raise RuntimeError(
                    f'function {cls.__name__}Backward returned an incorrect number of gradients (expected {len(inputs)}, got {len(sent)})'
                )
            return sent[: len(inputs)]

        return _graph.record(out, f'{cls.__name__}Backward', inputs, kept, back)


def _no_anomaly(mode=True, check_nan=True):
    raise not_here('anomaly detection')


class _Variables(type):
    def __instancecheck__(cls, x):
        return isinstance(x, Tensor)


class Variable(metaclass=_Variables):
    """What a tensor that wants gradients was called before PyTorch 0.4: makes one of data."""

    __module__ = 'torch.autograd'

    def __new__(cls, data=None, requires_grad=False):
        data = filled(_dtype.get_default_dtype(), 0, Size((0,))) if data is None else data
        if not isinstance(data, Tensor):
            raise TypeError(f'Variable data has to be a tensor, but got {type(data).__name__}')
        return data.detach().requires_grad_(requires_grad)


def module():
    """torch.autograd"""
    from ._jacobian import hessian, jacobian
    from ._gradcheck import gradcheck

    m = types.ModuleType('torch.autograd')
    m.backward = run_backward
    m.grad = grad
    m.gradcheck = gradcheck
    m.Function = Function
    m.Variable = Variable
    m.no_grad = _mode.no_grad
    m.enable_grad = _mode.enable_grad
    m.set_grad_enabled = _mode.set_grad_enabled
    m.inference_mode = _mode.inference_mode
    m.set_detect_anomaly = m.detect_anomaly = _no_anomaly
    m.functional = functional = types.ModuleType('torch.autograd.functional')
    functional.jacobian = jacobian
    functional.hessian = hessian
    m.__getattr__ = lacking('torch.autograd')
    functional.__getattr__ = lacking('torch.autograd.functional')
    m.__path__ = []
    sys.modules['torch.autograd'] = m
    sys.modules['torch.autograd.functional'] = functional
    return m
