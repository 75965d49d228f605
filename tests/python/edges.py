"""Each function at the edges of what it takes: infinities, NaN, nothing, no dimension, integers, truth values, float64."""
import math

import torch

odd = torch.tensor([0.0, -0.0, 1.0, -1.0, 0.5, -2.5, 1e-20, 1e20, math.inf, -math.inf, math.nan])
kinds = [
    torch.tensor([0, 1, -3]),
    torch.tensor([2, 5], dtype=torch.int32),
    torch.tensor([True, False]),
    torch.tensor([[0.25], [0.75]], dtype=torch.float64),
    torch.zeros(0, 2),
    torch.tensor(0.5),
]


def tried(f, *args, **options):
    try:
        return f(*args, **options)
    except Exception as error:
        return f"{type(error).__name__}: {error}".split("\n")[0]


def at(f):
    x = torch.tensor([[0.3, 0.6], [0.9, 0.1]], requires_grad=True)
    f(x).sum().backward()
    return [f(odd), *(tried(f, kind) for kind in kinds), x.grad]


# %% roundings
at(torch.ceil)
at(torch.floor)
at(torch.trunc)
at(torch.frac)
at(torch.round)
at(lambda x: torch.round(x, decimals=1))
at(lambda x: torch.round(x, decimals=-1))
torch.round(torch.tensor([0.5, 1.5, 2.5, -0.5, -1.5]))

# %% powers and logarithms
at(torch.log2)
at(torch.log10)
at(torch.log1p)
at(torch.expm1)
at(torch.rsqrt)
at(torch.reciprocal)
at(torch.square)
at(torch.sqrt)
at(torch.exp)
at(torch.log)

# %% trigonometry
torch.tan(torch.tensor([0.0, 1.0, math.inf]))
[tried(torch.tan, kind) for kind in kinds]
at(torch.sinh)
at(torch.cosh)
at(torch.tanh)
at(torch.atan)
at(torch.acos)
at(torch.asin)
at(torch.sigmoid)
torch.sin(torch.tensor([0.0, math.inf, math.nan])), torch.cos(torch.tensor([0.0, -math.inf]))

# %% signs and what is finite
at(torch.neg)
at(torch.sign)
at(torch.abs)
at(torch.nan_to_num)
at(lambda x: x.clip(-0.4, 0.5))
[f(odd) for f in (torch.isnan, torch.isinf, torch.isfinite, torch.isposinf, torch.isneginf)]
[tried(torch.isnan, kind) for kind in kinds]
[tried(torch.isinf, kind) for kind in kinds]
[tried(torch.isfinite, kind) for kind in kinds]
[tried(torch.logical_not, kind) for kind in kinds]
torch.nan_to_num(odd, nan=7.0, posinf=8.0, neginf=-9.0)
torch.nan_to_num(odd.double(), 1.0)
torch.isnan(3.0)  # words

# %% pairs of odd numbers
a, b = odd.view(-1, 1), odd.view(1, -1)
torch.maximum(a, b)
torch.minimum(a, b)
torch.atan2(a[2:6], b[:, 2:6])
a.remainder(torch.tensor([2.0, -3.0, math.inf]))
a.fmod(torch.tensor([2.0, -3.0, math.inf]))
a[:6].floor_divide(torch.tensor([2.0, -0.3]))
torch.pow(a[:6], torch.tensor([0.0, 2.0, -1.0, 0.5]))
torch.pow(torch.tensor([0, 2, -3]), 3), torch.pow(2, torch.tensor([0, 1, 5])), torch.pow(0.5, torch.tensor([1, 2]))
torch.isclose(a, b)
torch.isclose(odd, odd.flip(0).flip(0), equal_nan=True)
torch.isclose(torch.tensor([1, 100]), torch.tensor([1, 101]), rtol=0.02)
[(a < b).sum(), (a <= b).sum(), (a > b).sum(), (a >= b).sum(), (a == b).sum(), (a != b).sum()]
torch.remainder(7, torch.tensor([3, -3])), torch.fmod(torch.tensor([-7, 7]), 3), torch.fmod(torch.tensor([7]), torch.tensor([-3]))
torch.remainder(torch.tensor([7]), 0)  # words
torch.fmod(torch.tensor([7]), 0)  # words
torch.tensor([7]) // 0  # words
torch.floor_divide(torch.tensor([7.0, -7.0]), 2), torch.floor_divide(torch.tensor([-7, 7]), torch.tensor([2, -2]))

# %% logic of all kinds
p, q = torch.tensor([True, False, True]), torch.tensor([[1.5], [0.0]])
[torch.logical_and(p, q), torch.logical_or(p, q), torch.logical_xor(p, q)]
[torch.logical_and(q, torch.tensor(math.nan)), p.logical_or(torch.tensor(0)), p.logical_xor(torch.tensor([0, 1, 2]))]
torch.logical_and(p, True)  # words
torch.logical_not(torch.tensor([0.0, math.nan, -1.0]))

# %% gradients of pairs
def slopes(f):
    x = torch.tensor([[1.5, -2.0], [3.0, 0.5]], requires_grad=True)
    y = torch.tensor([2.0, -0.7], requires_grad=True)
    f(x, y).sum().backward()
    return x.grad, y.grad


slopes(torch.maximum)
slopes(torch.minimum)
slopes(torch.remainder)
slopes(torch.fmod)
slopes(torch.atan2)
slopes(lambda x, y: torch.pow(x, 3) * y)
slopes(lambda x, y: torch.pow(2, y) + x.pow(2))
slopes(lambda x, y: x.abs() ** y)
slopes(lambda x, y: torch.lerp(x, y.expand(2, 2), 0.3))
slopes(lambda x, y: torch.lerp(x, y.expand(2, 2), x * y))
slopes(lambda x, y: torch.addcmul(y, x, x, value=3))
slopes(lambda x, y: torch.div(x, y, rounding_mode="floor") + x)
slopes(lambda x, y: torch.maximum(x, x) * y)

# %% from the nearer end; a row with NaN has no quantile
a, b = torch.tensor([1.0, -2.0, 3.0]), torch.tensor([float("inf"), 5.0, 3.0])
torch.lerp(a, b, 0.5)
torch.lerp(a, b, 0.25)
torch.lerp(a, b, 1.0)
torch.lerp(a, b, torch.tensor([1.0, 0.25, 0.5]))
x = torch.tensor([[3.0, 1.0, 2.0], [float("nan"), 1.0, 2.0]])
x.quantile(0.3, 1), x.quantile(0.5, 0), x.quantile(0.5)
x.quantile(torch.tensor([0.0, 1.0]), 1, keepdim=True)
x.view_as(2)
x.expand_as(0.5)
