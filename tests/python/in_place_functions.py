"""Functions of one operand in place: on a part, on integers, with a gradient."""
import math

import torch

x = torch.tensor([[0.5, 1.5], [2.5, 0.25]], requires_grad=True)

# %% on a part of a tensor
z = x.detach().clone()
z[0].cos_()
z[1].sin_()
z.t()[0].tan_()
z[:, 1].sinh_()
z.diagonal().cosh_()
z
z.abs_()
z[0].log_()
z[1].log2_()
z
z.square_()
z[0].log10_()
z[1].log1p_()
z[:, 1].expm1_()
z
z[0].reciprocal_()
z.abs_()[1].rsqrt_()
z[:, 0].sigmoid_()
z

# %% roundings on a part
z = torch.tensor([[1.5, -2.5, 0.3], [math.inf, math.nan, -0.7]])
z.clone()[0].ceil_()
z.clone()[:, 1:].floor_()
z.clone().t()[0].round_()
z.clone()[1].trunc_()
z.clone()[0].frac_()
z.clone().nan_to_num_()
z.clone()[1].nan_to_num_(nan=1.0, posinf=2.0)
z.clone().round_(decimals=1)
torch.tensor([1, -2]).round_()
torch.tensor([1, -2]).floor_()
torch.tensor([1, -2]).ceil_()
torch.tensor([1, -2]).trunc_()
torch.tensor([1, -2]).frac_()
torch.tensor([1, -2]).nan_to_num_()

# %% integers do not become floating in place
torch.tensor([1, 2]).cos_()
torch.tensor([1, 2]).log_()
torch.tensor([1, 2]).log10_()
torch.tensor([1, 2]).log1p_()
torch.tensor([1, 2]).log2_()
torch.tensor([1, 2]).sigmoid_()
torch.tensor([1, 2]).sin_()
torch.tensor([1, 2]).cosh_()
torch.tensor([1, 2]).rsqrt_()
torch.tensor([1, 2]).reciprocal_()
torch.tensor([1, 2]).expm1_()
torch.tensor([1, 2]).erf_()
torch.tensor([1, 2]).square_()
torch.tensor([1, 2]).tan_()
torch.tensor([True]).sinh_()

# %% gradients through functions in place
def slope(f):
    x.grad = None
    y = x * 0.5
    f(y)
    y.sum().backward()
    return x.grad.clone()


slope(lambda y: y.cos_())
slope(lambda y: y.sin_())
slope(lambda y: y.tan_())
slope(lambda y: y.sinh_())
slope(lambda y: y.cosh_())
slope(lambda y: y.log_())
slope(lambda y: y.log2_())
slope(lambda y: y.log10_())
slope(lambda y: y.log1p_())
slope(lambda y: y.expm1_())
slope(lambda y: y.exp2_())
slope(lambda y: y.erf_())
slope(lambda y: y.erfinv_())
slope(lambda y: y.sigmoid_())
slope(lambda y: y.rsqrt_())
slope(lambda y: y.reciprocal_())
slope(lambda y: y.square_())
slope(lambda y: y.frac_())
slope(lambda y: y.floor_())
slope(lambda y: y.ceil_())
slope(lambda y: y.round_())
slope(lambda y: y.trunc_())
slope(lambda y: y.sign_())
slope(lambda y: y.nan_to_num_())
slope(lambda y: y[0].log_())
slope(lambda y: y.t()[0].sigmoid_())

# %% leaves are refused
x.cos_()
x.log_()
x[0].sin_()
x.square_()
x.sign_()
with torch.no_grad():
    x[0].square_()
x

# %% several operands in place
z = torch.tensor([[1.0, 2.0], [3.0, 4.0]])
z[0].addcmul_(torch.tensor([1.0, 2.0]), torch.tensor([3.0, 4.0]), value=0.5)
z.addcdiv_(torch.tensor([[1.0], [2.0]]), torch.tensor([2.0, 4.0]))
z[:, 1].lerp_(torch.tensor([0.0, 10.0]), 0.25)
z.lerp_(torch.zeros(2, 2), torch.tensor([0.5, 0.0]))
torch.tensor([1, 2]).addcmul_(torch.tensor([1, 2]), torch.tensor([3, 4]))
torch.tensor([1, 2]).addcdiv_(torch.tensor([1, 2]), torch.tensor([3, 4]))  # words
torch.tensor([1.0]).lerp_(torch.tensor([2.0], dtype=torch.float64), 0.5)
slope = x * 1
slope.addcmul_(x, x, value=2)
slope.sum().backward()
x.grad
y = x * 1
y.addcdiv_(x, x + 1)
y.sum().backward()
x.grad

# %% addcdiv
torch.addcdiv(torch.ones(2, 1), torch.tensor([1.0, 2.0]), torch.tensor([4.0, 8.0]), value=2)
x.addcdiv(x, x * 2)
x.grad = None
torch.addcdiv(x, x * x, x + 1, value=-0.5).sum().backward()
x.grad
torch.addcdiv(torch.ones(2), torch.tensor([1, 2]), torch.tensor([1, 2]))  # words
torch.addcdiv(torch.ones(1), torch.ones(1), torch.zeros(1))

# %% sums and products along in place
z = torch.tensor([[1, 2, 3], [4, 5, 6]])
z[0].cumsum_(0)
z.cumprod_(0)
z
z[:, 1].cumsum_(0)
z
y = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
w = y * 1
w.cumsum_(0)
w.cumprod_(0)
(w * torch.tensor([1.0, 2.0, 3.0])).sum().backward()
y.grad
torch.ones(2, 2).cumsum_(2)

# %% triangles and diagonals in place
z = torch.arange(1.0, 10.0).view(3, 3)
z.clone().tril_()
z.clone().tril_(-1)
z.clone().triu_(1)
z.clone()[1:].triu_()
z.clone().fill_diagonal_(0)
w = torch.ones(2, 4)
w.fill_diagonal_(-math.inf)
torch.ones(4, 2, dtype=torch.int64).fill_diagonal_(5)
torch.zeros(2, 2, 2).fill_diagonal_(3.0)
torch.zeros(2, 2, 3).fill_diagonal_(3.0)
torch.zeros(3).fill_diagonal_(1.0)
w.fill_diagonal_(1, True)  # not here
torch.zeros(4).tril_()
y = torch.ones(2, 2, requires_grad=True)
v = y * 2
v.tril_().fill_diagonal_(7)
v.sum().backward()
y.grad

# %% cut off from the history
y = x * 2
y.detach_()
y.requires_grad, y.grad_fn is None, y.is_leaf
x.detach_().requires_grad
z = torch.ones(3, requires_grad=True) * 2
z[0:2].detach_()
z.view(-1).detach_()  # words

# %% shapes in place
z = torch.arange(6.0).view(2, 3)
z.t_(), z.stride(), z.is_contiguous()
z.transpose_(0, 1) is z
z.unsqueeze_(0).shape, z.unsqueeze_(-1).shape, z.dim()
z.squeeze_(-1).shape, z.squeeze_().shape
z.swapaxes_(0, 1).shape, z.swapdims_(-1, 0).shape
part = z[0]
part.unsqueeze_(1)
part += 10
part, z
z.t_()
part.shape, part
z.unsqueeze_(0).t_()  # words
z.transpose_(0, 5)  # words
torch.ones(2, requires_grad=True).unsqueeze_(0)
(torch.ones(2, requires_grad=True) * 2).unsqueeze_(0)
w = torch.ones(2, 3, requires_grad=True)
c = torch.arange(6.0).view(2, 3)
y = w * c
c.t_()
y.sum().backward()  # words
z.resize_(2, 2)  # not here
z.set_(torch.ones(1))  # not here
z.apply_(lambda v: v + 1)  # not here
