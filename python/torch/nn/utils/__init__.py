"""torch.nn.utils: gradients cut to a length, parameters as one vector."""
from . import rnn
from .clip_grad import clip_grad_norm_, clip_grad_value_
from .convert_parameters import parameters_to_vector, vector_to_parameters


def __getattr__(name):
    raise AttributeError(
        f"torch.nn.utils.{name} is not in this page's torch. There are clip_grad_norm_, clip_grad_value_, "
        "parameters_to_vector, vector_to_parameters and rnn.pad_sequence."
    )
