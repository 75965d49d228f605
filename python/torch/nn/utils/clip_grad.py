"""Gradients cut to a length."""
import math

import torch


def _graded(parameters):
    if isinstance(parameters, torch.Tensor):
        parameters = [parameters]
    return [p for p in parameters if p.grad is not None]


def clip_grad_norm_(parameters, max_norm, norm_type=2.0, error_if_nonfinite=False):
    """Scales all gradients together so that they are no longer than max_norm, and gives the length they had."""
    graded = _graded(parameters)
    max_norm, norm_type = float(max_norm), float(norm_type)
    if not graded:
        return torch.tensor(0.0)
    grads = [p.grad.detach() for p in graded]
    if norm_type == math.inf:
        total = torch.stack([g.abs().max() for g in grads]).max()
    else:
        total = torch.stack([g.norm(norm_type) for g in grads]).norm(norm_type)
    if error_if_nonfinite and not math.isfinite(float(total)):
        raise RuntimeError(
            f"The total norm of order {norm_type} for gradients from `parameters` is non-finite, so it cannot be clipped. "
            "To disable this error and scale the gradients by the non-finite norm anyway, set `error_if_nonfinite=False`"
        )
    share = torch.clamp(max_norm / (total + 1e-6), max=1.0)
    for p in graded:
        p.grad.detach().mul_(share)
    return total


def clip_grad_value_(parameters, clip_value):
    clip_value = float(clip_value)
    for p in _graded(parameters):
        p.grad.detach().clamp_(min=-clip_value, max=clip_value)
