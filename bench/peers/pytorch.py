# Answers requests line by line: {"op", "inputs": {name: {"file", "shape"}}, "output", "repeat"}; writes the float32 result, prints the least of the times in ms.
import json, sys, time
from array import array
import torch
from torch import nn

torch.set_num_threads(1)
blas = sorted({line.split()[-1].split("/")[-1] for line in open("/proc/self/maps") if "blas" in line})
print(json.dumps({"version": torch.__version__, "blas": blas}), flush=True)


def read(given):
    return torch.frombuffer(bytearray(open(given["file"], "rb").read()), dtype=torch.float32).reshape(given["shape"])


def attention(x):
    return lambda: torch.softmax((x["q"] @ x["k"].T) / x["q"].shape[-1] ** 0.5, -1) @ x["v"]


def matmul(x):
    return lambda: x["q"] @ x["k"]


def layer(x):
    """nn.TransformerEncoderLayer in eval: 4 heads, its fast path."""
    src = x.pop("src")
    model = nn.TransformerEncoderLayer(src.shape[-1], 4, len(x["linear1.bias"]), batch_first=True).eval()
    model.load_state_dict(x)
    return lambda: model(src)


def training(x):
    """The article's model, repaired: 20 steps of Adam on one batch, the loss of each."""
    tokens, embedding, position = x.pop("tokens").long(), x.pop("embedding.weight"), x.pop("position.weight")
    width = embedding.shape[-1]
    inner = nn.TransformerEncoderLayer(width, 2, len(x["transformer_encoder.layers.0.linear1.bias"]), dropout=0.0, batch_first=True)
    model = nn.ModuleDict({"transformer_encoder": nn.TransformerEncoder(inner, 1), "fc_out": nn.Linear(width, len(embedding))})

    def run():
        model.load_state_dict(x)
        e, p = nn.Parameter(embedding.clone()), nn.Parameter(position.clone())
        optimizer = torch.optim.Adam([e, p, *model.parameters()], lr=3e-3)
        losses = []
        with torch.enable_grad():
            for _ in range(20):
                optimizer.zero_grad()
                logits = model["fc_out"](model["transformer_encoder"](e[tokens] + p))
                loss = nn.functional.cross_entropy(logits.flatten(0, 1), tokens.flip(1).flatten())
                loss.backward()
                optimizer.step()
                losses.append(loss.item())
        return torch.tensor(losses)

    return run


for line in sys.stdin:
    ask = json.loads(line)
    run = globals()[ask["op"]]({name: read(given) for name, given in ask["inputs"].items()})
    best, out = float("inf"), None
    with torch.no_grad():
        for _ in range(ask["repeat"]):
            start = time.perf_counter()
            out = run()
            best = min(best, time.perf_counter() - start)
    open(ask["output"], "wb").write(array("f", out.flatten().tolist()).tobytes())
    print(json.dumps({"ms": best * 1e3}), flush=True)
