import torch

Q = torch.tensor([[1.0, 0.2], [0.6, 1.4], [-0.8, 0.8]])  # (n, d_k)
K = torch.tensor([[1.6, -0.6], [-1.2, 0.3], [1.4, 1.2]])
scores = Q @ K.T / 2**0.5  # (n_q, n_k)
weights = torch.softmax(scores, dim=-1)
ones = torch.ones(3)
assert torch.allclose(weights.sum(1), ones)
assert not torch.allclose(weights.sum(0), ones)
assert not torch.allclose(scores.sum(1), ones)
assert (weights.diagonal() > 0).all()


def line(x):
    return "  ".join(f"{v:6.3f}" for v in x.tolist())


print("scores, sum over j ", line(scores.sum(1)))
print("weights, sum over j", line(weights.sum(1)))
print("weights, sum over i", line(weights.sum(0)))
print("weights, i = j     ", line(weights.diagonal()))
