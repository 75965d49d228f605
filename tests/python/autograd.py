import math

import torch
from torch import nn

# %% a gradient
x = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
y = (x**2).sum()
y
y.backward()
x.grad
x.is_leaf, y.is_leaf
y.grad_fn is None
y.grad

# %% gradients add up
w = torch.tensor(2.0, requires_grad=True)
(w * 3).backward()
w.grad
(w * 3).backward()
w.grad
w.grad.zero_()
w.grad
w.grad = None
(w**3).backward()
w.grad

# %% of many operations
x = torch.tensor([[0.5, -1.0], [2.0, 0.1]], requires_grad=True)
for f in (
    torch.exp,
    torch.sigmoid,
    torch.tanh,
    torch.relu,
    torch.sin,
    torch.cos,
    torch.abs,
    torch.square,
    torch.erf,
    lambda t: torch.log(t.abs()),
    lambda t: torch.sqrt(t.abs()),
    lambda t: t.softmax(1) * torch.tensor([[1.0, 2.0], [3.0, 4.0]]),
    lambda t: t.log_softmax(0),
    lambda t: t / (1 + t * t),
    lambda t: 1 / t,
    lambda t: t**3,
    lambda t: t @ t,
    lambda t: t.mean(1),
    lambda t: t.var(0),
    lambda t: t.std(),
    lambda t: t.max(1).values,
    lambda t: t.amax(),
    lambda t: t.cumsum(1) ** 2,
    lambda t: t.clamp(-0.5, 1),
    lambda t: t.masked_fill(t > 1, 0.0),
    lambda t: torch.where(t > 0, t, t * 0.1),
    lambda t: t.norm(),
    lambda t: t.prod(),
    lambda t: t.logsumexp(1),
    lambda t: t[0] * t[1],
    lambda t: t[:, 1] ** 2,
    lambda t: t[[0, 0]],
    lambda t: t[t > 0] * 2,
    lambda t: t.gather(1, torch.tensor([[0], [1]])),
    lambda t: torch.cat([t, t * 2]),
    lambda t: torch.stack([t, t.t()]),
    lambda t: t.tril() + t.triu(1) * 2,
    lambda t: t.repeat(2, 1) * 3,
    lambda t: t.expand(3, 2, 2) * 2,
    lambda t: torch.einsum("ij,kj->ik", t, t),
    lambda t: t.flip(0) * torch.tensor([[1.0, 2.0], [3.0, 4.0]]),
    lambda t: torch.maximum(t, t * 0.5),
    lambda t: t.topk(1).values,
    lambda t: t.sort(1).values * torch.tensor([1.0, 2.0]),
    lambda t: t.split(1, 1)[1] * 5,
    lambda t: t.unsqueeze(0).transpose(1, 2).reshape(-1) * torch.arange(4.0),
):
    x.grad = None
    f(x).sum().backward()
    print([round(g, 4) for g in x.grad.flatten().tolist()])

# %% a vector wants a gradient
x = torch.ones(3, requires_grad=True)
(x * 2).backward()
(x * 2).backward(torch.tensor([1.0, 0.0, 2.0]))
x.grad
(x * 2).backward(torch.ones(2))
y = x.sum()
y.backward(torch.tensor(3.0))
x.grad

# %% backward twice
x = torch.ones(2, requires_grad=True)
y = (x * x).sum()
y.backward()
y.backward()
z = (x * x).sum()
z.backward(retain_graph=True)
z.backward()
x.grad

# %% without a graph
x = torch.ones(2)
x.sum().backward()
x.requires_grad_()
x.requires_grad
with torch.no_grad():
    y = x * 2
y.requires_grad
y.sum().backward()
x.detach().requires_grad
x.data.requires_grad
with torch.enable_grad():
    print((x * 2).requires_grad)
torch.is_grad_enabled()
off = torch.set_grad_enabled(False)
torch.is_grad_enabled()
(x * 2).requires_grad
on = torch.set_grad_enabled(True)


@torch.no_grad()
def without(x):
    return x * 2


without(x).requires_grad
with torch.inference_mode():
    print((x * 2).requires_grad)

# %% rules of leaves
x = torch.ones(2, requires_grad=True)
x += 1
x[0] = 5
with torch.no_grad():
    x += 1
x
y = x * 2
y[0] = 0
y.sum().backward()
x.grad
y.requires_grad = False
y.retain_grad()
torch.ones(2, dtype=torch.int64).requires_grad_()
x.numpy()  # not here
x.tolist()
x.item()
float(x.sum())

# %% an intermediate gradient
x = torch.tensor(2.0, requires_grad=True)
y = x * 3
y.retain_grad()
(y**2).backward()
y.grad
x.grad

# %% changed under its feet
x = torch.tensor([1.0, 2.0], requires_grad=True)
y = x.exp()
y.add_(1)
y.sum().backward()  # words
w = torch.tensor([1.0], requires_grad=True)
z = w * w
with torch.no_grad():
    w += 1
z.backward()

# %% grad
x = torch.tensor(3.0, requires_grad=True)
y = torch.tensor(2.0, requires_grad=True)
torch.autograd.grad(x * y, (x, y))
torch.autograd.grad(x**2, x)
x.grad
torch.autograd.grad(x * 2, y)
torch.autograd.grad(x * 2, y, allow_unused=True)
a = torch.ones(2, requires_grad=True)
torch.autograd.grad(a * 3, a, grad_outputs=torch.tensor([1.0, 2.0]))

# %% gradients of broadcast
a = torch.ones(2, 3, requires_grad=True)
b = torch.ones(3, requires_grad=True)
c = torch.ones((), requires_grad=True)
(a * b + c).sum().backward()
a.grad, b.grad, c.grad

# %% shared and skipped
a = torch.tensor([1.0, 2.0], requires_grad=True)
b = a * 2
c = b.detach() * 3 + b
c.sum().backward()
a.grad
d = torch.tensor([1.0], requires_grad=True)
d.grad is None
(a.sum() * 0 + d * 5).sum().backward()
d.grad
a.grad

# %% gradient descent by hand
w = torch.zeros(2, requires_grad=True)
X = torch.tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])
t = X @ torch.tensor([1.0, -1.0]) + 0.5
b = torch.zeros(1, requires_grad=True)
for step in range(20):
    loss = ((X @ w + b - t) ** 2).mean()
    loss.backward()
    with torch.no_grad():
        for p in (w, b):
            p -= 0.01 * p.grad
            p.grad.zero_()
loss
w, b

# %% numerical check
def f(x):
    return (torch.softmax(x, 0) * torch.tensor([1.0, 2.0, 3.0], dtype=torch.float64)).sum()


x = torch.tensor([0.3, -0.2, 0.9], dtype=torch.float64, requires_grad=True)
f(x).backward()
e = 1e-6
with torch.no_grad():
    numeric = [(f(x + e * torch.eye(3, dtype=torch.float64)[i]) - f(x)) / e for i in range(3)]
all(abs(a - b) < 1e-5 for a, b in zip(x.grad.tolist(), numeric))
x.grad

# %% gradients checked by small steps
x = torch.tensor([[0.5, -1.0], [2.0, 0.3]], dtype=torch.float64, requires_grad=True)
w = torch.tensor([1.0, 2.0], dtype=torch.float64)
torch.autograd.gradcheck(lambda t: t.softmax(-1), (x,))
torch.autograd.gradcheck(torch.mul, (x, w))
torch.autograd.gradcheck(lambda a, b: (a @ b, a.sum()), (x, w.clone().requires_grad_()))


class Thrice(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        return x * x

    @staticmethod
    def backward(ctx, g):
        return g * 3


torch.autograd.gradcheck(Thrice.apply, x)
torch.autograd.gradcheck(Thrice.apply, x, raise_exception=False)
torch.autograd.gradcheck(lambda t: t.detach(), x)
torch.autograd.gradcheck(lambda t: t.detach() * 0, x)
torch.autograd.gradcheck(torch.sin, w)
torch.autograd.gradcheck(torch.sin, x.detach().float().requires_grad_())
x

# %% an index that is changed before backward
x = torch.arange(4.0).requires_grad_()
i = torch.tensor([0, 2])
o = x[i].sum()
i.add_(1)
o.backward()
y = x * 1
v = torch.ones(2, requires_grad=True)
y[i] = v
i.sub_(1)
y.sum().backward()
o = x[i].sum()
o.backward()
x.grad
o.backward()
values, places = x.sort()
places.sub_(1)
values.sum().backward()
o = x.view(2, 2).max(1)[0].sum()
o.backward()
o.backward()
