import math
import torch
from torch import nn

torch.set_num_threads(1)
floor = math.log(16)
causal = torch.ones(6, 6).triu(1).bool()  # True = blocked
for mask in None, causal:
    torch.manual_seed(66)
    token, place = nn.Embedding(16, 32), nn.Embedding(6, 32)
    encoder = nn.TransformerEncoderLayer(32, 2, 32, 0.0, batch_first=True)
    out = nn.Linear(32, 16)
    parts = nn.ModuleList([token, place, encoder, out])
    adam = torch.optim.Adam(parts.parameters(), 1e-2)
    for step in range(100):
        ids = torch.randint(16, (64, 6))  # (batch, n)
        x = token(ids) + place(torch.arange(6))  # (batch, n, d_model)
        logits = out(encoder(x, src_mask=mask))[:, :-1]  # (batch, n - 1, 16)
        loss = nn.functional.cross_entropy(logits.mT, ids[:, 1:])
        adam.zero_grad()
        loss.backward()
        adam.step()
    assert (loss < 0.5 * floor) == (mask is None)
    print(f"causal={mask is not None!s:5}  loss {loss:.1f} ln 16 = {floor:.1f}")
