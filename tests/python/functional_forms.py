"""Layers as functions, base classes of optimizers and schedules, batches put together."""
import math

import torch
from torch.nn import functional as F
from torch.optim.lr_scheduler import ExponentialLR, StepLR
from torch.utils.data import default_collate

# %% prelu
x = torch.tensor([[-1.0, 2.0, 0.0], [3.0, -4.0, -0.5]], requires_grad=True)
w = torch.tensor([0.25], requires_grad=True)
F.prelu(x, w)
(F.prelu(x, w) ** 2).sum().backward()
x.grad
w.grad
F.prelu(x, torch.tensor([0.1, 0.2, 0.3]))
F.prelu(torch.tensor([-1.0, math.nan, -math.inf]), torch.tensor(0.5))
F.prelu(x, torch.tensor([0.1, 0.2]))

# %% bilinear
a = (torch.arange(6.0).view(2, 3) / 5).requires_grad_()
b = (torch.arange(4.0).view(2, 2) - 1).requires_grad_()
w = (torch.arange(24.0).view(4, 3, 2) / 10 - 1).requires_grad_()
F.bilinear(a, b, w)
F.bilinear(a, b, w, torch.arange(4.0))
(F.bilinear(a, b, w, bias=torch.ones(4)) ** 2).sum().backward()
a.grad
b.grad
w.grad
F.bilinear(a[0], b[0], w)
F.bilinear(torch.ones(2, 5, 3), torch.ones(2, 5, 2), w).shape
F.bilinear(b, a, w)  # words
F.bilinear(a, b[:1], w)  # words

# %% multi_head_attention_forward
torch.manual_seed(1)
layer = torch.nn.MultiheadAttention(4, 2)
q = torch.arange(12.0).view(3, 1, 4) / 7
out, weights = F.multi_head_attention_forward(
    q, q, q, 4, 2, layer.in_proj_weight, layer.in_proj_bias, None, None, False, 0.0,
    layer.out_proj.weight, layer.out_proj.bias,
)
torch.allclose(out, layer(q, q, q)[0], atol=1e-6), torch.allclose(weights, layer(q, q, q)[1], atol=1e-6)
weights.shape
out, weights = F.multi_head_attention_forward(
    q, q, q, 4, 2, layer.in_proj_weight, layer.in_proj_bias, None, None, False, 0.0,
    layer.out_proj.weight, layer.out_proj.bias, need_weights=False,
    attn_mask=torch.ones(3, 3).triu(1).bool(),
)
weights is None
torch.allclose(out[0], layer(q[:1], q[:1], q[:1])[0][0], atol=1e-6)
F.multi_head_attention_forward(
    q, q, q, 5, 2, layer.in_proj_weight, layer.in_proj_bias, None, None, False, 0.0,
    layer.out_proj.weight, layer.out_proj.bias,
)

# %% an optimizer of one's own
class Plain(torch.optim.Optimizer):
    def __init__(self, params, lr):
        super().__init__(params, {"lr": lr})

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            for p in group["params"]:
                if p.grad is not None:
                    p.sub_(p.grad, alpha=group["lr"])


p = torch.tensor([1.0, 2.0], requires_grad=True)
own = Plain([p], 0.5)
(p * p).sum().backward()
own.step()
p
own.zero_grad()
isinstance(own, torch.optim.Optimizer), isinstance(torch.optim.SGD([p], 0.1), torch.optim.Optimizer)
schedule = StepLR(own, 1, gamma=0.1)
own.step()
schedule.step()
schedule.get_last_lr()
own.state_dict()["param_groups"]
torch.optim.Optimizer([], {})
torch.optim.Optimizer(p, {})  # words
torch.optim.Optimizer([1], {})  # words
ExponentialLR(3, 0.5)  # words

# %% batches put together
default_collate([torch.tensor([1.0, 2.0]), torch.tensor([3.0, 4.0])])
default_collate([1, 2, 3])
default_collate([0.5, 1.5])
default_collate([(1, torch.tensor(2.0)), (3, torch.tensor(4.0))])
default_collate([{"a": 1, "b": "x"}, {"a": 2, "b": "y"}])
default_collate(["a", "b"])
default_collate([[1, 2], [3, 4]])
default_collate([torch.zeros(2), torch.zeros(3)])  # words
default_collate([None, None])  # words
default_collate([(1, 2), (3,)])  # words
default_collate([True, False])
torch.utils.data.default_collate is default_collate
