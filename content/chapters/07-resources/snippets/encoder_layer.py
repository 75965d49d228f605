import torch
from torch import nn

torch.manual_seed(0)
layer = nn.TransformerEncoderLayer(d_model=8, nhead=2, batch_first=True)
stack = nn.TransformerEncoder(layer, num_layers=2,
                              enable_nested_tensor=False).eval()
x = torch.randn(2, 4, 8)                   # (batch, n, d_model)
pad = torch.tensor([[False] * 4, [False, False, True, True]])  # True = padding
y = stack(x, src_key_padding_mask=pad)

x2 = x.clone()
x2[1, 2:] = 9.0                            # only padding changes
y2 = stack(x2, src_key_padding_mask=pad)
assert torch.allclose(y[0], y2[0], atol=1e-6)
assert torch.allclose(y[1, :2], y2[1, :2], atol=1e-6)
a, b = stack.layers
assert torch.equal(a.linear1.weight, b.linear1.weight)  # copies
print(tuple(y.shape))
