import torch

# %% reprs of floats
print(torch.tensor([1.0, 2.0]))
print(torch.tensor([0.1, 0.25]))
print(torch.tensor([1e-5, 1.0]))
print(torch.tensor([1e5, 1.0]))
print(torch.tensor([123456.0, 0.001]))
print(torch.tensor([1e10]))
print(torch.tensor(3.14159265))
print(torch.tensor([float("nan"), float("inf"), -1.0]))
print(torch.tensor([float("inf")]))
print(torch.tensor([-0.0, 0.0]))
print(torch.tensor([0.00001234]))
print(torch.tensor([1.0, 1000.0, 99999.5]))
print(torch.tensor(1e8))
print(torch.tensor([3.0, float("-inf")]))

# %% reprs of whole numbers and bools
print(torch.tensor([1, 2, 300]))
print(torch.tensor([[1, -2], [30, 4]]))
print(torch.tensor(5))
print(torch.tensor([True, False]))
print(torch.tensor(True))
print(torch.tensor([1, 2], dtype=torch.int32))
print(torch.tensor([]))
print(torch.tensor([], dtype=torch.int64))
print(torch.zeros(0, 3))

# %% reprs of axes
print(torch.arange(24).reshape(2, 3, 4))
print(torch.arange(6.0).reshape(2, 3) / 4)
print(torch.zeros(2, 1, 2))
print(torch.ones(1, 1, 1, 1))
print(torch.eye(3))

# %% reprs with a dtype
print(torch.tensor([1.0], dtype=torch.float64))
print(torch.tensor([1.5], dtype=torch.float16))
print(torch.zeros(2, 2, dtype=torch.float64))

# %% reprs with autograd
x = torch.tensor([1.0, 2.0], requires_grad=True)
print(x)
print(x * 2)
print(x.sum())
print(x.detach())
print((x @ x).requires_grad)

# %% long tensors are shortened
print(torch.arange(1001))
print(torch.arange(2000.0).reshape(50, 40))
print(torch.zeros(1001, 2))
print(torch.zeros(2, 1000))
print(torch.arange(1000))
print(torch.arange(100.0))

# %% long lines are broken
print(torch.arange(30.0))
print(torch.arange(40) * 1000)
print(torch.linspace(0, 1, 25))

# %% options of printing
torch.set_printoptions(precision=2)
print(torch.tensor([0.123456, 2.0]))
torch.set_printoptions(precision=4, sci_mode=False)
print(torch.tensor([1e-6, 1.0]))
torch.set_printoptions(profile="default")
print(torch.tensor([0.123456, 2.0]))

# %% in strings
x = torch.tensor([[0.5, 1.5]])
str(x)
repr(x)
f"{x}"
f"{x.shape}"
"{}".format(x.dtype)
str(x.size())
print(x, x.shape, sep=" | ")
print([torch.tensor(1.0), torch.tensor(2)])
print({"a": torch.tensor([1.0])})
f"{x[0, 0]:.3f} {x[0, 1].item():6.2f}"
f"{x:.2f}"
