"""What PyTorch 1.13 lacks or does otherwise. Every value is True: the composed formula, or 2.x's documented behaviour."""
import math

import torch
from torch import nn
from torch.nn import functional as F

torch.manual_seed(0)
q, k, v = torch.randn(2, 4, 5, 8), torch.randn(2, 4, 6, 8), torch.randn(2, 4, 6, 3)


def composed(q, k, v, mask=None, scale=None):
    scores = q @ k.transpose(-2, -1) * (1 / math.sqrt(q.size(-1)) if scale is None else scale)
    if mask is not None:
        scores = scores.masked_fill(~mask, -math.inf) if mask.dtype == torch.bool else scores + mask
    return torch.softmax(scores, -1) @ v


def close(a, b):
    return torch.allclose(a, b, atol=1e-6)


# %% scaled_dot_product_attention
# needs: torch 2
close(F.scaled_dot_product_attention(q, k, v), composed(q, k, v))
F.scaled_dot_product_attention(q, k, v).shape == (2, 4, 5, 3)
close(F.scaled_dot_product_attention(q[0, 0], k[0, 0], v[0, 0]), composed(q[0, 0], k[0, 0], v[0, 0]))
close(F.scaled_dot_product_attention(q, k, v, scale=0.5), composed(q, k, v, scale=0.5))
close(F.scaled_dot_product_attention(q, q, q, is_causal=True), composed(q, q, q, torch.ones(5, 5).tril().bool()))
close(F.scaled_dot_product_attention(q, k, v, is_causal=True), composed(q, k, v, torch.ones(5, 6).tril().bool()))
keep = torch.rand(5, 6) > 0.3
keep[:, 0] = True
close(F.scaled_dot_product_attention(q, k, v, attn_mask=keep), composed(q, k, v, keep))
bias = torch.randn(4, 5, 6)
close(F.scaled_dot_product_attention(q, k, v, bias), composed(q, k, v, bias))
close(F.scaled_dot_product_attention(q, k[:, :2], v[:, :2], enable_gqa=True), composed(q, k[:, [0, 0, 1, 1]], v[:, [0, 0, 1, 1]]))
torch.equal(F.scaled_dot_product_attention(q, k, v, dropout_p=0.0), F.scaled_dot_product_attention(q, k, v))
x = q.clone().requires_grad_()
F.scaled_dot_product_attention(x, k, v).sum().backward()
y = q.clone().requires_grad_()
composed(y, k, v).sum().backward()
close(x.grad, y.grad)

# %% scaled_dot_product_attention refuses
# needs: torch 2
def fails(kind, **options):
    try:
        F.scaled_dot_product_attention(q, k, v, **options)
    except kind:
        return True
    return False


fails(RuntimeError, is_causal=True, attn_mask=torch.ones(5, 6, dtype=torch.bool))
fails(RuntimeError, attn_mask=torch.ones(5, 6, dtype=torch.int64))
fails(RuntimeError, attn_mask=torch.ones(5, 6, dtype=torch.float64))
fails(TypeError, causal=True)
fails(RuntimeError, attn_mask=torch.ones(4, 6, dtype=torch.bool))

# %% RMSNorm
# needs: torch 2
x = torch.randn(3, 6)
norm = nn.RMSNorm(6)
eps = torch.finfo(torch.float32).eps
close(norm(x), x / torch.sqrt((x * x).mean(-1, keepdim=True) + eps))
close(nn.RMSNorm(6, eps=0.1)(x), x / torch.sqrt((x * x).mean(-1, keepdim=True) + 0.1))
close(F.rms_norm(x, (6,), torch.full((6,), 2.0)), 2 * norm(x))
close(nn.RMSNorm((3, 6))(x), x / torch.sqrt((x * x).mean() + eps))
list(norm.state_dict()) == ["weight"]
repr(norm) == "RMSNorm((6,), eps=None, elementwise_affine=True)"
list(nn.RMSNorm(6, elementwise_affine=False).parameters()) == []

# %% gradients are forgotten, not zeroed
# needs: torch 2
layer = nn.Linear(2, 1)
layer(torch.ones(1, 2)).sum().backward()
layer.zero_grad()
layer.weight.grad is None
optimizer = torch.optim.SGD(layer.parameters(), lr=0.1)
layer(torch.ones(1, 2)).sum().backward()
optimizer.zero_grad()
layer.bias.grad is None
optimizer.defaults["lr"] == 0.1
torch.optim.SGD(layer.parameters()).defaults["lr"] == 1e-3

# %% layers without bias
# needs: torch 2
[name for name, _ in nn.LayerNorm(4, bias=False).named_parameters()] == ["weight"]
layer = nn.TransformerEncoderLayer(4, 2, 8, bias=False, dropout=0.0, batch_first=True)
sorted(name for name, _ in layer.named_parameters()) == [
    "linear1.weight",
    "linear2.weight",
    "norm1.weight",
    "norm2.weight",
    "self_attn.in_proj_weight",
    "self_attn.out_proj.weight",
]
layer(torch.randn(1, 3, 4)).shape == (1, 3, 4)

# %% is_causal is a hint
# needs: torch 2
mha = nn.MultiheadAttention(8, 2, batch_first=True)
x = torch.randn(1, 4, 8)
mask = nn.Transformer.generate_square_subsequent_mask(4)
torch.equal(mha(x, x, x, attn_mask=mask, is_causal=True)[0], mha(x, x, x, attn_mask=mask)[0])
try:
    mha(x, x, x, is_causal=True)
    refused = False
except RuntimeError:
    refused = True
refused
encoder = nn.TransformerEncoder(nn.TransformerEncoderLayer(8, 2, 16, dropout=0.0, batch_first=True), 1)
torch.equal(encoder(x, mask=mask, is_causal=True), encoder(x, mask=mask))


def refuses(module, *inputs, **hints):
    try:
        module(*inputs, **hints)
    except RuntimeError as error:
        return "Need attn_mask" in str(error)
    return False


refuses(encoder, x, is_causal=True)
decoder = nn.TransformerDecoder(nn.TransformerDecoderLayer(8, 2, 16, batch_first=True), 1)
refuses(decoder, x, x, tgt_is_causal=True)
refuses(decoder, x, x, memory_is_causal=True)
refuses(nn.Transformer(8, 2, 1, 1, 16, batch_first=True), x, x, tgt_is_causal=True)
not refuses(decoder, x, x, tgt_mask=mask, tgt_is_causal=True)

# %% two float masks are added
# needs: torch 2
mha = nn.MultiheadAttention(8, 2, batch_first=True)
x = torch.randn(2, 4, 8)
blocked = torch.tensor([[False, False, False, True], [False] * 4])
as_float = torch.zeros(2, 4).masked_fill(blocked, -math.inf)
mask = nn.Transformer.generate_square_subsequent_mask(4)
close(mha(x, x, x, blocked, attn_mask=mask)[0], mha(x, x, x, as_float, attn_mask=mask)[0])
close(mha(x, x, x, as_float, attn_mask=mask < 0)[0], mha(x, x, x, blocked, attn_mask=mask < 0)[0])

# %% schedules by their public base class
# needs: torch 2
issubclass(torch.optim.lr_scheduler.StepLR, torch.optim.lr_scheduler.LRScheduler)
isinstance(torch.optim.lr_scheduler.ExponentialLR(torch.optim.SGD([nn.Parameter(torch.ones(1))], 0.1), 0.5), torch.optim.lr_scheduler.LRScheduler)

# %% newaxis, nbytes and itemsize
# needs: torch 2
torch.newaxis is None
torch.zeros(2, 3)[:, torch.newaxis].shape == (2, 1, 3)
torch.zeros(2, 3).nbytes == 24
torch.zeros(2, dtype=torch.float64).itemsize == 8
torch.tensor([True]).nbytes == 1
