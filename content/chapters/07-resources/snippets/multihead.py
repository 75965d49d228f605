import torch
from torch import nn

torch.manual_seed(0)
mha = nn.MultiheadAttention(embed_dim=8, num_heads=2, batch_first=True).eval()
x = torch.randn(1, 3, 8)                   # (batch, n, embed_dim)
output, mean = mha(x, x, x)                # mean over heads
_, each = mha(x, x, x, average_attn_weights=False)

assert torch.allclose(each.mean(1), mean)
assert torch.allclose(each.sum(-1), torch.ones(1, 2, 3))
print(tuple(output.shape), tuple(mean.shape), tuple(each.shape))
wide = nn.MultiheadAttention(8, 4)
count = [sum(p.numel() for p in m.parameters()) for m in (mha, wide)]
assert count[0] == count[1] == 4 * (8 * 8 + 8)
print(count)                               # 2 heads, 4 heads
