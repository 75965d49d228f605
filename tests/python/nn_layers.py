import math

import torch
from torch import nn
from torch.nn import functional as F

# %% Linear
layer = nn.Linear(3, 2)
layer
layer.weight.shape, layer.bias.shape
layer(torch.ones(3))
layer(torch.ones(4, 3)).shape
layer(torch.ones(2, 5, 3)).shape
layer(torch.ones(2, 4))
layer(torch.ones(4))
layer(torch.ones(2, 5, 4))
layer(torch.ones(2, 3, dtype=torch.int64))
layer(torch.ones(2, 3, dtype=torch.float64))
nn.Linear(3, 2, bias=False)
nn.Linear(3, 2, bias=False).bias
torch.allclose(layer(torch.ones(1, 3)), torch.ones(1, 3) @ layer.weight.T + layer.bias)
F.linear(torch.ones(2, 3), torch.ones(4, 3))
F.linear(torch.ones(2, 3), torch.ones(4, 3), torch.arange(4.0))
layer(torch.arange(6.0).reshape(2, 3)).sum().backward()
layer.weight.grad, layer.bias.grad
layer.reset_parameters()
layer.in_features, layer.out_features

# %% Embedding
table = nn.Embedding(5, 3)
table
table.weight
table(torch.tensor([0, 4, 0]))
table(torch.tensor([[1, 2], [3, 4]])).shape
table(torch.tensor(2)).shape
table(torch.tensor([5]))
table(torch.tensor([-1]))
table(torch.tensor([1.0]))
table(torch.tensor([1, 1], dtype=torch.int32)).shape
table(torch.tensor([0, 1, 0])).sum().backward()
table.weight.grad
padded = nn.Embedding(4, 2, padding_idx=0)
padded
padded.weight
padded(torch.tensor([0, 1]))
padded(torch.tensor([0, 1, 0])).sum().backward()
padded.weight.grad
nn.Embedding(4, 2, padding_idx=-1).padding_idx
nn.Embedding(4, 2, padding_idx=4)
nn.Embedding.from_pretrained(torch.eye(3))(torch.tensor([2]))
nn.Embedding.from_pretrained(torch.eye(3)).weight.requires_grad
nn.Embedding.from_pretrained(torch.eye(3), freeze=False).weight.requires_grad
F.embedding(torch.tensor([1]), torch.eye(2))
nn.Embedding(3, 2, _weight=torch.ones(3, 2)).weight

# %% LayerNorm
norm = nn.LayerNorm(4)
norm
x = torch.tensor([[1.0, 2.0, 3.0, 4.0], [0.0, 0.0, 10.0, 0.0]])
norm(x)
norm(x).mean(-1), norm(x).var(-1, unbiased=False)
nn.LayerNorm((2, 4))(x)
nn.LayerNorm(4, elementwise_affine=False)(x)
nn.LayerNorm(4, elementwise_affine=False)
nn.LayerNorm(4, eps=1.0)(x)
nn.LayerNorm(3)(x)
norm(torch.ones(2, 4))
F.layer_norm(x, (4,))
F.layer_norm(x, [4], torch.full((4,), 2.0), torch.ones(4))
F.layer_norm(x, (4,), torch.ones(3))
[name for name, _ in norm.named_parameters()]
x.requires_grad_()
(norm(x) * torch.arange(8.0).reshape(2, 4)).sum().backward()
x.grad
norm.weight.grad, norm.bias.grad
nn.LayerNorm([2, 4]).weight.shape

# %% Dropout
drop = nn.Dropout(0.5)
drop
drop(torch.ones(10))
drop(torch.ones(2, 5))
drop.eval()(torch.ones(3))
nn.Dropout(0.0)(torch.ones(3))
nn.Dropout(1.0)(torch.ones(3))
nn.Dropout(1.5)
nn.Dropout(p=0.1)
F.dropout(torch.ones(6), 0.5)
F.dropout(torch.ones(6), p=0.5, training=False)
F.dropout(torch.ones(6), -0.1)
x = torch.ones(8, requires_grad=True)
y = nn.Dropout(0.25)(x)
y
y.sum().backward()
torch.equal(x.grad, y.detach())
F.dropout(torch.ones(5, 2).t(), 0.3)
nn.Dropout(0.5, inplace=True)
z = torch.ones(4)
F.dropout(z, 0.5, inplace=True) is z
z

# %% Identity and Flatten
nn.Identity()(3)
nn.Identity(54, unused=1)
nn.Flatten()(torch.zeros(2, 3, 4)).shape
nn.Flatten()
nn.Flatten(0)(torch.zeros(2, 3)).shape

# %% one_hot
F.one_hot(torch.tensor([0, 2, 1]))
F.one_hot(torch.tensor([0, 2]), 4)
F.one_hot(torch.tensor([[0], [1]]), num_classes=3).shape
F.one_hot(torch.tensor([3]), 2)
F.one_hot(torch.tensor([-1]))
F.one_hot(torch.tensor([1.0]))
F.one_hot(torch.tensor(1), 3)

# %% pad and normalize
F.pad(torch.ones(2, 2), (1, 1))
F.pad(torch.ones(2, 2), (1, 0, 0, 1), value=5)
F.pad(torch.tensor([1, 2, 3]), (0, 2), value=-1)
F.pad(torch.ones(2, 3), (-1, 0))
F.pad(torch.ones(2), (1, 1, 1, 1))
F.pad(torch.tensor([True]), (0, 1))
F.normalize(torch.tensor([[3.0, 4.0], [0.0, 0.0]]))
F.normalize(torch.tensor([3.0, 4.0]), dim=0)
F.normalize(torch.tensor([[3.0, 4.0]]), p=1)
F.cosine_similarity(torch.tensor([[1.0, 0.0]]), torch.tensor([[1.0, 1.0]]))
F.cosine_similarity(torch.tensor([1.0, 0.0]), torch.tensor([0.0, 2.0]), dim=0)
F.cosine_similarity(torch.ones(2, 3), torch.ones(1, 3))

# %% initialisation
torch.manual_seed(1)
w = torch.empty(3, 4)
nn.init.uniform_(w)
nn.init.uniform_(w, -0.1, 0.1)
nn.init.normal_(w, 0, 0.02)
nn.init.xavier_uniform_(w)
nn.init.xavier_uniform_(w, gain=2)
nn.init.xavier_normal_(w)
nn.init.kaiming_uniform_(w, nonlinearity="relu")
nn.init.kaiming_normal_(w, mode="fan_out")
nn.init.zeros_(w)
nn.init.ones_(w)
nn.init.constant_(w, 0.3)
nn.init.eye_(w)
nn.init.xavier_uniform_(torch.empty(3))
nn.init.kaiming_uniform_(w, mode="fan")
nn.init.calculate_gain("relu")
nn.init.calculate_gain("leaky_relu", 0.2)
nn.init.calculate_gain("tanh")
nn.init.calculate_gain("x")
p = nn.Parameter(torch.empty(2, 2))
nn.init.normal_(p)
p.requires_grad
nn.init.trunc_normal_(torch.empty(2, 3), std=0.5)

# %% gradients clipped
a = nn.Parameter(torch.zeros(2))
b = nn.Parameter(torch.zeros(1))
c = nn.Parameter(torch.zeros(1))
a.grad = torch.tensor([3.0, 0.0])
b.grad = torch.tensor([4.0])
nn.utils.clip_grad_norm_([a, b, c], 1.0)
a.grad, b.grad
nn.utils.clip_grad_norm_([a, b], 10.0)
a.grad
nn.utils.clip_grad_value_([a, b], 0.5)
a.grad, b.grad
nn.utils.clip_grad_norm_(a, 1.0, norm_type=float("inf"))
nn.utils.clip_grad_norm_([c], 1.0)
b.grad = torch.tensor([float("nan")])
nn.utils.clip_grad_norm_([a, b], 1.0, error_if_nonfinite=True)
nn.utils.parameters_to_vector([torch.ones(2, 2), torch.zeros(1)])
nn.utils.vector_to_parameters(torch.tensor([1.0, 2.0, 3.0]), [a, b])
a, b
a.grad = torch.ones(3)
a.grad = torch.ones(2, dtype=torch.float64)
a.grad = 3  # words

# %% Bilinear and CosineSimilarity
torch.manual_seed(0)
layer = nn.Bilinear(2, 3, 2)
layer
layer.weight, layer.bias
a, b = torch.randn(4, 2), torch.randn(4, 3)
layer(a, b)
layer(a, b).sum().backward()
layer.weight.grad
layer(a[0], b[0])
layer(a.unsqueeze(0), b.unsqueeze(0)).shape
nn.Bilinear(2, 3, 1, bias=False)(a, b)
layer(a, a)
layer(a[:2], b)
nn.CosineSimilarity(dim=1)(a, a * 2)
nn.CosineSimilarity()

# %% one tensor as weight and bias
w = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
y = F.layer_norm(torch.tensor([[1.0, 2.0, 4.0]]), (3,), w, w)
(g,) = torch.autograd.grad(y.square().sum(), w, create_graph=True)
g
torch.autograd.grad(g.square().sum(), w)

# %% what is no tensor
layer = nn.Linear(3, 2)
layer([1.0, 2.0, 3.0])
layer(1)
nn.Embedding(3, 2)([0, 1])
F.one_hot([1])
F.layer_norm([1.0], (1,))
F.layer_norm(torch.ones(3), 3)
F.pad(torch.ones(2), 1)
F.pad(torch.ones(2), (1,))
F.cross_entropy(torch.ones(1, 2), 0)
print(nn.PReLU()(torch.ones(2, requires_grad=True)))
