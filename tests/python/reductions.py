import torch

x = torch.tensor([[1.0, 2.0, 6.0], [4.0, 3.0, 2.0]])
n = torch.tensor([[1, 2, 6], [4, 3, 2]])

# %% sum mean
x.sum()
x.sum(0)
x.sum(dim=1)
x.sum(-1, keepdim=True)
x.sum((0, 1))
x.sum(dim=[0, 1])
n.sum()
n.sum(0)
(x > 2).sum()
x.mean()
x.mean(0)
x.mean(dim=-1, keepdim=True)
x.mean((0, 1))
n.mean()
n.float().mean(1)
torch.sum(x, 1)
torch.mean(x, dim=0)
x.sum(2)
x.sum(dtype=torch.float64)
n.sum(dtype=torch.float32)
torch.tensor([]).sum()
torch.tensor([]).mean()
torch.ones(1000000).sum()
torch.full((100000,), 0.1).sum()
x.nansum()

# %% variance
x.var()
x.std()
x.var(0)
x.var(dim=1)
x.var(1, unbiased=False)
x.std(dim=-1, keepdim=True)
x.var(dim=1, unbiased=False, keepdim=True)
torch.var(x, 1)
torch.std(x)
torch.tensor([1.0]).std()
n.var()
torch.var_mean(x, 1)
torch.std_mean(x, dim=1, unbiased=False)
x.var(dim=1, correction=0)

# %% extremes
x.max()
x.min()
x.max(0)
x.max(dim=1)
values, places = x.max(1, keepdim=True)
values
places
x.max(1).values
x.min(dim=1).indices
n.max()
x.amax(1)
x.amin(dim=0, keepdim=True)
torch.max(x)
torch.max(x, 1)
torch.max(x, torch.tensor([[3.0], [3.0]]))
torch.min(x, 0)[0]
torch.tensor([]).max()
torch.tensor([1.0, float("nan")]).max()
torch.tensor([2, 2, 1]).max(0)
x.max(5)
x.aminmax()

# %% places
x.argmax()
x.argmax(1)
x.argmin(dim=0)
x.argmax(-1, keepdim=True)
torch.argmax(x, dim=1)
torch.tensor([1, 3, 3]).argmax()
torch.tensor([]).argmax()
x.argsort()
x.argsort(descending=True)
torch.argsort(torch.tensor([3.0, 1.0, 2.0]))

# %% sorting
x.sort()
x.sort(descending=True).values
x.sort(dim=0)
torch.sort(torch.tensor([3, 1, 2]))
x.topk(2)
torch.topk(x, 1, dim=0)
x.topk(2, largest=False)
x.topk(4)
values, indices = torch.tensor([0.1, 0.7, 0.2]).topk(2)
values, indices
torch.unique(torch.tensor([3, 1, 3, 2]))
torch.unique(torch.tensor([3, 1, 3, 2]), return_counts=True)
torch.bincount(torch.tensor([0, 2, 2]))
x.median()
torch.tensor([1, 2, 3, 4]).median()
x.kthvalue(2)

# %% along
x.cumsum(0)
x.cumsum(dim=1)
n.cumsum(1)
x.cumprod(1)
torch.cumsum(torch.tensor([True, True, False]), 0)
x.prod()
x.prod(1)
n.prod()
x.diff()
x.logsumexp(1)
torch.logsumexp(x, dim=(0, 1))
x.softmax(1)
x.log_softmax(-1)
torch.softmax(x, dim=0)
torch.softmax(n, dim=0)
torch.softmax(x, dim=2)
torch.softmax(torch.tensor([1000.0, 1000.0]), 0)
torch.softmax(torch.tensor([float("-inf"), 0.0]), 0)
torch.softmax(torch.full((2,), float("-inf")), 0)
torch.softmax(n, 0, dtype=torch.float64)
torch.log_softmax(torch.tensor([-1000.0, 1000.0]), 0)

# %% any all
(x > 5).any()
(x > 0).all()
(x > 2).any(1)
(x > 2).all(dim=0)
n.any()
torch.tensor([0.0, 1.0]).all()
torch.any(x > 5)
torch.all(x > 5, dim=1, keepdim=True)
torch.count_nonzero(n > 2)
torch.tensor([]).any()
torch.tensor([]).all()

# %% norms
x.norm()
x.norm(dim=1)
x.norm(p=1)
x.norm(2, dim=0, keepdim=True)
x.norm(float("inf"))
torch.norm(x, dim=-1)
torch.linalg.norm(x)
torch.linalg.vector_norm(x, dim=1)
n.norm()
torch.dist(x[0], x[1])
torch.cdist(x, x)

# %% a second dimension is no keepdim
x = torch.arange(4.0).reshape(2, 2)
x.mean(0, 1)  # words
x.sum(0, 1)  # words
x.max(0, 1)  # words
x.argmax(0, 1)  # words
x.std(0, 1)  # words
x.median(0, 1)  # words
x.prod((0, 1))  # words
x.mean((0, 1))
x.long().nanmean()
x.aminmax()
x.aminmax(dim=0)
x.aminmax(dim=(0,))
