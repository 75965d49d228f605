"""Containers of modules and parameters, asked as Python's lists and dicts are."""
import torch
from torch import nn

# %% a sequence that changes
net = nn.Sequential(nn.ReLU(), nn.Tanh())
net.append(nn.Sigmoid()) is net
net.insert(1, nn.GELU())
net
net.insert(-1, nn.Identity())
[type(m).__name__ for m in net]
net.extend([nn.SiLU(), nn.ReLU()])
net.pop(0), net.pop(-1)
net
len(net), net[-1], net[1:3]
net.insert(9, nn.ReLU())  # words
net.pop(7)  # words
net.extend(3)  # words
del net[0], net[-1]
[name for name, _ in net.named_children()]
net(torch.tensor([0.5, -1.0]))

# %% a list that changes
layers = nn.ModuleList([nn.Linear(1, 1), nn.ReLU()])
layers.pop(1), len(layers)
layers.insert(0, nn.Tanh())
layers += [nn.GELU()]
layers
layers.pop(0)
[type(m).__name__ for m in layers]
layers.pop(5)  # words
layers.extend(nn.ReLU())  # words
(layers + nn.ModuleList([nn.ReLU()]))[-1]
layers[1:] = [nn.ReLU()]  # words
layers[0] = nn.Tanh()
layers

# %% a dict of modules
parts = nn.ModuleDict({"a": nn.ReLU()})
parts.update([("b", nn.Tanh()), ("c", nn.GELU())])
list(parts.keys()), [type(m).__name__ for m in parts.values()], [k for k, _ in parts.items()]
parts.pop("a"), "a" in parts, len(parts)
del parts["c"]
parts
parts.clear()
len(parts), parts
parts.pop("a")  # words
parts.update(3)  # words

# %% a dict of parameters
p = nn.ParameterDict({"w": torch.ones(2)})
p.get("w"), p.get("none"), p.get("none", 3)
p.setdefault("v", torch.zeros(1)), p.setdefault("w", torch.zeros(5))
p.popitem()[0], list(p)
p["u"] = torch.tensor([2.0])
q = p.copy()
q is p, q["u"] is p["u"], list(q.keys())
(p | {"t": torch.ones(1)})
p |= nn.ParameterDict({"s": torch.ones(3)})
sorted(p.keys()), [v.shape for v in p.values()], [k for k, _ in p.items()]
p.fromkeys(["x", "y"], torch.ones(1))
p.pop("none")  # words
del p["s"]
[name for name, _ in p.named_parameters()]
p.clear()
len(p), p.popitem()  # words

# %% a list of parameters
r = nn.ParameterList([torch.ones(2)])
r += [torch.zeros(1)]
r.extend([torch.ones(1, 2)]) is r, len(r), r[-1]
r[0] = torch.tensor([9.0])
[p.requires_grad for p in r], [name for name, _ in r.named_parameters()], r[1:]
r.extend(torch.ones(2))  # words
r["a"]  # words
