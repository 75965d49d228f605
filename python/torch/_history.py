"""What autograd knows of a tensor: whether it wants a gradient, which operation it came from, what it is a view of."""

import weakref

from . import _mode
from ._errors import told_as, warn
from ._graph import AccumulateGrad, kind


@told_as('Tensor')
class History:
    """The part of Tensor that autograd reads and writes."""

    _requires_grad = False
    _grad = None
    _node = None
    _base = None
    _view_version = 0
    _creation = None
    _output = 0
    _accumulate = None
    _hooks = None
    _inference = False

    @property
    def requires_grad(self):
        if self._requires_grad or self._node is not None:
            return True
        return self._base is not None and self._grad_node() is not None

    @requires_grad.setter
    def requires_grad(self, on):
        self.requires_grad_(on)

    def requires_grad_(self, requires_grad=True):
        if requires_grad is not True and requires_grad is not False:
            raise TypeError(
                f"requires_grad_(): argument 'requires_grad' (position 1) must be bool, not {type(requires_grad).__name__}"
            )
        if self._inference and requires_grad and not _mode.inference:
            raise RuntimeError('Setting requires_grad=True on inference tensor outside InferenceMode is not allowed.')
        if self._grad_node() is not None:
            if requires_grad:
                return self
            raise RuntimeError(
                "you can only change requires_grad flags of leaf variables. If you want to use a computed variable in a "
                "subgraph that doesn't require differentiation use var_no_grad = var.detach()."
            )
        if requires_grad and not self._dtype.is_floating_point:
            raise RuntimeError('only Tensors of floating point dtype can require gradients')
        self._requires_grad = bool(requires_grad)
        return self

    def _grad_node(self):
        base = self._base
        if base is not None and self._view_version != self._storage.version:
            if self._creation != 'no_grad' and base.requires_grad:
                if self._creation == 'many':
                    raise RuntimeError(
                        f'Output {self._output} of {type(self._node).__name__} is a view and its base or another view of its base has been modified inplace. This view is the output of a function that returns multiple views. Such functions do not allow the output views to be modified inplace. You should replace the inplace operation by an out-of-place one.'
                    )
                self._regenerate()
        return self._node

    def _regenerate(self):
        """Its storage was written to through another view: from here it counts as a view of what is there now."""
        base = self._base
        shape, strides, offset = self._shape, self._stride(), self._offset
        base_shape, base_strides = base._shape, base._strides

        def back(g):
            from ._parts import unstrided

            return unstrided(g, base_shape, shape, strides, offset - base._offset, base_strides)

        self._node = kind('AsStridedBackward0')((base._edge(),), (), back, shape, self._dtype)
        self._view_version = self._storage.version

    grad_fn = property(_grad_node)

    def _edge(self):
        """The node that a gradient of this tensor goes to, or None."""
        node = self._grad_node()
        if node is not None:
            return node
        if not self._requires_grad:
            return None
        # the graph keeps it alive, not the leaf: no circle
        node = None if self._accumulate is None else self._accumulate()
        if node is None:
            node = AccumulateGrad(self)
            node._pre = self._hooks
            self._accumulate = weakref.ref(node)
        return node

    @property
    def is_leaf(self):
        return self._grad_node() is None

    def is_inference(self):
        return self._inference

    output_nr = property(lambda self: self._output if self._node is not None else 0)
    _version = property(lambda self: self._storage.version)

    @property
    def grad(self):
        if self._grad is None and self._grad_node() is not None and self._node._retained is None:
            warn(
                'The .grad attribute of a Tensor that is not a leaf Tensor is being accessed. Its .grad attribute '
                "won't be populated during autograd.backward(). If you indeed want the .grad field to be populated for a "
                'non-leaf Tensor, use .retain_grad() on the non-leaf Tensor. If you access the non-leaf Tensor by '
                'mistake, make sure you access the leaf Tensor instead. See github.com/pytorch/pytorch/pull/30531 for '
                'more informations.')
        return self._grad

    @grad.setter
    def grad(self, value):
        if value is not None:
            if not isinstance(value, History):
                raise TypeError(f"assigned grad expected to be a Tensor or None but got grad of type {type(value).__name__}")
            if value._shape != self._shape:
                raise RuntimeError('assigned grad has data of a different size')
            if value._dtype is not self._dtype:
                raise RuntimeError('assigned grad has data of a different type')
        self._grad = value

    @grad.deleter
    def grad(self):
        self._grad = None

    def retain_grad(self):
        if not self.requires_grad:
            raise RuntimeError("can't retain_grad on Tensor that has requires_grad=False")
        node = self._grad_node()
        if node is not None:
            node._retained = weakref.ref(self)

    @property
    def retains_grad(self):
        node = self._grad_node()
        return node is not None and node._retained is not None and node._retained() is self

    def register_hook(self, hook):
        if not self.requires_grad:
            raise RuntimeError("cannot register a hook on a tensor that doesn't require gradient")
        node = self._grad_node()
        if node is not None:
            if node._pre is None:
                node._pre = {}
            hooks = node._pre
        else:
            if self._hooks is None:
                self._hooks = {}
            hooks = self._hooks
            self._edge()._pre = hooks
        return _Handle(hooks, hook)


class _Handle:
    """What register_hook returns."""

    def __init__(self, hooks, hook):
        self._hooks = hooks
        hooks[id(self)] = hook

    def remove(self):
        self._hooks.pop(id(self), None)
