import math

import torch

from ..nn._fused import adam_step
from .optimizer import Optimizer, check_adam, refuse


class Adam(Optimizer):
    """A step of lr · m̂ / (√v̂ + eps) along running means m of the gradient and v of its square (Kingma and Ba 2015)."""

    _decoupled = False

    def __init__(
        self,
        params,
        lr=1e-3,
        betas=(0.9, 0.999),
        eps=1e-8,
        weight_decay=0,
        amsgrad=False,
        *,
        foreach=None,
        maximize=False,
        capturable=False,
        differentiable=False,
        fused=False,
    ):
        check_adam(lr, betas, eps, weight_decay)
        refuse(type(self).__name__, capturable=capturable, differentiable=differentiable, fused=fused)
        super().__init__(
            params,
            {
                "lr": lr,
                "betas": betas,
                "eps": eps,
                "weight_decay": weight_decay,
                "amsgrad": amsgrad,
                "maximize": maximize,
                "foreach": foreach,
                "capturable": capturable,
                **({} if self._decoupled else {"differentiable": differentiable, "fused": fused}),
            },
        )

    def _update(self, group, p, grad, state):
        lr, decay, (beta1, beta2) = group["lr"], group["weight_decay"], group["betas"]
        if not state:
            state["step"] = torch.tensor(0.0)
            state["exp_avg"] = torch.zeros_like(p)
            state["exp_avg_sq"] = torch.zeros_like(p)
            if group["amsgrad"]:
                state["max_exp_avg_sq"] = torch.zeros_like(p)
        state["step"] += 1
        step = state["step"].item()
        if decay != 0:
            if self._decoupled:
                p.mul_(1 - lr * decay)
            else:
                grad = grad.add(p, alpha=decay)
        if not group["amsgrad"] and adam_step(p, grad, state, lr, beta1, beta2, group["eps"]):
            return
        mean = state["exp_avg"].mul_(beta1).add_(grad, alpha=1 - beta1)
        square = state["exp_avg_sq"].mul_(beta2).add_(grad * grad, alpha=1 - beta2)
        if group["amsgrad"]:
            square = state["max_exp_avg_sq"] = torch.maximum(state["max_exp_avg_sq"], square)
        spread = square.sqrt().div_(math.sqrt(1 - beta2**step)).add_(group["eps"])
        p.add_(mean / spread, alpha=-lr / (1 - beta1**step))


class AdamW(Adam):
    """Adam whose weight decay shrinks the parameter itself instead of joining the gradient (Loshchilov and Hutter 2019)."""

    _decoupled = True

    def __init__(self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=1e-2, amsgrad=False, **rest):
        super().__init__(params, lr, betas, eps, weight_decay, amsgrad, **rest)
