from collections import OrderedDict

import torch
from torch import nn

# %% Sequential
net = nn.Sequential(nn.Linear(2, 3), nn.ReLU(), nn.Linear(3, 1))
net
net(torch.ones(4, 2)).shape
net[0]
net[-1]
net[:2]
len(net)
net[5]
net[1] = nn.Tanh()
net
[type(m).__name__ for m in net]
net.append(nn.Sigmoid())
del net[0]
net
nn.Sequential()
nn.Sequential()(3)
nn.Sequential(3)
nn.Sequential([nn.ReLU()])
nn.Sequential(OrderedDict(a=nn.ReLU(), b=nn.Tanh()))
nn.Sequential(nn.Sequential(nn.Linear(1, 1)), nn.ReLU())
list(nn.Sequential(nn.Linear(1, 1), nn.Linear(1, 1)).state_dict())

# %% ModuleList
layers = nn.ModuleList([nn.Linear(2, 2) for _ in range(3)])
layers
len(layers)
layers[1]
layers[-1] is layers[2]
layers[:2]
layers[3]
layers.append(nn.ReLU()) is layers
layers.extend([nn.Tanh()])
layers.insert(0, nn.Identity())
[type(m).__name__ for m in layers]
layers[0] = nn.Sigmoid()
del layers[0]
del layers[1:3]
layers
layers += [nn.ReLU()]
len(layers)
layers(1)
nn.ModuleList(nn.Linear(1, 1) for _ in range(2))
nn.ModuleList([3])
nn.ModuleList().extend(3)
nn.ModuleList([nn.ReLU()]) + nn.ModuleList([nn.Tanh()])
list(nn.ModuleList([nn.Linear(1, 1)]).state_dict())
nn.ReLU() in layers

# %% ModuleDict
parts = nn.ModuleDict({"first": nn.Linear(2, 2), "second": nn.ReLU()})
parts
parts["first"]
parts["third"] = nn.Tanh()
list(parts)
list(parts.keys())
[type(m).__name__ for m in parts.values()]
[k for k, _ in parts.items()]
"first" in parts
len(parts)
parts["nothing"]
del parts["first"]
parts.pop("second")
parts.update({"x": nn.ReLU()})
parts.update([("y", nn.ReLU())])
list(parts)
parts["z"] = 3
parts.clear()
len(parts)
nn.ModuleDict([["a", nn.Linear(1, 1)]])

# %% a Python list hides its modules
class Hidden(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = [nn.Linear(2, 2)]


len(list(Hidden().parameters()))
Hidden()

# %% ParameterList and ParameterDict
ps = nn.ParameterList([nn.Parameter(torch.ones(2)), nn.Parameter(torch.zeros(1, 3))])
ps
len(ps)
ps[0]
ps[-1].shape
ps.append(nn.Parameter(torch.ones(1)))
[tuple(p.shape) for p in ps]
ps[3]
ps[0] = nn.Parameter(torch.zeros(2))
[name for name, _ in ps.named_parameters()]
list(ps.state_dict())
pd = nn.ParameterDict({"a": nn.Parameter(torch.ones(1))})
pd["b"] = nn.Parameter(torch.zeros(2))
list(pd.keys())
[name for name, _ in pd.named_parameters()]
pd["a"]
"a" in pd, len(pd)

# %% sequences grow and shapes unfold
s = nn.Sequential(nn.Linear(1, 1))
s.extend([nn.ReLU(), nn.Tanh()])
s.insert(1, nn.GELU())
print(s)
s + nn.Sequential(nn.Identity())
s + 3
nn.Unflatten(1, (2, 3))
nn.Unflatten(1, (2, 3))(torch.zeros(2, 6)).shape
nn.Unflatten(1, 3)
