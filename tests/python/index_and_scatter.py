"""index_add, index_copy, index_fill, index_put, scatter_add, scatter_reduce, masked_scatter, take: and in place."""
import math

import torch

x = (torch.arange(12.0).view(3, 4) - 4).requires_grad_()
rows = torch.tensor([2, 0])

# %% index_add
torch.index_add(x, 0, rows, torch.ones(2, 4))
x.index_add(1, torch.tensor([0, 0, 3]), torch.arange(9.0).view(3, 3), alpha=2)
s = torch.ones(2, 4, requires_grad=True)
(torch.index_add(x, 0, rows, s) ** 2).sum().backward()
x.grad
s.grad
z = torch.zeros(3, 2, dtype=torch.int64)
z[1:].index_add_(0, torch.tensor([0, 0, 1]), torch.tensor([[1, 2], [3, 4], [5, 6]]))
z
z.index_add_(-1, torch.tensor([1]), torch.ones(3, 1, dtype=torch.int64), alpha=10)
torch.zeros(4).index_add_(0, torch.tensor([1, 1, 2], dtype=torch.int32), torch.ones(3))
torch.index_add(torch.tensor(1.0), 0, torch.tensor([0]), torch.tensor([2.0]))
torch.index_add(x, 0, torch.tensor([3]), torch.ones(1, 4))
torch.index_add(x, 0, rows, torch.ones(3, 4))
torch.index_add(x, 0, rows, torch.ones(2, 4, dtype=torch.float64))
torch.index_add(x, 2, rows, torch.ones(2, 4))
torch.index_add(x, 0, torch.tensor([0.5]), torch.ones(1, 4))
torch.index_add(x, 0, rows.view(1, 2), torch.ones(2, 4))
torch.index_add(x, 0, rows, torch.ones(2, 3))  # words

# %% index_copy
torch.index_copy(x, 0, rows, torch.zeros(2, 4))
x.index_copy(1, torch.tensor([3, 1]), torch.arange(6.0).view(3, 2))
s = torch.ones(2, 4, requires_grad=True)
x.grad = None
(x.index_copy(0, rows, s) ** 2).sum().backward()
x.grad
s.grad
z = torch.zeros(2, 3)
z[:, 1:].index_copy_(1, torch.tensor([1]), torch.tensor([[5.0], [6.0]]))
z
torch.index_copy(x, 0, rows, torch.zeros(2, 3))
torch.index_copy(x, 0, rows, torch.zeros(3, 4))
torch.index_copy(x, 0, torch.tensor([5]), torch.zeros(1, 4))  # words
torch.index_copy(x, 0, rows, torch.zeros(2, 4, dtype=torch.int64))
torch.index_copy(x, 0, rows.float(), torch.zeros(2, 4))
torch.index_copy(x, 0, rows.view(1, 2), torch.zeros(2, 4))
torch.index_copy(x, 0, torch.tensor([0]), torch.tensor(1.0))  # words
torch.index_copy(torch.tensor(1.0), 0, torch.tensor([0]), torch.tensor(2.0))
x.index_copy(0, torch.tensor(1), torch.zeros(1, 4))

# %% index_fill
torch.index_fill(x, 0, rows, -1)
x.index_fill(1, torch.tensor([0, -1]), math.inf)
x.grad = None
x.index_fill(1, torch.tensor([0, 2]), 0.5).sum().backward()
x.grad
v = torch.tensor(2.0, requires_grad=True)
x.index_fill(0, rows, v).sum().backward()
v.grad
z = torch.zeros(2, 3, dtype=torch.int64)
z.t().index_fill_(0, torch.tensor([1]), 7)
z
z.index_fill_(0, torch.tensor([2]), 7)  # words
z.index_fill_(0, torch.tensor([0]), torch.ones(2))
z.index_fill_(0, torch.tensor([0.5]), 1)
z.index_fill_(0, torch.tensor([[0]]), 1)
torch.index_fill(torch.tensor(1.0), 0, torch.tensor([0]), 3)

# %% index_put
torch.index_put(x, (torch.tensor([0, 1]), torch.tensor([2, 3])), torch.tensor([100.0, 200.0]))
x.index_put((rows,), torch.tensor(0.0))
x.index_put([torch.tensor([0, 0])], torch.ones(2, 4), accumulate=True)
torch.index_put(x, (x.detach() > 3,), torch.tensor(-1.0))
s = torch.tensor([1.0, 2.0], requires_grad=True)
x.grad = None
(torch.index_put(x, (torch.tensor([0, 1]), torch.tensor([2, 3])), s) ** 2).sum().backward()
x.grad
s.grad
z = torch.zeros(3, 3)
z.index_put_((torch.tensor([0, 0, 1]), torch.tensor([1, 1, 2])), torch.tensor(1.0), accumulate=True)
z[1:].index_put_((torch.tensor([1]),), torch.tensor([4.0, 5.0, 6.0]))
z
z.index_put_((torch.tensor([3]),), torch.tensor(1.0))  # words
z.index_put_((torch.tensor([0]),), torch.tensor(1))
z.index_put_((torch.tensor([0]),), 1.0)  # words

# %% scatter
i = torch.tensor([[0, 2, 1, 0], [2, 0, 0, 1]])
torch.scatter(torch.zeros(3, 4), 0, i, torch.arange(1.0, 9.0).view(2, 4))
x.scatter(1, torch.tensor([[0], [3], [1]]), 9.0)
x.scatter(1, torch.tensor([[0, 0]]), torch.tensor([[5.0, 5.0]]))
s = torch.arange(8.0).view(2, 4).requires_grad_()
x.grad = None
(x.scatter(0, i[:, :2], s[:, :2]) ** 2).sum().backward()
x.grad
s.grad
torch.scatter(torch.ones(3), 0, torch.tensor([1, 1]), torch.tensor([3.0, 4.0]), reduce="multiply")
torch.ones(3).scatter(0, torch.tensor([1, 1]), 2.0, reduce="add")
torch.zeros(2, 3, dtype=torch.int64).scatter(1, torch.tensor([[2], [0]]), 1)
torch.scatter(x, 0, torch.tensor([[3]]), 1.0)  # words
torch.scatter(x, 0, torch.tensor([0]), 1.0)  # words
torch.scatter(x, 0, i, torch.ones(2, 4, dtype=torch.float64))
torch.scatter(x, 0, i, torch.ones(1, 4))  # words
torch.scatter(x, 0, i.int(), 1.0)  # words
torch.scatter(torch.ones(3), 0, torch.tensor([1]), 2.0, reduce="mean")  # words
torch.scatter(torch.tensor(1.0), 0, torch.tensor(0), 2.0)

# %% scatter_add
i = torch.tensor([[0, 1, 2, 0], [2, 0, 0, 1]])
torch.scatter_add(torch.zeros(3, 4), 0, i, torch.ones(2, 4))
x.scatter_add(1, torch.tensor([[0, 0], [1, 1], [3, 3]]), torch.arange(6.0).view(3, 2))
s = torch.arange(8.0).view(2, 4).requires_grad_()
x.grad = None
(x.scatter_add(0, i, s) ** 2).sum().backward()
x.grad
s.grad
z = torch.zeros(2, 3, dtype=torch.int64)
z[0].scatter_add_(0, torch.tensor([2, 2, 0]), torch.tensor([1, 2, 3]))
z
torch.zeros(3).scatter_add_(0, torch.tensor([0, 3]), torch.ones(2))
torch.zeros(3).scatter_add(0, torch.tensor([0.0]), torch.ones(1))  # words
torch.zeros(3).scatter_add(0, torch.tensor([0]), torch.ones(1, dtype=torch.int64))
torch.zeros(3).scatter_add(0, torch.tensor([0, 1]), torch.ones(1))  # words
torch.zeros(3).scatter_add(0, torch.tensor([], dtype=torch.int64), torch.ones(0))

# %% scatter_reduce
i = torch.tensor([0, 1, 0, 1, 2])
s = torch.tensor([1.0, 2.0, 3.0, 4.0, 5.0])
torch.scatter_reduce(torch.ones(3), 0, i, s, "sum")
torch.ones(3).scatter_reduce(0, i, s, reduce="prod")
torch.scatter_reduce(torch.full((4,), 2.5), 0, i, s, "amax")
torch.full((4,), 2.5).scatter_reduce(0, i, s, "amin")
z = torch.zeros(2, 3)
z[1].scatter_reduce_(0, i, s, "sum")
z
torch.ones(3).scatter_reduce_(0, i, s, "amax")
torch.scatter_reduce(torch.ones(3, dtype=torch.int64), 0, i, torch.arange(5), "prod")
w = s.clone().requires_grad_()
(torch.scatter_reduce(torch.zeros(3), 0, i, w, "sum") ** 2).sum().backward()
w.grad
torch.scatter_reduce(torch.ones(3), 0, i, s, "median")
torch.scatter_reduce(torch.ones(3), 0, i, s, "mean")  # not here
torch.scatter_reduce(torch.ones(3), 0, i, s, "sum", include_self=False)  # not here

# %% masked_scatter
m = x.detach() > 2
torch.masked_scatter(x, m, torch.arange(20.0))
x.masked_scatter(torch.tensor([True, False, False, True]), torch.arange(20.0))
s = torch.arange(6.0).requires_grad_()
x.grad = None
(x.masked_scatter(m, s) ** 2).sum().backward()
x.grad
s.grad
z = torch.zeros(2, 3)
z[0].masked_scatter_(torch.tensor([False, True, True]), torch.tensor([7.0, 8.0, 9.0]))
z
z.t().masked_scatter_(torch.tensor([[True, False], [True, True], [False, False]]), torch.tensor([1.0, 2.0, 3.0]))
z
x.masked_scatter(m, torch.ones(2))
x.masked_scatter(m, torch.ones(20, dtype=torch.int64))

# %% take
torch.take(x, torch.tensor([0, 5, 11]))
x.take(torch.tensor([[0, -1], [3, 3]]))
x.grad = None
x.take(torch.tensor([1, 1, 2])).sum().backward()
x.grad
torch.take(torch.tensor([1, 2, 3]), torch.tensor(2))
torch.take(x, torch.tensor([12]))
torch.take(x, torch.tensor([0.0]))
torch.take(x, 5)
torch.take(x.t(), torch.tensor([1, 2]))
torch.take(x, torch.zeros(0, dtype=torch.int64))

# %% argwhere
torch.argwhere(torch.tensor([[1, 0], [0, 3]]))
(x > 5).argwhere()
torch.argwhere(torch.zeros(2))
torch.argwhere(torch.tensor(1.0))
torch.argwhere(torch.tensor(0))

# %% triangle indices
torch.triu_indices(3, 3)
torch.triu_indices(2, 4, 1)
torch.triu_indices(3, 2, offset=-1)
torch.ones(3, 3)[tuple(torch.triu_indices(3, 3, 1))]
torch.triu_indices(0, 3)
torch.triu_indices(2, 2, dtype=torch.int32).dtype
torch.triu_indices(-1, 2)
torch.tril_indices(2, -1)

# %% bins and sorted places
edges = torch.tensor([1, 3, 5, 7])
torch.bucketize(torch.tensor([[0, 3], [6, 9]]), edges)
torch.bucketize(torch.tensor([3.0, 4.0]), edges, right=True)
torch.bucketize(3, edges)
torch.bucketize(torch.tensor([1]), edges, out_int32=True)
torch.bucketize(torch.tensor([math.nan, 1.0]), torch.tensor([0.0, 2.0]))
torch.searchsorted(edges, torch.tensor([0, 1, 2, 7, 8]))
torch.searchsorted(edges, torch.tensor([[1, 5]]), right=True)
torch.searchsorted(edges, 4)
torch.searchsorted(edges, torch.tensor([1, 5]), side="right")
torch.searchsorted(torch.tensor([[1, 3], [2, 4]]), torch.tensor([[2], [3]]))  # not here
torch.bucketize(torch.tensor([1]), torch.tensor([[1, 2]]))
torch.searchsorted(edges, 4, side="up")
torch.searchsorted(edges, 4, side="left", right=True)
torch.searchsorted(edges, torch.tensor([4]), out_int32=True)
