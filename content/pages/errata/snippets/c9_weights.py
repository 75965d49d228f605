import torch
from torch import nn

torch.manual_seed(9)
layer = nn.TransformerEncoderLayer(32, 4, batch_first=True)
inside = []
layer.self_attn.register_forward_hook(
    lambda module, given, out: inside.append(out[1])
)
layer(torch.randn(1, 6, 32))
assert inside == [None]
print("TransformerEncoderLayer:", inside[0])

q, k, v = torch.randn(3, 1, 6, 8).unbind(0)  # (1, n, d)


def attention(q, k, v):
    scores = q @ k.transpose(-2, -1) / q.size(-1) ** 0.5
    weights = torch.softmax(scores, dim=-1)
    return weights @ v, weights


out, weights = attention(q, k, v)
assert torch.allclose(weights.sum(-1), torch.ones(1, 6))
print("out", tuple(out.shape), "weights", tuple(weights.shape))
