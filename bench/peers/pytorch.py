# Answers requests line by line: {"op", "n", "d", "repeat"} with float32 inputs in files; writes the result beside them, prints the least of the times in ms.
import json, sys, time
from array import array
import torch

torch.set_num_threads(1)
blas = sorted({line.split()[-1].split("/")[-1] for line in open("/proc/self/maps") if "blas" in line})
print(json.dumps({"version": torch.__version__, "blas": blas}), flush=True)


def read(path, *shape):
    return torch.frombuffer(bytearray(open(path, "rb").read()), dtype=torch.float32).reshape(*shape)


for line in sys.stdin:
    ask = json.loads(line)
    n, d = ask["n"], ask["d"]
    x = [read(path, n, d) for path in ask["inputs"]]
    best, out = float("inf"), None
    with torch.no_grad():
        for _ in range(ask["repeat"]):
            start = time.perf_counter()
            if ask["op"] == "attention":
                out = torch.softmax((x[0] @ x[1].T) / d**0.5, -1) @ x[2]
            else:
                out = x[0] @ x[1]
            best = min(best, time.perf_counter() - start)
    open(ask["output"], "wb").write(array("f", out.flatten().tolist()).tobytes())
    print(json.dumps({"ms": best * 1e3}), flush=True)
