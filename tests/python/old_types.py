"""Types by their old names, default dtypes, what is made from what."""
import torch

# %% old type names
torch.FloatTensor([1, 2])
torch.LongTensor([[1, 2], [3, 4]])
torch.IntTensor([1, -2])
torch.DoubleTensor([0.1, 0.2])
torch.HalfTensor([0.5, 1])
torch.BoolTensor([True, False, 1])
torch.FloatTensor(2, 3).shape
torch.LongTensor(torch.Size([2])).shape
torch.FloatTensor()
torch.DoubleTensor(2).dtype, torch.IntTensor(0).dtype
torch.LongTensor([1.7, -1.7])  # words
torch.LongTensor(torch.tensor([1, 2]))
torch.FloatTensor(torch.tensor([1, 2]))  # words
isinstance(torch.tensor([1.0]), torch.FloatTensor)
isinstance(torch.tensor([1]), torch.LongTensor), isinstance(torch.tensor([1]), torch.IntTensor)
isinstance(3, torch.FloatTensor)
torch.FloatTensor(3.5)
torch.FloatTensor("ab")  # words
torch.Tensor().shape, torch.Tensor(torch.tensor([1])).dtype
torch.FloatTensor((1, 2))

# %% changed by old type
x = torch.tensor([1.5, -2.5])
x.type(torch.LongTensor)
x.type("torch.DoubleTensor")
x.type(torch.HalfTensor)
x.type(torch.IntTensor).type()
x.type(torch.BoolTensor)
x.type(torch.float64)
x.type(torch.FloatTensor) is x
x.type("torch.BadTensor")  # words

# %% default dtype
torch.get_default_dtype()
torch.set_default_dtype(torch.float64)
torch.tensor([1.0]), torch.ones(1), torch.tensor([1]) / 2
torch.Tensor([1.0]).dtype
torch.set_default_dtype(torch.float32)
torch.tensor([1.0]).dtype
torch.set_default_tensor_type(torch.DoubleTensor)
torch.zeros(1)
torch.set_default_tensor_type("torch.FloatTensor")
torch.zeros(1)
torch.set_default_dtype(torch.int64)  # words
torch.set_default_dtype("float64")  # words
torch.set_default_tensor_type(torch.LongTensor)  # words
torch.get_default_dtype()

# %% Size
torch.Size([2, 3])
torch.Size((2, 3)).numel(), torch.Size([]).numel()
torch.Size([2, 3]) == (2, 3), torch.Size([2, 3])[0]
torch.Size([2, 3])[1:]
torch.Size([2]) + torch.Size([3])
torch.Size([2]) + (3,)
isinstance(torch.zeros(2).shape, torch.Size), isinstance(torch.Size([1]), tuple)
torch.Size("ab")
torch.Size([1.5])
torch.Size(), torch.Size(range(2)), torch.Size([True])
torch.Size(3)
torch.Size([1]) * 2

# %% made from what is there
torch.asarray([1, 2])
torch.asarray([1, 2.5], dtype=torch.float64)
t = torch.tensor([1.0, 2.0])
torch.asarray(t) is t
torch.asarray(t, dtype=torch.int64)
torch.asarray(True)
torch.asarray(t, copy=True) is t
torch.asarray(t, requires_grad=True).requires_grad
torch.asarray([1.0], copy=False)
torch.asarray(t, copy=False, dtype=torch.int64)
torch.scalar_tensor(3)
torch.scalar_tensor(3, dtype=torch.int64)
torch.scalar_tensor(True)
torch.scalar_tensor(2.5, requires_grad=True)
t.new_empty(2, 3).shape
t.new_empty((2,), dtype=torch.int64).dtype
torch.tensor([1]).new_empty([0])
t.new_empty(1, requires_grad=True).requires_grad
t.new_empty(-1)  # words

# %% logspace
torch.logspace(0, 3, 4)
torch.logspace(0, 2, 3, base=2)
torch.logspace(-1, 1, 5)
torch.logspace(0, 4, 5, base=2, dtype=torch.int64)
torch.logspace(1, 2, 1)
torch.logspace(1, 2, 0)
torch.logspace(0, 1, -1)
torch.logspace(0, 1, 3, dtype=torch.float64)
torch.logspace(0, 1, 2, requires_grad=True)
