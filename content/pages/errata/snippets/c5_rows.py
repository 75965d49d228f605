import torch
from torch import nn

num_tokens, n, d_model = 10, 12, 8
places = torch.arange(n)
try:
    nn.Embedding(num_tokens, d_model)(places)
    raise AssertionError
except IndexError as error:
    print("IndexError:", error)
print("max_len =", n, tuple(nn.Embedding(n, d_model)(places).shape))

num_tokens, max_len, d_model = 50257, 1024, 768
article, needed = num_tokens * d_model, max_len * d_model
assert article > 49 * needed
print(f"{article:,} / {needed:,} = {article / needed:.1f}")
