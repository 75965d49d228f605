import torch
from torch import nn
from torch.nn import functional as F


class Attention(nn.Module):
    def __init__(self, d_k):
        super().__init__()
        self.d_k = d_k

    def forward(self, q, k, v):
        scores = q @ k.transpose(1, 2) / self.d_k
        weights = F.softmax(scores, dim=-1)
        return weights @ v


if __name__ == "__main__":
    q = torch.tensor([[[1.0, 0.2], [0.6, 1.4], [-0.8, 0.8]]])
    k = torch.tensor([[[1.6, -0.6], [-1.2, 0.3], [1.4, 1.2]]])
    v = torch.tensor([[[-1.8, -1.0], [1.8, -1.2], [0.2, 1.6]]])
    for d_k in 2, 64:
        print(f"output of Attention({d_k})")
        for row in Attention(d_k)(q, k, v)[0].tolist():
            print("".join(f"{x:7.3f}" for x in row))
