import torch
import torch.nn.functional as F

assert not hasattr(F, "matmul")
q = torch.arange(24.0).reshape(2, 3, 4)  # (batch, queries, d_k)
k = torch.ones(2, 5, 4)                  # (batch, keys, d_k)

scores = torch.matmul(q, k.transpose(-2, -1))  # (batch, queries, keys)
assert torch.equal(scores, q @ k.transpose(-2, -1))
print(tuple(scores.shape))
print(scores[0, :, 0].tolist())          # sums of rows 0..3, 4..7, 8..11
