import math

import torch
from torch import nn
from torch.nn import functional as F


class Attention(nn.Module):
    def __init__(self, d_k):
        super().__init__()
        self.d_k = d_k

    # q (..., n_q, d_k)  k (..., n_k, d_k)  v (..., n_k, d_v)
    # attend (..., n_q, n_k) bool: True = may attend
    def forward(self, q, k, v, attend=None):
        if q.size(-1) != self.d_k or k.size(-1) != self.d_k:
            raise ValueError(f"d_k: {self.d_k}, {q.size(-1)}, {k.size(-1)}")
        scores = q @ k.transpose(-2, -1) / math.sqrt(self.d_k)
        if attend is not None:
            scores = scores.masked_fill(~attend, -math.inf)
        weights = F.softmax(scores, dim=-1)
        return weights @ v, weights


if __name__ == "__main__":
    q = torch.tensor([[1.0, 0.2], [0.6, 1.4], [-0.8, 0.8]])
    k = torch.tensor([[1.6, -0.6], [-1.2, 0.3], [1.4, 1.2]])
    v = torch.tensor([[-1.8, -1.0], [1.8, -1.2], [0.2, 1.6]])

    def show(name, m):
        print(name)
        for row in m.tolist():
            print("".join(f"{x:7.3f}" for x in row))

    attention = Attention(2)
    output, weights = attention(q, k, v)
    show("output", output)
    causal = torch.ones(3, 3, dtype=torch.bool).tril()
    output, weights = attention(q, k, v, causal)
    show("weights, causal", weights)
    try:
        Attention(64)(q, k, v)
    except ValueError as problem:
        print("Attention(64):", problem)
