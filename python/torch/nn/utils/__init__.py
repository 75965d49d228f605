"""torch.nn.utils: gradients cut to a length, parameters as one vector."""
from ..._errors import lacking as _lacking
from . import rnn
from .clip_grad import clip_grad_norm_, clip_grad_value_
from .convert_parameters import parameters_to_vector, vector_to_parameters

__getattr__ = _lacking(
    'torch.nn.utils',
    'clip_grad_norm_ clip_grad_value_ parameters_to_vector vector_to_parameters rnn.pad_sequence'.split(),
)
