"""Every function in place on a part that does not lie row by row, without a dimension, on nothing, with a gradient through a view."""
import math

import torch

base = (torch.arange(6.0).view(2, 3) * 0.15 + 0.05).requires_grad_()


def tried(f, x):
    try:
        return f(x)
    except Exception as error:
        return type(error).__name__


def everywhere(f):
    """A turned part, its whole, no dimension, nothing, integers, the gradient through a view."""
    whole = base.detach().clone()
    part = tried(f, whole.t()[1:])
    base.grad = None
    y = base * 1
    if tried(lambda y: f(y[:, 1:]), y) is not None and y.requires_grad:
        (y * torch.arange(6.0).view(2, 3)).sum().backward()
    return [part, whole, tried(f, torch.tensor(0.5)), tried(f, torch.zeros(0)), tried(f, torch.tensor([1, 2])), base.grad]


# %% of one operand
everywhere(lambda x: x.absolute_()), everywhere(lambda x: x.neg_()), everywhere(lambda x: x.negative_()), everywhere(lambda x: x.sgn_())
everywhere(lambda x: x.acos_()), everywhere(lambda x: x.arccos_()), everywhere(lambda x: x.arcsin_()), everywhere(lambda x: x.arctan_())
torch.tensor([[0.5], [-0.3]]).t().atanh_(), torch.tensor([[0.5], [-0.3]]).t().arctanh_(), torch.tensor(0.5).atanh_()
torch.tensor([[0.5], [-3.0]]).t().asinh_(), torch.tensor([[0.5], [-3.0]]).t().arcsinh_(), torch.zeros(0).asinh_()
everywhere(lambda x: x.erfc_()), everywhere(lambda x: x.deg2rad_()), everywhere(lambda x: x.rad2deg_()), everywhere(lambda x: x.exp2_())
everywhere(lambda x: x.exp_()), everywhere(lambda x: x.sqrt_()), everywhere(lambda x: x.tanh_()), everywhere(lambda x: x.relu_())
everywhere(lambda x: x.fix_()), everywhere(lambda x: x.frac_()), everywhere(lambda x: x.round_(decimals=1)), everywhere(lambda x: x.square_())
torch.tensor([1.5, 3.0]).acosh_(), torch.tensor([[1.5], [3.0]]).t().arccosh_()

# %% limits
everywhere(lambda x: x.clamp_(0.2, 0.5)), everywhere(lambda x: x.clamp_min_(0.3)), everywhere(lambda x: x.clamp_max_(0.3))
everywhere(lambda x: x.clip_(max=0.4)), everywhere(lambda x: x.clamp_(torch.tensor(0.1), torch.tensor(0.6)))
everywhere(lambda x: x.clamp_min_(torch.tensor(0.4))), everywhere(lambda x: x.nan_to_num_())

# %% of two operands
everywhere(lambda x: x.atan2_(torch.tensor(0.5))), everywhere(lambda x: x.arctan2_(torch.tensor(0.5)))
everywhere(lambda x: x.hypot_(torch.tensor(2.0))), everywhere(lambda x: x.pow_(2)), everywhere(lambda x: x.pow_(torch.tensor(0.5)))
everywhere(lambda x: x.sub_(1, alpha=2)), everywhere(lambda x: x.div_(2)), everywhere(lambda x: x.true_divide_(4)), everywhere(lambda x: x.mul_(3))
everywhere(lambda x: x.remainder_(0.2)), everywhere(lambda x: x.fmod_(0.2)), everywhere(lambda x: x.multiply_(torch.tensor(2.0)))
everywhere(lambda x: x.addcmul_(x.detach().clone(), torch.tensor(2.0))), everywhere(lambda x: x.lerp_(torch.ones(()).expand(x.shape), 0.5))
everywhere(lambda x: x.div_(0.3, rounding_mode="floor")), everywhere(lambda x: x.div_(0.3, rounding_mode="trunc"))

# %% comparisons
everywhere(lambda x: x.lt_(0.3)), everywhere(lambda x: x.less_(0.3)), everywhere(lambda x: x.le_(0.5)), everywhere(lambda x: x.less_equal_(0.5))
everywhere(lambda x: x.gt_(0.3)), everywhere(lambda x: x.greater_(0.3)), everywhere(lambda x: x.ge_(0.5)), everywhere(lambda x: x.greater_equal_(0.5))
everywhere(lambda x: x.ne_(0.5)), everywhere(lambda x: x.not_equal_(0.5)), everywhere(lambda x: x.eq_(0.5)), everywhere(lambda x: x.logical_not_())
everywhere(lambda x: x.logical_and_(torch.tensor(1))), everywhere(lambda x: x.logical_or_(torch.tensor(0))), everywhere(lambda x: x.logical_xor_(torch.tensor(1)))

# %% filled
everywhere(lambda x: x.fill_(2.5)), everywhere(lambda x: x.zero_()), everywhere(lambda x: x.fill_(torch.tensor(3.0)))
everywhere(lambda x: x.masked_fill_(x > 0.4, -1)), everywhere(lambda x: x.copy_(torch.tensor(7.0))), everywhere(lambda x: x.cumsum_(0))
everywhere(lambda x: x.cumprod_(-1)), everywhere(lambda x: x.fill_diagonal_(5))
everywhere(lambda x: x.scatter_(0, torch.zeros_like(x)[:1].long(), 9))
everywhere(lambda x: x.scatter_add_(0, torch.zeros_like(x).long(), torch.ones_like(x))), everywhere(lambda x: x.masked_scatter_(x > 0.4, torch.arange(9.0)))

# %% rows filled
def rows(f):
    """A turned part, its whole, the gradient through a view."""
    whole = base.detach().clone()
    part = f(whole.t()[1:])
    base.grad = None
    y = base * 1
    f(y[:, 1:])
    (y * torch.arange(6.0).view(2, 3)).sum().backward()
    return part, whole, base.grad


rows(lambda x: x.tril_()), rows(lambda x: x.triu_(1)), rows(lambda x: x.fill_diagonal_(5))
rows(lambda x: x.index_fill_(0, torch.tensor([0]), 4)), rows(lambda x: x.index_copy_(0, torch.tensor([0]), x.detach()[1:2].clone()))
rows(lambda x: x.index_add_(0, torch.tensor([0, 0]), torch.ones_like(x))), rows(lambda x: x.scatter_reduce_(0, torch.zeros_like(x).long(), torch.ones_like(x), "sum"))
rows(lambda x: x.index_put_((torch.tensor([1]), torch.tensor([0])), torch.tensor(8.0))), rows(lambda x: x.index_add_(1, torch.tensor([1, 1]), torch.ones_like(x), alpha=-2))

# %% products
def product(f):
    base.grad = None
    y = base[:, 1:] * 1
    f(y)
    (y * torch.arange(4.0).view(2, 2)).sum().backward()
    z = base.detach().clone()
    return f(z[:, :2].t()), z, base.grad


m = torch.tensor([[1.0, -2.0], [0.5, 3.0]])
product(lambda x: x.addmm_(m, m)), product(lambda x: x.addmm_(m, m, beta=0)), product(lambda x: x.addmm_(m, m, beta=2, alpha=0.5))
product(lambda x: x.addbmm_(m.expand(3, 2, 2), m.expand(3, 2, 2))), product(lambda x: x.addbmm_(m[None], m[None], beta=0.5, alpha=2))
product(lambda x: x[0].addmv_(m, m[0])), product(lambda x: x.t()[1].addmv_(m, m[:, 0], beta=-1))
product(lambda x: x.unsqueeze(0).baddbmm_(m[None], m[None])), product(lambda x: x[None].baddbmm_(m[None], m[None], beta=0, alpha=3))
