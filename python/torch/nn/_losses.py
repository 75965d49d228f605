"""How far off a prediction is."""

import warnings

import torch

from ._activations import log_softmax, logsigmoid
from ._checks import expect_tensor, refuse_old, scalar_type


def _reduced(values, reduction):
    if reduction == "none":
        return values
    if reduction == "mean":
        return values.mean()
    if reduction == "sum":
        return values.sum()
    raise ValueError(f"{reduction} is not a valid value for reduction")


def nll_loss(input, target, weight=None, size_average=None, ignore_index=-100, reduce=None, reduction="mean"):
    """−input at the target's class: input (n, classes) or (classes) or (n, classes, …) of log probabilities."""
    refuse_old("nll_loss", size_average, reduce)
    expect_tensor("nll_loss_nd", input)
    expect_tensor("nll_loss_nd", target, 2, "target")
    _reduced_or_error(reduction)
    if input.dim() == 0:
        raise RuntimeError("input tensor should be 1D or 2D")
    if target.is_floating_point():
        raise RuntimeError(f"expected scalar type Long but found {scalar_type(target)}")
    lone = input.dim() == 1
    if lone:
        input, target = input.unsqueeze(0), target.reshape(1) if target.numel() == 1 else target
    elif input.dim() == 2:
        if target.dim() != 1:
            raise RuntimeError("0D or 1D target tensor expected, multi-target not supported")
    if input.size(0) != target.size(0):
        if lone:
            raise RuntimeError(
                f"size mismatch (got input: {list(input.shape[1:])} , target: {list(target.shape)})".replace(" ,", ",")
            )
        raise ValueError(f"Expected input batch_size ({input.size(0)}) to match target batch_size ({target.size(0)}).")
    classes = input.size(1)
    if weight is not None and tuple(weight.shape) != (classes,):
        raise RuntimeError(
            f"weight tensor should be defined either for all {classes} classes or no classes "
            f"but got weight tensor of shape: {list(weight.shape)}"
        )
    if tuple(input.shape[2:]) != tuple(target.shape[1:]):
        raise RuntimeError(f"size mismatch (got input: {list(input.shape)} , target: {list(target.shape)}")
    ignored = target == ignore_index
    safe = target.masked_fill(ignored, 0)
    wrong = (safe < 0) | (safe >= classes)
    if bool(wrong.any()):
        first = target[wrong].flatten()[0].item()
        raise IndexError(f"Target {first} is out of bounds.")
    picked = -input.gather(1, safe.unsqueeze(1)).squeeze(1)
    share = torch.ones_like(picked.detach()) if weight is None else weight[safe]
    share = share.masked_fill(ignored, 0)
    # a class that is left out counts as 0 even where its log probability is −inf
    values = picked.masked_fill(ignored, 0) * share
    if reduction == "none":
        return values.squeeze(0) if lone else values
    total = values.sum()
    return total if reduction == "sum" else total / share.sum()


def _reduced_or_error(reduction):
    if reduction not in ("none", "mean", "sum"):
        raise ValueError(f"{reduction} is not a valid value for reduction")


def cross_entropy(
    input,
    target,
    weight=None,
    size_average=None,
    ignore_index=-100,
    reduce=None,
    reduction="mean",
    label_smoothing=0.0,
):
    """Of logits (n, classes), (classes) or (n, classes, …) and the classes (n), (), (n, …), or probabilities of input's shape."""
    refuse_old("cross_entropy", size_average, reduce)
    expect_tensor("cross_entropy_loss", input)
    expect_tensor("cross_entropy_loss", target, 2, "target")
    _reduced_or_error(reduction)
    if not 0.0 <= label_smoothing <= 1.0:
        raise RuntimeError(f"label_smoothing must be between 0.0 and 1.0. Got: {label_smoothing}")
    axis = 0 if input.dim() == 1 else 1
    if input.shape == target.shape and input.dim() > 0:
        return _soft_cross_entropy(input, target, weight, reduction, label_smoothing, axis, ignore_index)
    if input.dim() > 1 and target.dim() > 0 and input.size(0) != target.size(0):
        raise ValueError(f"Expected input batch_size ({input.size(0)}) to match target batch_size ({target.size(0)}).")
    logs = log_softmax(input, axis)
    if label_smoothing == 0.0:
        return nll_loss(logs, target, weight, ignore_index=ignore_index, reduction=reduction)
    hard = nll_loss(logs, target, weight, ignore_index=ignore_index, reduction=reduction)
    classes = input.size(axis)
    shape = [1] * input.dim()
    shape[axis] = classes
    smooth = -(logs if weight is None else logs * weight.view(shape)).sum(axis)
    ignored = target == ignore_index
    smooth = smooth.masked_fill(ignored, 0.0)
    if reduction == "sum":
        smooth = smooth.sum()
    elif reduction == "mean":
        if weight is None:
            smooth = smooth.sum() / (~ignored).sum()
        else:
            smooth = smooth.sum() / weight[target.masked_fill(ignored, 0)].masked_fill(ignored, 0).sum()
    return (1 - label_smoothing) * hard + smooth * (label_smoothing / classes)


def _soft_cross_entropy(input, target, weight, reduction, label_smoothing, axis, ignore_index):
    if not target.is_floating_point():
        raise RuntimeError(
            f"Expected floating point type for target with class probabilities, got {scalar_type(target)}"
        )
    if ignore_index >= 0:
        raise RuntimeError("ignore_index is not supported for floating point target")
    classes = input.size(axis)
    if weight is not None and tuple(weight.shape) != (classes,):
        raise RuntimeError(
            f"cross_entropy: weight tensor should be defined either for all {classes} classes or no classes "
            f"but got weight tensor of shape: {list(weight.shape)}"
        )
    if label_smoothing > 0:
        target = target * (1 - label_smoothing) + label_smoothing / classes
    values = log_softmax(input, axis) * target
    if weight is not None:
        shape = [1] * input.dim()
        shape[axis] = classes
        values = values * weight.view(shape)
    if reduction == "none":
        return -values.sum(axis)
    total = -values.sum()
    return total if reduction == "sum" else total / (input.numel() / classes)


def _same_size(name, input, target):
    if target.size() != input.size():
        warnings.warn(
            f"Using a target size ({target.size()}) that is different to the input size ({input.size()}). "
            "This will likely lead to incorrect results due to broadcasting. "
            "Please ensure they have the same size.",
            stacklevel=3,
        )


def mse_loss(input, target, size_average=None, reduce=None, reduction="mean"):
    refuse_old("mse_loss", size_average, reduce)
    _same_size("mse_loss", input, target)
    return _reduced((input - target) ** 2, reduction)


def l1_loss(input, target, size_average=None, reduce=None, reduction="mean"):
    refuse_old("l1_loss", size_average, reduce)
    _same_size("l1_loss", input, target)
    return _reduced((input - target).abs(), reduction)


def smooth_l1_loss(input, target, size_average=None, reduce=None, reduction="mean", beta=1.0):
    refuse_old("smooth_l1_loss", size_average, reduce)
    _same_size("smooth_l1_loss", input, target)
    if beta < 0:
        raise RuntimeError("smooth_l1_loss does not support negative values for beta.")
    apart = (input - target).abs()
    if beta == 0:
        return _reduced(apart, reduction)
    return _reduced(torch.where(apart < beta, 0.5 * apart**2 / beta, apart - 0.5 * beta), reduction)


def huber_loss(input, target, reduction="mean", delta=1.0):
    _same_size("huber_loss", input, target)
    if delta <= 0:
        raise RuntimeError("huber_loss does not support non-positive values for delta.")
    apart = (input - target).abs()
    return _reduced(torch.where(apart <= delta, 0.5 * apart**2, delta * (apart - 0.5 * delta)), reduction)


def kl_div(input, target, size_average=None, reduce=None, reduction="mean", log_target=False):
    """Of log probabilities `input` from `target`, probabilities or, with log_target, their logs."""
    refuse_old("kl_div", size_average, reduce)
    if log_target:
        values = target.exp() * (target - input)
    else:
        values = target * target.masked_fill(target == 0, 1).log() - target * input
    if reduction == "batchmean":
        return values.sum() / input.size(0)
    if reduction == "mean":
        warnings.warn(
            "reduction: 'mean' divides the total loss by both the batch size and the support size."
            "'batchmean' divides only by the batch size, and aligns with the KL div math definition."
            "'mean' will be changed to behave the same as 'batchmean' in the next major release."
        )
    return _reduced(values, reduction)


def binary_cross_entropy(input, target, weight=None, size_average=None, reduce=None, reduction="mean"):
    """Of probabilities; their logs are cut at −100."""
    refuse_old("binary_cross_entropy", size_average, reduce)
    _reduced_or_error(reduction)
    if target.size() != input.size():
        raise ValueError(
            f"Using a target size ({target.size()}) that is different to the input size ({input.size()}) is deprecated. "
            "Please ensure they have the same size."
        )
    if input.numel() and (float(input.min()) < 0 or float(input.max()) > 1):
        raise RuntimeError("all elements of input should be between 0 and 1")
    if target.dtype != input.dtype:
        raise RuntimeError(f"Found dtype {scalar_type(target)} but expected {scalar_type(input)}")
    values = -(target * input.log().clamp_min(-100) + (1 - target) * torch.log1p(-input).clamp_min(-100))
    return _reduced(values if weight is None else values * weight, reduction)


def binary_cross_entropy_with_logits(
    input, target, weight=None, size_average=None, reduce=None, reduction="mean", pos_weight=None
):
    refuse_old("binary_cross_entropy_with_logits", size_average, reduce)
    if target.size() != input.size():
        raise ValueError(f"Target size ({target.size()}) must be the same as input size ({input.size()})")
    # PyTorch writes into 1 - target, whose dtype the loss therefore has
    rest = 1 - target
    if input.is_floating_point() and not target.is_floating_point():
        raise RuntimeError(
            f"result type {scalar_type(input)} can't be cast to the desired output type {scalar_type(target)}"
        )
    raised = 1 if pos_weight is None else (pos_weight - 1) * target + 1
    values = (rest * input - raised * logsigmoid(input)).to(target.dtype)
    return _reduced(values if weight is None else values * weight, reduction)
