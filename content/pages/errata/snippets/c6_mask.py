import torch
from torch import nn

torch.manual_seed(6)
layer = nn.TransformerEncoderLayer(32, 4, batch_first=True)
encoder = nn.TransformerEncoder(layer, 2, enable_nested_tensor=False)
encoder.eval()
x = torch.randn(1, 8, 32)  # (1, n, d_model)
later = x.clone()
later[0, 7] += torch.randn(32)
padded = torch.cat([x, torch.randn(1, 4, 32)], dim=1)  # (1, n + 4, d_model)

blocked = torch.ones(8, 8).triu(1).bool()  # True = blocked
for mask in None, blocked:
    moved = encoder(later, mask=mask) - encoder(x, mask=mask)
    apart = moved[0, :7].abs().max().item()
    assert (apart < 1e-5) == (mask is not None)
    print(f"causal  {str(mask is not None):5}  x[7] -> out[:7]: {apart:.3f}")

is_pad = (torch.arange(12) >= 8)[None]  # (1, n + 4), True = blocked
for mask in None, is_pad:
    out = encoder(padded, src_key_padding_mask=mask)[:, :8]
    apart = (out - encoder(x)).abs().max().item()
    assert (apart < 1e-5) == (mask is not None)
    print(f"padding {str(mask is not None):5}  4 pads -> out[:8]: {apart:.3f}")
