"""Which dimensions a function goes along: last, negative, several, kept, of nothing, out of range; without a dimension."""
import torch

x = (torch.arange(24.0).view(2, 3, 4) * 7 % 11 - 5).requires_grad_()


def tried(f, *args, **options):
    try:
        return f(*args, **options)
    except Exception as error:
        # a TypeError of PyTorch's lists what could have been meant
        return "TypeError" if isinstance(error, TypeError) else f"{type(error).__name__}: {error}".split("\n")[0]


def one(f):
    """One dimension."""
    return [
        *(tried(f, x.detach(), d) for d in (0, 1, -1)),
        tried(f, x, 3), tried(f, x, -4), tried(f, torch.tensor(2.5), 0), tried(f, torch.tensor(2.5), 1),
        tried(f, torch.zeros(2, 0), 0), tried(f, torch.zeros(2, 0), 1), tried(f, torch.tensor([3, 1, 2]), 0),
        tried(f, torch.tensor([[True, False]]), 1), tried(f, x.detach().transpose(0, 2), 1),
    ]


def several(f):
    """Any number of them, kept or not."""
    return [
        tried(f, x.detach(), (0, 2)), tried(f, x.detach(), (-1, 0), keepdim=True), tried(f, x, (0, 0)), tried(f, x, (1, 5)),
        tried(f, x.detach()), tried(f, x.detach(), 1, True), tried(f, torch.tensor(2.0)), tried(f, torch.zeros(0)), tried(f, torch.zeros(0, 3), 0),
        tried(f, torch.zeros(0, 3), 1), tried(f, x.detach().double(), (1,)),
    ]


def slope(f):
    x.grad = None
    f(x).sum().backward()
    return x.grad


# %% sums and means
several(torch.sum), several(torch.mean)
several(torch.nansum), several(torch.nanmean)
slope(lambda x: x.sum((0, 2)) ** 2), slope(lambda x: x.mean(1, keepdim=True) ** 2), slope(lambda x: x.nanmean((0, 1)) ** 2)
torch.sum(torch.tensor([1, 2]), dtype=torch.float64), torch.mean(torch.tensor([1, 2]), dtype=torch.float32)

# %% spread and length
several(torch.var), several(torch.std)
several(torch.linalg.vector_norm), several(lambda x, *a, **o: torch.norm(x, 2, *a, **o))
slope(lambda x: x.var((0, 2))), slope(lambda x: x.std(1, unbiased=False)), slope(lambda x: torch.linalg.vector_norm(x, dim=(0, 1)))
several(torch.logsumexp), slope(lambda x: x.logsumexp((0, 1)))

# %% extremes
several(torch.amax), several(torch.amin)
slope(lambda x: x.amax((0, 1)) ** 2), slope(lambda x: x.amin(2)), slope(lambda x: x.max(1).values), slope(lambda x: x.min(-1, keepdim=True)[0])
one(lambda x, d: torch.max(x, d)), one(lambda x, d: torch.min(x, d, keepdim=True))
one(torch.argmax), one(torch.argmin), one(lambda x, d: torch.argmax(x, d, keepdim=True))
tried(torch.aminmax, x.detach(), dim=1), tried(torch.aminmax, torch.tensor([3, 1])), tried(torch.aminmax, torch.zeros(0))  # words

# %% truth
several(lambda x, *d, **o: torch.count_nonzero(x, *d[:1]))
one(torch.all), one(torch.any)

# %% products and running sums
one(torch.prod), one(torch.cumsum), one(torch.cumprod)
one(lambda x, d: x.dim() and torch.cummax(x, d)), one(lambda x, d: x.dim() and torch.cummin(x, d))
slope(lambda x: x.prod(1)), slope(lambda x: x.cumsum(1) ** 2), slope(lambda x: torch.cummax(x, 2).values ** 2)

# %% order
one(torch.sort), one(lambda x, d: torch.sort(x, d, descending=True))
one(torch.argsort), one(lambda x, d: torch.topk(x, 1, d)), one(lambda x, d: torch.kthvalue(x, 1, d))
one(torch.median), one(lambda x, d: torch.flip(x, (d,)))
slope(lambda x: x.sort(1).values * torch.arange(4.0)), slope(lambda x: x.topk(2, 2).values), slope(lambda x: x.median(1).values)

# %% shares
one(torch.softmax), one(torch.log_softmax)
slope(lambda x: x.softmax(0) ** 2), slope(lambda x: x.log_softmax(1) ** 2)

# %% shapes along a dimension
one(torch.unbind), one(lambda x, d: torch.chunk(x, 2, d)), one(lambda x, d: torch.split(x, 2, d))
one(torch.unsqueeze), one(torch.squeeze)
one(lambda x, d: torch.narrow(x, d, 0, 1)), one(lambda x, d: torch.select(x, d, 0)), one(lambda x, d: torch.roll(x, 1, d))
one(lambda x, d: torch.cat([x, x], d)), one(lambda x, d: torch.stack([x, x], d)), one(lambda x, d: torch.diff(x, dim=d))
one(lambda x, d: torch.index_select(x, d, torch.tensor([0]))), one(lambda x, d: torch.repeat_interleave(x, 2, d))
one(lambda x, d: torch.movedim(x, d, 0)), one(lambda x, d: torch.transpose(x, d, 0)), one(lambda x, d: torch.flatten(x, d))
one(lambda x, d: torch.unflatten(x, d, (1, -1))), one(lambda x, d: x.size(d)), one(lambda x, d: x.stride(d)), one(lambda x, d: x.unfold(d, 1, 1))
one(lambda x, d: torch.diagonal(x, 0, d, 0)), one(lambda x, d: torch.tensor_split(x, 2, d)), one(lambda x, d: torch.gather(x, d, torch.zeros(x.shape).long()))
