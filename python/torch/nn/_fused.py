"""Layers and steps that the engine computes in one go, where composing them would cross to it many times."""
import torch

from .._operands import reduce_to
from .._graph import record
from .._size import Size
from .._tensor import engine, wrap


def _composed(input, axes, weight, bias, eps):
    dims = tuple(range(-axes, 0))
    centred = input - input.mean(dims, keepdim=True)
    out = centred * torch.rsqrt((centred * centred).mean(dims, keepdim=True) + eps)
    if weight is not None:
        out = out * weight
    return out if bias is None else out + bias


def layer_norm(input, axes, weight, bias, eps):
    """Normalised over the last `axes` axes, times weight plus bias, which have their shape."""
    if input.numel() == 0:
        return _composed(input, axes, weight, bias, eps)
    n = Size(input.shape[-axes:]).numel()
    # the numbers first, without a graph: it is made for the whole of it below
    with torch.no_grad():
        made = engine.normalizeRows(input._js, n, eps)
        normalized = wrap(made[0], input.shape, input.dtype)
        scales = wrap(made[1], Size((input.numel() // n,)), input.dtype)
        out = normalized if weight is None else normalized * weight
        out = out if bias is None else out + bias
        if out is normalized:
            out = normalized.clone()

    def back(g, x, w, normalized, scales):
        if torch.is_grad_enabled():
            # a gradient that is to be differentiated again
            inputs = [t for t in (x, weight, bias) if t is not None]
            # each under a name of its own: one tensor may be given twice
            own = [t.view_as(t) if t.requires_grad else t for t in inputs]
            named = iter(own)
            parts = [None if t is None else next(named) for t in (x, weight, bias)]
            given = [t for t in own if t.requires_grad]
            sent = iter(torch.autograd.grad(_composed(parts[0], axes, parts[1], parts[2], eps), given, g, create_graph=True))
            return tuple(next(sent) if t.requires_grad else None for t in own)
        inner = g if weight is None else g * w
        sent = [wrap(engine.normalizeRowsBack(inner._js, normalized._js, scales._js), x.shape, x.dtype)]
        if weight is not None:
            sent.append(reduce_to(g * normalized, weight.shape))
        if bias is not None:
            sent.append(reduce_to(g, bias.shape))
        return tuple(sent)

    inputs = tuple(t for t in (input, weight, bias) if t is not None)
    return record(out, "NativeLayerNormBackward0", inputs, (input, weight, normalized, scales), back)


def adam_step(p, grad, state, lr, beta1, beta2, eps):
    """Adam's step on p and its state, in place; False when they do not lie as the engine wants them."""
    mean, square = state["exp_avg"], state["exp_avg_sq"]
    if not all(t.is_contiguous() and t.dtype == grad.dtype and t.dtype.itemsize >= 4 for t in (p, mean, square)):
        return False
    engine.adamStep(p._js, grad._js, mean._js, square._js, lr, beta1, beta2, eps, state["step"].item())
    for t in (p, mean, square):
        t._storage.version += 1
    return True
