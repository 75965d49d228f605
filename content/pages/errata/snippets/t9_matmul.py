import torch
import torch.nn.functional as F

assert hasattr(F, "softmax") and hasattr(torch, "matmul")
try:
    F.matmul
    raise RuntimeError
except AttributeError as error:
    print(error)
a, b = torch.ones(2, 3), torch.ones(3, 2)
print(torch.equal(torch.matmul(a, b), a @ b))
