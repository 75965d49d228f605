import torch
import torch.nn.functional as F

scores = torch.tensor([[2.0, 1.0, 0.0],
                       [0.0, 0.0, 0.0]])  # (queries, keys)
weights = F.softmax(scores, dim=-1)       # rows sum to 1
columns = F.softmax(scores, dim=0)        # columns sum to 1

assert torch.allclose(weights.sum(-1), torch.ones(2))
assert torch.allclose(columns.sum(0), torch.ones(3))
for row in weights.tolist():
    print([f"{x:.3f}" for x in row], f"{sum(row):.3f}")
for row in columns.tolist():
    print([f"{x:.3f}" for x in row], f"{sum(row):.3f}")
