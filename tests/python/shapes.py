import torch

x = torch.arange(24).reshape(2, 3, 4)

# %% view and reshape
x.view(6, 4).shape
x.view(-1, 8)
x.view(2, -1).shape
x.reshape(4, 6)[1]
x.reshape((3, 8)).shape
x.reshape(-1).shape
torch.reshape(x, (24,)).shape
x.view(5, 5)
x.view(-1, 5)
x.view(-1, -1)
x.reshape(7, -1)
x.transpose(0, 1).view(-1)
x.transpose(0, 1).reshape(-1)
x.transpose(1, 2).contiguous().view(2, 12)[0]
x.view(2, 12).view_as(x).shape
x.view([4, 6]).shape
x.view(torch.float32).shape  # not here

# %% transpose and permute
x.transpose(1, 2)
x.transpose(-1, 0).shape
x.permute(2, 0, 1).shape
x.permute(2, 0, 1)[0]
torch.permute(x, (1, 0, 2)).shape
torch.transpose(x, 0, 2).shape
x[0].t()
x[0].T
x.mT.shape
x.t()
x.permute(0, 1)
x.permute(0, 0, 1)
x.transpose(0, 3)
torch.arange(3).t()
x.swapaxes(0, 1).shape
x.movedim(0, 2).shape

# %% squeeze and unsqueeze
x.unsqueeze(0).shape
x.unsqueeze(-1).shape
x.unsqueeze(1).shape
x.unsqueeze(4)
torch.zeros(1, 3, 1).squeeze().shape
torch.zeros(1, 3, 1).squeeze(0).shape
torch.zeros(1, 3, 1).squeeze(1).shape
torch.zeros(1, 3, 1).squeeze(-1).shape
torch.zeros(1, 3).squeeze(2)
torch.unsqueeze(torch.tensor([1, 2]), 1)
torch.tensor(5).unsqueeze(0)

# %% flatten
x.flatten().shape
x.flatten(1).shape
x.flatten(0, 1).shape
torch.flatten(x, 1, 2).shape
torch.tensor(3).flatten()
x.flatten(2, 1)
x.unflatten(2, (2, 2)).shape
x.ravel().shape

# %% expand and repeat
torch.tensor([[1], [2]]).expand(2, 3)
torch.tensor([1, 2]).expand(3, 2)
torch.tensor([1, 2]).expand(2, -1, -1)
torch.tensor([[1, 2]]).expand(3, -1)
torch.tensor([1, 2]).expand(3)
torch.tensor([1, 2]).repeat(2)
torch.tensor([1, 2]).repeat(2, 2)
torch.tensor([[1, 2]]).repeat(3, 1)
torch.tensor([1, 2]).repeat_interleave(2)
torch.tensor([[1, 2], [3, 4]]).repeat_interleave(2, dim=0)
torch.tensor([1, 2]).expand_as(torch.zeros(3, 2))
torch.broadcast_to(torch.tensor([1, 2]), (2, 2))
torch.tile(torch.tensor([1, 2]), (2,))
torch.broadcast_shapes((2, 1), (3,))

# %% cat and stack
a, b = torch.zeros(2, 3), torch.ones(2, 3)
torch.cat([a, b])
torch.cat((a, b), dim=1)
torch.cat([a, b], -1).shape
torch.stack([a, b]).shape
torch.stack([a, b], dim=1).shape
torch.stack([a, b], dim=-1)
torch.cat([a, torch.zeros(1, 3)]).shape
torch.cat([a, torch.zeros(2, 2)])
torch.stack([a, torch.zeros(2, 2)])
torch.cat([])
torch.stack([])
torch.cat([torch.tensor([1]), torch.tensor([0.5])])
torch.cat([a, b], 2)
torch.cat([torch.tensor([]), torch.tensor([1.0])])
torch.cat(a)
torch.concat([a, b]).shape
torch.vstack([torch.tensor([1, 2]), torch.tensor([3, 4])])
torch.hstack([torch.tensor([1, 2]), torch.tensor([3])])

# %% split and chunk
x.split(2, dim=1)
[p.shape for p in x.split([1, 3], dim=2)]
[p.shape for p in torch.split(x, 3, dim=-1)]
x.chunk(2, dim=2)[1]
[p.shape for p in x.chunk(3, dim=-1)]
[p.shape for p in torch.chunk(torch.arange(7), 3)]
x.split([1, 1], dim=2)
q, k, v = torch.arange(9).chunk(3)
q, k, v
x.split(0)  # words
x.chunk(0)
x.unbind(1)[0].shape
x.narrow(2, 1, 2)
x.select(1, 0)
torch.tensor_split(torch.arange(5), 2)

# %% triangles and flips
m = torch.arange(9).reshape(3, 3)
m.tril()
m.triu()
m.tril(-1)
m.triu(1)
torch.tril(torch.ones(2, 3))
torch.ones(3, 3, dtype=torch.bool).tril()
torch.triu(torch.full((3, 3), float("-inf")), diagonal=1)
m.flip(0)
m.flip([0, 1])
torch.flip(m, dims=(1,))
m.roll(1, 0)
torch.roll(torch.arange(4), 1)
m.diagonal()
torch.diag(torch.tensor([1, 2]))
torch.diag(m)
m.trace()
torch.tril_indices(2, 2)
torch.meshgrid(torch.arange(2), torch.arange(3), indexing="ij")[1]
torch.cartesian_prod(torch.tensor([1, 2]), torch.tensor([3, 4]))
torch.outer(torch.tensor([1, 2]), torch.tensor([3, 4]))

# %% broadcasting
torch.ones(3, 1) + torch.arange(3)
torch.ones(2, 1, 3) * torch.ones(4, 1)
torch.ones(2, 3) + torch.ones(2)
torch.ones(2, 3) * torch.ones(3, 2)
(torch.ones(2, 3) + torch.ones(1)).shape
(torch.arange(3).unsqueeze(1) >= torch.arange(3).unsqueeze(0)).long()

# %% grids of columns and rows
a, b = torch.arange(2), torch.arange(3)
torch.meshgrid(a, b, indexing="xy")
torch.meshgrid(a, b, torch.arange(2), indexing="xy")
x, y = torch.meshgrid(torch.linspace(-1, 1, 4), torch.linspace(0, 1, 2), indexing="xy")
x + 10 * y

# %% calls without the sizes or dimensions
x = torch.ones(2, 2)
torch.zeros()  # words
torch.ones()  # words
torch.Tensor()
torch.LongTensor().shape
x.flip()
x.flip([])
x.repeat()
x.expand()
x.reshape()
x.view()
x.permute()
torch.tensor(1.0).reshape(()).shape
x[0].H
x.H
torch.ones(2).broadcast_to(3, 2)
