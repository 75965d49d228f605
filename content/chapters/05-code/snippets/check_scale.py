import math

import torch

torch.manual_seed(0)
print(" d_k  std, top: / sqrt(d_k)      / d_k")
for d_k in 1, 4, 16, 64, 256, 1024:
    q = torch.randn(1000, d_k)
    k = torch.randn(64, d_k)
    line = f"{d_k:4d} "
    for scale in math.sqrt(d_k), d_k:
        scores = q @ k.T / scale  # (1000, 64)
        weights = torch.softmax(scores, dim=-1)
        top = weights.amax(-1).mean()
        line += f"{scores.std():12.3f}{top:7.3f}"
    print(line)
print(f"one in 64: {1 / 64:.3f}")
