import torch
from torch import nn

torch.manual_seed(0)
words = nn.Embedding(50, 8)                  # vocabulary
places = nn.Embedding(16, 8)                 # longest sentence
ids = torch.tensor([[7, 3, 7]])              # (batch, n)

x = words(ids) + places(torch.arange(3))     # by position
wrong = words(ids) + places(ids % 16)        # by token id
assert not torch.equal(x[0, 0], x[0, 2])
assert torch.equal(wrong[0, 0], wrong[0, 2])
print(tuple(x.shape))
print(words.weight.shape[0], places.weight.shape[0])
