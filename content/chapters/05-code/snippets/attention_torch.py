import math

import torch


# q (..., n_q, d_k)  k (..., n_k, d_k)  v (..., n_k, d_v)
def attention(q, k, v):
    scores = q @ k.transpose(-2, -1) / math.sqrt(k.size(-1))
    weights = torch.softmax(scores, dim=-1)  # (..., n_q, n_k)
    return weights @ v, weights  # (..., n_q, d_v)


q = torch.tensor([[1.0, 0.2], [0.6, 1.4], [-0.8, 0.8]])
k = torch.tensor([[1.6, -0.6], [-1.2, 0.3], [1.4, 1.2]])
v = torch.tensor([[-1.8, -1.0], [1.8, -1.2], [0.2, 1.6]])


def show(name, m):
    print(name)
    for row in m.tolist():
        print("".join(f"{x:7.3f}" for x in row))


output, weights = attention(q, k, v)
show("weights", weights)
show("output", output)

assert f"{weights[1, 2]:.3f}" == "0.758"
