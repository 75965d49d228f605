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

# %% a plateau that goes on later
p = torch.ones(1, requires_grad=True)
optimizer = torch.optim.SGD([p], 1.0)
schedule = torch.optim.lr_scheduler.ReduceLROnPlateau(optimizer, patience=1, factor=0.5)
[schedule.step(loss) for loss in (3.0, 2.0, 2.0)] and schedule.num_bad_epochs
held = schedule.state_dict()
held["best"], held["factor"], "optimizer" in held
other = torch.optim.lr_scheduler.ReduceLROnPlateau(optimizer)
other.load_state_dict(held)
other.step(2.5)
optimizer.param_groups[0]["lr"], other.best, other.last_epoch, other.is_better(1.9, 2.0), other.is_better(1.99999, 2.0)
torch.optim.lr_scheduler.StepLR(optimizer, 1).get_lr()
torch.optim.lr_scheduler.ExponentialLR(optimizer, 0.5).get_last_lr()

# %% what else there is of objects
torch.Size([2, 3, 2]).count(2), torch.Size([2, 3]).index(3)
torch.Size([2, 3]).index(4)  # words
torch.cuda.is_available(), torch.cuda.device_count()
torch.cuda.manual_seed_all(1), torch.cuda.manual_seed(1)
torch.ones(1, device="cuda")  # words
g = torch.Generator().manual_seed(3)
state = g.get_state()
a = torch.rand(2, generator=g)
g.set_state(state) is g
torch.equal(a, torch.rand(2, generator=g)), g.initial_seed(), g.device
g.set_state(3)  # words
class Counted(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.register_buffer("seen", torch.zeros(2))
        self.layer = torch.nn.Linear(1, 1)

    def forward(self, x):
        return self.layer(x)


net = Counted()
list(net.buffers()), [name for name, _ in net.named_buffers()], len(list(net.layer.buffers()))
net.forward(torch.ones(1)).shape, net.get_buffer("seen")
torch.nn.Module().forward(1)
torch.nn.Module()(1)
net.share_memory()  # not here

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

# %% samples that are not put together
torch.utils.data.default_convert((1, torch.tensor([2.0]), "a"))
torch.utils.data.default_convert({"a": (1, 2), "b": [torch.tensor(3)]})
torch.utils.data.default_convert(torch.ones(2)), torch.utils.data.default_convert(2.5), torch.utils.data.default_convert([])
[batch for batch in torch.utils.data.DataLoader([(1, 2), (3, 4)], batch_size=None)]
