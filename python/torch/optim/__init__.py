"""torch.optim: SGD, Adam, AdamW and lr_scheduler."""
from . import lr_scheduler
from .adam import Adam, AdamW
from .optimizer import Optimizer
from .sgd import SGD


def __getattr__(name):
    raise AttributeError(
        f"torch.optim.{name} is not in this page's torch. There are SGD, Adam, AdamW, Optimizer and lr_scheduler."
    )
