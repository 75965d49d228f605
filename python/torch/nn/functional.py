"""torch.nn.functional: what the layers compute, as functions."""

from .._errors import lacking as _lacking
from ._activations import (
    elu,
    gelu,
    glu,
    leaky_relu,
    log_softmax,
    logsigmoid,
    mish,
    prelu,
    relu,
    relu6,
    relu_,
    selu,
    sigmoid,
    silu,
    softmax,
    softmin,
    softplus,
    softsign,
    tanh,
)
from ._attention import scaled_dot_product_attention
from ._linear import bilinear, embedding, linear, one_hot, pad
from ._losses import (
    binary_cross_entropy,
    binary_cross_entropy_with_logits,
    cross_entropy,
    huber_loss,
    kl_div,
    l1_loss,
    mse_loss,
    nll_loss,
    smooth_l1_loss,
)
from ._multi_head_attention import multi_head_attention_forward
from ._norms import cosine_similarity, dropout, layer_norm, normalize, rms_norm

_here = sorted(name for name, value in globals().items() if name[0] != "_" and callable(value))
__getattr__ = _lacking("torch.nn.functional", _here)
