import torch

x = torch.arange(12).reshape(3, 4)

# %% whole numbers and slices
x[0]
x[-1]
x[1, 2]
x[:, 1]
x[1:]
x[:2, 1:3]
x[::2]
x[:, ::2]
x[..., 0]
x[1, ...]
x[None].shape
x[:, None, :].shape
x[0:0].shape
x[1:100]
x[-2:]
x[2:1].shape
x[True].shape
x[()].shape

# %% errors
x[3]
x[0, 4]
x[-4]
x[0, 0, 0]
x[::-1]
x[1.0]
x["a"]
x[:, torch.tensor([0, 9])]
torch.tensor(1)[0]
x[torch.tensor([True, False])]
x[torch.tensor([0.5])]

# %% lists and tensors of places
x[[0, 2]]
x[torch.tensor([2, 0])]
x[:, [1, 3]]
x[[0, 1], [1, 2]]
x[torch.tensor([[0, 1], [2, 0]])].shape
x[torch.arange(3), torch.tensor([0, 1, 2])]
x[torch.tensor([0, -1])]
x[[0, 1], 1:3]
x[torch.tensor(1)]
x[0][torch.tensor([3, 3])]

# %% masks
x[x > 5]
x[x % 2 == 0]
x[torch.tensor([True, False, True])]
x[:, torch.tensor([True, False, False, True])]
x[(x > 2) & (x < 7)]
x[x > 100]
x[~(x > 5)].shape
x.float()[x > 9]
torch.masked_select(x, x > 9)
(x > 9).nonzero()
torch.nonzero(torch.tensor([0, 3, 0, 4]))
torch.nonzero(torch.tensor([0, 3, 0, 4]), as_tuple=True)
torch.where(torch.tensor([False, True]))

# %% assignment
y = x.clone()
y[0] = 5
y
y[1, 2] = -1
y
y[:, 0] = torch.tensor([7, 8, 9])
y
y[y < 0] = 0
y
y[[0, 2]] = 1
y
y[..., -1] = y[..., 0]
y
y[0] += 10
y
y[1:, 1:3] = torch.zeros(2, 2)
y
y[0, 0] = 2.7
y[0, 0]
y[0] = torch.tensor([1, 2, 3])
y[5] = 1
y[torch.tensor([True, False, True])] = 100
y
x

# %% views write through
y = torch.zeros(2, 3)
row = y[0]
row[1] = 5.0
y
column = y.t()[2]
column += 1
y
y.view(-1)[0] = 8
y
y[:, 1:].zero_()
y
part = y[1].clone()
part[0] = 100
y
z = y[torch.tensor([0])]
z[0, 0] = 77
y

# %% gather scatter
x.gather(1, torch.tensor([[0], [1], [3]]))
torch.gather(x, 0, torch.tensor([[0, 1, 2, 0]]))
x.float().gather(-1, x.argmax(-1, keepdim=True))
torch.zeros(3, 4).scatter_(1, torch.tensor([[0], [1], [3]]), 1.0)
torch.zeros(2, 4).scatter_(1, torch.tensor([[0, 1], [2, 3]]), torch.tensor([[1.0, 2], [3, 4]]))
x.index_select(0, torch.tensor([2, 0]))
torch.index_select(x, 1, torch.tensor([1]))
x.take_along_dim(torch.tensor([[0], [1], [2]]), 1)
x.gather(1, torch.tensor([[9]]))
x.gather(1, torch.tensor([0]))

# %% iteration and unpacking
[row.tolist() for row in x]
for i, row in enumerate(x):
    print(i, row)
a, b, c = x
b
list(zip(x[0], x[1]))[1]
sum(x)
max(x[0]).item()
x[1:, :].unbind(0)
torch.unbind(x, 1)[0]
sorted(torch.tensor([3.0, 1.0, 2.0]).tolist())
for v in torch.tensor(3):
    pass

# %% what is put has the dtype of what it is put into
n = torch.arange(6).view(2, 3)
n[torch.tensor([0])] = torch.tensor(2.5)
n[[0]] = torch.tensor(2.5)
n[n > 3] = torch.tensor(2.5)
n[0, 0] = torch.tensor(7.5)
n
n[torch.tensor([0])] = 1.5
n
del n[0]
