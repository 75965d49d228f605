import torch
from torch import nn

torch.manual_seed(0)
model = nn.Transformer(d_model=8, nhead=2, num_encoder_layers=1,
                       num_decoder_layers=1, batch_first=True).eval()
src = torch.randn(1, 5, 8)                 # (batch, source, d_model)
tgt = torch.randn(1, 3, 8)                 # (batch, target, d_model)
causal = torch.ones(3, 3, dtype=torch.bool).triu(1)
out = model(src, tgt, tgt_mask=causal)

memory = model.encoder(src)
by_hand = model.decoder(tgt, memory, tgt_mask=causal)
assert torch.allclose(out, by_hand, atol=1e-6)
assert not any(isinstance(m, nn.Embedding) for m in model.modules())
print(tuple(out.shape))                    # (batch, target, d_model)
