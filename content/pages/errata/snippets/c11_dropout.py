import torch
from torch import nn

torch.manual_seed(11)
layer = nn.TransformerEncoderLayer(32, 4, batch_first=True)
x = torch.randn(1, 6, 32)  # (1, n, d_model)
for mode in layer.train, layer.eval:
    mode()
    apart = (layer(x) - layer(x)).abs().max().item()
    assert (apart > 0) == layer.training
    print(f"training={layer.training!s:5}  layer(x) - layer(x): {apart:.3f}")
