import torch

# %% tensor of nested lists
torch.tensor([[1.0, 2], [3, 4]])
torch.tensor([1, 2, 3])
torch.tensor([True, False])
torch.tensor(3.5)
torch.tensor(7)
torch.tensor([])
torch.tensor([[], []]).shape
torch.tensor((1, 2.5))
torch.tensor([1, True])
torch.tensor([2**53 - 1])

# %% tensor with a dtype
torch.tensor([1, 2], dtype=torch.float32)
torch.tensor([1.7, -1.7], dtype=torch.int64)
torch.tensor([0, 2, 0.5], dtype=torch.bool)
torch.tensor([1, 2], dtype=torch.float64)
torch.tensor([1, 2], dtype=torch.int32)
torch.tensor([0.1], dtype=torch.float64).item()
torch.tensor([0.1]).item()

# %% tensor errors
torch.tensor([[1, 2], [3]])
torch.tensor([[1, 2], 3])  # words
torch.tensor("a")
torch.tensor([1, "a"])
torch.tensor(None)
torch.tensor([1], dtype="float")  # words
torch.tensor([1.0], foo=1)
torch.tensor([1], requires_grad=True)
torch.tensor([1.0, 2.0], requires_grad=True)

# %% zeros ones full
torch.zeros(2, 3)
torch.zeros((2, 3))
torch.zeros([2])
torch.zeros(2, dtype=torch.int64)
torch.ones(3, dtype=torch.bool)
torch.ones(())
torch.full((2, 2), 7)
torch.full((2,), 0.5)
torch.full((2,), True)
torch.full((2, 2), 3, dtype=torch.float32)
torch.zeros(0, 3).shape
torch.empty(2, 5).shape
torch.zeros(-1)
torch.zeros(2.5)  # words
torch.full((2,), float("-inf"))

# %% like another
x = torch.tensor([[1, 2], [3, 4]])
torch.zeros_like(x)
torch.ones_like(x)
torch.ones_like(x, dtype=torch.float32)
torch.full_like(x, 9)
torch.zeros_like(x.float())
torch.empty_like(x).shape
x.new_zeros(3)
x.float().new_ones(2, 2)
x.new_full((2,), 5)
x.new_tensor([1, 2])

# %% arange
torch.arange(5)
torch.arange(2, 5)
torch.arange(0, 1, 0.25)
torch.arange(5.0)
torch.arange(5, 0, -2)
torch.arange(1, 2.5)
torch.arange(3, dtype=torch.float32)
torch.arange(0)
torch.arange(0, 10, 3)
torch.arange(5, 2)
torch.arange(0, 5, 0)
torch.arange(0, 1, 0.1).shape

# %% linspace eye
torch.linspace(0, 1, 5)
torch.linspace(-2, 2, 4)
torch.linspace(0, 1, 1)
torch.linspace(3, 3, 3)
torch.linspace(0, 1, steps=3, dtype=torch.float64)
torch.eye(3)
torch.eye(2, 3)
torch.eye(2, dtype=torch.int64)
torch.eye(2).dtype

# %% devices
torch.zeros(2, device="cpu")
torch.zeros(2, device=torch.device("cpu")).device
torch.device("cpu")
str(torch.device("cpu"))
torch.device("cpu").type
torch.cuda.is_available()
torch.zeros(2).is_cuda
torch.zeros(2).to("cpu")
torch.zeros(2, device="cuda")  # words
torch.zeros(2).cuda()  # words
torch.zeros(2).to("cuda")  # words
torch.device("gpu")  # words

# %% dtypes
torch.float32
torch.float
torch.long
torch.double
torch.int
torch.bool
torch.half
torch.float32 == torch.float
torch.float32.is_floating_point
torch.int64.is_floating_point
torch.get_default_dtype()
torch.finfo(torch.float32).eps
torch.finfo(torch.float32).max
torch.finfo(torch.float64).eps
torch.iinfo(torch.int64).max
torch.promote_types(torch.int64, torch.float32)
torch.is_floating_point(torch.zeros(1))

# %% casts
x = torch.tensor([1.7, -1.7, 0.0])
x.int()
x.long()
x.bool()
x.double()
x.half()
x.to(torch.int64)
x.to(torch.float64).dtype
x.to(torch.float32) is x
x.type(torch.int64)
x.long().float()
x.to(torch.tensor([1])).dtype
x.to(dtype=torch.bool)
x.to("float32")  # words

# %% properties
x = torch.zeros(2, 3, 4)
x.shape
x.size()
x.size(1)
x.size(-1)
x.size(3)
x.dim()
x.ndim
x.numel()
x.dtype
x.device
x.stride()
x.is_contiguous()
x.transpose(0, 1).is_contiguous()
x.transpose(0, 1).stride()
x.element_size()
x.storage_offset()
x.requires_grad
x.is_leaf
x.grad
x.grad_fn
len(x)
len(torch.tensor(1))
x.nelement()
x.shape[0] * x.shape[1]
x.shape == (2, 3, 4)
tuple(x.shape)
list(x.shape)
x.shape.numel()
x.is_floating_point()
torch.numel(x)
torch.is_tensor(x)
isinstance(x, torch.Tensor)

# %% out to Python
torch.tensor([[1, 2], [3, 4]]).tolist()
torch.tensor([1.5, 2.5]).tolist()
torch.tensor([True, False]).tolist()
torch.tensor(2.5).tolist()
torch.tensor(3).item()
torch.tensor([[4.0]]).item()
torch.tensor([1, 2]).item()
float(torch.tensor(2.5))
int(torch.tensor(2.9))
bool(torch.tensor([0]))
bool(torch.tensor([1, 2]))
bool(torch.tensor([]))
if torch.tensor(3) > 2:
    print("greater")
[row.sum().item() for row in torch.ones(2, 3)]
a, b = torch.tensor([5, 6])
a, b
f"{torch.tensor(2.345):.2f}"
f"{torch.tensor(7)}"
list(range(torch.tensor(3)))
3.0 in torch.tensor([1.0, 3.0])

# %% from a tensor
x = torch.tensor([1.0, 2.0])
y = torch.tensor(x)
y[0] = 9
x
x.clone()
torch.as_tensor(x) is x
torch.as_tensor([1, 2])
torch.empty(2).copy_(torch.tensor([3, 4]))
torch.zeros(2, 2).fill_(3)
torch.ones(2).zero_()
torch.zeros(2, 3).copy_(torch.tensor([1.0, 2, 3]))
torch.zeros(2, 3).copy_(torch.tensor([1.0, 2]))

# %% what is no number, no flag, no device
x = torch.zeros(2)
x.fill_("a")  # words
x.fill_(None)  # words
x.scatter_(0, torch.tensor([0]), "a")  # words
x.tril("a")
torch.ones(2, 2).tril("a")
torch.ones(2, 2).triu(1.5)
torch.ones(2, requires_grad="yes")  # words
x.requires_grad_("yes")
torch.device()  # words
torch.device(type="cpu")
x.to("cpu", "cpu")  # words
x.to(torch.float32, torch.float64)  # words
x.to("cpu", torch.int64)
x.to(torch.float64, True)
x.float(3)  # words
torch.atan2(x, 1.0)
torch.hypot(x, 1.0)
torch.fmax(x, 1)
torch.bitwise_not(x)
~x
del x[0]
x
