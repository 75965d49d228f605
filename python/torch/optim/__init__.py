"""torch.optim: SGD, Adam, AdamW and lr_scheduler."""
from .._errors import lacking as _lacking
from . import lr_scheduler
from .adam import Adam, AdamW
from .optimizer import Optimizer
from .sgd import SGD

__getattr__ = _lacking('torch.optim', ['SGD', 'Adam', 'AdamW', 'Optimizer', 'lr_scheduler'])
