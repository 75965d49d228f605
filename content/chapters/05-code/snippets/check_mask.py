import torch
from model_repaired import Model

torch.manual_seed(0)
model = Model(32, 4, 2, 50, pad_id=0).eval()
src = torch.randint(1, 50, (1, 6))
later = src.clone()
later[0, 5] = (src[0, 5] + 1) % 50
padded = torch.cat([src, torch.zeros(1, 4, dtype=torch.long)], dim=1)


def apart(a, b):
    return f"{(a - b)[0, :6].abs().max():.3f}"


with torch.no_grad():
    for causal in False, True:
        now, then = model(src, causal)[:, :5], model(later, causal)[:, :5]
        print(f"last word changed, causal={causal!s:5}", apart(now, then))
    for pad_id in None, 0:
        model.pad_id = pad_id
        now, then = model(src), model(padded)[:, :6]
        print(f"four pads added, pad_id={pad_id!s:4}  ", apart(now, then))
