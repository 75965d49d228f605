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
