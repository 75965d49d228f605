import torch
from torch import nn, optim
from torch.nn import functional as F


def descend(make, steps=5):
    torch.manual_seed(0)
    w = nn.Parameter(torch.tensor([1.0, -2.0, 3.0]))
    b = nn.Parameter(torch.tensor(0.5))
    optimizer = make([w, b])
    for step in range(steps):
        optimizer.zero_grad()
        loss = ((w * torch.tensor([1.0, 2.0, 3.0]) + b) ** 2).sum()
        loss.backward()
        optimizer.step()
    return w.detach(), b.detach(), loss.detach()


# %% SGD
descend(lambda p: optim.SGD(p, lr=0.01))
descend(lambda p: optim.SGD(p, lr=0.01, momentum=0.9))
descend(lambda p: optim.SGD(p, lr=0.01, momentum=0.9, nesterov=True))
descend(lambda p: optim.SGD(p, lr=0.01, weight_decay=0.1))
descend(lambda p: optim.SGD(p, lr=0.01, momentum=0.9, dampening=0.5, weight_decay=0.01))
descend(lambda p: optim.SGD(p, lr=0.001, maximize=True))

# %% Adam
descend(lambda p: optim.Adam(p))
descend(lambda p: optim.Adam(p, lr=0.1))
descend(lambda p: optim.Adam(p, lr=0.1, betas=(0.5, 0.9)), 20)
descend(lambda p: optim.Adam(p, lr=0.1, weight_decay=0.1))
descend(lambda p: optim.Adam(p, lr=0.1, amsgrad=True), 10)
descend(lambda p: optim.Adam(p, lr=0.1, eps=0.1))
descend(lambda p: optim.AdamW(p, lr=0.1))
descend(lambda p: optim.AdamW(p, lr=0.1, weight_decay=0.5), 10)
descend(lambda p: optim.AdamW(p, lr=0.1, amsgrad=True, maximize=True), 3)

# %% errors
p = nn.Parameter(torch.ones(1))
optim.SGD([], lr=0.1)
optim.SGD([p], lr=-1)
optim.SGD([p], lr=0.1, momentum=-1)
optim.SGD([p], lr=0.1, nesterov=True)
optim.SGD([p], lr=0.1, weight_decay=-1)
optim.SGD(p, lr=0.1)
optim.SGD([3], lr=0.1)
optim.SGD([p * 2], lr=0.1)
optim.SGD([p], lr=0.1, foo=2)
optim.SGD([{"params": p}, {"params": [p]}], lr=0.1)
optim.SGD({p}, lr=0.1)
optim.Adam([p], betas=(1.0, 0.9))
optim.Adam([p], betas=(0.9, -0.1))
optim.Adam([p], eps=-1)
optim.Adam([p], lr=-0.5)
optim.AdamW([p], weight_decay=-0.5)
optim.SGD([p, p], lr=0.1).step()

# %% groups
a, b = nn.Parameter(torch.ones(1)), nn.Parameter(torch.ones(1))
optimizer = optim.SGD([{"params": [a]}, {"params": [b], "lr": 1.0}], lr=0.1)
optimizer
(a + b).backward()
optimizer.step()
a, b
len(optimizer.param_groups)
[group["lr"] for group in optimizer.param_groups]
optimizer.param_groups[0]["lr"] = 0.5
optimizer.step()
a
c = nn.Parameter(torch.ones(1))
optimizer.add_param_group({"params": c})
len(optimizer.param_groups)
optimizer.add_param_group({"params": [a]})
sorted(optimizer.param_groups[0])
optim.Adam([a])
optim.AdamW([a], lr=0.5)
optim.SGD(nn.Linear(2, 2).parameters(), lr=0.1)
optimizer.defaults["lr"]

# %% state
w = nn.Parameter(torch.ones(2))
optimizer = optim.Adam([w], lr=0.1)
optimizer.state_dict()
(w * 3).sum().backward()
optimizer.step()
sorted(optimizer.state[w])
optimizer.state[w]["exp_avg"], optimizer.state[w]["exp_avg_sq"], optimizer.state[w]["step"]
state = optimizer.state_dict()
state["state"][0]["exp_avg"]
state["param_groups"][0]["params"]
v = nn.Parameter(torch.ones(2))
other = optim.Adam([v], lr=0.5)
other.load_state_dict(state)
other.param_groups[0]["lr"]
(v * 3).sum().backward()
other.step()
(w * 0).sum().backward()
optimizer.step()
w, v
optim.SGD([w], lr=0.1, momentum=0.9).state_dict()
other.load_state_dict({"state": {}, "param_groups": []})
momentum = optim.SGD([w], lr=0.1, momentum=0.9)
momentum.step()
momentum.state[w]["momentum_buffer"]

# %% without a gradient nothing moves
a, b = nn.Parameter(torch.ones(1)), nn.Parameter(torch.ones(1))
optimizer = optim.Adam([a, b], lr=0.1, weight_decay=0.1)
(a * 2).backward()
optimizer.step()
a, b
optimizer.zero_grad(set_to_none=True)
a.grad is None
optimizer.step()
a
(a * 2).backward()
optimizer.zero_grad(set_to_none=False)
a.grad

# %% closure
w = nn.Parameter(torch.tensor([2.0]))
optimizer = optim.SGD([w], lr=0.1)


def closure():
    optimizer.zero_grad()
    loss = (w**2).sum()
    loss.backward()
    return loss


optimizer.step(closure)
w
optimizer.step(closure)
optimizer.step() is None

# %% a model learns
torch.manual_seed(0)
model = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 1))
X = torch.tensor([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
t = torch.tensor([[0.0], [1.0], [1.0], [0.0]])
optimizer = optim.Adam(model.parameters(), lr=0.05)
losses = []
for step in range(100):
    optimizer.zero_grad()
    loss = F.mse_loss(model(X), t)
    loss.backward()
    optimizer.step()
    losses.append(loss.item())
losses[0], losses[10]
losses[-1] < 0.05
model(X).round().abs().squeeze()

# %% schedules
def rates(make, epochs=8, lr=0.1):
    optimizer = optim.SGD([nn.Parameter(torch.ones(1))], lr=lr)
    scheduler = make(optimizer)
    out = [optimizer.param_groups[0]["lr"]]
    for epoch in range(epochs):
        optimizer.step()
        scheduler.step()
        out.append(scheduler.get_last_lr()[0])
    return out


S = optim.lr_scheduler
rates(lambda o: S.StepLR(o, 3))
rates(lambda o: S.StepLR(o, step_size=2, gamma=0.5))
rates(lambda o: S.MultiStepLR(o, [2, 5], gamma=0.1))
rates(lambda o: S.LambdaLR(o, lambda epoch: 0.9**epoch))
rates(lambda o: S.LambdaLR(o, lambda step: min((step + 1) ** -0.5, (step + 1) * 4**-1.5)))
rates(lambda o: S.ExponentialLR(o, 0.9))
rates(lambda o: S.CosineAnnealingLR(o, T_max=5))
rates(lambda o: S.CosineAnnealingLR(o, 4, eta_min=0.01), 10)
rates(lambda o: S.LinearLR(o))
rates(lambda o: S.LinearLR(o, start_factor=0.1, end_factor=0.5, total_iters=4))
rates(lambda o: S.ConstantLR(o, factor=0.5, total_iters=3))
rates(lambda o: S.SequentialLR(o, [S.ConstantLR(o, 0.1, 2), S.ExponentialLR(o, 0.9)], milestones=[3]))
rates(lambda o: S.SequentialLR(o, [S.LinearLR(o, 0.1, total_iters=3), S.CosineAnnealingLR(o, 5)], [3]))

# %% a plateau
optimizer = optim.SGD([nn.Parameter(torch.ones(1))], lr=1.0)
scheduler = optim.lr_scheduler.ReduceLROnPlateau(optimizer, patience=1, factor=0.5)
for loss in (1.0, 0.9, 0.9, 0.9, 0.9, 0.5, 0.6, 0.6, 0.6):
    scheduler.step(loss)
    print(optimizer.param_groups[0]["lr"])
optim.lr_scheduler.ReduceLROnPlateau(optimizer, factor=1.5)
optim.lr_scheduler.ReduceLROnPlateau(optimizer, mode="x")

# %% schedules and their errors
optimizer = optim.SGD([nn.Parameter(torch.ones(1))], lr=0.1)
optim.lr_scheduler.StepLR(3, 2)
optim.lr_scheduler.LambdaLR(optimizer, [lambda e: 1, lambda e: 2])
optim.lr_scheduler.StepLR(optimizer, 2, last_epoch=3)
scheduler = optim.lr_scheduler.StepLR(optimizer, 1)
scheduler.step()
scheduler.last_epoch
scheduler.base_lrs
optim.lr_scheduler.LinearLR(optimizer, start_factor=2)
optim.lr_scheduler.ConstantLR(optimizer, factor=3)
optim.lr_scheduler.LambdaLR(optimizer)
optim.lr_scheduler.CosineAnnealingLR(optimizer)
