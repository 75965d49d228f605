import torch
from torch import nn


class Attention(nn.Module):
    def __init__(self, d_k):
        super().__init__()
        self.d_k = d_k

    def forward(self, q, k, v):
        return torch.softmax(q @ k.transpose(1, 2) / self.d_k, dim=-1) @ v


torch.manual_seed(10)
q, k, v = torch.randn(3, 1, 6, 16).unbind(0)  # (1, n, 16)
right = torch.softmax(q @ k.transpose(1, 2) / 16**0.5, dim=-1) @ v
for d_k in 4, 16, 64:
    apart = (Attention(d_k)(q, k, v) - right).abs().max().item()
    assert (apart < 1e-5) == (d_k == 4)
    print(f"Attention({d_k:2}), q.size(-1) = 16: {apart:.3f}")
