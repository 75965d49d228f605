"""Gradients of gradients: what backward does is itself recorded."""
import torch
from torch import nn
from torch.nn import functional as F

a = torch.tensor([[0.3, 0.6, 0.2], [0.9, 0.1, 0.4]], dtype=torch.float64)
b = torch.tensor([[0.5, 0.2, 0.7], [0.3, 0.8, 0.6]], dtype=torch.float64)


def second(f):
    """The gradients of the squared first ones; zeros where there are none."""
    x, y = a.clone().requires_grad_(), b.clone().requires_grad_()
    out = f(x, y)
    weights = torch.arange(1.0, 1 + out.numel()).view(out.shape)
    first = torch.autograd.grad((out * weights).sum(), (x, y), create_graph=True, allow_unused=True)
    total = sum((g**2).sum() for g in first if g is not None) + 0 * (x + y).sum()
    return [0.0 + g for g in torch.autograd.grad(total, (x, y))]


def one(*fs):
    return [second(lambda x, y: f(x))[0] for f in fs]


# %% of one operand
one(torch.exp, torch.exp2, torch.expm1, torch.log, torch.log2, torch.log10, torch.log1p, torch.sqrt, torch.rsqrt, torch.reciprocal, torch.square)
one(torch.sin, torch.cos, torch.tan, torch.asin, torch.acos, torch.atan, torch.sinh, torch.cosh, torch.tanh, torch.asinh, torch.atanh)
one(torch.sigmoid, torch.erf, torch.erfc, torch.erfinv, torch.abs, torch.neg, torch.frac, torch.deg2rad, torch.relu, torch.floor, torch.sign)
one(lambda x: torch.acosh(x + 2), lambda x: x.pow(3), lambda x: x.pow(0.5), lambda x: 2**x, lambda x: x.clamp(0.2, 0.5), lambda x: x.nan_to_num())

# %% of two operands
[second(f) for f in (torch.mul, torch.div, torch.pow, torch.atan2, torch.hypot, torch.logaddexp, torch.maximum, torch.minimum)]
[second(f) for f in (torch.fmax, torch.fmin, torch.remainder, lambda x, y: torch.lerp(x, y, x), lambda x, y: torch.addcmul(x, x, y), lambda x, y: torch.addcdiv(x, x, y))]
[second(f) for f in (torch.add, torch.sub, torch.true_divide, torch.float_power, lambda x, y: torch.where(x > y, x * y, y))]

# %% along rows
one(lambda x: x.sum(1) ** 2, lambda x: x.mean(0) ** 2, lambda x: x.prod(1), lambda x: x.var(1), lambda x: x.std(), lambda x: x.norm(), lambda x: x.norm(3, 1))
one(lambda x: x.cumsum(1) ** 2, lambda x: x.cumprod(1), lambda x: x.logsumexp(1), lambda x: x.softmax(1), lambda x: x.log_softmax(0))
one(lambda x: x.max(1).values ** 2, lambda x: x.amax(0) ** 2, lambda x: x.sort(1).values ** 3, lambda x: x.cummax(1).values ** 2, lambda x: x.median(1).values ** 2)
one(lambda x: torch.linalg.vector_norm(x, dim=1), lambda x: x.quantile(0.4) ** 2, lambda x: x.nanmean() ** 3, lambda x: x.diff() ** 2)

# %% products
[second(f) for f in (lambda x, y: x @ y.t(), lambda x, y: torch.inner(x, y), lambda x, y: torch.kron(x, y), lambda x, y: torch.outer(x[0], y[0]))]
[second(f) for f in (lambda x, y: torch.cross(x, y, dim=1), lambda x, y: torch.tensordot(x, y), lambda x, y: torch.einsum("ij,kj->ik", x, y), lambda x, y: torch.dot(x[0], y[1]))]
[second(f) for f in (lambda x, y: torch.addmm(x[:, :2], x, y.t()), lambda x, y: torch.mv(x, y[0]), lambda x, y: torch.bmm(x[None], y.t()[None]), lambda x, y: torch.matrix_power(x[:, :2], 3))]

# %% parts
i = torch.tensor([[0, 1, 1], [1, 0, 0]])
one(lambda x: x.gather(0, i) ** 2, lambda x: x[[0, 1, 1]] ** 2, lambda x: x.take(i) ** 2, lambda x: x.index_select(1, i[0]) ** 2, lambda x: x.flip(0) ** 3)
[second(f) for f in (lambda x, y: x.scatter(0, i, y) ** 2, lambda x, y: x.scatter_add(0, i, y) ** 2, lambda x, y: x.index_add(0, i[0, :2], y) ** 2)]
[second(f) for f in (lambda x, y: x.index_copy(0, i[0, :2], y) ** 2, lambda x, y: x.masked_scatter(x > 0.3, y) ** 2, lambda x, y: x.masked_fill(x > 0.5, 0) * y)]
one(lambda x: x.roll(1, 1) ** 2, lambda x: x.rot90() ** 2, lambda x: x.diag() ** 2, lambda x: x.diag_embed() ** 2, lambda x: x.tril() ** 2, lambda x: x.unfold(1, 2, 1) ** 2)
one(lambda x: x.repeat(2, 1) ** 2, lambda x: x.expand(2, 2, 3) ** 2, lambda x: torch.cat([x, x]) ** 2, lambda x: x.repeat_interleave(2) ** 2, lambda x: torch.block_diag(x, x) ** 2)

# %% layers and losses
one(F.gelu, F.silu, F.mish, F.elu, F.selu, F.softplus, F.logsigmoid, F.softsign, F.leaky_relu, F.relu6, F.softmin, lambda x: F.gelu(x, approximate="tanh"))
one(lambda x: F.glu(x, 0), lambda x: F.layer_norm(x, (3,)), lambda x: F.normalize(x), lambda x: F.pad(x, (1, 1)) ** 2, lambda x: F.prelu(x - 0.5, torch.tensor([0.1], dtype=torch.float64)))
[second(f) for f in (F.mse_loss, F.l1_loss, F.smooth_l1_loss, F.huber_loss, F.binary_cross_entropy_with_logits, F.cosine_similarity)]
one(lambda x: F.cross_entropy(x, torch.tensor([2, 0])), lambda x: F.nll_loss(x.log_softmax(1), torch.tensor([1, 1])), lambda x: F.kl_div(x.log(), b), lambda x: F.binary_cross_entropy(x, b))
torch.manual_seed(0)
attention = nn.MultiheadAttention(3, 1).double()
layer = nn.TransformerEncoderLayer(3, 1, 4, dropout=0.0).double()
one(lambda x: attention(x[:, None], x[:, None], x[:, None])[0], lambda x: layer(x[:, None]), nn.Linear(3, 2).double(), nn.LayerNorm(3).double())
