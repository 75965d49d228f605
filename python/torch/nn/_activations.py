"""Functions of one number, and softmax with its kin."""

import math
import warnings

import torch

from ._checks import expect_floating, in_place


def relu(input, inplace=False):
    return in_place(input, torch.relu(input), inplace)


def relu_(input):
    return relu(input, inplace=True)


def relu6(input, inplace=False):
    return in_place(input, torch.where(input >= 6, 6, torch.relu(input)), inplace)


def gelu(input, *, approximate="none"):
    """x · P(a normal draw is below x); approximate="tanh" is the formula of the first transformers."""
    if approximate not in ("none", "tanh"):
        raise RuntimeError("approximate argument must be either none or tanh.")
    expect_floating("GeluKernelImpl", input)
    if approximate == "tanh":
        inner = math.sqrt(2 / math.pi) * (input + 0.044715 * input**3)
        return 0.5 * input * (1 + torch.tanh(inner))
    return input * 0.5 * (1 + torch.erf(input * math.sqrt(0.5)))


def tanh(input):
    return input.tanh()


def sigmoid(input):
    return input.sigmoid()


def logsigmoid(input):
    expect_floating("log_sigmoid_forward_cpu", input)
    return torch.where(input < -20, input, -torch.log1p(torch.exp(-torch.clamp(input, min=-20))))


def silu(input, inplace=False):
    expect_floating("silu_cpu", input)
    return in_place(input, input * torch.sigmoid(input), inplace)


def mish(input, inplace=False):
    expect_floating("mish_cpu", input)
    return in_place(input, input * torch.tanh(softplus(input)), inplace)


def leaky_relu(input, negative_slope=0.01, inplace=False):
    expect_floating("leaky_relu_cpu", input)
    return in_place(input, torch.where(input > 0, input, input * negative_slope), inplace)


def elu(input, alpha=1.0, inplace=False):
    expect_floating("elu_cpu", input)
    below = alpha * torch.expm1(torch.clamp(input, max=0))
    return in_place(input, torch.where(input > 0, input, below), inplace)


def softplus(input, beta=1, threshold=20):
    """log(1 + exp(beta · x)) / beta, and x itself where beta · x is beyond the threshold."""
    expect_floating("softplus_cpu", input)
    scaled = input * beta
    soft = torch.log1p(torch.exp(torch.clamp(scaled, max=threshold))) / beta
    return torch.where(scaled > threshold, input, soft)


def selu(input, inplace=False):
    """ELU with the two constants that keep mean 0 and variance 1 (Klambauer et al. 2017)."""
    expect_floating("elu_cpu", input)
    alpha, scale = 1.6732632423543772, 1.0507009873554805
    below = alpha * torch.expm1(torch.clamp(input, max=0))
    return in_place(input, scale * torch.where(input > 0, input, below), inplace)


def prelu(input, weight):
    """A leaky ReLU whose slope is learnt: one, or one for each channel (axis 1)."""
    if weight.numel() != 1:
        if input.dim() == 0:
            raise RuntimeError("Not allow zero-dim input tensor.")
        channels = input.size(1) if input.dim() > 1 else 1
        if channels != weight.numel():
            raise RuntimeError(
                f"Mismatch of parameter numbers and input channel size. Found parameter numbers = {weight.numel()} and "
                f"channel size = {channels}."
            )
        weight = weight.view(-1, *[1] * (input.dim() - 2))
    return torch.where(input > 0, input, weight * input)


def glu(input, dim=-1):
    """The first half along `dim` times the sigmoid of the second (Dauphin et al. 2017)."""
    if input.dim() == 0:
        raise RuntimeError("glu does not support scalars because halving size must be even")
    size = input.size(dim)
    if size % 2:
        axis = dim if dim >= 0 else dim + input.dim()
        raise RuntimeError(f"Halving dimension must be even, but dimension {axis} is size {size}")
    first, second = input.chunk(2, dim)
    return first * torch.sigmoid(second)


def softsign(input):
    return input / (input.abs() + 1)


def _implied_dim(name, ndim, stacklevel):
    warnings.warn(
        f"Implicit dimension choice for {name} has been deprecated. Change the call to include dim=X as an argument.",
        stacklevel=stacklevel,
    )
    return 0 if ndim in (0, 1, 3) else 1


def softmax(input, dim=None, _stacklevel=3, dtype=None):
    if dim is None:
        dim = _implied_dim("softmax", input.dim(), _stacklevel)
    return torch.softmax(input, dim) if dtype is None else torch.softmax(input, dim, dtype=dtype)


def log_softmax(input, dim=None, _stacklevel=3, dtype=None):
    if dim is None:
        dim = _implied_dim("log_softmax", input.dim(), _stacklevel)
    return torch.log_softmax(input, dim) if dtype is None else torch.log_softmax(input, dim, dtype=dtype)


def softmin(input, dim=None, _stacklevel=3, dtype=None):
    if dim is None:
        dim = _implied_dim("softmin", input.dim(), _stacklevel)
    return softmax(-input, dim, dtype=dtype)
