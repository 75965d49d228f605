"""Little lessons, as a reader would type them."""
import math

import torch
from torch import nn
from torch.nn import functional as F

# %% three words attend
q = torch.tensor([[1.0, 0.2], [0.6, 1.4], [-0.8, 0.8]])
k = torch.tensor([[1.6, -0.6], [-1.2, 0.3], [1.4, 1.2]])
v = torch.tensor([[-1.8, -1.0], [1.8, -1.2], [0.2, 1.6]])
scores = q @ k.T
scores
weights = (scores / 2**0.5).softmax(dim=-1)
weights
weights @ v
print((weights @ v).round(decimals=3))
weights.argmax(dim=-1)
(weights * weights.log()).sum(-1).neg()

# %% scaling keeps the variance
torch.manual_seed(0)
for d in (1, 16, 256):
    a, b = torch.randn(2, 500, d)
    dots = (a * b).sum(-1)
    print(d, f"{dots.var():.2f} {(dots / d**0.5).var():.3f}")
q, k = torch.randn(4, 64), torch.randn(4, 64)
torch.softmax(q @ k.T, -1).max(-1).values
torch.softmax(q @ k.T / 8, -1).max(-1).values

# %% causal mask
n = 4
mask = torch.tril(torch.ones(n, n))
mask
scores = torch.arange(16.0).reshape(4, 4) / 10
scores.masked_fill(mask == 0, float("-inf"))
F.softmax(scores.masked_fill(mask == 0, float("-inf")), dim=-1)
wei = torch.zeros(n, n).masked_fill(mask == 0, float("-inf")).softmax(-1)
wei
x = torch.arange(8.0).view(4, 2)
wei @ x
torch.allclose(wei @ x, x.cumsum(0) / torch.arange(1, 5).unsqueeze(1))

# %% padding mask
lengths = torch.tensor([2, 4, 1])
keep = torch.arange(4)[None, :] < lengths[:, None]
keep
scores = torch.ones(3, 4, 4).masked_fill(~keep[:, None, :], -1e9)
scores.softmax(-1)[:, 0]
ids = torch.tensor([[5, 6, 0, 0], [1, 2, 3, 4]])
(ids != 0).sum(1)
(ids == 0).unsqueeze(1).expand(2, 4, 4)[0]

# %% sinusoidal positions
def positions(n, d):
    place = torch.arange(n).unsqueeze(1)
    rate = torch.exp(torch.arange(0, d, 2) * (-math.log(10000.0) / d))
    table = torch.zeros(n, d)
    table[:, 0::2] = torch.sin(place * rate)
    table[:, 1::2] = torch.cos(place * rate)
    return table


table = positions(6, 8)
table
table @ table.T
torch.cosine_similarity(table[:1], table)


class PositionalEncoding(nn.Module):
    def __init__(self, d_model, dropout=0.1, max_len=50):
        super().__init__()
        self.dropout = nn.Dropout(p=dropout)
        position = torch.arange(max_len).unsqueeze(1)
        div_term = torch.exp(torch.arange(0, d_model, 2) * (-math.log(10000.0) / d_model))
        pe = torch.zeros(max_len, 1, d_model)
        pe[:, 0, 0::2] = torch.sin(position * div_term)
        pe[:, 0, 1::2] = torch.cos(position * div_term)
        self.register_buffer("pe", pe)

    def forward(self, x):
        x = x + self.pe[: x.size(0)]
        return self.dropout(x)


torch.manual_seed(0)
PositionalEncoding(4)(torch.zeros(3, 1, 4))
list(PositionalEncoding(4).state_dict())

# %% rotary positions
def rotate(x, base=10000.0):
    n, d = x.shape[-2:]
    angle = torch.arange(n)[:, None] * base ** (-torch.arange(0, d, 2) / d)
    cos, sin = angle.cos(), angle.sin()
    even, odd = x[..., 0::2], x[..., 1::2]
    return torch.stack((even * cos - odd * sin, even * sin + odd * cos), dim=-1).flatten(-2)


torch.manual_seed(2)
q, k = torch.randn(1, 6).expand(5, 6), torch.randn(1, 6).expand(5, 6)
scores = rotate(q) @ rotate(k).T
scores
torch.allclose(scores[1, 0], scores[3, 2], atol=1e-5)
rotate(q).norm(dim=-1) - q.norm(dim=-1)

# %% alibi
heads, n = 4, 5
slopes = 2.0 ** (-8 * torch.arange(1, heads + 1) / heads)
distance = torch.arange(n)[None, :] - torch.arange(n)[:, None]
bias = slopes[:, None, None] * distance.clamp(max=0)
slopes
bias[0]

# %% a head with a mask, as in many tutorials
class Head(nn.Module):
    def __init__(self, n_embd, head_size, block_size, dropout=0.0):
        super().__init__()
        self.key = nn.Linear(n_embd, head_size, bias=False)
        self.query = nn.Linear(n_embd, head_size, bias=False)
        self.value = nn.Linear(n_embd, head_size, bias=False)
        self.register_buffer("tril", torch.tril(torch.ones(block_size, block_size)))
        self.dropout = nn.Dropout(dropout)

    def forward(self, x):
        B, T, C = x.shape
        k = self.key(x)
        q = self.query(x)
        wei = q @ k.transpose(-2, -1) * k.shape[-1] ** -0.5
        wei = wei.masked_fill(self.tril[:T, :T] == 0, float("-inf"))
        wei = F.softmax(wei, dim=-1)
        wei = self.dropout(wei)
        return wei @ self.value(x)


torch.manual_seed(1337)
head = Head(8, 4, 16)
head(torch.randn(2, 3, 8))
head


class Heads(nn.Module):
    def __init__(self, count, n_embd):
        super().__init__()
        self.heads = nn.ModuleList([Head(n_embd, n_embd // count, 16) for _ in range(count)])
        self.proj = nn.Linear(n_embd, n_embd)

    def forward(self, x):
        return self.proj(torch.cat([h(x) for h in self.heads], dim=-1))


Heads(2, 8)(torch.randn(1, 3, 8))

# %% a character model writes
text = "to attend or not to attend"
chars = sorted(set(text))
stoi = {c: i for i, c in enumerate(chars)}
data = torch.tensor([stoi[c] for c in text])
data[:8]


class Bigram(nn.Module):
    def __init__(self, size):
        super().__init__()
        self.table = nn.Embedding(size, size)

    def forward(self, idx, targets=None):
        logits = self.table(idx)
        if targets is None:
            return logits, None
        B, T, C = logits.shape
        return logits, F.cross_entropy(logits.view(B * T, C), targets.view(B * T))

    def generate(self, idx, count):
        for _ in range(count):
            logits, _ = self(idx)
            probs = F.softmax(logits[:, -1, :], dim=-1)
            idx = torch.cat((idx, torch.multinomial(probs, num_samples=1)), dim=1)
        return idx


torch.manual_seed(1337)
model = Bigram(len(chars))
optimizer = torch.optim.AdamW(model.parameters(), lr=0.1)
for step in range(30):
    ix = torch.randint(len(data) - 4, (4,))
    xb = torch.stack([data[i : i + 4] for i in ix])
    yb = torch.stack([data[i + 1 : i + 5] for i in ix])
    logits, loss = model(xb, yb)
    optimizer.zero_grad(set_to_none=True)
    loss.backward()
    optimizer.step()
loss
"".join(chars[i] for i in model.generate(torch.zeros((1, 1), dtype=torch.long), 20)[0].tolist())

# %% copying is learnt
class Copy(nn.Module):
    def __init__(self, vocab, d):
        super().__init__()
        self.tokens = nn.Embedding(vocab, d)
        self.places = nn.Embedding(8, d)
        self.attention = nn.MultiheadAttention(d, 2, batch_first=True)
        self.out = nn.Linear(d, vocab)

    def forward(self, ids):
        x = self.tokens(ids) + self.places(torch.arange(ids.size(1)))
        x = x + self.attention(x, x, x, need_weights=False)[0]
        return self.out(x)


torch.manual_seed(0)
model = Copy(6, 16)
optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
for step in range(40):
    ids = torch.randint(6, (8, 4))
    loss = F.cross_entropy(model(ids).transpose(1, 2), ids.flip(1))
    optimizer.zero_grad(set_to_none=True)
    loss.backward()
    nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optimizer.step()
    if step in (0, 1, 5):
        print(step, f"{loss.item():.3f}")
loss < 1.0

# %% dropout differs between train and eval
torch.manual_seed(7)
net = nn.Sequential(nn.Linear(4, 4), nn.Dropout(0.5))
x = torch.ones(1, 4)
net(x), net(x)
net.eval()
torch.equal(net(x), net(x))

# %% linear regression
torch.manual_seed(0)
X = torch.randn(50, 3)
w = torch.tensor([1.5, -2.0, 0.5])
t = X @ w + 0.3 + 0.01 * torch.randn(50)
layer = nn.Linear(3, 1)
optimizer = torch.optim.SGD(layer.parameters(), lr=0.1)
for epoch in range(60):
    loss = F.mse_loss(layer(X).squeeze(1), t)
    optimizer.zero_grad(set_to_none=True)
    loss.backward()
    optimizer.step()
layer.weight, layer.bias
loss

# %% additive attention
class Additive(nn.Module):
    def __init__(self, d_q, d_k, d):
        super().__init__()
        self.W = nn.Linear(d_q, d, bias=False)
        self.U = nn.Linear(d_k, d, bias=False)
        self.v = nn.Parameter(torch.randn(d))

    def forward(self, q, k):
        hidden = torch.tanh(self.W(q)[:, None] + self.U(k)[None])
        return (hidden @ self.v).softmax(-1)


torch.manual_seed(0)
Additive(3, 4, 5)(torch.randn(2, 3), torch.randn(6, 4))

# %% beam of the best words
logits = torch.tensor([[0.1, 2.0, -1.0, 1.5], [3.0, 0.0, 1.0, 2.0]])
top = logits.topk(2)
top.values.softmax(-1)
top.indices
sorted_logits, order = logits.sort(descending=True)
cumulative = sorted_logits.softmax(-1).cumsum(-1)
cumulative
remove = cumulative > 0.8
remove[:, 1:] = remove[:, :-1].clone()
remove[:, 0] = False
filtered = logits.masked_fill(remove.gather(1, order.argsort()), float("-inf"))
filtered.softmax(-1)
torch.manual_seed(1)
torch.multinomial(filtered.softmax(-1), 1)
(logits / 0.5).softmax(-1)
logits.argmax(-1).tolist()

# %% softmax by hand is stable only with the maximum taken off
z = torch.tensor([1000.0, 1001.0])
z.exp() / z.exp().sum()
(z - z.max()).exp() / (z - z.max()).exp().sum()
torch.softmax(z, 0)
torch.logsumexp(z, 0)

# %% cost in numbers
d, n = 64, 128
layer = nn.TransformerEncoderLayer(d, 4, 4 * d)
counts = {name: p.numel() for name, p in layer.named_parameters()}
counts
sum(counts.values()), 12 * d * d + 13 * d
