"""torch.utils: only torch.utils.data."""
from .._errors import lacking as _lacking
from . import data

__getattr__ = _lacking('torch.utils', ['torch.utils.data'])
