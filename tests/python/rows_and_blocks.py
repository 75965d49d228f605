"""Counts, distances, differences; parts, stacks and repeats: several uses of each, and what is refused."""
import math

import torch

x = torch.tensor([[3.0, -1.0, 4.0], [1.0, 5.0, -9.0]], requires_grad=True)
k = torch.arange(24).view(2, 3, 4)

# %% variance with the mean
torch.var_mean(x)
torch.std_mean(x, 1)
torch.var_mean(x, dim=0, unbiased=False, keepdim=True)
torch.std_mean(x, (0, 1), correction=2)
sum(torch.var_mean(x, 1)).sum().backward()
x.grad
torch.var_mean(torch.tensor([1, 2]))  # words
torch.std_mean(torch.tensor([2.0]))
torch.var_mean(torch.zeros(0))

# %% extremes and their places
torch.amin(x, 1), torch.amin(x, (0, 1)), x.amin(keepdim=True)
torch.argmin(x), x.argmin(1), torch.argmin(x, 0, keepdim=True)
torch.argmin(torch.tensor([2, 1, 1])), torch.argmax(torch.tensor([1, 3, 3]))
torch.argmin(torch.tensor([1.0, math.nan, 0.0]))
x.grad = None
x.amin((0, 1)).backward()
x.grad
torch.argmin(torch.zeros(0))  # words
torch.amin(torch.zeros(2, 0), 1)  # words
torch.amin(torch.tensor([True, False])), torch.amin(torch.tensor(3))

# %% counts
torch.count_nonzero(x > 0), torch.count_nonzero(k, dim=0), torch.count_nonzero(k, dim=(0, 2))
torch.count_nonzero(torch.tensor([0.0, math.nan, -0.0]))
torch.count_nonzero(torch.zeros(0, 2), 0)
torch.bincount(torch.tensor([0, 3, 1, 3])), torch.bincount(torch.tensor([1]), minlength=4)
torch.bincount(torch.tensor([0, 1, 1]), weights=torch.tensor([0.5, 1.0, 2.0]))
torch.bincount(torch.tensor([], dtype=torch.int64)), torch.bincount(torch.tensor([], dtype=torch.int64), minlength=2)
torch.bincount(torch.tensor([-1]))
torch.bincount(torch.tensor([1.0]))  # words
torch.bincount(torch.tensor([[1]]))
torch.unique(torch.tensor([[2, 1], [2, 3]])), torch.unique(torch.tensor([0.5, 0.5]), return_counts=True)
torch.tensor([3, 1, 3]).unique(return_inverse=True)

# %% distances
torch.dist(x, torch.zeros(3)), torch.dist(x, x * 2, 1), x.dist(torch.ones(2, 3), math.inf)
torch.dist(x, torch.ones(2, 3), 0)
torch.cdist(x, torch.eye(3)), torch.cdist(x, x, p=1), torch.cdist(x, torch.zeros(1, 3), p=math.inf)
torch.cdist(torch.ones(2, 1, 3), torch.zeros(2, 4, 3)).shape
x.grad = None
torch.cdist(x, torch.eye(3)).sum().backward()
x.grad
x.grad = None
torch.dist(x, torch.ones(2, 3), 3).backward()
x.grad
torch.cdist(x, torch.ones(2, 2))  # words
torch.cdist(torch.tensor([[1]]), torch.tensor([[2]]))  # words
torch.linalg.vector_norm(x), torch.linalg.vector_norm(x, 1, dim=1), torch.linalg.vector_norm(x, math.inf, keepdim=True)
torch.linalg.vector_norm(x, 0, dim=0), torch.linalg.vector_norm(x, -math.inf)

# %% differences
torch.diff(x), torch.diff(x, dim=0), torch.diff(torch.tensor([1, 4, 9, 16]), n=2)
torch.diff(torch.tensor([True, False, True])), torch.diff(torch.tensor([1, 2]), n=0)
torch.diff(torch.tensor([1, 3]), prepend=torch.tensor([0]), append=torch.tensor([10]))
x.grad = None
(x.diff() * torch.tensor([1.0, 2.0])).sum().backward()
x.grad
torch.diff(torch.tensor([1]))
torch.diff(torch.tensor([1, 2]), n=5)
torch.diff(torch.tensor(1))
torch.diff(torch.zeros(2, 0)).shape, torch.diff(k, dim=1).shape

# %% running products
torch.cumprod(k[0], 0), torch.cumprod(x, 1), torch.cumprod(torch.tensor([True, True]), 0)
torch.cumprod(torch.tensor([1, 2]), 0, dtype=torch.float64), torch.cumprod(torch.tensor(2.0), 0)
x.grad = None
torch.cumprod(x, 0).sum().backward()
x.grad
torch.cumsum(torch.tensor([1.0, math.inf, -math.inf]), 0), torch.cumprod(torch.zeros(0), 0)

# %% places by another tensor
torch.take_along_dim(x, torch.tensor([[2, 0], [1, 1]]), 1), torch.take_along_dim(x, torch.tensor([5, 0]))
x.take_along_dim(x.argsort(1), dim=1), x.take_along_dim(torch.tensor([[1]]), 0)
x.grad = None
torch.take_along_dim(x, torch.tensor([[0, 0]]), 1).sum().backward()
x.grad
torch.take_along_dim(x, torch.tensor([0]), 1)
torch.masked_select(x, x > 0), torch.masked_select(k, torch.tensor([True, False, False, True]))
x.masked_select(torch.tensor([[True], [False]]))
torch.masked_select(x, torch.tensor([1, 0, 1]))  # words
torch.zeros(2, dtype=torch.float64).masked_fill(torch.tensor([True, False]), 0.1)
torch.where(x > 0, x, 0.0), torch.where(torch.tensor(True), 1, torch.tensor([1.5, 2.5]))

# %% parts
torch.tensor_split(torch.arange(7), 3), torch.tensor_split(k, (1, 2), dim=1), x.tensor_split(4, 1)
torch.tensor_split(torch.arange(5), (3, 1)), torch.tensor_split(torch.arange(4), torch.tensor([1, 3]))
torch.tensor_split(torch.arange(5), (-2, 9)), torch.tensor_split(x, (1,))
torch.tensor_split(torch.arange(3), 0)
torch.narrow(x, 1, 1, 2), x.narrow(0, -1, 1), torch.narrow(k, 2, 0, 0).shape
torch.narrow(x, 1, 2, 2)  # words
torch.select(x, 1, -1), k.select(0, 1).select(1, 2), torch.select(x, 0, 2)  # words
torch.unflatten(x, 1, (3, 1)), k.unflatten(2, (2, -1)).shape
torch.unflatten(x, 1, (2, 2))  # words
torch.movedim(k, 0, 2).shape, k.movedim((0, 2), (1, 0)).shape
torch.swapaxes(k, 0, 2).shape, k.swapaxes(-1, 1).shape
torch.ravel(x.t()), k.t()  # words
torch.ravel(torch.tensor(1)), k.ravel().shape
torch.arange(6).view_as(x), x.expand_as(torch.zeros(2, 2, 3)).shape
torch.trace(torch.tensor([[1, 2], [3, 4]])), torch.trace(x)
torch.trace(torch.ones(2))  # words
x.grad = None
torch.trace(x).backward()
x.grad
torch.diag(torch.tensor([1, 2]), 1), torch.diag(x), torch.diag(x, -1), x.diag(1)

# %% stacks and repeats
torch.hstack([torch.tensor(1), torch.tensor([2, 3])]), torch.hstack((x, x[:, :1]))
torch.vstack([torch.tensor([1, 2]), torch.tensor([[3, 4], [5, 6]])]), torch.vstack((torch.tensor(1.0), torch.tensor(2)))
torch.hstack((x, torch.ones(1, 3)))  # words
torch.concat([x, x]), torch.concat((torch.zeros(0), x[0]))
torch.tile(x, (2,)), x.tile(2, 1, 1).shape, torch.tile(torch.tensor(1), (2, 2))
torch.repeat_interleave(x, 2, 1), torch.tensor([5, 6]).repeat_interleave(torch.tensor([2, 0]))
torch.repeat_interleave(torch.tensor([0, 2, 1])), torch.repeat_interleave(x, torch.tensor([1, 2]), dim=0)
x.grad = None
torch.tile(x, (2, 2)).sum().backward()
torch.repeat_interleave(x, 3).sum().backward()
x.grad
torch.cartesian_prod(torch.tensor([1, 2]), torch.tensor([3, 4])), torch.cartesian_prod(torch.tensor([1, 2]))
torch.cartesian_prod(torch.tensor([1, 2]), torch.tensor([0.5]))  # words
torch.broadcast_shapes((2, 1), (3,)), torch.broadcast_shapes((2,), (3,))  # words
torch.broadcast_to(x, (2, 2, 3)).shape, torch.tensor([1]).broadcast_to(3)
torch.broadcast_to(x, (2,))  # words

# %% products by name
torch.mul(x, 2), x.mul(torch.tensor([1, 0, 2])), torch.mv(x, torch.ones(3)), torch.tensor([[1, 2]]).mv(torch.tensor([3, 4]))
torch.mv(x, torch.ones(2))  # words
torch.sub(x, 1, alpha=3), torch.sub(torch.tensor([1]), torch.tensor([0.5]))
torch.sub(torch.tensor([True]), True)
torch.outer(torch.tensor([1, 2]), torch.tensor([3, 4])), x[0].outer(x[1])
torch.outer(x, x)
torch.baddbmm(torch.ones(2), torch.ones(1, 2, 3), torch.ones(1, 3, 2), beta=2), torch.addcmul(x, x, x), torch.addcmul(torch.tensor([1]), torch.tensor([2]), torch.tensor([3]), value=2)

# %% dtypes of results
torch.result_type(torch.tensor([1]), 1.5), torch.result_type(torch.tensor([1.0]), torch.tensor(1.0, dtype=torch.float64))
torch.result_type(1, 2.5), torch.result_type(True, torch.tensor([1], dtype=torch.int32))
torch.promote_types(torch.int32, torch.float16), torch.promote_types(torch.bool, torch.int64)
torch.can_cast(torch.float32, torch.int64), torch.can_cast(torch.int64, torch.float16), torch.can_cast(torch.int64, torch.bool)
torch.iinfo(torch.int32).min, torch.iinfo(torch.int64).max, torch.iinfo(torch.int32).bits
torch.iinfo(torch.float32)  # words
torch.finfo(torch.float16).max, torch.finfo(torch.float64).eps, torch.finfo().tiny
x.element_size(), k.element_size(), x.nelement(), k.ndim, torch.is_tensor(x), torch.is_tensor([1])
k.new_zeros(2), x.new_ones((1, 2)), k.new_full((2,), 7), x.new_tensor([1, 2]), k.new_tensor(3.7)
torch.full_like(x, 2), torch.full_like(k[0, 0], 1.7), torch.full_like(x, 3, dtype=torch.int64)
torch.zeros_like(k[0]), torch.ones_like(x, dtype=torch.bool), torch.empty_like(x).shape
