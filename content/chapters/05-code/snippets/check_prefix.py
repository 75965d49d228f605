import torch
from model_repaired import Model

torch.manual_seed(0)
model = Model(32, 4, 2, 50).eval()
src = torch.randint(50, (1, 6))
with torch.no_grad():
    for causal in True, False:
        whole = model(src, causal)  # (1, 6, 50)
        for n in range(1, 7):
            prefix = model(src[:, :n], causal)[0, -1]  # (50,)
            apart = (prefix - whole[0, n - 1]).abs().max()
            print(f"causal={causal!s:5}  first {n} words  {apart:.3f}")
