import torch

base = torch.arange(24).view(2, 3, 4)


def laid(x):
    return tuple(x.shape), x.stride(), x.storage_offset(), x.is_contiguous()


# %% strides of views
laid(base)
laid(base.transpose(0, 2))
laid(base.permute(2, 0, 1))
laid(base[:, 1:, ::2])
laid(base[1])
laid(base[:, 2])
laid(base.unsqueeze(1))
laid(base[:, :1].squeeze(1))
laid(base[:, :1].expand(2, 5, 4))
laid(base.mT)
laid(base.diagonal(0, 1, 2))
laid(base.unfold(2, 2, 1))
laid(base.narrow(1, 1, 2))
laid(base.select(2, 3))
laid(base.view(6, 4).t())
laid(base.flatten(1))
laid(base.chunk(2, 2)[1])
laid(base.movedim(0, 2))

# %% view or not
base.transpose(1, 2).view(2, 12)
base.transpose(0, 1).view(3, 8)
base[:, :2].view(2, 8)
base[:, :2].view(4, 4)
base.transpose(0, 1).reshape(3, 8)
base.view(2, -1, 2).shape
base.view(5, -1)
base.view(-1, -1)
base[:, :, :0].view(-1, 0)
base.t()
base.permute(0, 0, 1)
base.permute(0, 1)

# %% names that print
x = torch.ones(2, 3, requires_grad=True)
for y in (
    x + 1, 1 - x, x * 2, x / 2, 1 / x, x**2, 2**x, -x, x.exp(), x.relu(), x.sum(), x.sum(0), x.mean(), x.max(), x.max(0)[0],
    x.var(), x.std(0), x.norm(), x.prod(0), x.logsumexp(0), x.softmax(-1), x.log_softmax(-1), x.cumsum(0), x.t(), x.T, x.mT,
    x.view(-1), x.reshape(6), x.flatten(), x[0], x[:, 1:], x[None], x[[0, 1]], x[x > 0], x.clone(), x.expand(2, 2, 3), x.repeat(2, 1),
    torch.cat([x, x]), torch.stack([x, x]), x.split(1)[0], x.unbind()[1], x.flip(0), x.roll(1), x @ x.t(), x @ torch.ones(3),
    x[0] @ x[1], x[None] @ x.t()[None], torch.where(x > 0, x, 0.0), x.masked_fill(x > 0, 1), x.gather(0, torch.zeros(1, 3).long()),
    x.index_select(0, torch.tensor([0])), x.tril(), x.clamp(0, 1), x.double(), x.topk(1)[0], x.sort()[0], x.median(), x.squeeze(0),
    x.unsqueeze(0), x.transpose(0, 1), torch.einsum("ij,kj->ik", x, x), x.sigmoid(), x.tanh(), x.lerp(x, 0.5), x.amax(0),
):  # fmt: skip
    print(y.grad_fn.name(), tuple(y.shape))

# %% where results lie
p = base.permute(2, 0, 1) * 1.0
laid(p)
for r in (p * 2, p + p, 1 - p, p + torch.ones(4, 2, 3), torch.ones(4, 2, 3) + p, p + torch.ones(3), p == 1, ~(p > 2), p // 2, p.exp(),
          -p, p.relu(), p.clamp(0, 1), p.half(), p.clone(), p.flip(1), p.sort(-1)[0], torch.where(p > 2, p, 0.0), torch.zeros_like(p),
          torch.full_like(p, 2), torch.maximum(p, p), p[::2] + 1, p[:, 0] + 1, p.expand(2, 4, 2, 3) + 1, p.isnan(), p.bool(),
          p @ torch.ones(3, 2), p.softmax(-1), p.cumsum(-1), p.sum(0), p.masked_fill(p > 2, 0), torch.cat([p, p]), p.contiguous(),
          p.clone(memory_format=torch.contiguous_format), torch.ones(1, 3).t() + 1, torch.ones(3, 1).expand(3, 4) + 1):  # fmt: skip
    print(laid(r))

# %% heads that are merged after another operation
h = torch.arange(24.0).view(2, 3, 2, 2).transpose(1, 2)
(h * 0.5).transpose(1, 2).view(2, 3, 4)[0]
(h * 0.5).view(2, 3, 4)
torch.relu(h).view(2, -1)
h.clone().view(2, -1)
(h @ h.mT @ h).transpose(1, 2).view(2, 3, 4)
(h + 1).reshape(2, 3, 4)[0]

# %% writing into parts of what does not lie row by row
a = torch.arange(6.0).view(2, 3).requires_grad_()
c = a.t() * 2
v = c[1]
v.add_(1)
v.pow(2).sum().backward()
a.grad
a.grad = None
c = a.t().clone()
c.t().view(6)[0] = 1
c.t().view(6)[3:] *= 2
c
(c * c).sum().backward()
a.grad
a.grad = None
c = a.t() * 3
v = c[1:]
c.mul_(2)
c[0, 0] = 5
(v * v).sum().backward(retain_graph=True)
a.grad

# %% addresses
x = torch.arange(6.0).view(2, 3)
x.data_ptr() == x.t().data_ptr() == x.data.data_ptr() == x.view(6).data_ptr()
x[1].data_ptr() - x.data_ptr(), x[:, 1:].data_ptr() - x.data_ptr()
x.clone().data_ptr() == x.data_ptr(), x.t().contiguous().data_ptr() == x.data_ptr(), x.reshape(3, 2).data_ptr() == x.data_ptr()
before = x.data_ptr()
x += 1
x.data_ptr() == before
