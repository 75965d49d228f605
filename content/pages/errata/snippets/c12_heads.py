from torch import nn

for d_model, nhead in (32, 4), (30, 4):
    try:
        nn.TransformerEncoderLayer(d_model, nhead)
        print(d_model, nhead, "->", d_model // nhead)
        assert d_model % nhead == 0
    except AssertionError as error:
        assert d_model % nhead != 0
        print(d_model, nhead, "-> AssertionError:", error)
