"""Flips, turns and moved dimensions; stacks, pieces and blocks."""
import torch

x = torch.arange(6.0).view(2, 3).requires_grad_()
c = torch.arange(8).view(2, 2, 2)

# %% flips
torch.fliplr(x)
x.flipud()
torch.flipud(torch.tensor([1, 2, 3]))
c.fliplr()
torch.fliplr(torch.tensor([1, 2, 3]))
torch.flipud(torch.tensor(1))
(torch.fliplr(x) * torch.arange(6.0).view(2, 3)).sum().backward()
x.grad
torch.fliplr(torch.zeros(2, 0)).shape
x.fliplr().is_contiguous()

# %% quarter turns
torch.rot90(x)
x.rot90(2)
print(x.rot90(2))
torch.rot90(x, -1)
torch.rot90(c, 1, [1, 2])
torch.rot90(x, 3, (1, 0))
c.rot90(5, (0, 2))
(torch.rot90(x, 1) * torch.arange(6.0).view(3, 2)).sum().backward()
x.grad
torch.rot90(torch.arange(3))
torch.fliplr(3)
torch.rot90(x, 1, (0, 0))
torch.rot90(x, 1, (0, 2))
torch.rot90(x, 1, (0, 1, 1))
torch.rot90(c, 1, (0, 4))

# %% moved dimensions
torch.moveaxis(c, 0, -1)
torch.zeros(2, 3, 4).moveaxis((0, 1), (2, 0)).shape
torch.moveaxis(torch.zeros(2, 3, 4), [1], [0]).stride()
torch.moveaxis(c, (0, 1), (0,))
torch.moveaxis(c, 3, 0)
torch.moveaxis(c, (0, 0), (0, 1))
torch.moveaxis(c, (0, 1), (1, -2))
torch.swapdims(x, 0, 1)
c.swapdims(-1, 0)
x.grad = None
(x.swapdims(0, 1) * torch.arange(6.0).view(3, 2)).sum().backward()
x.grad
torch.swapdims(x, 0, 2)

# %% adjoint
torch.adjoint(x)
c.adjoint()
x.H
torch.tensor(1.0).H
c.H
torch.arange(3).H
c.mH
x.mH.shape
torch.adjoint(torch.arange(3))
torch.adjoint(torch.tensor(2.0))
x.grad = None
(x.adjoint() @ x).sum().backward()
x.grad

# %% split_with_sizes
torch.split_with_sizes(x, [1, 2], 1)
x.split_with_sizes([1, 1])
torch.split_with_sizes(x, [1, 1], 1)  # words
x.grad = None
torch.split_with_sizes(x, (2, 1), dim=-1)[0].sum().backward()
x.grad
torch.split_with_sizes(x, [2, 0])[1].shape

# %% at least so many dimensions
torch.atleast_1d(torch.tensor(1.0))
torch.atleast_2d(torch.arange(3))
torch.atleast_3d(torch.arange(3)).shape
torch.atleast_3d(x).shape
torch.atleast_2d(torch.tensor(1), x)
torch.atleast_1d((torch.tensor(1), torch.arange(2)))
torch.atleast_3d(c) is c
torch.atleast_2d(torch.tensor(1.0, requires_grad=True))
torch.atleast_1d(3)  # words

# %% stacks
torch.column_stack((torch.arange(3), torch.arange(6).view(3, 2)))
torch.column_stack([torch.tensor(1.0), torch.tensor(2.0)])
torch.row_stack((torch.arange(3), torch.arange(6).view(2, 3)))
torch.row_stack([torch.tensor(1), torch.tensor(2.5)])
torch.column_stack((torch.arange(3), torch.arange(2)))  # words
torch.concatenate((x, x.detach()), 1)
torch.concatenate([torch.arange(2), torch.tensor([0.5])])
x.grad = None
torch.row_stack((x, x[0])).sum().backward()
x.grad
torch.concatenate(x)  # words
torch.column_stack([])  # words

# %% blocks
torch.block_diag(torch.ones(1, 2), torch.tensor([3.0, 4.0]), torch.tensor(5.0))
torch.block_diag(torch.tensor([[1, 2], [3, 4]]), torch.tensor([[0.5]]))
x.grad = None
(torch.block_diag(x, x) * 2).sum().backward()
x.grad
torch.block_diag(torch.ones(2))
torch.block_diag(torch.ones(1, 1, 1))
torch.block_diag(torch.ones(1), 3)

# %% diagonals put in
torch.diag_embed(x)
torch.diag_embed(torch.arange(2), offset=1)
torch.arange(2).diag_embed(-1)
torch.diag_embed(torch.zeros(2, 0)).shape
x.grad = None
(x.diag_embed() * torch.arange(18.0).view(2, 3, 3)).sum().backward()
x.grad
torch.diag_embed(x, 0, 0, 2)  # not here
torch.diag_embed(torch.tensor(1.0))  # words

# %% broadcast together
torch.broadcast_tensors(torch.arange(3), torch.arange(2).view(2, 1))
torch.broadcast_tensors(x, torch.tensor(1.0))[1].stride()
a, b = torch.broadcast_tensors(x, torch.ones(2, 1))
x.grad = None
(a * b).sum().backward()
x.grad
torch.broadcast_tensors(torch.zeros(2), torch.zeros(3))
torch.broadcast_tensors(x)[0].shape

# %% shapes of others
torch.arange(6).reshape_as(x)
x.reshape_as(torch.zeros(3, 2))
torch.arange(4).reshape_as(x)
torch.arange(3).type_as(x)
x.type_as(torch.tensor([1]))
x.sum_to_size(1, 3)
x.sum_to_size(3)
x.sum_to_size((2, 1))
x.grad = None
(x.sum_to_size(2, 1) * torch.tensor([[1.0], [2.0]])).sum().backward()
x.grad
x.sum_to_size(4)  # words

# %% windows along a dimension
x.unfold(1, 2, 1)
torch.arange(7).unfold(0, 3, 2)
x.grad = None
(x.unfold(1, 2, 1) * torch.arange(8.0).view(2, 2, 2)).sum().backward()
x.grad
hasattr(torch, "unfold")
x.unfold(0, 3, 1)  # words
x.unfold(0, 1, 0)  # words

# %% names in the history
x.fliplr().grad_fn.name(), x.rot90().grad_fn.name(), x.moveaxis(0, 1).grad_fn.name()
x.adjoint().grad_fn.name(), x.split_with_sizes([1, 1])[0].grad_fn.name(), x.diag_embed().grad_fn.name()
torch.block_diag(x).grad_fn.name(), torch.column_stack([x, x]).grad_fn.name(), x.sum_to_size(1, 3).grad_fn.name()
torch.atleast_3d(x).grad_fn.name(), torch.broadcast_tensors(x, torch.ones(1, 2, 3))[0].grad_fn.name()

# %% what is not here
torch.as_strided(x, (2, 2), (1, 2))
x.as_strided((2, 2), (1, 2))
torch.empty_strided((2, 3), (1, 2)).shape  # not here
torch.from_numpy(None)  # not here

# %% read with other strides
c = torch.arange(6.0)
c.as_strided((3, 2), (1, 2)), torch.as_strided(c, (2, 2), (1, 1), 3), c.as_strided((), ()), c.as_strided((0, 3), (1, 1)).shape
c[1:].as_strided((2,), (2,)), c[1:].as_strided((2,), (2,), 0)
c.as_strided((2, 2), (4, 2))
torch.as_strided(c, (2, 3), (1,))
c.as_strided((2,), (-1,))
y = c.as_strided((2, 2), (3, 1))
y.mul_(10)
c
x.grad = None
(x.as_strided((2, 3), (1, 1)) * torch.arange(6.0).view(2, 3)).sum().backward()
x.grad
