"""torch.utils: only torch.utils.data."""
from . import data


def __getattr__(name):
    raise AttributeError(f"torch.utils.{name} is not in this page's torch. There is torch.utils.data.")
