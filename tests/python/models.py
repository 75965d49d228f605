"""Whole models in the manner of well-known teaching code, small."""
import copy
import inspect
import math
from dataclasses import dataclass

import torch
import torch.nn as nn
import torch.nn.functional as F


# %% encoder and decoder built of sublayers
def clones(module, n):
    return nn.ModuleList([copy.deepcopy(module) for _ in range(n)])


class Norm(nn.Module):
    def __init__(self, features, eps=1e-6):
        super(Norm, self).__init__()
        self.a_2 = nn.Parameter(torch.ones(features))
        self.b_2 = nn.Parameter(torch.zeros(features))
        self.eps = eps

    def forward(self, x):
        mean = x.mean(-1, keepdim=True)
        std = x.std(-1, keepdim=True)
        return self.a_2 * (x - mean) / (std + self.eps) + self.b_2


def attention(query, key, value, mask=None, dropout=None):
    d_k = query.size(-1)
    scores = torch.matmul(query, key.transpose(-2, -1)) / math.sqrt(d_k)
    if mask is not None:
        scores = scores.masked_fill(mask == 0, -1e9)
    p_attn = scores.softmax(dim=-1)
    if dropout is not None:
        p_attn = dropout(p_attn)
    return torch.matmul(p_attn, value), p_attn


class MultiHeaded(nn.Module):
    def __init__(self, h, d_model, dropout=0.1):
        super().__init__()
        assert d_model % h == 0
        self.d_k = d_model // h
        self.h = h
        self.linears = clones(nn.Linear(d_model, d_model), 4)
        self.attn = None
        self.dropout = nn.Dropout(p=dropout)

    def forward(self, query, key, value, mask=None):
        if mask is not None:
            mask = mask.unsqueeze(1)
        nbatches = query.size(0)
        query, key, value = [
            lin(x).view(nbatches, -1, self.h, self.d_k).transpose(1, 2)
            for lin, x in zip(self.linears, (query, key, value))
        ]
        x, self.attn = attention(query, key, value, mask=mask, dropout=self.dropout)
        x = x.transpose(1, 2).contiguous().view(nbatches, -1, self.h * self.d_k)
        return self.linears[-1](x)


class Sublayer(nn.Module):
    def __init__(self, size, dropout):
        super().__init__()
        self.norm = Norm(size)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x, sublayer):
        return x + self.dropout(sublayer(self.norm(x)))


class DecoderLayer(nn.Module):
    def __init__(self, size, self_attn, src_attn, feed_forward, dropout):
        super().__init__()
        self.self_attn, self.src_attn, self.feed_forward = self_attn, src_attn, feed_forward
        self.sublayer = clones(Sublayer(size, dropout), 3)

    def forward(self, x, memory, src_mask, tgt_mask):
        m = memory
        x = self.sublayer[0](x, lambda x: self.self_attn(x, x, x, tgt_mask))
        x = self.sublayer[1](x, lambda x: self.src_attn(x, m, m, src_mask))
        return self.sublayer[2](x, self.feed_forward)


def subsequent_mask(size):
    return torch.triu(torch.ones((1, size, size)), diagonal=1) == 0


torch.manual_seed(0)
c = copy.deepcopy
attn = MultiHeaded(2, 8)
ff = nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Dropout(0.1), nn.Linear(16, 8))
layer = DecoderLayer(8, c(attn), c(attn), c(ff), 0.1)
for p in layer.parameters():
    if p.dim() > 1:
        nn.init.xavier_uniform_(p)
memory, x = torch.randn(2, 4, 8), torch.randn(2, 3, 8)
src_mask = torch.ones(2, 1, 4)
out = layer(x, memory, src_mask, subsequent_mask(3))
out
layer.self_attn.attn[0, 0]
out.pow(2).sum().backward()
layer.src_attn.linears[1].weight.grad[0]
layer.eval()(x, memory, src_mask, subsequent_mask(3))[0]
[name for name, _ in layer.named_parameters()][:6]

# %% label smoothing and a rate that warms up
class LabelSmoothing(nn.Module):
    def __init__(self, size, padding_idx, smoothing=0.0):
        super().__init__()
        self.criterion = nn.KLDivLoss(reduction="sum")
        self.padding_idx = padding_idx
        self.confidence = 1.0 - smoothing
        self.smoothing = smoothing
        self.size = size

    def forward(self, x, target):
        true_dist = x.data.clone()
        true_dist.fill_(self.smoothing / (self.size - 2))
        true_dist.scatter_(1, target.data.unsqueeze(1), self.confidence)
        true_dist[:, self.padding_idx] = 0
        mask = torch.nonzero(target.data == self.padding_idx)
        if mask.dim() > 0:
            true_dist.index_fill_(0, mask.squeeze(), 0.0)
        self.true_dist = true_dist
        return self.criterion(x, true_dist.clone().detach())


crit = LabelSmoothing(5, 0, 0.4)
predict = torch.tensor([[1e-9, 0.2, 0.7, 0.1, 1e-9], [1e-9, 0.2, 0.7, 0.1, 1e-9], [1e-9, 0.2, 0.7, 0.1, 1e-9]])
crit(predict.log(), torch.tensor([2, 1, 0]))
crit.true_dist


def rate(step, model_size, factor, warmup):
    if step == 0:
        step = 1
    return factor * (model_size ** (-0.5) * min(step ** (-0.5), step * warmup ** (-1.5)))


model = nn.Linear(1, 1)
optimizer = torch.optim.Adam(model.parameters(), lr=1, betas=(0.9, 0.98), eps=1e-9)
scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, lr_lambda=lambda step: rate(step, 64, 1, 4))
rates = []
for step in range(8):
    rates.append(optimizer.param_groups[0]["lr"])
    optimizer.step()
    scheduler.step()
rates

# %% a small GPT
@dataclass
class Config:
    block_size: int = 8
    vocab_size: int = 11
    n_layer: int = 2
    n_head: int = 2
    n_embd: int = 12
    dropout: float = 0.1
    bias: bool = True


class CausalSelfAttention(nn.Module):
    def __init__(self, config):
        super().__init__()
        self.c_attn = nn.Linear(config.n_embd, 3 * config.n_embd, bias=config.bias)
        self.c_proj = nn.Linear(config.n_embd, config.n_embd, bias=config.bias)
        self.attn_dropout = nn.Dropout(config.dropout)
        self.resid_dropout = nn.Dropout(config.dropout)
        self.n_head, self.n_embd = config.n_head, config.n_embd
        mask = torch.tril(torch.ones(config.block_size, config.block_size))
        self.register_buffer("bias", mask.view(1, 1, config.block_size, config.block_size))

    def forward(self, x):
        B, T, C = x.size()
        q, k, v = self.c_attn(x).split(self.n_embd, dim=2)
        k = k.view(B, T, self.n_head, C // self.n_head).transpose(1, 2)
        q = q.view(B, T, self.n_head, C // self.n_head).transpose(1, 2)
        v = v.view(B, T, self.n_head, C // self.n_head).transpose(1, 2)
        att = (q @ k.transpose(-2, -1)) * (1.0 / math.sqrt(k.size(-1)))
        att = att.masked_fill(self.bias[:, :, :T, :T] == 0, float("-inf"))
        att = self.attn_dropout(F.softmax(att, dim=-1))
        y = (att @ v).transpose(1, 2).contiguous().view(B, T, C)
        return self.resid_dropout(self.c_proj(y))


class Block(nn.Module):
    def __init__(self, config):
        super().__init__()
        self.ln_1 = nn.LayerNorm(config.n_embd)
        self.attn = CausalSelfAttention(config)
        self.ln_2 = nn.LayerNorm(config.n_embd)
        self.mlp = nn.ModuleDict(
            dict(
                c_fc=nn.Linear(config.n_embd, 4 * config.n_embd),
                c_proj=nn.Linear(4 * config.n_embd, config.n_embd),
                act=nn.GELU(),
                dropout=nn.Dropout(config.dropout),
            )
        )

    def forward(self, x):
        m = self.mlp
        x = x + self.attn(self.ln_1(x))
        return x + m.dropout(m.c_proj(m.act(m.c_fc(self.ln_2(x)))))


class GPT(nn.Module):
    def __init__(self, config):
        super().__init__()
        self.config = config
        self.transformer = nn.ModuleDict(
            dict(
                wte=nn.Embedding(config.vocab_size, config.n_embd),
                wpe=nn.Embedding(config.block_size, config.n_embd),
                drop=nn.Dropout(config.dropout),
                h=nn.ModuleList([Block(config) for _ in range(config.n_layer)]),
                ln_f=nn.LayerNorm(config.n_embd),
            )
        )
        self.lm_head = nn.Linear(config.n_embd, config.vocab_size, bias=False)
        self.transformer.wte.weight = self.lm_head.weight
        self.apply(self._init_weights)
        for pn, p in self.named_parameters():
            if pn.endswith("c_proj.weight"):
                torch.nn.init.normal_(p, mean=0.0, std=0.02 / math.sqrt(2 * config.n_layer))

    def _init_weights(self, module):
        if isinstance(module, nn.Linear):
            torch.nn.init.normal_(module.weight, mean=0.0, std=0.02)
            if module.bias is not None:
                torch.nn.init.zeros_(module.bias)
        elif isinstance(module, nn.Embedding):
            torch.nn.init.normal_(module.weight, mean=0.0, std=0.02)

    def forward(self, idx, targets=None):
        device = idx.device
        b, t = idx.size()
        assert t <= self.config.block_size, f"Cannot forward sequence of length {t}"
        pos = torch.arange(0, t, dtype=torch.long, device=device)
        x = self.transformer.drop(self.transformer.wte(idx) + self.transformer.wpe(pos))
        for block in self.transformer.h:
            x = block(x)
        x = self.transformer.ln_f(x)
        if targets is None:
            return self.lm_head(x[:, [-1], :]), None
        logits = self.lm_head(x)
        return logits, F.cross_entropy(logits.view(-1, logits.size(-1)), targets.view(-1), ignore_index=-1)

    def configure(self, weight_decay, learning_rate):
        params = {pn: p for pn, p in self.named_parameters() if p.requires_grad}
        groups = [
            {"params": [p for n, p in params.items() if p.dim() >= 2], "weight_decay": weight_decay},
            {"params": [p for n, p in params.items() if p.dim() < 2], "weight_decay": 0.0},
        ]
        return torch.optim.AdamW(groups, lr=learning_rate, betas=(0.9, 0.95))

    @torch.no_grad()
    def generate(self, idx, max_new_tokens, temperature=1.0, top_k=None):
        for _ in range(max_new_tokens):
            idx_cond = idx if idx.size(1) <= self.config.block_size else idx[:, -self.config.block_size :]
            logits, _ = self(idx_cond)
            logits = logits[:, -1, :] / temperature
            if top_k is not None:
                v, _ = torch.topk(logits, min(top_k, logits.size(-1)))
                logits[logits < v[:, [-1]]] = -float("Inf")
            idx = torch.cat((idx, torch.multinomial(F.softmax(logits, dim=-1), num_samples=1)), dim=1)
        return idx


torch.manual_seed(1337)
model = GPT(Config())
sum(p.numel() for p in model.parameters())
optimizer = model.configure(0.1, 1e-2)
[len(g["params"]) for g in optimizer.param_groups]
losses = []
for step in range(12):
    x = torch.randint(11, (4, 8))
    logits, loss = model(x, x.roll(-1, 1))
    optimizer.zero_grad(set_to_none=True)
    loss.backward()
    norm = torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optimizer.step()
    losses.append(loss.item())
losses[:4]
round(losses[-1], 3)
round(norm.item(), 3)
model.eval()
model.generate(torch.zeros((1, 1), dtype=torch.long), 10, top_k=3)
model.generate(torch.tensor([[1, 2, 3]]), 8, temperature=0.7)
"fused" in inspect.signature(torch.optim.Adam).parameters
model(torch.zeros(1, 9, dtype=torch.long))

# %% patches of a picture
class Patches(nn.Module):
    def __init__(self, side, patch, d, classes):
        super().__init__()
        self.patch = patch
        n = (side // patch) ** 2
        self.project = nn.Linear(patch * patch, d)
        self.cls = nn.Parameter(torch.zeros(1, 1, d))
        self.pos = nn.Parameter(torch.randn(1, n + 1, d) * 0.02)
        block = nn.TransformerEncoderLayer(d, 2, 2 * d, 0.0, "gelu", batch_first=True, norm_first=True)
        self.encoder = nn.TransformerEncoder(block, 2, nn.LayerNorm(d))
        self.head = nn.Linear(d, classes)

    def forward(self, x):
        b, side, _ = x.shape
        k, p = side // self.patch, self.patch
        x = x.view(b, k, p, k, p).permute(0, 1, 3, 2, 4).reshape(b, k * k, p * p)
        x = torch.cat([self.cls.expand(b, -1, -1), self.project(x)], dim=1) + self.pos
        return self.head(self.encoder(x)[:, 0])


torch.manual_seed(0)
model = Patches(8, 4, 8, 3)
x = torch.rand(2, 8, 8)
model(x)
loss = F.cross_entropy(model(x), torch.tensor([0, 2]), label_smoothing=0.1)
loss.backward()
loss
model.cls.grad
[n for n, p in model.named_parameters() if p.grad is None]

# %% sequence to sequence
torch.manual_seed(3)
V, D = 9, 8
src_emb, tgt_emb = nn.Embedding(V, D, padding_idx=0), nn.Embedding(V, D, padding_idx=0)
model = nn.Transformer(D, 2, 1, 1, 16, dropout=0.0, batch_first=True)
out = nn.Linear(D, V)
src = torch.tensor([[3, 4, 5, 0], [6, 7, 8, 2]])
tgt = torch.tensor([[1, 5, 4, 3], [1, 2, 8, 7]])
mask = nn.Transformer.generate_square_subsequent_mask(3)
parameters = [p for m in (src_emb, tgt_emb, model, out) for p in m.parameters()]
optimizer = torch.optim.Adam(parameters, lr=0.01)
for step in range(15):
    hidden = model(
        src_emb(src) * math.sqrt(D),
        tgt_emb(tgt[:, :-1]) * math.sqrt(D),
        tgt_mask=mask,
        src_key_padding_mask=src == 0,
        memory_key_padding_mask=src == 0,
    )
    loss = F.cross_entropy(out(hidden).flatten(0, 1), tgt[:, 1:].flatten(), ignore_index=0)
    optimizer.zero_grad(set_to_none=True)
    loss.backward()
    optimizer.step()
    if step % 7 == 0:
        print(step, round(loss.item(), 3))
out(hidden).argmax(-1)
src_emb.weight[0]
src_emb.weight.grad[0]

# %% a cache of keys and values
torch.manual_seed(0)
Wq, Wk, Wv = (torch.randn(6, 6) for _ in range(3))
x = torch.randn(5, 6)
K, V = torch.empty(0, 6), torch.empty(0, 6)
rows = []
for t in range(5):
    q = x[t : t + 1] @ Wq
    K = torch.cat([K, x[t : t + 1] @ Wk])
    V = torch.cat([V, x[t : t + 1] @ Wv])
    rows.append(torch.softmax(q @ K.T / 6**0.5, -1) @ V)
cached = torch.cat(rows)
scores = (x @ Wq) @ (x @ Wk).T / 6**0.5
whole = torch.softmax(scores.masked_fill(torch.ones(5, 5).triu(1).bool(), -math.inf), -1) @ (x @ Wv)
torch.allclose(cached, whole, atol=1e-4)
cached[-1]
