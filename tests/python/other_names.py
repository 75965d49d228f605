"""Functions by their other names, comparisons among them; limits; ways to be told what a tensor is."""
import math

import torch

x = torch.tensor([[1.0, -2.0, 3.0], [0.0, 5.0, math.nan]], requires_grad=True)
k = torch.tensor([[1, -2, 3], [0, 5, 4]])

# %% comparisons
torch.less(k, 2)
k.less(torch.tensor([1, 0, 4]))
torch.less_equal(x, torch.tensor([[1.0], [5.0]]))
k.less_equal(3)
torch.le(k, torch.tensor([1.0, 0.0, 3.5]))
x.le(0)
torch.ge(k, 3)
x.ge(x)
torch.greater_equal(x, 0)
k.greater_equal(torch.tensor(3))
torch.not_equal(x, x)
k.not_equal(5)
torch.greater(k, 1), k.greater(2)
torch.le(torch.zeros(0), 1)
torch.ge(torch.tensor([True, False]), torch.tensor(True))
torch.less(k, "a")  # words
torch.less_equal(k, torch.zeros(2))  # words
torch.ge(k, torch.zeros(4))  # words

# %% comparisons in place
z = torch.tensor([[1.0, 2.0], [3.0, 4.0]])
z[0].eq_(2)
z
z[:, 1].ne_(torch.tensor([1.0, 2.0]))
z
torch.tensor([1, 2, 3]).lt_(2)
torch.tensor([1.0, 2.0, 3.0]).le_(torch.tensor([1, 1, 5]))
torch.tensor([1, 2, 3]).gt_(1.5)
torch.tensor([1.0, math.nan]).ge_(0)
torch.tensor([1, 2, 3]).not_equal_(2)
torch.tensor([1, 2, 3]).less_(2)
torch.tensor([1, 2, 3]).less_equal_(2)
torch.tensor([1, 2, 3]).greater_(2)
torch.tensor([1, 2, 3]).greater_equal_(2)
y = torch.ones(2, requires_grad=True) * 2
y.gt_(1)
torch.zeros(2).eq_(torch.zeros(3))

# %% absolute, negative, positive, sign
torch.absolute(k)
x.absolute().nansum().backward()
x.grad
torch.absolute(torch.tensor([True]))
torch.negative(k)
x.negative()
torch.negative(torch.tensor([True]))  # words
torch.positive(k)
x.positive() is x
+x is x
torch.positive(torch.tensor([True]))
torch.sgn(torch.tensor([-3.0, 0.0, 2.5, math.inf]))
k.sgn()
x.sgn().nansum().backward()
x.grad
torch.sgn(torch.tensor([True, False]))

# %% signs in place
z = torch.tensor([[1.0, -2.0], [-3.0, 4.0]])
z[0].abs_()
z[1].absolute_()
z
z.negative_()
z[:, 0].sgn_()
z
torch.tensor([-4, 0, 9]).sign_()
torch.tensor([-4, 0, 9]).abs_()
w = torch.tensor([1.0, -2.0], requires_grad=True)
v = w * 3
v.abs_().sum().backward()
w.grad
w.abs_()

# %% subtract, multiply, divide
torch.subtract(k, 2)
torch.subtract(x, k, alpha=2)
k.subtract(torch.tensor([1.5, 0.0, 1.0]))
torch.subtract(torch.tensor([True]), torch.tensor([True]))
torch.multiply(k, torch.tensor([[2], [-1]]))
x.multiply(2).nansum().backward()
x.grad
torch.divide(k, 2)
k.divide(2, rounding_mode="floor")
torch.divide(torch.tensor([-7, 7]), torch.tensor([2, -2]), rounding_mode="trunc")
torch.true_divide(k, 2)
k.true_divide(torch.tensor([2, 4, 5]))
torch.true_divide(torch.tensor([1.0, 0.0, -1.0]), 0)
torch.rsub(k, 10)
torch.rsub(torch.tensor([1.0, 2.0]), torch.tensor([5.0, 5.0]), alpha=2)
w = torch.tensor([1.0, 2.0], requires_grad=True)
torch.rsub(w, 3, alpha=0.5).sum().backward()
w.grad
torch.divide(k, 2, rounding_mode="up")
torch.multiply(k, [1])  # words

# %% arithmetic in place by other names
z = torch.tensor([[1.0, 2.0], [3.0, 4.0]])
z[0].subtract_(1)
z.subtract_(torch.tensor([1.0, 2.0]), alpha=2)
z[:, 0].multiply_(3)
z.divide_(torch.tensor([[2.0], [4.0]]))
z.true_divide_(2)
z.divide_(0.3, rounding_mode="floor")
torch.tensor([7, -7]).floor_divide_(2)
torch.tensor([7.5, -7.5]).floor_divide_(torch.tensor(2.0))
torch.tensor([7, -7]).fmod_(4)
torch.tensor([7.5, -7.5]).fmod_(torch.tensor([2.0, 4.0]))
torch.tensor([7, -7]).remainder_(4)
torch.tensor([7.5, -7.5]).remainder_(torch.tensor([2.0, -4.0]))
torch.tensor([1, 2]).true_divide_(2)
torch.tensor([1, 2]).divide_(2)
torch.tensor([1, 2]).multiply_(1.5)
z.subtract_(torch.ones(3, 2))  # words

# %% clamps with one end
torch.clamp_min(k, 1)
x.clamp_min(0)
torch.clamp_max(k, torch.tensor([0, 1, 2]))
x.clamp_max(2).nansum().backward()
x.grad
torch.clamp_min(k, 1.5)
z = torch.tensor([[-1.0, 2.0], [3.0, -4.0]])
z[0].clamp_min_(0)
z.clamp_max_(2)
z
z.clip_(-1, 1)
torch.tensor([1, 5, 9]).clip_(min=3)
torch.tensor([1, 5, 9]).clip_(max=torch.tensor([0, 6, 8]))
torch.tensor([1, 5, 9]).clip_()
torch.clamp_min(torch.tensor([math.nan, -math.inf]), 0)

# %% rounding towards zero
torch.fix(torch.tensor([-1.7, 1.7, -0.2, math.inf]))
k.fix()
torch.tensor([2.5, -3.9]).fix()
torch.tensor([2.5, -3.9]).fix_()
x.fix().nansum().backward()
x.grad

# %% infinities of one sign
torch.isposinf(torch.tensor([math.inf, -math.inf, math.nan, 1.0]))
torch.isneginf(torch.tensor([math.inf, -math.inf, math.nan, 1.0]))
k.isposinf()
torch.tensor(-math.inf).isneginf()
torch.isneginf(torch.zeros(0))

# %% among given values
torch.isin(k, torch.tensor([1, 5, 7]))
torch.isin(k, torch.tensor([1, 5]), invert=True)
torch.isin(torch.tensor([1.5, 2.0]), torch.tensor(2.0))
torch.isin(k, 3)
torch.isin(3, k)
torch.isin(k, torch.zeros(0, dtype=torch.int64))
torch.isin(k, torch.tensor([1, 1, 5]), assume_unique=False)
hasattr(k, "isin")
torch.isin(torch.tensor([1, 2]), torch.tensor([2.0, 3.0]))

# %% powers as floats
torch.float_power(k, 2)
x.float_power(0.5)
x.grad = None
x.float_power(3).nansum().backward()
x.grad
torch.float_power(2, torch.tensor([[0.5], [3.0]]))
k.float_power(torch.tensor([0, 1, -1]))
torch.float_power(torch.tensor([True, False]), 2)

# %% what a tensor is
torch.is_complex(x)
k.is_complex()
torch.is_complex(3)  # words
k.is_signed()
torch.tensor([True]).is_signed(), x.is_signed()
x.is_sparse, x.is_quantized, x.is_cpu, x.is_cuda
x.names, torch.tensor(1).names
x.ndimension(), torch.tensor(1).ndimension()
x.layout
x.layout == torch.strided
print(x.layout)
k.output_nr
(x * 2).output_nr
x.unbind(1)[2].output_nr
x.retains_grad
y = x * 2
y.retains_grad
y.retain_grad()
y.retains_grad
torch.is_storage(x)
torch.typename(x)
torch.typename(k), torch.typename(3), torch.typename("a")
torch.typename(torch.nn.Linear(1, 1))
torch.is_inference_mode_enabled()
with torch.inference_mode():
    print(torch.is_inference_mode_enabled())

# %% constants and memory formats
torch.pi, torch.e, torch.inf, torch.nan != torch.nan
math.pi == torch.pi
torch.tensor([torch.pi]).sin().abs() < 1e-6
print(torch.strided, torch.contiguous_format, torch.preserve_format)
torch.contiguous_format
x.clone(memory_format=torch.preserve_format)
x.t().contiguous(memory_format=torch.contiguous_format).stride()
x.t().clone(memory_format=torch.contiguous_format).stride()
torch.ones(2, layout=torch.strided)
torch.empty_like(x.t(), memory_format=torch.preserve_format).shape
torch.ones(2, layout=torch.strided).layout is torch.strided
isinstance(torch.strided, torch.layout), isinstance(torch.preserve_format, torch.memory_format)

# %% threads and determinism
torch.set_num_threads(1)
torch.get_num_threads()
torch.use_deterministic_algorithms(True)
torch.are_deterministic_algorithms_enabled()
torch.use_deterministic_algorithms(False)
torch.are_deterministic_algorithms_enabled()
torch.backends.mps.is_available()
torch.backends.cudnn.deterministic = True
torch.backends.cudnn.deterministic
torch.backends.cudnn.deterministic = False
torch.default_generator.initial_seed()
torch.default_generator is torch.default_generator
torch.manual_seed(5) is torch.default_generator
torch.default_generator.manual_seed(3).initial_seed()
torch.initial_seed()
