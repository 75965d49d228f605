import model_article
import model_repaired
import torch

torch.manual_seed(0)
src = torch.tensor([[7, 3, 7, 9, 4, 1]])
order = torch.tensor([4, 0, 5, 2, 1, 3])
for name, module in ("article", model_article), ("repaired", model_repaired):
    model = module.Model(32, 4, 2, 50).eval()
    if name == "article":  # (n, batch, d_model): the axis of check_batch.py
        run = lambda ids: model(ids.T).transpose(0, 1)
    else:
        run = model
    with torch.no_grad():
        before, after = run(src), run(src[:, order])
    moved = (after - before[:, order]).abs().max()
    twins = (before[0, 0] - before[0, 2]).abs().max()
    print(f"{name:9} shuffled {moved:.3f}  two sevens {twins:.3f}")
