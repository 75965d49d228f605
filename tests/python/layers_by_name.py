"""Layers, losses, schedules and data sets that other programs hardly use: as modules and as functions, and what is refused."""
import math

import torch
from torch import nn
from torch.nn import functional as F
from torch.optim import lr_scheduler
from torch.utils import data

x = torch.tensor([[-3.0, -0.5, 0.0], [0.5, 2.0, 7.0]], requires_grad=True)
odd = torch.tensor([math.inf, -math.inf, math.nan, 0.0, 30.0, -30.0])


def at(f):
    x.grad = None
    y = f(x)
    (y * torch.arange(float(y.numel())).view(y.shape)).sum().backward()
    return y, x.grad


# %% activations as modules
at(nn.Mish()), nn.Mish()(odd), F.mish(x.detach())
at(nn.LogSigmoid()), nn.LogSigmoid()(odd), F.logsigmoid(x.detach())
at(nn.ReLU6()), nn.ReLU6()(odd), F.relu6(x.detach())
at(nn.Softsign()), nn.Softsign()(odd), F.softsign(torch.tensor([1, -2]))
at(nn.SELU()), nn.SELU()(odd), F.selu(x.detach())
at(nn.SiLU()), nn.SiLU()(odd)
at(nn.Softmin(1)), F.softmin(x, dim=0), F.softmin(odd[3:], -1)
at(nn.LogSoftmax(dim=1)), nn.LogSoftmax(0)(odd[3:])
at(nn.GLU(0)), nn.GLU()(torch.ones(2, 4))
nn.GLU()(torch.ones(3))
at(nn.ELU(0.5)), at(nn.LeakyReLU(0.2)), at(nn.Softplus(2, 3)), nn.Softplus()(odd)
z = x.detach().clone()
F.relu_(z), z
[repr(layer) for layer in (nn.Mish(), nn.ReLU6(), nn.Softsign(), nn.SELU(), nn.SiLU(), nn.Softmin(1), nn.GLU(), nn.LogSigmoid())]

# %% losses by sum, mean and none
y = torch.tensor([[0.2, 0.9, 0.4], [0.6, 0.1, 0.8]])
p = torch.tensor([[0.3, 0.5, 0.99], [0.01, 0.5, 0.7]], requires_grad=True)
[nn.BCELoss(reduction=r)(p, y) for r in ("none", "sum", "mean")]
nn.BCELoss(weight=torch.tensor([1.0, 2.0, 0.5]))(p, y)
nn.BCELoss()(torch.tensor([0.0, 1.0]), torch.tensor([1.0, 0.0]))
nn.BCELoss()(torch.tensor([1.5]), torch.tensor([1.0]))  # words
nn.BCELoss()(p, y[0])  # words
[nn.HuberLoss(reduction=r, delta=0.7)(x, y) for r in ("none", "sum", "mean")]
at(lambda x: F.huber_loss(x, y, reduction="none"))
nn.HuberLoss(delta=0)(x, y)  # words
[nn.L1Loss(reduction=r)(x, y) for r in ("none", "sum", "mean")]
at(lambda x: F.l1_loss(x, y, reduction="none"))
[nn.SmoothL1Loss(reduction=r, beta=0.4)(x, y) for r in ("none", "sum", "mean")]
at(lambda x: F.smooth_l1_loss(x, y, beta=2.0, reduction="none"))
F.smooth_l1_loss(x, y, beta=0.0)
[nn.KLDivLoss(reduction=r)(p.log(), y) for r in ("none", "sum", "mean", "batchmean")]
nn.KLDivLoss(reduction="sum", log_target=True)(p.log(), y.log())
t = torch.tensor([2, 0])
[nn.NLLLoss(reduction=r, ignore_index=0)(x.log_softmax(1), t) for r in ("none", "sum", "mean")]
nn.NLLLoss(weight=torch.tensor([1.0, 2.0, 3.0]))(x.log_softmax(1), t)
nn.NLLLoss()(x, torch.tensor([3, 0]))  # words
nn.L1Loss(reduction="some")(x, y)
F.mse_loss(x, y[:1])
[nn.CosineSimilarity(dim)(x, y) for dim in (0, 1)], F.cosine_similarity(x, torch.zeros(3), dim=-1)

# %% beginnings of weights
w = torch.zeros(3, 2)
nn.init.constant_(w, 2.5), nn.init.eye_(torch.zeros(2, 3)), nn.init.zeros_(torch.ones(2)), nn.init.ones_(torch.zeros(2))
nn.init.eye_(torch.zeros(2))
torch.manual_seed(0)
nn.init.kaiming_normal_(w), nn.init.kaiming_normal_(w, mode="fan_out", nonlinearity="relu"), nn.init.kaiming_normal_(w, a=0.5)
nn.init.kaiming_uniform_(w, nonlinearity="tanh"), nn.init.xavier_normal_(w, gain=2), nn.init.xavier_uniform_(w)
nn.init.trunc_normal_(w, std=2.0), nn.init.trunc_normal_(w, mean=1.0, a=0.5, b=1.5)
nn.init.normal_(w, 3, 0.1), nn.init.uniform_(w, -1, 0)
nn.init.kaiming_normal_(torch.zeros(3))
nn.init.kaiming_normal_(w, mode="sideways")
nn.init.kaiming_normal_(w, nonlinearity="none")
nn.init.xavier_normal_(torch.tensor(1.0))
nn.init.calculate_gain("leaky_relu", 0.5), nn.init.calculate_gain("tanh"), nn.init.calculate_gain("selu")
nn.init.constant_(nn.Parameter(torch.zeros(2)), 1)

# %% rates that change
def rates(make, steps=6):
    optimizer = torch.optim.SGD([nn.Parameter(torch.zeros(1))], lr=0.8)
    schedule = make(optimizer)
    seen = []
    for _ in range(steps):
        seen.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        schedule.step()
    return seen


rates(lambda o: lr_scheduler.MultiStepLR(o, [2, 4], gamma=0.5)), rates(lambda o: lr_scheduler.MultiStepLR(o, [3, 3]))
rates(lambda o: lr_scheduler.SequentialLR(o, [lr_scheduler.ConstantLR(o, 0.1, 2), lr_scheduler.ExponentialLR(o, 0.9)], [2]))
rates(lambda o: lr_scheduler.LinearLR(o, 0.5, total_iters=3)), rates(lambda o: lr_scheduler.LambdaLR(o, lambda k: 1 / (k + 1)))
rates(lambda o: lr_scheduler.CosineAnnealingLR(o, 4, eta_min=0.1)), rates(lambda o: lr_scheduler.StepLR(o, 2, 0.1))

# %% parameters in lists and dicts
names = nn.ParameterDict({"a": torch.ones(2), "b": nn.Parameter(torch.zeros(1))})
list(names.keys()), names["a"], "b" in names, len(names)
names["c"] = nn.Parameter(torch.tensor(3.0))
[name for name, _ in names.named_parameters()], names.pop("a"), list(names)
names
numbers = nn.ParameterList([torch.ones(1), nn.Parameter(torch.zeros(2))])
numbers.append(torch.tensor([5.0]))
len(numbers), numbers[-1], [p.shape for p in numbers], numbers[0:2]
numbers
numbers[7]
p = [nn.Parameter(torch.ones(2)), nn.Parameter(torch.zeros(1, 2))]
nn.utils.parameters_to_vector(p)
nn.utils.vector_to_parameters(torch.tensor([1.0, 2.0, 3.0, 4.0]), p)
p
nn.utils.vector_to_parameters([1.0], p)
sum((q * q).sum() for q in p).backward()
nn.utils.clip_grad_value_(p, 3.0)
[q.grad for q in p]
nn.utils.clip_grad_norm_(p, 1.0), nn.utils.clip_grad_norm_(p, 1.0, norm_type=math.inf)
[q.grad for q in p]

# %% data sets
class Squares(data.Dataset):
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n

    def __getitem__(self, k):
        return k * k


both = data.ConcatDataset([Squares(3), Squares(2)])
len(both), [both[k] for k in range(5)], both[-1], len(Squares(2) + Squares(4))
both[7]
part = data.Subset(Squares(5), [4, 0, 2])
len(part), part[0], [part[k] for k in range(3)]
pairs = data.TensorDataset(torch.arange(4), torch.arange(8).view(4, 2))
len(pairs), pairs[1], pairs[1:3]
data.TensorDataset(torch.ones(2), torch.ones(3))
torch.manual_seed(2)
[list(part) for part in data.random_split(Squares(6), [4, 2])]
[list(part) for part in data.random_split(Squares(5), [2, 3], generator=torch.Generator().manual_seed(1))]
data.random_split(Squares(5), [2, 2])
[list(batch) for batch in data.DataLoader(Squares(5), batch_size=2)], len(data.DataLoader(Squares(5), 2, drop_last=True))
[batch for batch in data.DataLoader(pairs, batch_size=3, shuffle=True)]
[batch for batch in data.DataLoader(Squares(4), batch_size=2, collate_fn=sum)], [b for b in data.DataLoader(Squares(2), batch_size=None)]
data.DataLoader(Squares(4), batch_size=0)  # words
data.Dataset()[0]

# %% the state of the generator
torch.manual_seed(4)
state = torch.get_rng_state()
a = torch.rand(3)
torch.set_rng_state(state)
torch.equal(a, torch.rand(3))
isinstance(torch.seed(), int), isinstance(torch.random.seed(), int), torch.random.initial_seed() == torch.initial_seed()
torch.random.manual_seed(7).initial_seed()
torch.rand_like(torch.ones(2)), torch.randn_like(torch.ones(2, dtype=torch.float64)), torch.randint_like(torch.ones(3), 5)
torch.randint_like(torch.ones(3, dtype=torch.int64), 2, 9), torch.rand_like(torch.tensor([1]))  # words
torch.ones(3).exponential_(2.0), torch.zeros(3).random_(4), torch.zeros(3, dtype=torch.int64).random_(2, 6)
torch.bernoulli(torch.tensor([0.0, 1.0, 0.5])), torch.tensor([0.2, 0.8]).bernoulli(), torch.zeros(4).bernoulli_(0.5)
torch.bernoulli(torch.tensor([1.5]))  # words
torch.zeros(2).normal_(1.0, 0.1), torch.zeros(2).uniform_(3, 4), torch.normal(torch.zeros(2), torch.ones(2))
torch.zeros(2).exponential_(-1.0)  # words
with torch.random.fork_rng():
    torch.rand(5)
torch.rand(1)
