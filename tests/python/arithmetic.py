import math

import torch

a = torch.tensor([1.0, -2.0, 3.5])
b = torch.tensor([2, 0, -1])

# %% operators
a + 1
1 + a
a - b
2 - a
a * 2
a / 2
b / 2
1 / a
a // 2
b // 2
a % 2
b % 3
-a
+a
abs(a)
a**2
2**b.abs()
b**2
a @ a
a + b
b + True
a.neg()
divmod(7, 2)

# %% promotion
(b + 1).dtype
(b + 1.0).dtype
(b * 0.5).dtype
(b / b.clamp(1)).dtype
(torch.tensor([True]) + 1).dtype
(torch.tensor([True]) + True).dtype
(torch.tensor([True]) * 0.5).dtype
(b + torch.tensor(1.5)).dtype
(a + torch.tensor(1.5, dtype=torch.float64)).dtype
(a + torch.tensor([1.5], dtype=torch.float64)).dtype
(b.int() + b).dtype
(a.half() + a).dtype
(b.sum() + a).dtype
torch.tensor([1], dtype=torch.int32) + torch.tensor(2)
torch.result_type(a, b)
torch.tensor([True, False]) - torch.tensor([True, True])
-torch.tensor([True])

# %% division
torch.tensor([7, -7, 7, -7]) // torch.tensor([2, 2, -2, -2])
torch.tensor([7, -7, 7, -7]) % torch.tensor([2, 2, -2, -2])
torch.tensor([7.5, -7.5]) % 2
torch.tensor([7.5, -7.5]) // 2
torch.div(torch.tensor([7, -7]), 2, rounding_mode="floor")
torch.div(torch.tensor([7, -7]), 2, rounding_mode="trunc")
torch.div(torch.tensor([7.0]), 2)
torch.tensor([1.0, -1.0, 0.0]) / 0
torch.tensor([1, 2]) // 0
torch.remainder(torch.tensor([-3.0, 3.0]), 2)
torch.fmod(torch.tensor([-3.0, 3.0]), 2)
torch.floor_divide(torch.tensor([7.0]), 2)

# %% in place
x = torch.tensor([1.0, 2.0, 3.0])
y = x
x += 1
y
x *= 2
x -= torch.tensor([1.0, 1.0, 1.0])
x /= 2
y
x.add_(1)
x.mul_(torch.tensor([1.0, 0.0, 2.0]))
x.sub_(1, alpha=2)
x.div_(2)
x.clamp_(-1, 1)
x.neg_()
x.exp_()
x.sqrt_()
x.pow_(2)
x.fill_(0.5)
x.zero_()
x += torch.ones(2, 3)
b_ = torch.tensor([1, 2])
b_ += 0.5
b_ /= 2
b_ += 1
b_
x.add(1)
x.masked_fill_(torch.tensor([True, False, True]), 9)
x.relu_()

# %% functions of one number
x = torch.tensor([0.25, 1.0, 2.0, -0.5])
x.exp()
x.log()
x.sqrt()
torch.rsqrt(x.abs())
x.abs()
x.sin()
x.cos()
torch.tan(x)
x.tanh()
x.sigmoid()
x.relu()
torch.exp(x)
torch.log(x.abs())
torch.log2(x.abs())
torch.log10(x.abs())
torch.log1p(x)
torch.expm1(x)
torch.erf(x)
x.square()
x.reciprocal()
x.sign()
torch.sinh(x)
torch.cosh(x)
torch.asin(x)
torch.acos(x)
torch.atan(x)
torch.exp(1.0)
torch.sqrt(4)
torch.exp(torch.tensor([1, 2]))
torch.sqrt(torch.tensor([4, 9]))
torch.sigmoid(torch.tensor([0, 1]))
torch.abs(torch.tensor([-3, 3]))
torch.sign(torch.tensor([-3, 0, 3]))

# %% rounding
x = torch.tensor([0.5, 1.5, 2.5, -0.5, -1.7, 1.2345])
x.round()
x.floor()
x.ceil()
x.trunc()
torch.round(x, decimals=2)
x.frac()
torch.floor(torch.tensor([1, 2]))
x.int()

# %% two tensors
torch.maximum(torch.tensor([1, 5]), torch.tensor([3, 2]))
torch.minimum(torch.tensor([1.0, 5.0]), torch.tensor([3.0, float("nan")]))
torch.pow(torch.tensor([2.0, 3.0]), 2)
torch.pow(2, torch.tensor([1.0, 3.0]))
torch.tensor([2, 3]) ** -1
torch.tensor([2, 3]) ** 0.5
torch.tensor([4.0]) ** torch.tensor([0.5, -1.0])
torch.tensor([-8.0]) ** (1 / 3)
torch.add(a, b, alpha=2)
torch.sub(a, 1)
torch.mul(a, b)
torch.atan2(torch.tensor([1.0]), torch.tensor([-1.0]))
torch.addcmul(a, a, a, value=0.5)
torch.lerp(torch.tensor([0.0]), torch.tensor([10.0]), 0.3)
torch.add("a", 1)
a + "b"
a + None
a + [1, 2, 3]

# %% clamp and where
a.clamp(0, 2)
a.clamp(min=0)
a.clamp(max=1)
a.clip(-1, 1)
torch.clamp(a, min=-1.5, max=1.5)
a.clamp()
torch.where(a > 0, a, torch.zeros(3))
torch.where(a > 0, 1.0, 0.0)
torch.where(a > 0, a, 0.0)
torch.where(b > 0, b, a)
torch.where(torch.tensor([[True], [False]]), a, -a)
torch.where(a, a, a)
a.masked_fill(a < 0, 0.0)
a.masked_fill(a < 0, float("-inf"))
a.masked_fill(b, 1.0)  # words
a.masked_fill(torch.tensor([True, False]), 0.0)  # words
b.clamp(0, 1)
b.clamp(0.5)

# %% comparisons
a > 0
a >= torch.tensor([1.0, 1.0, 1.0])
a == 1
a != a
b < 1
b <= b
a.eq(1.0)
a.ne(1.0)
a.gt(0)
a.lt(0)
torch.eq(a, a)
torch.equal(a, a)
torch.equal(a, torch.tensor([1.0]))
torch.allclose(a, a + 1e-9)
torch.allclose(a, a + 1)
torch.isclose(a, a + 1e-9)
a == None
a == "x"
torch.isnan(torch.tensor([float("nan"), 1.0]))
torch.isinf(torch.tensor([float("-inf"), 1.0]))
torch.isfinite(torch.tensor([float("inf"), 1.0]))
a > torch.ones(2)
torch.nan_to_num(torch.tensor([float("nan"), 1.0]))

# %% logic
p, q = torch.tensor([True, True, False]), torch.tensor([True, False, False])
p & q
p | q
p ^ q
~p
p.logical_and(q)
torch.logical_or(p, q)
torch.logical_not(p)
torch.logical_xor(p, q)
p.any()
p.all()
p.sum()
~torch.tensor([1, 2])
torch.tensor([5, 6]) & 3
~torch.tensor([1.0])
p and q
p.float() @ q.float()

# %% numbers that do not fit
torch.tensor([1e40])
torch.tensor([16777217.0])
torch.tensor([16777217])
torch.tensor([3.0e38]) * 10
torch.tensor([1e-46])
torch.tensor([2**31], dtype=torch.int32)  # words
torch.tensor([65520.0], dtype=torch.float16)
torch.tensor(2**24) + 1
torch.tensor(2.0**24) + 1
torch.tensor([0.1]) + torch.tensor([0.2])
(torch.tensor([0.1], dtype=torch.float64) + 0.2).item()
torch.tensor([1, 2]).float().mean().item()
