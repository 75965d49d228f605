import torch
from torch import nn
from torch.nn import functional as F

torch.manual_seed(4)
x = torch.randn(2, 5, 8)
memory = torch.randn(2, 6, 8)
causal = torch.triu(torch.ones(5, 5, dtype=torch.bool), diagonal=1)
padding = torch.tensor([[False] * 5, [False, False, False, True, True]])

# %% encoder layer
layer = nn.TransformerEncoderLayer(8, 2, 16, batch_first=True)
layer
layer.eval()(x)
list(layer.state_dict())
layer(x, src_mask=causal)
layer(x, src_key_padding_mask=padding)
layer(x, src_mask=causal, src_key_padding_mask=padding)
layer.train()(x)
layer(x).pow(2).mean().backward()
layer.self_attn.in_proj_weight.grad[:4]
layer.linear1.weight.grad[:2]
layer.norm1.weight.grad

# %% pre-norm and GELU
layer = nn.TransformerEncoderLayer(8, 2, 16, dropout=0.0, activation="gelu", norm_first=True, batch_first=True)
layer(x)
nn.TransformerEncoderLayer(8, 2, 16, activation=F.gelu, batch_first=True).eval()(x)[0]
nn.TransformerEncoderLayer(8, 2, 16, activation=torch.tanh, dropout=0.0, batch_first=True)(x)[0]
nn.TransformerEncoderLayer(8, 2, 16, activation=nn.ReLU(), dropout=0.0, batch_first=True)(x)[0]
nn.TransformerEncoderLayer(8, 2, activation="swish")
nn.TransformerEncoderLayer(8, 3)
nn.TransformerEncoderLayer(8, 2, layer_norm_eps=0.1, dropout=0.0)(x)[0]

# %% time first by default
layer = nn.TransformerEncoderLayer(8, 2, 16, dropout=0.0)
layer(x).shape
torch.allclose(layer(x)[:, 0], layer(x[:, :1])[:, 0], atol=1e-6)
layer(x[0]).shape
layer(x[..., :4])
layer(x, src_mask=causal)

# %% encoder
torch.manual_seed(0)
encoder = nn.TransformerEncoder(nn.TransformerEncoderLayer(8, 2, 16, batch_first=True), 2)
encoder
encoder(x)
torch.equal(encoder.layers[0].linear1.weight, encoder.layers[1].linear1.weight)
encoder.layers[0].linear1.weight is encoder.layers[1].linear1.weight
len(list(encoder.parameters()))
encoder.eval()
encoder(x, mask=causal)
encoder(x, src_key_padding_mask=padding)[1]
encoder(x, src_key_padding_mask=torch.zeros(2, 5, dtype=torch.int64))
nn.TransformerEncoder(nn.TransformerEncoderLayer(8, 2, 16, dropout=0.0), 1, norm=nn.LayerNorm(8))(x)[0]

# %% padding without gradients gives zeros
encoder = nn.TransformerEncoder(nn.TransformerEncoderLayer(8, 2, 16, batch_first=True), 2)
encoder.eval()
with torch.no_grad():
    packed = encoder(x, src_key_padding_mask=padding)
packed
torch.allclose(packed[0], encoder(x[:1])[0], atol=1e-5)
both = torch.tensor([[False, False, False, False, True], [False, False, False, True, True]])
with torch.no_grad():
    print(encoder(x, src_key_padding_mask=both).shape)
with torch.no_grad():
    print(encoder(x, src_key_padding_mask=torch.tensor([[True] + [False] * 4] * 2))[0, 0])
with torch.no_grad():
    print(encoder(x, mask=causal, src_key_padding_mask=padding)[1, 4])
nn.TransformerEncoder(nn.TransformerEncoderLayer(8, 2, 16, batch_first=True), 1, enable_nested_tensor=False).eval()(x)[0, 0]

# %% decoder layer
layer = nn.TransformerDecoderLayer(8, 2, 16, dropout=0.0, batch_first=True)
layer
layer(x, memory)
layer(x, memory, tgt_mask=causal)[0]
layer(x, memory, memory_key_padding_mask=torch.tensor([[False] * 6, [True] * 3 + [False] * 3]))[1]
layer(x, memory, tgt_key_padding_mask=padding)[1, 0]
layer(x, memory, memory_mask=torch.ones(5, 6, dtype=torch.bool).triu(2))[0, 0]
nn.TransformerDecoderLayer(8, 2, 16, dropout=0.0, norm_first=True, batch_first=True)(x, memory)[0]
layer(x)
layer(x, memory[:1])
layer(x, memory).sum().backward()
layer.multihead_attn.in_proj_weight.grad.abs().sum()

# %% decoder
decoder = nn.TransformerDecoder(nn.TransformerDecoderLayer(8, 2, 16, batch_first=True), 2, norm=nn.LayerNorm(8))
decoder(x, memory, tgt_mask=causal)
len(decoder.layers), decoder.num_layers
decoder.eval()(x, memory)[0]

# %% Transformer
torch.manual_seed(0)
model = nn.Transformer(8, 2, 1, 1, 16, batch_first=True)
model
model(memory, x)
model.eval()
model(memory, x, tgt_mask=model.generate_square_subsequent_mask(5))[0]
sum(p.numel() for p in model.parameters())
model(memory[:1], x)
model(memory[..., :4], x)
nn.Transformer.generate_square_subsequent_mask(3)
model.d_model, model.nhead
nn.Transformer(d_model=4, nhead=2, num_encoder_layers=1, num_decoder_layers=1, dim_feedforward=8, dropout=0.0)(torch.ones(3, 1, 4), torch.ones(2, 1, 4))

# %% default size
layer = nn.TransformerEncoderLayer(d_model=16, nhead=4)
layer.linear1
layer.dropout
sum(p.numel() for p in layer.parameters())
layer.self_attn.batch_first
layer.norm_first

# %% dropout everywhere has PyTorch's masks
torch.manual_seed(9)
layer = nn.TransformerEncoderLayer(8, 4, 16, dropout=0.4, batch_first=True)
layer(x)
layer(x, src_key_padding_mask=padding)
decoder = nn.TransformerDecoderLayer(8, 4, 16, dropout=0.4)
decoder(x, memory[:, :5])

# %% the article's model
class Model(nn.Module):
    def __init__(self, d_model, nhead, num_layers, num_tokens):
        super().__init__()
        self.embedding = nn.Embedding(num_tokens, d_model)
        self.positional_encoding = nn.Embedding(num_tokens, d_model)
        self.layers = nn.TransformerEncoderLayer(d_model, nhead)
        self.transformer_encoder = nn.TransformerEncoder(self.layers, num_layers)
        self.fc_out = nn.Linear(d_model, num_tokens)

    def forward(self, src):
        x = self.embedding(src) + self.positional_encoding(src)
        x = self.transformer_encoder(x)
        return self.fc_out(x)


torch.manual_seed(0)
model = Model(d_model=16, nhead=4, num_layers=2, num_tokens=12)
src = torch.randint(12, (2, 4))
logits = model(src)
logits[0]
loss = F.cross_entropy(logits.view(-1, 12), src.view(-1))
loss
loss.backward()
[name for name, p in model.named_parameters() if p.grad is None][:3]
sum(p.numel() for p in model.parameters() if p.grad is None)
[round(p.grad.norm().item(), 4) for p in model.parameters() if p.grad is not None][:8]
model.eval()
model(src).argmax(-1)
