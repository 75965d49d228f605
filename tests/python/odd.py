"""What is easily got wrong."""
import copy

import torch
from torch import nn
from torch.nn import functional as F

# %% another dtype after a backward pass
net = nn.Linear(2, 2)
net(torch.ones(1, 2)).sum().backward()
net.double()
net.weight.grad.dtype
net(torch.ones(1, 2, dtype=torch.float64)).sum().backward()
net.weight.grad
net.weight.dtype
net.float()
net(torch.ones(1, 2)).sum().backward()
net.weight.grad

# %% data that is put in
p = nn.Parameter(torch.ones(2))
q = p * 2
p.data = torch.tensor([5.0, 6.0])
q.sum().backward()
p.grad
(p * p).sum().backward()
p.grad
p.data.mul_(2)
p
p.data[0] = 1
p
with torch.no_grad():
    p[1] = 0
    p.copy_(torch.tensor([7.0, 8.0]))
p
p.grad.zero_()
p.grad
p.requires_grad_(False)
(p * 2).requires_grad

# %% weights that are shared
embedding = nn.Embedding(4, 3)
out = nn.Linear(3, 4, bias=False)
out.weight = embedding.weight
x = torch.tensor([1, 2])
F.cross_entropy(out(embedding(x)), torch.tensor([0, 3])).backward()
embedding.weight.grad
out.weight.grad is embedding.weight.grad
optimizer = torch.optim.SGD([*embedding.parameters()], lr=0.1)
optimizer.step()
torch.equal(out.weight, embedding.weight)

# %% deep copies with gradients and shared parts
net = nn.Sequential(nn.Linear(2, 2), nn.ReLU())
net(torch.ones(1, 2)).sum().backward()
twin = copy.deepcopy(net)
torch.equal(twin[0].weight.grad, net[0].weight.grad)
twin[0].weight.grad is net[0].weight.grad
twin[0].weight.requires_grad, twin[0].weight.is_leaf, type(twin[0].weight).__name__
layers = nn.ModuleList([net[0], net[0]])
twins = copy.deepcopy(layers)
twins[0] is twins[1]
copy.deepcopy(nn.Parameter(torch.ones(1), requires_grad=False)).requires_grad
copy.deepcopy(torch.ones(2, requires_grad=True) * 2)
copy.copy(net)[0] is net[0]

# %% parts that are frozen
net = nn.Sequential(nn.Linear(2, 3), nn.Linear(3, 1))
for p in net[0].parameters():
    p.requires_grad = False
net(torch.ones(1, 2)).backward()
net[0].weight.grad is None
net[1].weight.grad is None
optimizer = torch.optim.Adam(filter(lambda p: p.requires_grad, net.parameters()), lr=0.1)
before = net[0].weight.clone()
optimizer.step()
torch.equal(before, net[0].weight)
torch.nn.utils.clip_grad_norm_(net.parameters(), 0.1)

# %% gradients of a part of a table
table = nn.Embedding(5, 2, padding_idx=1)
table(torch.tensor([[0, 1], [4, 4]])).pow(2).sum().backward()
table.weight.grad
w = torch.zeros(4, 2, requires_grad=True)
F.embedding(torch.tensor([3, 3]), w).sum().backward()
w.grad
w.grad = None
w[torch.tensor([0, 2])].sum().backward()
w.grad
w.grad = None
w[1:3].sum().backward()
w.grad

# %% hooks on tensors
x = torch.ones(2, requires_grad=True)
handle = x.register_hook(lambda g: g * 10)
(x * 3).sum().backward()
x.grad
handle.remove()
y = x * 2
last = y.register_hook(lambda g: print("gradient", g))
y.sum().backward()

# %% gradients through time
torch.manual_seed(0)
cell = nn.Linear(3, 3)
h = torch.zeros(1, 3)
for t in range(4):
    h = torch.tanh(cell(h + 0.1 * t))
h.sum().backward()
cell.weight.grad
h = h.detach()
h.requires_grad

# %% gradients are added over batches
torch.manual_seed(0)
net = nn.Linear(3, 1)
x, y = torch.randn(8, 3), torch.randn(8, 1)
F.mse_loss(net(x), y).backward()
whole = net.weight.grad.clone()
net.weight.grad = None
for part in range(4):
    rows = slice(2 * part, 2 * part + 2)
    (F.mse_loss(net(x[rows]), y[rows]) / 4).backward()
torch.allclose(whole, net.weight.grad, atol=1e-6)

# %% a second derivative
x = torch.tensor([0.5, -1.0], requires_grad=True)
(g,) = torch.autograd.grad((x**3).sum(), x, create_graph=True)
g
torch.autograd.grad(g.sum(), x)
y = torch.tanh(x).sum()
(g,) = torch.autograd.grad(y, x, create_graph=True)
(g**2).sum().backward()
x.grad
z = F.layer_norm(torch.stack([x, x * 2, x**2]).t(), (3,)).pow(3).sum()
(g,) = torch.autograd.grad(z, x, create_graph=True)
torch.autograd.grad(g.norm(), x)

# %% nothing at all
nn.Linear(3, 2)(torch.zeros(0, 3))
nn.LayerNorm(3)(torch.zeros(0, 3))
torch.softmax(torch.zeros(0, 3), -1)
nn.Embedding(3, 2)(torch.zeros(0, dtype=torch.int64))
F.mse_loss(torch.zeros(0), torch.zeros(0))
F.cross_entropy(torch.zeros(0, 3), torch.zeros(0, dtype=torch.int64))
nn.Dropout(0.5)(torch.zeros(0))
torch.cat([torch.zeros(0, 3), torch.ones(1, 3)])
torch.zeros(0, 3) @ torch.zeros(3, 2)
torch.zeros(2, 0) @ torch.zeros(0, 3)

# %% errors in a layer name the shapes
nn.Linear(3, 2)(torch.ones(2, 3, 4))
nn.LayerNorm(4)(torch.ones(2, 3))
nn.Embedding(3, 2)(torch.tensor([3]))
nn.Sequential(nn.Linear(2, 3), nn.Linear(4, 1))(torch.ones(1, 2))
nn.MultiheadAttention(6, 4)
nn.LayerNorm(3)(torch.ones(2, 3, dtype=torch.int64))
nn.LayerNorm(3)(torch.ones(2, 3, dtype=torch.float64))
F.linear(torch.ones(2, 3), torch.ones(3))
F.cross_entropy(torch.ones(3), torch.tensor([1, 2]))
nn.Dropout("a")(torch.ones(1))
nn.Linear("3", 2)  # words
nn.Linear(-1, 2)
nn.Embedding(0, 3).weight.shape
nn.Linear(2.0, 3)  # words

# %% a slip of the pen in a name
torch.sofmax
torch.sofmax(torch.ones(2), 0)
nn.Linnear(2, 3)
F.matmul
F.softmx(torch.ones(2), 0)
torch.optim.Adma
torch.optim.lr_scheduler.StepLr
nn.init.xavier_unifrom_
torch.linalg.nrom
torch.ones(2).sofmax(0)
torch.Tensor.sofmax
hasattr(torch, "sofmax"), hasattr(nn, "Linear"), hasattr(torch.ones(2), "sofmax")
getattr(F, "matmul", "none")
