import torch
from torch import nn


class Model(nn.Module):
    def __init__(self, d_model, nhead, num_layers, num_tokens):
        super().__init__()
        self.embedding = nn.Embedding(num_tokens, d_model)
        self.positional_encoding = nn.Embedding(num_tokens, d_model)
        self.layers = nn.TransformerEncoderLayer(d_model, nhead)
        self.transformer_encoder = nn.TransformerEncoder(
            self.layers, num_layers
        )
        self.fc_out = nn.Linear(d_model, num_tokens)

    def forward(self, src):
        x = self.embedding(src) + self.positional_encoding(src)
        return self.fc_out(self.transformer_encoder(x))


model = Model(32, 4, 3, 50)
first, second, _ = model.transformer_encoder.layers
pairs = zip(first.parameters(), second.parameters())
assert all(torch.equal(a, b) for a, b in pairs)
model(torch.randint(50, (2, 6))).sum().backward()
sizes = {name: p.numel() for name, p in model.named_parameters()}
dead = [n for n, p in model.named_parameters() if p.grad is None]
assert len(dead) == 12 and all(name.startswith("layers.") for name in dead)
lost, total = sum(sizes[name] for name in dead), sum(sizes.values())
print(f"grad is None: {lost:,} / {total:,} = {lost / total:.0%}")
