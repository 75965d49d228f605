import torch
from torch import nn

torch.set_default_dtype(torch.float64)
S = torch.tensor([[0.2, 1.6, -0.8, -0.4], [1.0, -0.9, -0.6, 1.2],
                  [-1.2, -0.3, 0.2, 0.8], [-0.5, 0.3, 1.6, 0.8]])
mha = nn.MultiheadAttention(4, 1, bias=False, batch_first=True)
with torch.no_grad():
    mha.in_proj_weight.copy_(torch.eye(4).repeat(3, 1))
q, k = 2 * S[None], torch.eye(4)[None]     # q @ k.T / sqrt(4) = S

mask = torch.ones(4, 4, dtype=torch.bool).triu(1)
_, blocked = mha(q, k, k, attn_mask=mask)  # True = blocked
allowed = S.masked_fill(~mask, float("-inf")).softmax(-1).nan_to_num(0)
for row in [*blocked[0].tolist(), *allowed.tolist()]:
    print(" ".join(f"{x:.3f}" for x in row))
_, dead = mha(q, k, k, attn_mask=mask.logical_not())
assert dead[0, 3].isnan().all()
