import torch
from torch import nn

torch.manual_seed(0)
layer = nn.TransformerDecoderLayer(d_model=8, nhead=2, batch_first=True).eval()
memory = torch.randn(1, 5, 8)              # (batch, source, d_model)
tgt = torch.randn(1, 3, 8)                 # (batch, target, d_model)
causal = torch.ones(3, 3, dtype=torch.bool).triu(1)  # True = blocked

later = tgt.clone()
later[0, 2] = 9.0                          # only the last word changes
first = lambda t, mask: layer(t, memory, tgt_mask=mask)[0, 0]
moved = [(first(later, m) - first(tgt, m)).abs().max().item()
         for m in (causal, None)]
assert moved[0] == 0.0 and moved[1] > 0.01
print(tuple(layer(tgt, memory, tgt_mask=causal).shape))
print("masked", moved[0], "| unmasked moves:", moved[1] > 0.01)
