"""
torch, a teaching subset of PyTorch that computes on this site's own engine. Its numbers, errors and printed form are
PyTorch's; what it does not have raises and says so.
"""

from . import _arithmetic, _logic, _operators, _pairwise
from . import _cumulative, _extremes, _order, _reduce, _softmax, _statistics
from . import _einsum, _linalg, _matmul, _norms, _products
from . import _joining, _parts, _repeating, _turning, _views
from . import _autograd, _creation, _dtype, _elementwise, _index_along, _indexing, _inplace, _random, _ranges, _select
from ._dtype import can_cast, contiguous_format, device, dtype, finfo, get_default_dtype, iinfo, layout, memory_format
from ._dtype import preserve_format, promote_types, set_default_dtype, strided
from ._errors import lacking as _lacking
from ._mode import enable_grad, inference_mode, is_grad_enabled, is_inference_mode_enabled, no_grad, set_grad_enabled
from ._repr import set_printoptions
from ._size import Size
from ._tensor import Tensor
from ._registry import functions as _functions
from math import e, inf, nan, pi

_inplace.define()
globals().update(_functions)

for _name, _kind in _dtype.names.items():
    globals()[_name] = _kind

newaxis = None
# PyTorch's version that it is checked against
__version__ = '1.13.1+page'

autograd = _autograd.module()
linalg = _linalg.linalg()


class return_types:
    """The named pairs that max, sort and their kind return."""


for _name, _pair in _extremes.pairs.items():
    setattr(return_types, _name, _pair)


class cuda:
    """There is none here, and it says so."""

    @staticmethod
    def is_available():
        return False

    @staticmethod
    def device_count():
        return 0

    @staticmethod
    def manual_seed_all(seed):
        pass

    manual_seed = manual_seed_all


class backends:
    class mps:
        @staticmethod
        def is_available():
            return False

    class cudnn:
        deterministic = False
        benchmark = False
        enabled = False


def set_default_tensor_type(t):
    set_default_dtype(getattr(t, '_kind', t))


def is_storage(obj):
    return False


def typename(x):
    if isinstance(x, Tensor):
        return x.type()
    kind = type(x)
    return kind.__name__ if kind.__module__ == 'builtins' else f'{kind.__module__}.{kind.__name__}'


def set_num_threads(n):
    pass


def get_num_threads():
    return 1


_deterministic = False


def use_deterministic_algorithms(mode, *, warn_only=False):
    """Kept for who asks: whatever is here is deterministic."""
    global _deterministic
    _deterministic = mode


def are_deterministic_algorithms_enabled():
    return _deterministic


__getattr__ = _lacking('torch')

from . import nn, optim, random, utils

cosine_similarity = nn.functional.cosine_similarity
