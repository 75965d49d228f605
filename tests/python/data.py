import torch
from torch.utils.data import ConcatDataset, DataLoader, Dataset, Subset, TensorDataset, random_split

X = torch.arange(10.0).reshape(5, 2)
y = torch.arange(5)


# %% a data set
class Squares(Dataset):
    def __len__(self):
        return 6

    def __getitem__(self, index):
        return torch.tensor(float(index)), index**2


data = Squares()
len(data), data[2]
for xs, ys in DataLoader(data, batch_size=4):
    print(xs, ys)
torch.manual_seed(1)
for xs, ys in DataLoader(data, batch_size=4, shuffle=True):
    print(xs, ys)
list(DataLoader(data, 4, drop_last=True))
len(DataLoader(data, 4)), len(DataLoader(data, 4, drop_last=True))

# %% tensors
data = TensorDataset(X, y)
len(data), data[1]
data[1:3]
list(DataLoader(data, batch_size=2))
torch.manual_seed(0)
[b for _, b in DataLoader(data, batch_size=2, shuffle=True)]
[b for _, b in DataLoader(data, batch_size=2, shuffle=True)]
torch.rand(1)
next(iter(DataLoader(data, batch_size=5, shuffle=True, generator=torch.Generator().manual_seed(3))))[1]
TensorDataset(X, torch.ones(3))
list(DataLoader(TensorDataset(y)))

# %% parts
data = TensorDataset(X, y)
torch.manual_seed(0)
train, test = random_split(data, [3, 2])
[s[1].item() for s in train], [s[1].item() for s in test]
len(train)
Subset(data, [0, 4])[1]
both = data + data
len(both), both[7][1]
ConcatDataset([data, data])[-1][1]
random_split(data, [1, 1])

# %% batches of other things
len(DataLoader([1, 2, 3], batch_size=2))
list(DataLoader([1, 2, 3], batch_size=2))
list(DataLoader([1.5, 2.5]))
list(DataLoader(["a", "b"], batch_size=2))
list(DataLoader([{"x": 1, "y": torch.ones(2)}, {"x": 2, "y": torch.zeros(2)}], batch_size=2))
list(DataLoader([(1, 2.0), (3, 4.0)], batch_size=2))
list(DataLoader([1, 2, 3], batch_size=2, collate_fn=lambda batch: sum(batch)))
list(DataLoader([1, 2], batch_size=None))
DataLoader([1, 2], batch_size=0)
DataLoader([1, 2], foo=3)
DataLoader([1], shuffle=True, sampler=[0])
list(DataLoader([5, 6, 7], sampler=[2, 0]))
list(DataLoader([torch.ones(2), torch.ones(3)], batch_size=2))

# %% splits by shares
data = TensorDataset(torch.arange(10), torch.arange(10.0) * 2)
torch.manual_seed(1)
a, b = random_split(data, [0.7, 0.3])
a.indices, b.indices
[len(part) for part in random_split(data, [1 / 3, 1 / 3, 1 / 3])]
[len(part) for part in random_split(range(3), [0.9, 0.1])]
random_split(data, [0.5, 0.6])
random_split(data, [1.5, -0.5])
random_split(data, [5, 4])

# %% one by one, and sequences of different lengths
data = TensorDataset(torch.arange(3), torch.arange(3.0))
list(DataLoader(data, batch_size=None))
list(DataLoader([{"a": (1, 2)}], batch_size=None))
from torch.nn.utils.rnn import pad_sequence
pad_sequence([torch.tensor([1, 2]), torch.tensor([3])], batch_first=True, padding_value=-1)
pad_sequence([torch.ones(2, 3), torch.ones(1, 3)])
print(pad_sequence([torch.tensor([1.0, 2.0], requires_grad=True), torch.tensor([3.0])], True))
