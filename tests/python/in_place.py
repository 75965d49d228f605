import torch

x = (torch.arange(12.0).view(3, 4) * 0.37 - 1.5).requires_grad_()
y = (torch.arange(12.0).view(3, 4) * -0.21 + 2.3).requires_grad_()
mask = torch.arange(12).view(3, 4) % 3 == 0

# %% a part of a result is written to
z = torch.zeros(3, 4)
z[1] = x[0] * 2
z[:, 1] = x[:, 0] * x[:, 1]
z[0, 0] = x.sum()
print(z)
(z * z).sum().backward()
x.grad

# %% what is written over gets no gradient
z = x * 1
z[0] = 0
z[mask] = y[mask]
z[[0, 2]] = y[[1, 1]]
print(z)
(z * torch.arange(12.0).view(3, 4)).sum().backward()
x.grad
y.grad

# %% operators with =
z = x * 2
z += y
z *= y
z -= y.mean()
z /= y + 5
print(z)
z.sum().backward()
x.grad
y.grad

# %% through views
z = x * 2
z[0].mul_(5)
z.t()[1] *= y[:, 1]
z.view(-1)[3:7] += 1
z.diagonal().add_(x[0, 0])
q = z[1:]
q.add_(y[1:])
print(z)
print(q)
(q.sum() + (z * z).sum()).backward()
x.grad
y.grad

# %% a result that backward keeps
z = x.exp()
z += 1
z.sum().backward()
z = x * 1
w = z.exp()
z += 1
w.sum().backward()
x.grad
z = x.sigmoid()
z.mul_(2)
z.sum().backward()
z = (x * 2).tanh_()
z[0].zero_()
z.sum().backward()

# %% leaves and their views
x += 1
x[0] = 1
x[0].add_(1)
x.unbind()[0].add_(1)
(x * 2).unbind()[1].add_(1)
(x * 2).split(2)[0].mul_(3)
with torch.no_grad():
    x -= 1
    x[0] = 1
    q = x[1]
q.add_(1)
x

# %% several parts of one tensor are no place to write
z = torch.ones(1, 4).expand(3, 4)
z.add_(1)
z = torch.arange(5)
z[1:] = z[:-1]
z[:-1].add_(z[1:])
z += z
z

# %% a source that lies across where it is written
z = torch.arange(9.0).reshape(3, 3)
z[:] = z.t()
z.copy_(z.t())
z.t()[:] = z
z += z.t()
z.add_(z[1])
z.div_(z[0, 1])
z[0] = z[:, 0]
z[:, 0] = z[0]
z[::2] = z[1]
z[:] = z
z[1:2] += z[1:2]
z.t().add_(z.t())
z.view(9).add_(z.view(9))
z[:0] = z[:0].flip(0)
z
z = torch.arange(6.0)
z[::2] = z
z[::2] = z[1::2]
z[1:] = z[0]
z

# %% the type stays
z = torch.arange(3)
z += 1.5
z /= 2
z *= 2
z //= 2
z
z[0] = 1.7
z
z.masked_fill_(z > 1, 2.9)
z = torch.tensor([True, False])
z += 1
z |= torch.tensor([True, True])
z
z = torch.ones(2, dtype=torch.float16)
z += torch.ones(2, dtype=torch.float64) / 3
z
torch.zeros(3).add_(torch.ones(2, 3))
torch.zeros(2, dtype=torch.int32).fill_(1e10)

# %% shared storage
z = torch.arange(12).view(3, 4)
a, b, c = z[0], z.t(), z.reshape(-1)
a += 100
b[1] = -1
c[11] = 7
z
z[[0, 1]].zero_()
z[z > 50].zero_()
z.flatten()[0] = 5
z.t().reshape(-1)[0] = 6
z.detach()[2, 2] = 9
z

# %% made in inference mode
with torch.inference_mode():
    w = torch.ones(2) * 2
x = torch.ones(2, requires_grad=True)
w.is_inference(), torch.ones(1).is_inference()
(w * x).sum()
(w + x).sum().backward()
x.grad
w.requires_grad_()
w.clone().requires_grad_()
w[:1].add_(1)
with torch.inference_mode():
    w.add_(1)

# %% another shape in place
x = torch.arange(6.0).view(2, 3).clone()
x.t_()
x.shape, x.stride()
x.unsqueeze_(0).shape
x.squeeze_().shape
x.transpose_(0, 1).shape
x[0, 0] = 9
x
x.unsqueeze_(5)
a = torch.ones(2, 3, requires_grad=True)
b = a * 2
b.t_()
print(b)
(b * torch.arange(6.0).view(3, 2)).sum().backward()
a.grad
a.t_()
b = a * 3
b.unsqueeze_(1).add_(1)
print(b.squeeze_(1))
b.sum().backward()
a.grad

# %% as_strided
x = torch.arange(9.0)
torch.as_strided(x, (3, 3), (3, 1))
x.as_strided((2, 2), (1, 1), 3)
x.as_strided((5, 3), (2, 1))
x.as_strided((2,), (-1,))
x.view(3, 3)[1:].as_strided((2,), (1,))
x.as_strided((3,), (4,)).fill_(7)
x
a = torch.arange(5.0, requires_grad=True)
windows = a.as_strided((3, 3), (1, 1))
print(windows)
(windows * torch.arange(9.0).view(3, 3)).sum().backward()
a.grad
(g,) = torch.autograd.grad((a.as_strided((4, 2), (1, 1)) ** 3).sum(), a, create_graph=True)
torch.autograd.grad(g.sum(), a)
