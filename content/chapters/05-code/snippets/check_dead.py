import model_article
import model_repaired
import torch

for name, module in ("article", model_article), ("repaired", model_repaired):
    torch.manual_seed(0)
    model = module.Model(32, 4, 2, 50)
    model(torch.randint(50, (3, 6))).sum().backward()
    sizes = [p.numel() for p in model.parameters()]
    dead = sum(p.numel() for p in model.parameters() if p.grad is None)
    print(f"{name:9} {dead} of {sum(sizes)} parameters without a gradient")
