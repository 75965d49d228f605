import math

import torch
from torch import nn
from torch.nn import functional as F

torch.manual_seed(3)
x = torch.randn(2, 5, 8)
y = torch.randn(2, 7, 8)

# %% from scratch
def attention(q, k, v, mask=None):
    scores = q @ k.transpose(-2, -1) / math.sqrt(q.size(-1))
    if mask is not None:
        scores = scores.masked_fill(~mask, float("-inf"))
    weights = torch.softmax(scores, dim=-1)
    return weights @ v, weights


output, weights = attention(x, y, y)
output.shape, weights.shape
output[0, 0]
weights.sum(-1)
causal = torch.ones(5, 5, dtype=torch.bool).tril()
output, weights = attention(x, x, x, causal)
weights[0]
attention(x[0], x[0], x[0])[0].shape
attention(x, y[..., :4], y)
dead = causal.clone()
dead[2] = False
attention(x, x, x, dead)[1][0, 2]

# %% MultiheadAttention
mha = nn.MultiheadAttention(8, 2, batch_first=True)
mha
output, weights = mha(x, x, x)
output
weights
weights.sum(-1)
[(name, tuple(p.shape)) for name, p in mha.named_parameters()]
mha.in_proj_bias, mha.out_proj.bias
mha.head_dim, mha.num_heads, mha.embed_dim, mha.batch_first
mha(x, y, y)[1].shape
mha(x, y, y)[0]
mha(x, x, x, need_weights=False)[1] is None
mha(x, x, x, average_attn_weights=False)[1].shape
mha(x, x, x, average_attn_weights=False)[1][1, 0]
output.sum().backward()
mha.in_proj_weight.grad
mha.out_proj.weight.grad

# %% without batch_first
mha = nn.MultiheadAttention(8, 4)
time_first = x.transpose(0, 1)
output, weights = mha(time_first, time_first, time_first)
output.shape, weights.shape
output[0]
swapped = nn.MultiheadAttention(8, 4, batch_first=True)
swapped.load_state_dict(mha.state_dict())
torch.allclose(swapped(x, x, x)[0].transpose(0, 1), output, atol=1e-6)
mha(x[0], x[0], x[0])[0].shape
mha(x[0], x[0], x[0])[1].shape

# %% masks
mha = nn.MultiheadAttention(8, 2, batch_first=True)
causal = torch.triu(torch.ones(5, 5, dtype=torch.bool), diagonal=1)
mha(x, x, x, attn_mask=causal)[1][0]
additive = torch.zeros(5, 5).masked_fill(causal, float("-inf"))
torch.allclose(mha(x, x, x, attn_mask=additive)[0], mha(x, x, x, attn_mask=causal)[0], atol=1e-6)
mha(x, x, x, attn_mask=torch.full((5, 5), 0.5))[1][0, 0]
padding = torch.tensor([[False] * 5, [False, False, True, True, True]])
mha(x, x, x, key_padding_mask=padding)[1][1]
mha(x, x, x, key_padding_mask=padding, attn_mask=causal)[1][1]
mha(x, x, x, key_padding_mask=padding, attn_mask=additive)[1][1]
per_head = torch.zeros(4, 5, 5, dtype=torch.bool)
per_head[0, :, 1] = True
mha(x, x, x, attn_mask=per_head, average_attn_weights=False)[1][0]
mha(x, x, x, key_padding_mask=torch.zeros(2, 5).masked_fill(padding, float("-inf")))[1][1]
mha(x[0], x[0], x[0], attn_mask=causal)[1]
mha(x[1], x[1], x[1], key_padding_mask=padding[1])[1]

# %% a row that sees nothing
mha = nn.MultiheadAttention(8, 2, batch_first=True)
blocked = torch.zeros(5, 5, dtype=torch.bool)
blocked[1] = True
output, weights = mha(x, x, x, attn_mask=blocked)
weights[0, 1], output[0, 1]
output[0, 0]

# %% mask errors
mha = nn.MultiheadAttention(8, 2, batch_first=True)
mha(x, x, x, attn_mask=torch.zeros(4, 5, dtype=torch.bool))
mha(x, x, x, attn_mask=torch.zeros(3, 5, 5))
mha(x, x, x, attn_mask=torch.zeros(5))
mha(x, x, x, attn_mask=torch.zeros(5, 5, dtype=torch.int64))
mha(x, x, x, key_padding_mask=torch.zeros(2, 4, dtype=torch.bool))
mha(x, x, x, key_padding_mask=torch.zeros(5, dtype=torch.bool))
mha(x, x, x, key_padding_mask=torch.zeros(2, 5, dtype=torch.int64))
mha(x, x, y)
mha(x, y[:1], y[:1])
mha(x, x[0], x[0])
mha(x[..., :4], x, x)
mha(x[None], x, x)
mha(x, x)
mha(x, x, x, foo=1)
nn.MultiheadAttention(8, 3)
mha(x.double(), x.double(), x.double())  # words
mha(x[0], x[0], x[0], attn_mask=torch.zeros(3, 5, 5))

# %% other widths
mha = nn.MultiheadAttention(8, 2, kdim=3, vdim=4, batch_first=True)
k, v = torch.randn(2, 6, 3), torch.randn(2, 6, 4)
output, weights = mha(x, k, v)
output
weights[0]
[(name, tuple(p.shape)) for name, p in mha.named_parameters()]
mha(x, x, x)
nn.MultiheadAttention(8, 2, bias=False)
list(nn.MultiheadAttention(8, 2, bias=False).state_dict())
list(nn.MultiheadAttention(8, 2, kdim=3).state_dict())
nn.MultiheadAttention(8, 2, bias=False, batch_first=True)(x, x, x)[0][0, 0]

# %% add_zero_attn
mha = nn.MultiheadAttention(8, 2, add_zero_attn=True, batch_first=True)
output, weights = mha(x, x, x)
weights.shape
weights[0]
output[0]
mha(x, x, x, attn_mask=torch.triu(torch.ones(5, 5, dtype=torch.bool), 1))[1][0]

# %% dropout of weights
torch.manual_seed(11)
mha = nn.MultiheadAttention(8, 2, dropout=0.3, batch_first=True)
output, weights = mha(x, x, x)
weights[0]
output[0]
mha.eval()(x, x, x)[1][0]

# %% evaluation without gradients
mha = nn.MultiheadAttention(8, 2, batch_first=True)
training = mha(x, x, x)[0]
mha.eval()
with torch.no_grad():
    fast = mha(x, x, x)
torch.allclose(training, fast[0], atol=1e-6)
fast[1].shape
padding = torch.tensor([[False] * 5, [False, False, True, True, True]])
with torch.no_grad():
    output, weights = mha(x, x, x, key_padding_mask=padding)
output[1]
weights[1]

# %% packed weights are q, k and v
mha = nn.MultiheadAttention(4, 1, batch_first=True)
z = torch.randn(1, 3, 4)
q, k, v = (z @ mha.in_proj_weight.T + mha.in_proj_bias).chunk(3, dim=-1)
weights = (q @ k.transpose(1, 2) / 2).softmax(-1)
by_hand = weights @ v @ mha.out_proj.weight.T + mha.out_proj.bias
torch.allclose(by_hand, mha(z, z, z)[0], atol=1e-6)
torch.allclose(weights, mha(z, z, z)[1], atol=1e-6)

# %% heads by hand
class MultiHead(nn.Module):
    def __init__(self, d_model, heads):
        super().__init__()
        self.heads = heads
        self.q = nn.Linear(d_model, d_model)
        self.k = nn.Linear(d_model, d_model)
        self.v = nn.Linear(d_model, d_model)
        self.out = nn.Linear(d_model, d_model)

    def split(self, t):
        batch, n, d = t.shape
        return t.view(batch, n, self.heads, d // self.heads).transpose(1, 2)

    def forward(self, x, mask=None):
        q, k, v = (self.split(layer(x)) for layer in (self.q, self.k, self.v))
        scores = q @ k.transpose(-2, -1) / math.sqrt(q.size(-1))
        if mask is not None:
            scores = scores.masked_fill(mask == 0, float("-inf"))
        weights = F.softmax(scores, dim=-1)
        out = (weights @ v).transpose(1, 2).contiguous().view(x.shape)
        return self.out(out), weights


torch.manual_seed(5)
heads = MultiHead(8, 4)
heads
output, weights = heads(x, torch.tril(torch.ones(5, 5)))
output
weights[0, 0]
output.pow(2).sum().backward()
heads.q.weight.grad

# %% MultiheadAttention with one learnt key
torch.manual_seed(0)
x = torch.randn(3, 2, 8)
layer = nn.MultiheadAttention(8, 2, add_bias_kv=True)
[name for name, p in layer.named_parameters()]
layer.bias_k
layer(x, x, x)
layer(x[:, 0], x[:, 0], x[:, 0])[1]
layer(x, x, x, need_weights=False)[0].sum().backward()
layer.bias_v.grad
both = nn.MultiheadAttention(8, 2, add_bias_kv=True, add_zero_attn=True, batch_first=True)
blocked = torch.tensor([[False, True], [False, False], [True, True]])
both(x, x, x, key_padding_mask=blocked, attn_mask=torch.tensor([[False, True], [False, False]]))
nn.MultiheadAttention(8, 2, add_bias_kv=True, kdim=4, vdim=4)(x, x[..., :4], x[..., :4])[1].shape
