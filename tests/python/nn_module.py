from collections import OrderedDict

import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.first = nn.Linear(3, 4)
        self.act = nn.ReLU()
        self.last = nn.Linear(4, 2, bias=False)
        self.scale = nn.Parameter(torch.ones(2))
        self.register_buffer("mask", torch.tensor([1.0, 0.0]))
        self.register_buffer("scratch", torch.zeros(1), persistent=False)
        self.steps = 7

    def forward(self, x):
        return self.last(self.act(self.first(x))) * self.scale + self.mask


# %% a module
net = Net()
net
print(net)
net(torch.ones(2, 3))
net.steps
[name for name, _ in net.named_parameters()]
[tuple(p.shape) for p in net.parameters()]
[name for name, _ in net.named_buffers()]
[name for name, _ in net.named_children()]
[name for name, _ in net.named_modules()]
[type(m).__name__ for m in net.modules()]
[type(m).__name__ for m in net.children()]
sum(p.numel() for p in net.parameters())
sum(p.numel() for p in net.parameters() if p.requires_grad)
list(net.state_dict())
net.first.weight.requires_grad
net.scale
print(net.scale)
net.mask
net._get_name()

# %% what is missing
class Empty(nn.Module):
    pass


Empty()(1)
Empty().weight
Net().nothing
nn.Module()
print(nn.Module())


class Forgot(nn.Module):
    def __init__(self):
        self.layer = nn.Linear(2, 2)


Forgot()


class ForgotParameter(nn.Module):
    def __init__(self):
        self.w = nn.Parameter(torch.ones(1))


ForgotParameter()
Net()(torch.ones(2, 5))
Net()()
Net()(torch.ones(3), 2)
nn.Linear()
nn.Linear(2, 3, foo=1)

# %% assignment
net = Net()
net.scale = torch.zeros(2)
net.scale = 3
net.scale = nn.Parameter(torch.zeros(2))
net.scale
net.scale = None
[name for name, _ in net.named_parameters()]
net.first = 5
net.first = nn.Linear(3, 4)
net.first = None
net.mask = "x"
net.mask = torch.tensor([5.0, 5.0])
net.mask
net.act = nn.Tanh()
net
net.mask = None
list(net.state_dict())
net.plain = torch.ones(1)
list(net.state_dict())
del net.last
net.last
del net.nothing
net.steps = nn.Linear(1, 1)
[name for name, _ in net.named_children()]

# %% registering
m = nn.Module()
m.register_parameter("w", nn.Parameter(torch.ones(2)))
m.register_parameter("none", None)
m.none
m.register_parameter("a.b", None)
m.register_parameter("", None)
m.register_parameter("v", torch.ones(1))
m.register_parameter("v", nn.Parameter(torch.ones(1)) * 2)
m.register_parameter(3, None)
m.register_buffer("b", torch.zeros(1))
m.register_buffer("b", 3)
m.register_buffer("w", torch.zeros(1))
m.register_buffer("x.y", torch.zeros(1))
m.add_module("child", nn.Linear(1, 1))
m.add_module("child2", 3)
m.add_module("w", nn.Linear(1, 1))
m.add_module("a.b", nn.Linear(1, 1))
m.add_module("", nn.Linear(1, 1))
list(m.state_dict())
m.register_module("again", nn.ReLU())
m

# %% parameters
p = nn.Parameter(torch.tensor([1.0, 2.0]))
p
print(p)
p.requires_grad
isinstance(p, torch.Tensor)
type(p).__name__
nn.Parameter(torch.ones(1), requires_grad=False).requires_grad
nn.Parameter(torch.tensor([1]))
nn.Parameter(torch.tensor([1]), requires_grad=False)
nn.Parameter([1.0])  # words
p.data
(p * 2).requires_grad
type(p * 2).__name__
p.data = torch.zeros(2)
p
t = torch.zeros(2)
q = nn.Parameter(t)
t[0] = 4
q
(p * 3).sum().backward()
p.grad
p.is_leaf
nn.Parameter()

# %% train and eval
net = nn.Sequential(nn.Linear(2, 2), nn.Dropout(0.5))
net.training
net.eval() is net
net.training, net[1].training
net.train()[1].training
net.train(False).training
net.train("yes")
net[1].eval()
net.training

# %% zero_grad keeps zeros when asked
net = nn.Linear(2, 1)
net(torch.ones(1, 2)).sum().backward()
net.weight.grad
net.zero_grad(set_to_none=False)
net.weight.grad
net(torch.ones(1, 2)).sum().backward()
net.zero_grad(set_to_none=True)
net.weight.grad is None

# %% to another dtype
net = Net()
net.double().first.weight.dtype
net.mask.dtype
net(torch.ones(1, 3)).dtype
net(torch.ones(1, 3).double()).dtype
net.float().scale.dtype
net.to(torch.float64) is net
net.scale.dtype
net.to("cpu") is net
net.to(torch.int64)
net.to("cuda")  # words
net.cpu() is net
net.half().scale.dtype
net.to(device="cpu", dtype=torch.float32).scale.dtype
ids = [id(p) for p in net.parameters()]
net.double()
ids == [id(p) for p in net.parameters()]
nn.Linear(2, 2, dtype=torch.float64).weight.dtype
nn.Linear(2, 2, device="cpu").weight.device
net.type(torch.float32).scale.dtype

# %% apply
def ones(m):
    if isinstance(m, nn.Linear):
        nn.init.ones_(m.weight)
        print(type(m).__name__, tuple(m.weight.shape))


net = Net()
net.apply(ones) is net
net.first.weight
net.requires_grad_(False) is net
[p.requires_grad for p in net.parameters()]

# %% state_dict
net = nn.Sequential(OrderedDict(a=nn.Linear(2, 2), b=nn.LayerNorm(2)))
state = net.state_dict()
type(state).__name__
list(state)
[tuple(v.shape) for v in state.values()]
[v.requires_grad for v in state.values()]
state["a.weight"].fill_(3)
net.a.weight
net.state_dict(prefix="net.").keys()
other = nn.Sequential(OrderedDict(a=nn.Linear(2, 2), b=nn.LayerNorm(2)))
other.load_state_dict(state)
print(other.load_state_dict(state))
torch.equal(other.a.weight, net.a.weight)
other.a.weight is net.a.weight
net.state_dict(keep_vars=True)["a.weight"].requires_grad

# %% load_state_dict errors
net = nn.Linear(2, 3)
net.load_state_dict({})
net.load_state_dict({"weight": torch.zeros(3, 2)})
net.load_state_dict({"weight": torch.zeros(3, 2), "bias": torch.zeros(3), "extra": torch.zeros(1)})
net.load_state_dict({"weight": torch.zeros(2, 2), "bias": torch.zeros(3)})
net.load_state_dict({"weight": torch.zeros(3, 2)}, strict=False)
net.load_state_dict({"bias": 3, "weight": torch.zeros(3, 2)})
net.load_state_dict([1, 2])
try:
    net.load_state_dict({"weight": torch.zeros(5, 2), "other": torch.zeros(1)})
except RuntimeError as error:
    print(error)
nn.Sequential(net).load_state_dict({"0.weight": torch.zeros(3, 2), "0.bias": torch.ones(3), "1.bias": torch.ones(1)})
net.weight
result = nn.Sequential(net).load_state_dict({"0.weight": torch.ones(3, 2)}, strict=False)
result.missing_keys, result.unexpected_keys
net.weight
net.load_state_dict({"weight": torch.full((3, 2), 2), "bias": torch.zeros(3, dtype=torch.float64)})
net.weight, net.bias

# %% shared parameters count once
net = Net()
net.again = net.first
len(list(net.parameters()))
[name for name, _ in net.named_parameters()]
[name for name, _ in net.named_modules()]
len(net.state_dict())
tied = nn.Module()
tied.embed = nn.Embedding(4, 3)
tied.out = nn.Linear(3, 4, bias=False)
tied.out.weight = tied.embed.weight
sum(p.numel() for p in tied.parameters())
list(tied.state_dict())
tied.out.weight is tied.embed.weight

# %% named with prefixes
net = nn.Sequential(Net(), nn.Linear(2, 1))
[name for name, _ in net.named_parameters(prefix="net")]
[name for name, _ in net.named_parameters(recurse=False)]
[name for name, _ in net.named_buffers()]
[name for name, _ in net[0].named_parameters(recurse=False)]
net.get_submodule("0.first")
net.get_parameter("1.weight").shape
net.get_buffer("0.mask")
net.get_submodule("0.nothing")
net.get_parameter("0.first")

# %% hooks
net = nn.Linear(2, 2)
seen = []
handle = net.register_forward_hook(lambda module, args, output: seen.append(tuple(output.shape)))
net(torch.ones(3, 2)).shape
seen
handle.remove()
net(torch.ones(3, 2)).shape
seen
pre = net.register_forward_pre_hook(lambda module, args: (args[0] * 0,))
torch.equal(net(torch.ones(1, 2))[0], net.bias)
pre.remove()
last = net.register_forward_hook(lambda module, args, output: output * 0)
net(torch.ones(1, 2))

# %% deep copies
import copy

net = Net()
twin = copy.deepcopy(net)
torch.equal(twin.first.weight, net.first.weight)
twin.first.weight is net.first.weight
twin.first.weight.data.fill_(0)
net.first.weight.abs().sum() > 0
twin.training
list(twin.state_dict()) == list(net.state_dict())
type(twin).__name__

# %% methods of the class
net = Net()
hasattr(net, "first"), hasattr(net, "second")
"first" in dir(net)
callable(net)
isinstance(net, nn.Module)
net == net
net == Net()
len({net, net})
net.extra_repr()


class Named(nn.Module):
    def __init__(self, n):
        super().__init__()
        self.n = n

    def extra_repr(self):
        return f"n={self.n}"


Named(3)
nn.Sequential(Named(1), Named(2))
