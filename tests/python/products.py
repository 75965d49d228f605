"""Products of vectors and matrices of other kinds; powers of matrices; torch.linalg."""
import math

import torch

a = torch.tensor([[1.0, 2.0], [3.0, -1.0], [0.5, 4.0]], requires_grad=True)
v = torch.tensor([1.0, -2.0, 0.5], requires_grad=True)
s = torch.tensor([[2.0, 1.0], [0.0, -1.0]], requires_grad=True)

# %% inner and vdot
torch.inner(v, torch.tensor([1.0, 2.0, 3.0]))
a.inner(torch.ones(4, 2))
torch.inner(a, torch.tensor(2.0))
torch.inner(torch.tensor([1, 2]), torch.tensor([[3, 4], [5, 6]]))
torch.inner(a, s).sum().backward()
a.grad
s.grad
torch.inner(a, v)
torch.vdot(v, v)
torch.tensor([1, 2]).vdot(torch.tensor([3, 4]))
torch.vdot(v, torch.ones(2))  # words
torch.vdot(a, a)  # words
torch.vdot(torch.zeros(0), torch.zeros(0))
v.grad = None
v.vdot(torch.tensor([1.0, 2.0, 3.0])).backward()
v.grad

# %% ger
torch.ger(v, torch.tensor([1.0, 2.0]))
torch.ger(torch.tensor([1, 2]), torch.tensor([3, 4, 5]))
v.ger(v)
torch.ger(a, v)
v.grad = None
(torch.ger(v, v) * torch.arange(9.0).view(3, 3)).sum().backward()
v.grad

# %% cross products
torch.cross(v, torch.tensor([0.0, 1.0, 0.0]))
torch.cross(torch.tensor([[1, 0, 0], [0, 1, 0]]), torch.tensor([[0, 1, 0]]), dim=1)
a.cross(torch.ones(3, 2), dim=0)
torch.linalg.cross(torch.tensor([[1.0, 2.0, 3.0]]), torch.tensor([[3.0, 2.0, 1.0], [0.0, 0.0, 1.0]]))
torch.linalg.cross(torch.eye(3), torch.ones(3, 3))
torch.linalg.cross(a, a, dim=0)
v.grad = None
(torch.cross(v, torch.tensor([1.0, 2.0, 3.0]), dim=0) * torch.tensor([1.0, 5.0, 7.0])).sum().backward()
v.grad
torch.linalg.cross(torch.ones(2), torch.ones(2))
torch.linalg.cross(v, torch.ones(2, 3))
torch.cross(a, a, dim=1)
torch.cross(torch.ones(2, 2), torch.ones(2, 2))
torch.cross(v, 2.0)  # words

# %% tensordot
torch.tensordot(a, s, dims=1)
torch.tensordot(a, a, dims=2)
torch.tensordot(a, a, dims=([0], [0]))
torch.tensordot(torch.ones(2, 3, 4), torch.ones(4, 3, 5), dims=([1, 2], [1, 0])).shape
torch.tensordot(v, v, 0)
torch.tensordot(torch.tensor([[1, 2]]), torch.tensor([3, 4]), dims=([1], [0]))
a.grad = None
torch.tensordot(a, a, dims=([0], [0])).sum().backward()
a.grad
torch.tensordot(a, a, dims=1)
torch.tensordot(a, a, dims=([0], [0, 1]))
torch.tensordot(a, a, dims=3)
torch.tensordot(a, a, dims=-1)

# %% kron
torch.kron(torch.eye(2), s)
s.kron(torch.tensor([1.0, 10.0]))
torch.kron(torch.tensor([1, 2]), torch.tensor([3, 4]))
torch.kron(torch.tensor(2.0), s)
s.grad = None
(torch.kron(s, s) * torch.arange(16.0).view(4, 4)).sum().backward()
s.grad
torch.kron(torch.zeros(0, 2), s).shape

# %% sums of products
torch.addmv(v, a, torch.tensor([1.0, 2.0]))
v.addmv(a, torch.tensor([1.0, 2.0]), beta=0.5, alpha=2)
torch.addmv(torch.tensor(1.0), a, torch.tensor([1.0, 2.0]))
v.grad = None
torch.addmv(v, a, s[0], beta=2, alpha=3).sum().backward()
v.grad
torch.addmv(v, a, v)  # words
torch.addbmm(torch.ones(2, 2), torch.ones(3, 2, 4), torch.ones(3, 4, 2))
s.addbmm(torch.arange(12.0).view(3, 2, 2), torch.ones(3, 2, 2), beta=-1, alpha=0.5)
s.grad = None
torch.addbmm(s, s.expand(2, 2, 2), torch.ones(2, 2, 2)).sum().backward()
s.grad
torch.addbmm(s, torch.ones(2, 2), torch.ones(2, 2, 2))  # words
torch.addmv(torch.full((3,), math.nan), a, torch.ones(2), beta=0)
torch.addbmm(torch.full((2, 2), math.nan), torch.ones(1, 2, 2), torch.ones(1, 2, 2), beta=0)
torch.addmm(torch.tensor([math.nan, math.inf]), s, s, beta=0)
torch.baddbmm(torch.full((1, 2, 2), math.nan), torch.ones(1, 2, 2), torch.ones(1, 2, 2), beta=0)
s.grad = None
torch.addmm(s, torch.ones(2, 2), torch.ones(2, 2), beta=0).sum().backward()
s.grad

# %% sums of products in place
z = torch.zeros(2, 3)
z[0].addmv_(torch.ones(3, 2), torch.tensor([1.0, 2.0]))
z
z.addmm_(torch.ones(2, 2), torch.ones(2, 3), beta=2, alpha=0.5)
z[:, :2].addmm_(torch.eye(2), torch.eye(2))
z
torch.zeros(2, 2).addbmm_(torch.ones(3, 2, 4), torch.ones(3, 4, 2), alpha=2)
w = torch.ones(3, 2, 2)
w.baddbmm_(torch.ones(3, 2, 4), torch.ones(3, 4, 2), beta=-1)
w[1:].baddbmm_(torch.ones(2, 2, 1), torch.ones(2, 1, 2))
w
z.addmm_(torch.ones(2, 2), torch.ones(2, 2))  # words
torch.zeros(1).addmv_(torch.ones(3, 2), torch.ones(2))  # words
y = s * 1
y.addmm_(s, s)
s.grad = None
y.sum().backward()
s.grad
torch.zeros(2, 2, dtype=torch.int64).addmm_(torch.ones(2, 2, dtype=torch.int64), torch.ones(2, 2, dtype=torch.int64))

# %% powers of matrices
torch.matrix_power(s, 3)
s.matrix_power(0)
torch.matrix_power(torch.tensor([[1, 1], [1, 0]]), 10)
torch.linalg.matrix_power(torch.eye(2).expand(3, 2, 2) * 2, 2)
s.grad = None
torch.matrix_power(s, 3).sum().backward()
s.grad
torch.matrix_power(a, 2)
torch.matrix_power(v, 2)
torch.matrix_power(s, -1)  # not here
torch.matrix_power(s, 1)

# %% chains of products
torch.chain_matmul(a, s, torch.ones(2, 1))
torch.linalg.multi_dot([a, s, s, torch.tensor([1.0, 2.0])])
torch.linalg.multi_dot((v, a))
torch.linalg.multi_dot([v, a, torch.tensor([1.0, 2.0])])
torch.linalg.multi_dot([a])
torch.linalg.multi_dot([a, v])
torch.linalg.multi_dot([a, torch.ones(2, 2, 2)])
torch.linalg.multi_dot([torch.ones(2, 2, 2), a])
torch.linalg.multi_dot([a, torch.ones(2, 2, 2), a])
torch.linalg.multi_dot(a)
torch.chain_matmul(a, torch.ones(2))
a.grad = None
torch.linalg.multi_dot([a, s, torch.ones(2, 1)]).sum().backward()
a.grad

# %% vecdot
torch.linalg.vecdot(v, v)
torch.linalg.vecdot(a, torch.tensor([1.0, 2.0]))
torch.linalg.vecdot(a, torch.ones(3, 2), dim=0)
torch.linalg.vecdot(torch.tensor([1, 2]), torch.tensor([[3, 4], [5, 6]]))
v.grad = None
torch.linalg.vecdot(v, v).backward()
v.grad
torch.linalg.vecdot(a, v)
torch.linalg.vecdot(v, 3)
