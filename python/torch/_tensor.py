"""The tensor: a window onto storage that the engine keeps."""

import _engine

from . import _mode
from ._dtype import cpu, strided
from ._errors import guarded, not_here
from ._history import History
from ._size import contiguous_strides, own_dim, wrap_dim


class _Engine:
    """The engine's functions, each raising Python's errors."""

    def __getattr__(self, name):
        function = guarded(getattr(_engine, name))
        setattr(self, name, function)
        return function


engine = _Engine()


class Storage:
    """What views share: the numbers (kept by the engine) and how often they were written to."""

    __slots__ = ('version', '__weakref__')

    def __init__(self):
        self.version = 0


class _Lacking(type):
    """Lets Tensor say what it lacks in its own words."""

    def __getattr__(cls, name):
        from ._known import absent

        if name in absent['torch.Tensor'].split():
            raise not_here(f'torch.Tensor.{name}')
        raise AttributeError(f"type object 'Tensor' has no attribute '{name}'")


class Tensor(History, metaclass=_Lacking):
    """An n-dimensional array of numbers of one dtype, on the CPU."""

    __module__ = 'torch'
    _strides = None
    _offset = 0

    def __new__(cls, *data, device=None):
        from ._creation import legacy

        return legacy(cls, None, data, device)

    def __init__(self, *data, **options):
        pass

    @staticmethod
    def _make_subclass(cls, data, require_grad=False):
        """A leaf of a subclass on data's storage."""
        t = adopt(cls, data.detach())
        return t.requires_grad_() if require_grad else t

    # Where it lies

    @property
    def shape(self):
        return self._shape

    def size(self, dim=None):
        if dim is None:
            return self._shape
        if self._shape == ():
            raise IndexError(f'Dimension specified as {dim} but tensor has no dimensions')
        return self._shape[wrap_dim(dim, len(self._shape))]

    def dim(self):
        return len(self._shape)

    ndim = property(dim)
    ndimension = dim

    def numel(self):
        return self._shape.numel()

    nelement = numel

    def _stride(self):
        return contiguous_strides(self._shape) if self._strides is None else self._strides

    def stride(self, dim=None):
        if dim is None:
            return self._stride()
        return self._stride()[own_dim(dim, len(self._shape))]

    def storage_offset(self):
        return self._offset

    def data_ptr(self):
        """Where its first element lies, as a number: equal for tensors that begin at the same place of one storage."""
        return engine.address(self._js, self._dtype.itemsize) if self._shape.numel() else 0

    def is_contiguous(self):
        if self._strides is None or self._shape.numel() == 0:
            return True
        return all(
            n == 1 or a == b for n, a, b in zip(self._shape, self._strides, contiguous_strides(self._shape))
        )

    def element_size(self):
        return self._dtype.itemsize

    nbytes = property(lambda self: self.element_size() * self.numel())
    itemsize = property(element_size)

    @property
    def dtype(self):
        return self._dtype

    @property
    def device(self):
        return cpu

    @property
    def layout(self):
        return strided

    is_cpu = property(lambda self: True)
    is_cuda = property(lambda self: False)
    is_sparse = property(lambda self: False)
    is_quantized = property(lambda self: False)
    names = property(lambda self: (None,) * self.dim())

    def is_floating_point(self):
        return self._dtype.is_floating_point

    def is_complex(self):
        return False

    def is_signed(self):
        return self._dtype.is_signed

    # The same numbers, known otherwise

    def detach(self):
        out = window(self, self._shape, self._strides, self._offset)
        out._base = None
        return out

    def detach_(self):
        if self._base is not None:
            raise RuntimeError(
                "Can't detach views in-place. Use detach() instead. If you are using DistributedDataParallel (DDP) for "
                'training, and gradient_as_bucket_view is set as True, gradients are views of DDP buckets, and hence '
                'detach_() cannot be called on these gradients. To fix this error, please refer to the '
                'Optimizer.zero_grad() function in torch/optim/optimizer.py as the solution.'
            )
        self._node = None
        self._requires_grad = False
        return self

    @property
    def data(self):
        """The same numbers, unknown to autograd: writing here is not noticed by backward."""
        out = self.detach()
        out._storage = Storage()
        return out

    @data.setter
    def data(self, value):
        if not isinstance(value, Tensor):
            raise TypeError(f'Variable data has to be a tensor, but got {type(value).__name__}')
        self._js = value._js
        self._shape = value._shape
        self._strides = value._strides
        self._offset = value._offset
        self._dtype = value._dtype
        self._storage = Storage()

    # Out of torch

    def item(self):
        if self._shape.numel() != 1:
            raise ValueError(
                f'only one element tensors can be converted to Python scalars'
            )
        return self._number(engine.item(self._js))

    def _number(self, x):
        category = self._dtype._category
        return float(x) if category == 2 else int(x) if category == 1 else bool(x)

    def _flat(self):
        """The elements in row-major order as Python numbers."""
        values = engine.values(self._js).to_py().tolist()
        category = self._dtype._category
        if category == 2:
            return values
        return [int(x) for x in values] if category == 1 else [x != 0 for x in values]

    def tolist(self):
        values = self._flat()
        if not self._shape:
            return values[0]
        return _nest(values, self._shape, 0)

    def numpy(self, *, force=False):
        raise not_here('NumPy, and so Tensor.numpy(),')

    def __array__(self, dtype=None):
        raise not_here('NumPy')

    def __bool__(self):
        n = self._shape.numel()
        if n == 0:
            raise RuntimeError('Boolean value of Tensor with no values is ambiguous')
        if n > 1:
            raise RuntimeError('Boolean value of Tensor with more than one value is ambiguous')
        return engine.item(self._js) != 0

    def __float__(self):
        return float(self._only())

    def __int__(self):
        return int(self._only())

    def __complex__(self):
        return complex(self._only())

    def _only(self):
        if self._shape.numel() != 1:
            raise ValueError('only one element tensors can be converted to Python scalars')
        return self.item()

    def __index__(self):
        if self._shape.numel() != 1 or self._dtype.is_floating_point:
            raise TypeError('only integer tensors of a single element can be converted to an index')
        return int(self.item())

    def __len__(self):
        if not self._shape:
            raise TypeError('len() of a 0-d tensor')
        return self._shape[0]

    def __iter__(self):
        if not self._shape:
            raise TypeError('iteration over a 0-d tensor')
        return iter(self.unbind(0))

    def __reversed__(self):
        return self.flip(0) if self._shape else self

    def __contains__(self, element):
        if isinstance(element, (Tensor, int, float, bool)):
            return (element == self).any().item()
        raise RuntimeError(
            f'Tensor.__contains__ only supports Tensor or scalar, but you passed in a {type(element)}.'
        )

    def __delitem__(self, at):
        raise TypeError('Tensor does not support deleting items')

    def __hash__(self):
        return id(self)

    def __repr__(self, *, tensor_contents=None):
        from ._repr import describe

        return describe(self)

    def __format__(self, spec):
        if not self._shape:
            return format(self.item(), spec)
        return object.__format__(self, spec)

    def __copy__(self):
        return self.detach() if not self._requires_grad else self.detach().requires_grad_()

    def __deepcopy__(self, memo):
        if not self.is_leaf:
            raise RuntimeError(
                'Only Tensors created explicitly by the user (graph leaves) support the deepcopy protocol at the moment'
            )
        if id(self) in memo:
            return memo[id(self)]
        out = self.detach().clone()
        out = out.requires_grad_(self._requires_grad)
        if type(self) is not Tensor:
            out = adopt(type(self), out)
        if self._grad is not None:
            out._grad = self._grad.__deepcopy__(memo)
        memo[id(self)] = out
        return out

    def __reduce_ex__(self, protocol):
        raise not_here('pickling a tensor')

    def __getattr__(self, name):
        from ._known import absent

        if name in absent['torch.Tensor'].split():
            raise not_here(f'Tensor.{name}')
        raise AttributeError(f"'{type(self).__name__}' object has no attribute '{name}'")

    def __dir__(self):
        return [name for name in object.__dir__(self) if not name.startswith('_') or name.startswith('__')]


def _nest(values, shape, start):
    if len(shape) == 1:
        return values[start : start + shape[0]]
    step = 1
    for n in shape[1:]:
        step *= n
    return [_nest(values, shape[1:], start + k * step) for k in range(shape[0])]


def wrap(js, shape, kind_):
    """A fresh contiguous tensor around what the engine returned."""
    t = object.__new__(Tensor)
    t._js = js
    t._shape = shape
    t._dtype = kind_
    t._storage = Storage()
    if _mode.inference:
        t._inference = True
    return t


def window(x, shape, strides, offset):
    """Another view of x's storage; `strides` None means row-major."""
    t = object.__new__(Tensor)
    real = contiguous_strides(shape) if strides is None else strides
    t._js = engine.view(x._js, offset, *shape, *real)
    t._shape = shape
    t._dtype = x._dtype
    t._storage = x._storage
    t._strides = strides
    t._offset = offset
    t._base = x if x._base is None else x._base
    t._view_version = x._storage.version
    if x._inference:
        t._inference = True
    if not _mode.enabled:
        t._creation = 'no_grad'
    elif x._creation is not None:
        t._creation = x._creation
    return t


def adopt(cls, x):
    """x as an instance of a subclass, sharing everything."""
    t = object.__new__(cls)
    t.__dict__.update(x.__dict__)
    t._accumulate = None
    return t
