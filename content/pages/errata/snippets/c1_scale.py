import torch
from torch import nn

torch.manual_seed(1)
print("  d_k  / sqrt(d_k):  max      / d_k:  max")
for d_k in 1, 4, 64, 1024:
    q, k, v = torch.randn(3, 1, 64, d_k).unbind(0)  # (1, n, d_k)
    library = nn.MultiheadAttention(d_k, 1, bias=False, batch_first=True)
    with torch.no_grad():  # W_Q = W_K = W_V = W_O = I
        library.in_proj_weight.copy_(torch.eye(d_k).repeat(3, 1))
        library.out_proj.weight.copy_(torch.eye(d_k))
        right, _ = library(q, k, v)

    def attend(divisor):
        weights = torch.softmax(q @ k.transpose(1, 2) / divisor, dim=-1)
        apart = (weights @ v - right).abs().max().item()
        return apart, weights.amax(-1).mean().item()

    root, sharp = attend(d_k**0.5)
    whole, flat = attend(d_k)
    assert root < 1e-5 and (whole > 0.1 or d_k == 1)
    print(f"{d_k:5}{root:14.3f}{sharp:7.3f}{whole:13.3f}{flat:7.3f}")
