import torch
from torch import nn

torch.manual_seed(3)
embedding, position = nn.Embedding(50, 32), nn.Embedding(50, 32)
layer = nn.TransformerEncoderLayer(32, 4, batch_first=True)
encoder = nn.TransformerEncoder(layer, 2).eval()
ids = torch.tensor([[7, 3, 7, 9]])  # (1, n)
order = torch.tensor([3, 0, 1, 2])


def run(ids, lookup):
    return encoder(embedding(ids) + position(lookup(ids)))


def places(ids):
    return torch.arange(ids.size(1))


for name, lookup in ("src", lambda src: src), ("arange(n)", places):
    out = run(ids, lookup)
    moved = (run(ids[:, order], lookup) - out[:, order]).abs().max().item()
    sevens = (out[0, 0] - out[0, 2]).abs().max().item()
    assert (moved < 1e-5 and sevens < 1e-5) == (name == "src")
    print(f"{name:10} shuffled {moved:.3f}   7 at 0, 7 at 2: {sevens:.3f}")
