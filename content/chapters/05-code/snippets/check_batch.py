import model_article
import model_repaired
import torch

torch.manual_seed(0)
src = torch.randint(1, 50, (3, 6))  # (batch, n)


def change(model, sentence, place):
    other = src.clone()
    other[sentence, place] = (src[sentence, place] + 1) % 50
    with torch.no_grad():
        return (model(other) - model(src))[0, 0].abs().max()


for name, module in ("article", model_article), ("repaired", model_repaired):
    model = module.Model(32, 4, 2, 50).eval()
    own = change(model, sentence=0, place=5)
    alien = change(model, sentence=2, place=0)
    print(f"{name:9} own sentence {own:.3f}  another sentence {alien:.3f}")
