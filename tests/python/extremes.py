"""Extremes along the way and of pairs, order, quantiles and counts."""
import math

import torch

x = torch.tensor([[3.0, 1.0, 4.0, 1.0], [5.0, 9.0, 2.0, 6.0]], requires_grad=True)

# %% cummax and cummin
torch.cummax(x, 1)
x.cummin(dim=0)
torch.cummin(torch.tensor([3, 1, 1, 2, 0]), 0)
values, indices = torch.cummax(torch.tensor([1.0, math.nan, 3.0]), 0)
values
indices
torch.cummin(torch.tensor([1.0, math.nan, 0.0]), -1).values
torch.cummax(torch.tensor([False, True, False]), 0)
(x.cummax(1).values * torch.arange(8.0).view(2, 4)).sum().backward()
x.grad
x.grad = None
(torch.cummin(x, 1)[0] * torch.arange(8.0).view(2, 4)).sum().backward()
x.grad
print(torch.cummax(x, 1).values)
torch.cummax(torch.tensor(2.0), 0)
torch.cummax(torch.zeros(0), 0).indices
torch.cummax(x, 2)
x.cummin()  # words

# %% fmax and fmin
torch.fmax(torch.tensor([1.0, math.nan, math.nan]), torch.tensor([2.0, 3.0, math.nan]))
x.detach().fmin(torch.tensor([[2.0], [5.5]]))
torch.fmin(torch.tensor([1, 5]), torch.tensor([2.5, 2.5]))
torch.fmax(torch.tensor([True]), torch.tensor([False]))
torch.tensor([1, 2]).fmax(torch.tensor(2))
y = torch.tensor([2.0, 1.0, 4.0, math.nan], requires_grad=True)
x.grad = None
torch.fmax(x, y).sum().backward()
x.grad
y.grad
x.fmin(y).sum().backward()
y.grad
torch.fmax(x, 2.0)
torch.fmax(x, x).grad_fn.name(), torch.fmin(x, x).grad_fn.name(), torch.msort(x).grad_fn.name()

# %% msort
torch.msort(x)
torch.tensor([3, 1, 2]).msort()
x.grad = None
(torch.msort(x.t()) * torch.arange(8.0).view(4, 2)).sum().backward()
x.grad
torch.msort(torch.tensor(1.0))
torch.msort(torch.tensor([2.0, math.nan, 1.0]))

# %% quantile
torch.quantile(x, 0.5)
x.quantile(torch.tensor([0.0, 0.25, 1.0]), dim=1)
torch.quantile(x, 0.75, dim=0, keepdim=True)
torch.quantile(x, 0.5, keepdim=True)
x.grad = None
torch.quantile(x, 0.4, dim=1).sum().backward()
x.grad
torch.quantile(torch.tensor([1.0, math.nan]), 0.5)
torch.quantile(torch.tensor([[1.0, math.nan], [2.0, 4.0]]), 0.5, dim=1)
torch.quantile(x, torch.tensor([0.1, 0.9]), dim=1, keepdim=True).shape
torch.quantile(torch.tensor([1, 2]), 0.5)
torch.quantile(x, 1.5)
torch.quantile(x, torch.tensor([2.0]))
torch.quantile(torch.zeros(0), 0.5)
torch.quantile(x, 0.3, interpolation="nearest")  # not here
torch.quantile(x, torch.tensor(0.5, dtype=torch.float64))
torch.quantile(x, torch.tensor([[0.1]]))
torch.quantile(x, 1)

# %% nanmean
torch.nanmean(torch.tensor([1.0, math.nan, 3.0]))
torch.tensor([[1.0, math.nan], [math.nan, math.nan]]).nanmean(1)
torch.nanmean(torch.tensor([[1.0, 2.0], [math.nan, 4.0]]), dim=0, keepdim=True)
y = torch.tensor([1.0, math.nan, 3.0], requires_grad=True)
y.nanmean().backward()
y.grad
torch.nanmean(torch.tensor([1, 2]))
torch.nanmean(torch.zeros(0))
torch.nanmean(torch.tensor([[[1.0]]]), dim=(0, 2))

# %% histc
torch.histc(torch.tensor([1.0, 2.0, 1.0]), bins=4, min=0, max=3)
x.detach().histc(5)
torch.histc(torch.tensor([1.0, 1.0]), bins=3)
torch.histc(torch.tensor([1.0, 5.0, -5.0]), 2, 0, 2)
torch.histc(torch.tensor([1, 2]), bins=2)
torch.histc(torch.tensor([1.0]), bins=0)
torch.histc(torch.tensor([1.0]), bins=2, min=3, max=1)
torch.histc(torch.tensor([1.0, 2.0, 3.0]), 3, 2, 2)
torch.histc(torch.tensor([1.0, math.inf]), 3)
torch.histc(torch.tensor([1.0, math.inf, -3.0]), 3, 0, 2)
torch.histc(torch.tensor([math.nan, 1.0]))  # words
torch.histc(torch.zeros(0), bins=2, min=0, max=1)

# %% the most frequent
torch.mode(x)  # not here
x.mode(1)  # not here

# %% named results
type(torch.max(x, 0)).__name__
isinstance(x.sort(), torch.return_types.sort)
isinstance(x.max(0), torch.return_types.max), isinstance(x.min(0), torch.return_types.min)
isinstance(torch.topk(x, 1), torch.return_types.topk)
isinstance(torch.cummax(x, 0), torch.return_types.cummax)
isinstance(torch.median(x, 0), torch.return_types.median)
isinstance(torch.kthvalue(x, 1), torch.return_types.kthvalue)
