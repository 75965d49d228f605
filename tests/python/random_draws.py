import torch
from torch import nn

# %% the same seed the same numbers
torch.manual_seed(42)
torch.rand(3)
torch.manual_seed(42)
torch.rand(3)
torch.initial_seed()
torch.rand(2, 2)

# %% randn of every size
for n in (1, 2, 7, 15, 16, 17, 32, 40):
    print(n, [round(v, 3) for v in torch.randn(n).tolist()[-3:]])

# %% shapes and dtypes
torch.randn(2, 3)
torch.randn((2, 3))
torch.rand(2, dtype=torch.float64)
torch.randn(2, dtype=torch.float64)
torch.randn(20, dtype=torch.float64)
torch.rand(())
torch.randn(0).shape
torch.rand([2])
torch.rand_like(torch.zeros(2))
torch.randn_like(torch.zeros(2, 2))
torch.randn(3, requires_grad=True)
torch.randn(2, 2, device="cpu")
torch.randn(4, 5)

# %% integers
torch.randint(10, (5,))
torch.randint(3, 10, (2, 2))
torch.randint(0, 2, (8,))
torch.randint(-5, 5, (4,))
torch.randint(2**40, (3,))
torch.randint(5, (3,), dtype=torch.float32)
torch.randint(low=0, high=3, size=(4,))
torch.randint_like(torch.zeros(3, dtype=torch.int64), 9)
torch.randint(high=4, size=(2,))

# %% permutations and choices
torch.randperm(8)
torch.randperm(1)
torch.randperm(0)
torch.randperm(100)[:5]
torch.bernoulli(torch.tensor([0.0, 0.5, 1.0, 0.5, 0.5]))
torch.multinomial(torch.tensor([0.1, 0.2, 0.7]), 2)
torch.multinomial(torch.tensor([0.1, 0.2, 0.7]), 8, replacement=True)
torch.multinomial(torch.tensor([[0.5, 0.5], [0.9, 0.1]]), 1)
torch.multinomial(torch.softmax(torch.arange(5.0), 0), 1)

# %% in place
torch.empty(3).uniform_()
torch.empty(3).uniform_(-1, 1)
torch.empty(20).uniform_(-0.5, 0.25)
torch.empty(3).normal_()
torch.empty(20).normal_(1, 0.1)
torch.empty(4).bernoulli_(0.5)
torch.empty(3, dtype=torch.int64).random_(10)
torch.empty(3).exponential_()
torch.zeros(3, 4).t().normal_()
torch.zeros(4, 4)[:, ::2].uniform_()
x = torch.zeros(2, 3)
x[0].uniform_()
x
torch.normal(0.0, 1.0, (3,))
torch.normal(torch.tensor([1.0, 10.0]), torch.tensor([0.1, 1.0]))
torch.normal(mean=0.5, std=0.1, size=(2, 2))

# %% own generators
g = torch.Generator()
g.manual_seed(7)
torch.rand(2, generator=g)
torch.rand(2)
torch.randn(3, generator=g)
torch.randperm(5, generator=g)
torch.randint(10, (3,), generator=g)
g.initial_seed()
torch.Generator().manual_seed(7).initial_seed()
torch.rand(2, generator=torch.Generator().manual_seed(7))
torch.empty(2).normal_(generator=g)

# %% interleaved
torch.randn(3)
torch.rand(1)
torch.randn(16)
torch.randn(1)
torch.randint(5, (2,))
nn.functional.dropout(torch.ones(6), 0.5)
torch.randn(2)

# %% states
state = torch.get_rng_state()
a = torch.randn(3)
torch.set_rng_state(state)
torch.equal(a, torch.randn(3))
with torch.random.fork_rng():
    torch.manual_seed(5)
    b = torch.rand(2)
b
torch.rand(2)
torch.seed() > 0

# %% errors
torch.randint(5, 5, (2,))
torch.randint(5)
torch.randint(2.5, (3,))
torch.randn(-1)
torch.randn("a")
torch.randn(2.5)
torch.randn(2, foo=1)  # words
torch.randn(2, dtype=torch.int64)
torch.rand(2, device="cuda")  # words
torch.rand()
torch.randperm(-1)
torch.randperm(3.0)
torch.empty(3).uniform_(2, 1)
torch.empty(3).normal_(0, -1)
torch.empty(3).bernoulli_(1.5)
torch.multinomial(torch.tensor([1.0, 2.0]), 3)
torch.multinomial(torch.tensor([-1.0, 2.0]), 1)
torch.multinomial(torch.tensor([0.0, 0.0]), 1)
torch.manual_seed("a")
torch.bernoulli(torch.tensor([1, 0]))

# %% seeds of layers
torch.manual_seed(0)
nn.Linear(4, 3).weight
nn.Linear(4, 3).bias
nn.Embedding(3, 4).weight
nn.Embedding(5, 4).weight
nn.MultiheadAttention(4, 2).in_proj_weight
nn.TransformerEncoderLayer(4, 2, 8).linear1.weight
torch.rand(1)
torch.manual_seed(-1)
torch.rand(2)
torch.manual_seed(2**32)
torch.rand(2)

# %% halves
torch.manual_seed(0)
torch.rand(5, dtype=torch.float16)
torch.rand(20, dtype=torch.float16)
torch.empty(18, dtype=torch.float16).uniform_(-1.3, 0.7)
torch.randn(4, dtype=torch.float16)
torch.randn(16, dtype=torch.float16)
torch.empty(33, dtype=torch.float16).normal_(1, 2)
torch.rand(2)
