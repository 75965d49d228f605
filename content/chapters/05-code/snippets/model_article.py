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

    # src (batch, n) ids
    def forward(self, src):
        x = self.embedding(src) + self.positional_encoding(src)
        x = self.transformer_encoder(x)
        return self.fc_out(x)


if __name__ == "__main__":
    torch.manual_seed(0)
    model = Model(d_model=32, nhead=4, num_layers=2, num_tokens=50)
    logits = model(torch.randint(50, (3, 6)))
    print("logits", tuple(logits.shape))
    print("parameters", sum(p.numel() for p in model.parameters()))
