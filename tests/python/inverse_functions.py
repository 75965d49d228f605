"""Inverse trigonometric and hyperbolic functions, error functions, powers of two, angles and lengths."""
import math

import torch

x = (torch.arange(6.0).view(2, 3) * 0.3 - 0.7).requires_grad_()

# %% arcs by both names
torch.asin(x)
torch.arcsin(x.detach())
x.arccos()
torch.arccos(torch.tensor([1, 0, -1]))
torch.arctan(x)
x.arctan().sum().backward()
x.grad
torch.arcsin(torch.tensor([1.5, math.nan, -1.0]))
torch.arctan(torch.tensor([math.inf, -math.inf, 0.0]))
x.arcsin().sum().backward()
x.grad
torch.arcsin(2.0)  # words

# %% inverse hyperbolic functions
torch.asinh(x)
torch.arcsinh(torch.tensor([-2, 0, 3]))
x.asinh().sum().backward()
x.grad
x.arcsinh()
torch.acosh(torch.tensor([1.0, 2.0, 0.5]))
torch.arccosh(torch.tensor([[1], [10]]))
y = torch.tensor([1.5, 3.0], requires_grad=True)
y.acosh().sum().backward()
y.grad
y.arccosh()
torch.atanh(torch.tensor([1.0, -1.0, 0.0, 2.0]))
torch.arctanh(x)
x.atanh().sum().backward()
x.grad
x.arctanh()
torch.atanh(torch.tensor([True, False]))
torch.asinh(torch.tensor(1.0, dtype=torch.float64))

# %% inverse functions in place
z = torch.tensor([[0.1, 0.5], [0.9, -0.4]])
z[0].asin_()
z[:, 1].arcsin_()
z
z.t()[0].acos_()
z.arccos_()
torch.tensor([0.3, -2.0]).atan_()
torch.tensor([0.3, -2.0]).arctan_()
torch.tensor([1, 2]).atan_()
torch.tensor([2.0, 3.0]).acosh_()
torch.tensor([2.0, 3.0]).asinh_()
torch.tensor([0.5, -0.25]).atanh_()
torch.tensor([0.5, -0.25]).arcsinh_()
torch.tensor([0.5, -0.25]).arctanh_()
torch.tensor([1.5, 4.0]).arccosh_()
w = x * 0.5
w.asin_()
w.sum().backward()
x.grad
x.asin_()

# %% error functions
torch.erfc(x)
x.erfc().sum().backward()
x.grad
torch.erfc(torch.tensor([math.inf, -math.inf, math.nan, 0.0]))
torch.erfc(torch.tensor([0, 1, 2]))
torch.erfinv(torch.tensor([0.0, 0.5, -0.9, 1.0, -1.0, 1.1]))
x.erfinv()
x.grad = None
x.erfinv().sum().backward()
x.grad
torch.erf(torch.erfinv(torch.tensor([0.25, -0.75], dtype=torch.float64)))
z = torch.tensor([[0.1, 0.2], [0.3, 0.4]])
z[1].erf_()
z[:, 0].erfinv_()
z.erfc_()
z

# %% powers of two
torch.exp2(torch.tensor([0.0, 1.5, -2.0, math.inf, -math.inf, math.nan]))
torch.exp2(torch.tensor([0, 3, 10]))
x.exp2().sum().backward()
x.grad
z = torch.tensor([[1.0, 2.0], [3.0, 4.0]])
z[:, 0].exp2_()
z
torch.tensor([1, 2]).exp2_()
torch.exp2(3)  # words

# %% degrees and radians
torch.deg2rad(torch.tensor([0.0, 90.0, -180.0, 720.0]))
torch.deg2rad(torch.tensor([180, 360]))
x.deg2rad().sum().backward()
x.grad
torch.rad2deg(torch.tensor([0.0, math.pi, -math.inf]))
torch.rad2deg(torch.tensor([1, 2]))
x.rad2deg()
print(x.rad2deg())
torch.deg2rad(torch.tensor([True]))
torch.tensor([180.0]).deg2rad_()
torch.tensor([1.0]).rad2deg_()

# %% the angle of a point
torch.arctan2(torch.tensor([1.0, -1.0, 0.0]), torch.tensor([0.0, -1.0, -1.0]))
torch.tensor([1, 2]).arctan2(torch.tensor([[1], [-1]]))
y = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
torch.arctan2(x, y).sum().backward()
x.grad
y.grad
z = torch.tensor([[1.0, 2.0], [3.0, 4.0]])
z[0].atan2_(torch.tensor([1.0, -1.0]))
z.arctan2_(torch.tensor(2.0))
torch.atan2(torch.tensor([0.0, -0.0]), torch.tensor([-1.0, -1.0]))
z.arctan2(2.0)  # words

# %% lengths
torch.hypot(torch.tensor([3.0, 5.0]), torch.tensor([[4.0], [12.0]]))
y = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
x.hypot(y).sum().backward()
x.grad
y.grad
torch.hypot(torch.tensor([3.0, math.inf]), torch.tensor([math.nan, 1.0]))
torch.hypot(torch.tensor([3]), torch.tensor([4]))
torch.hypot(torch.tensor([1e30]), torch.tensor([1e30]))
z = torch.tensor([[3.0, 6.0], [1.0, 2.0]])
z[0].hypot_(torch.tensor([4.0, 8.0]))
z
torch.hypot(torch.tensor([3.0]), 4.0)  # words

# %% logaddexp
torch.logaddexp(torch.tensor([0.0, 100.0, -100.0]), torch.tensor([0.0, 101.0, -200.0]))
y = torch.tensor([[0.5], [-1.0]], requires_grad=True)
x.logaddexp(y).sum().backward()
x.grad
y.grad
torch.logaddexp(torch.tensor([-math.inf, math.inf, math.nan]), torch.tensor([-math.inf, math.inf, 0.0]))
torch.logaddexp(torch.tensor([1]), torch.tensor([2]))
torch.logaddexp(torch.tensor([1.0], dtype=torch.float64), torch.tensor(2.0))
torch.logaddexp(torch.tensor([1.0]), 2.0)  # words
