import torch
from torch import nn
from torch.nn import functional as F

logits = torch.tensor([[1.0, 2.0, 0.5], [0.1, -1.0, 3.0], [0.0, 0.0, 0.0]])
target = torch.tensor([1, 2, 0])

# %% cross_entropy
F.cross_entropy(logits, target)
F.cross_entropy(logits, target, reduction="sum")
F.cross_entropy(logits, target, reduction="none")
nn.CrossEntropyLoss()(logits, target)
nn.CrossEntropyLoss()
F.cross_entropy(logits, torch.tensor([1, -100, 0]))
F.cross_entropy(logits, torch.tensor([1, 0, 0]), ignore_index=0)
F.cross_entropy(logits, torch.tensor([-100, -100, -100]))
F.cross_entropy(logits, target, weight=torch.tensor([1.0, 2.0, 0.5]))
F.cross_entropy(logits, target, weight=torch.tensor([1.0, 2.0, 0.5]), reduction="none")
F.cross_entropy(logits, target, label_smoothing=0.1)
F.cross_entropy(logits, target, label_smoothing=0.1, reduction="none")
F.cross_entropy(logits, target, label_smoothing=0.2, weight=torch.tensor([1.0, 2.0, 0.5]))
F.cross_entropy(logits, torch.tensor([1, -100, 0]), label_smoothing=0.1)
F.cross_entropy(logits[0], torch.tensor(1))
F.cross_entropy(torch.zeros(2, 3, 4), torch.zeros(2, 4, dtype=torch.int64))
F.cross_entropy(torch.zeros(2, 3, 4), torch.zeros(2, 4, dtype=torch.int64), reduction="none").shape
F.cross_entropy(torch.tensor([[1000.0, 0.0]]), torch.tensor([1]))

# %% with probabilities
p = torch.tensor([[0.1, 0.8, 0.1], [0.0, 0.0, 1.0], [0.3, 0.3, 0.4]])
F.cross_entropy(logits, p)
F.cross_entropy(logits, p, reduction="none")
F.cross_entropy(logits, p, label_smoothing=0.1)
F.cross_entropy(logits, p, weight=torch.tensor([1.0, 2.0, 0.5]))
F.cross_entropy(logits, p.long())

# %% cross_entropy errors
F.cross_entropy(logits, torch.tensor([0, 1, 3]))
F.cross_entropy(logits, torch.tensor([0, 1, -1]))
F.cross_entropy(logits, torch.tensor([0, 1]))
F.cross_entropy(logits, torch.tensor([0.0, 1.0, 2.0]))
F.cross_entropy(logits, target, reduction="x")
F.cross_entropy(logits, target, label_smoothing=1.5)
F.cross_entropy(logits, target, weight=torch.ones(2))
F.cross_entropy(logits, target, foo=1)
F.cross_entropy(logits, torch.tensor([[0, 1, 2]]))

# %% nll_loss
logs = torch.log_softmax(logits, 1)
F.nll_loss(logs, target)
F.nll_loss(logs, target, reduction="none")
F.nll_loss(logs, target, weight=torch.tensor([1.0, 2.0, 3.0]))
F.nll_loss(logs, target, ignore_index=2)
F.nll_loss(logs[0], torch.tensor(1))
nn.NLLLoss(reduction="sum")(logs, target)
nn.NLLLoss()
F.nll_loss(logs, torch.tensor([5, 0, 0]))
F.nll_loss(logs, torch.tensor([1, 0]))

# %% squares and differences
a, b = torch.tensor([1.0, 2.0, 3.0]), torch.tensor([1.5, 0.0, 3.0])
F.mse_loss(a, b)
F.mse_loss(a, b, reduction="sum")
F.mse_loss(a, b, reduction="none")
nn.MSELoss()(a, b)
nn.MSELoss()
F.l1_loss(a, b)
nn.L1Loss(reduction="none")(a, b)
F.smooth_l1_loss(a, b)
nn.SmoothL1Loss(beta=0.5)(a, b)
F.huber_loss(a, b, delta=0.7)
nn.HuberLoss()(a, b)
F.mse_loss(a, torch.zeros(1))
F.mse_loss(a, torch.zeros(2))
F.mse_loss(a, b, reduction="x")
F.mse_loss(a, 3.0)

# %% binary
p = torch.tensor([0.1, 0.9, 0.5])
y = torch.tensor([0.0, 1.0, 1.0])
F.binary_cross_entropy(p, y)
F.binary_cross_entropy(p, y, reduction="none")
F.binary_cross_entropy(p, y, weight=torch.tensor([1.0, 0.0, 2.0]))
nn.BCELoss()(p, y)
F.binary_cross_entropy(torch.tensor([0.0, 1.0]), torch.tensor([1.0, 1.0]), reduction="none")
F.binary_cross_entropy(torch.tensor([1.5]), torch.tensor([1.0]))
F.binary_cross_entropy(p, torch.zeros(2))
z = torch.tensor([-2.0, 0.5, 100.0])
F.binary_cross_entropy_with_logits(z, y)
F.binary_cross_entropy_with_logits(z, y, reduction="none")
F.binary_cross_entropy_with_logits(z, y, pos_weight=torch.tensor([2.0]))
nn.BCEWithLogitsLoss()(z, y)
F.binary_cross_entropy_with_logits(z, torch.zeros(2))
F.binary_cross_entropy(p, y.long())

# %% divergence
p = torch.tensor([[0.1, 0.9], [0.5, 0.5]])
q = torch.tensor([[0.3, 0.7], [0.5, 0.5]])
F.kl_div(q.log(), p, reduction="batchmean")
F.kl_div(q.log(), p, reduction="sum")
F.kl_div(q.log(), p, reduction="none")
F.kl_div(q.log(), p.log(), reduction="sum", log_target=True)
nn.KLDivLoss(reduction="batchmean")(q.log(), p)
F.kl_div(q.log(), torch.tensor([[0.0, 1.0], [0.5, 0.5]]), reduction="sum")
F.kl_div(q.log(), -p, reduction="sum")

# %% gradients
for f in (
    lambda t: F.cross_entropy(t, target),
    lambda t: F.cross_entropy(t, torch.tensor([1, -100, 0])),
    lambda t: F.cross_entropy(t, target, label_smoothing=0.1, weight=torch.tensor([1.0, 2.0, 0.5])),
    lambda t: F.nll_loss(t.log_softmax(1), target),
    lambda t: F.mse_loss(t, torch.ones(3, 3)),
    lambda t: F.l1_loss(t, torch.ones(3, 3) * 0.3),
    lambda t: F.smooth_l1_loss(t, torch.zeros(3, 3) + 0.2),
    lambda t: F.binary_cross_entropy_with_logits(t, torch.ones(3, 3) * 0.3),
    lambda t: F.binary_cross_entropy(t.sigmoid(), torch.ones(3, 3) * 0.3),
    lambda t: F.kl_div(t.log_softmax(1), torch.full((3, 3), 1 / 3), reduction="batchmean"),
):
    t = logits.clone().requires_grad_()
    loss = f(t)
    loss.backward()
    print(round(loss.item(), 4), [round(g, 4) + 0.0 for g in t.grad.flatten().tolist()])

# %% old names of options
nn.MSELoss(reduction="none").reduction
nn.CrossEntropyLoss(weight=torch.ones(3)).weight
list(nn.CrossEntropyLoss(weight=torch.ones(3)).state_dict())
nn.CrossEntropyLoss(ignore_index=0)(logits, torch.tensor([0, 0, 1]))

# %% likeness with a dimension that is repeated
F.cosine_similarity(torch.ones(2, 1), torch.tensor([[1.0, 2.0, 3.0]]), dim=1)
x = torch.tensor([[1.0], [2.0]], requires_grad=True)
F.cosine_similarity(x, torch.tensor([[1.0, 2.0, 3.0], [3.0, 0.0, 1.0]]), dim=-1).sum().backward()
x.grad
F.cosine_similarity(torch.tensor([1, 2]), torch.tensor([1, 2]), dim=0)
F.cosine_similarity(torch.tensor([1.0, 2.0]), torch.tensor([1, 2]), dim=0)

# %% whole numbers as targets of logits
x = torch.tensor([0.5, -1.0])
nn.BCEWithLogitsLoss()(x, torch.tensor([1, 0]))
nn.BCEWithLogitsLoss()(x, torch.tensor([1.0, 0.0]))
nn.BCEWithLogitsLoss()(x.double(), torch.tensor([1.0, 0.0])).dtype
F.dropout(torch.ones(4).long(), 0.5)
F.dropout(torch.ones(4).long(), 0.5, training=False)
