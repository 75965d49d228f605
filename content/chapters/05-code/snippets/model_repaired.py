import torch
from torch import nn


class Model(nn.Module):
    def __init__(
        self, d_model, nhead, num_layers, num_tokens, max_len=64, pad_id=None
    ):
        super().__init__()
        self.pad_id = pad_id
        self.embedding = nn.Embedding(num_tokens, d_model)
        self.position = nn.Embedding(max_len, d_model)
        self.layers = nn.ModuleList(
            nn.TransformerEncoderLayer(d_model, nhead, batch_first=True)
            for _ in range(num_layers)
        )
        self.fc_out = nn.Linear(d_model, num_tokens)

    # src (batch, n) ids → (batch, n, num_tokens) logits
    def forward(self, src, causal=False):
        n = src.size(1)
        places = torch.arange(n, device=src.device)
        x = self.embedding(src) + self.position(places)
        # masks of nn.Transformer: True = BLOCKED
        future = padding = None
        if causal:
            future = torch.ones(n, n, dtype=torch.bool, device=src.device)
            future = future.triu(1)
        if self.pad_id is not None:
            padding = src == self.pad_id
        for layer in self.layers:
            x = layer(x, src_mask=future, src_key_padding_mask=padding)
        return self.fc_out(x)


if __name__ == "__main__":
    torch.manual_seed(0)
    model = Model(d_model=32, nhead=4, num_layers=2, num_tokens=50)
    logits = model(torch.randint(50, (3, 6)), causal=True)
    print("logits", tuple(logits.shape))
    print("parameters", sum(p.numel() for p in model.parameters()))
