# reads: Q, K, V
import torch

scale = 2**0.5  # √d_k
scores = Q @ K.T / scale  # (3, 3)
weights = torch.softmax(scores, dim=-1)  # every row adds up to 1
output = weights @ V  # (3, 2)

for name in ("scores", "weights", "output"):
    m = globals()[name]
    print(name, tuple(m.shape))
    for row in m.tolist():
        print("".join(f"{x:8.3f}" for x in row))
