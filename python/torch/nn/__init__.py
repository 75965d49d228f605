"""torch.nn: layers of this page's torch."""
from . import functional, init, utils
from .modules import *
from .modules import __all__ as _layers
from .parameter import Parameter


def __getattr__(name):
    raise AttributeError(f"torch.nn.{name} is not in this page's torch. There are {', '.join(_layers)}.")

from . import _grad_names
