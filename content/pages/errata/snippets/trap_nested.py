import torch
from torch import nn

torch.manual_seed(14)
x = torch.randn(2, 6, 8)  # (batch, n, d_model)
is_pad = torch.arange(6) >= torch.tensor([[4], [3]])  # True = blocked
for nested in True, False:
    layer = nn.TransformerEncoderLayer(8, 2, batch_first=True)
    encoder = nn.TransformerEncoder(layer, 2, enable_nested_tensor=nested)
    encoder.eval()
    with torch.no_grad():
        out = encoder(x, src_key_padding_mask=is_pad)
    zeros = bool((out[1, 3] == 0).all())
    assert zeros == nested
    print(f"enable_nested_tensor={nested!s:5}", end="  ")
    print(tuple(x.shape), "->", tuple(out.shape), "out[1, 3] = 0:", zeros)
