import torch
from torch import nn

for batch_first in False, True:
    torch.manual_seed(4)
    layer = nn.TransformerEncoderLayer(32, 4, batch_first=batch_first)
    encoder = nn.TransformerEncoder(layer, 2).eval()
    x = torch.randn(3, 6, 32)  # (batch, n, d_model)
    out = encoder(x)

    def change(sentence, token):
        other = x.clone()
        other[sentence, token] += torch.randn(32)
        return (encoder(other) - out)[0, 0].abs().max().item()

    own, alien = change(0, 5), change(2, 0)
    assert (own > 1e-5) == batch_first and (alien > 1e-5) != batch_first
    print(f"batch_first={batch_first!s:5}  to [0, 0] from", end=" ")
    print(f"[0, 5]: {own:.3f}  [2, 0]: {alien:.3f}")
