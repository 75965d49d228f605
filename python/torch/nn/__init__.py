"""torch.nn: layers of this page's torch."""
from .._errors import lacking as _lacking
from . import functional, init, utils
from .modules import *
from .modules import __all__ as _layers
from .parameter import Parameter

__getattr__ = _lacking('torch.nn', _layers)

from . import _grad_names
