# needs: torch 2
import torch
import torch.nn.functional as F

torch.manual_seed(0)
q = torch.randn(2, 3, 8)      # (batch, queries, d_k)
k = torch.randn(2, 5, 8)      # (batch, keys, d_k)
v = torch.randn(2, 5, 4)      # (batch, keys, d_v)
mask = torch.ones(3, 5, dtype=torch.bool)
mask[0, 3:] = False           # True = may attend

scores = q @ k.transpose(-2, -1) / 8 ** 0.5
weights = F.softmax(scores.masked_fill(~mask, float("-inf")), dim=-1)
output = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
assert torch.allclose(output, weights @ v, atol=1e-6)
print(tuple(output.shape))    # (batch, queries, d_v)
