import torch
from torch import nn


class Attention(nn.Module):
    def __init__(self, d_k):
        super().__init__()
        self.d_k = d_k

    def forward(self, q, k, v):
        return torch.softmax(q @ k.transpose(1, 2) / self.d_k, dim=-1) @ v


def count(module):
    return sum(p.numel() for p in module.parameters())


assert count(Attention(8)) == 0
# W_Q, W_K, W_V, W_O: 8 x 8, b: 8
assert count(nn.MultiheadAttention(8, 1)) == 4 * (8 * 8 + 8)
print("Attention(8):", count(Attention(8)))
print("MultiheadAttention(8, 1):", count(nn.MultiheadAttention(8, 1)))

torch.manual_seed(13)
x = torch.randn(5, 8)  # (n, d), q = k = x
s = x @ x.T / 8**0.5
assert torch.allclose(s, s.T)
print(f"s[0, 1] = {s[0, 1]:.3f}   s[1, 0] = {s[1, 0]:.3f}")
