import torch
from torch import nn
from torch.nn import functional as F

x = torch.tensor([-3.0, -1.0, -0.1, 0.0, 0.1, 1.0, 3.0, 30.0])

# %% modules
nn.ReLU()(x)
nn.ReLU6()(x)
nn.GELU()(x)
nn.GELU(approximate="tanh")(x)
nn.SiLU()(x)
nn.Mish()(x)
nn.Tanh()(x)
nn.Sigmoid()(x)
nn.LogSigmoid()(x)
nn.LeakyReLU()(x)
nn.LeakyReLU(0.2)(x)
nn.ELU()(x)
nn.ELU(alpha=0.5)(x)
nn.Softplus()(x)
nn.Softplus(beta=2, threshold=5)(x)
nn.Softmax(dim=0)(x)
nn.LogSoftmax(dim=0)(x)

# %% reprs
nn.ReLU()
nn.ReLU(inplace=True)
nn.GELU()
nn.GELU("tanh")
nn.SiLU()
nn.Tanh()
nn.Sigmoid()
nn.LeakyReLU(0.2)
nn.ELU()
nn.Softplus()
nn.Softmax(dim=-1)
nn.Softmax()
nn.LogSoftmax(1)

# %% functions
F.relu(x)
F.gelu(x)
F.gelu(x, approximate="tanh")
F.silu(x)
F.tanh(x)
F.sigmoid(x)
F.leaky_relu(x)
F.leaky_relu(x, 0.3)
F.elu(x)
F.softplus(x)
F.logsigmoid(x)
F.relu6(x)
F.mish(x)
F.softsign(x)
F.softmax(x, dim=0)
F.softmax(x, 0, dtype=torch.float64)
F.log_softmax(x, dim=-1)
F.softmin(x, dim=0)
torch.relu(torch.tensor([-1, 1]))

# %% errors
F.gelu(x, approximate="x")
F.gelu(torch.tensor([1]))
F.silu(torch.tensor([1]))
F.elu(torch.tensor([1]))
F.leaky_relu(torch.tensor([1]))
F.softplus(torch.tensor([1]))
F.softmax(x, dim=1)
F.softmax(torch.tensor([1, 2]), dim=0)
F.relu("x")
nn.ReLU(3, 4, 5)
nn.GELU(foo=1)
F.softmax(x)
nn.Softmax()(torch.ones(2, 2))

# %% in place
y = x.clone()
F.relu(y, inplace=True) is y
y
y = x.clone()
nn.ReLU(inplace=True)(y)
y
F.leaky_relu(x.clone(), 0.1, True)
F.elu(x.clone(), inplace=True)
F.silu(x.clone(), inplace=True)

# %% gradients
for f in (F.relu, F.gelu, F.silu, F.mish, F.tanh, F.sigmoid, F.leaky_relu, F.elu, F.softplus, F.logsigmoid, F.relu6, F.softsign):
    z = x.clone().requires_grad_()
    f(z).sum().backward()
    print([round(g, 4) + 0.0 for g in z.grad.tolist()])
z = x.clone().requires_grad_()
F.gelu(z, approximate="tanh").sum().backward()
z.grad
z.grad = None
(F.softmax(z, 0) * torch.arange(8.0)).sum().backward()
z.grad

# %% gates and learnt slopes
y = x.reshape(2, 4)
F.glu(y)
F.glu(y, 0)
nn.GLU(dim=1)(y)
nn.GLU()
F.glu(torch.ones(3))
F.glu(torch.ones(2, 3), dim=1)
nn.SELU()(x)
nn.SELU()
nn.Softsign()(x)
nn.Softmin(dim=0)(x)
nn.Softmin(dim=1)
slope = nn.PReLU()
slope
slope(x)
slope(x).sum().backward()
slope.weight.grad
nn.PReLU(4, init=0.1)(y)
nn.PReLU(3)(y)
z = y.clone().requires_grad_()
(F.glu(z) * torch.arange(4.0).reshape(2, 2)).sum().backward()
z.grad
z.grad = None
F.selu(z).sum().backward()
z.grad
