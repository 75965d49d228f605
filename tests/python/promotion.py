import torch

kinds = [torch.bool, torch.int32, torch.int64, torch.float16, torch.float32, torch.float64]
values = {kind: torch.tensor([[3, -2, 7], [0, 5, -4]]).to(kind) for kind in kinds}
others = {kind: torch.tensor([2, 1, -5]).to(kind) for kind in kinds}
single = {kind: torch.tensor(2).to(kind) for kind in kinds}


def told(f):
    try:
        out = f()
    except Exception as error:
        return type(error).__name__ + ": " + str(error).split("\n")[0][:60]
    return str(out.dtype) + " " + " ".join(f"{v:.4g}" for v in out.flatten().tolist())


# %% the type of two types
for a in kinds:
    for b in kinds:
        print(a, b, torch.promote_types(a, b), torch.can_cast(a, b))

# %% tensors with tensors
for a in kinds:
    for b in kinds:
        for name in ("add", "sub", "mul", "floor_divide", "remainder", "eq", "maximum", "bitwise_and", "logical_xor"):
            print(name, told(lambda: getattr(torch, name)(values[a], others[b])))

# %% tensors with tensors without axes
for a in kinds:
    for b in kinds:
        for name in ("add", "mul", "pow", "lt", "where"):
            if name == "where":
                print(name, told(lambda: torch.where(values[a] > 1, values[a], single[b])))
            else:
                print(name, told(lambda: getattr(torch, name)(values[a], single[b])))

# %% tensors with numbers
for a in kinds:
    for b in (2, -3, 2.5, True, False):
        print(told(lambda: values[a] + b), told(lambda: b - values[a]), told(lambda: values[a] * b))
        print(told(lambda: values[a] ** b), told(lambda: values[a] == b), told(lambda: values[a] // b))

# %% division makes floats
for a in kinds:
    for b in kinds:
        print((values[a] / single[b]).dtype)
    print((values[a] / 2).dtype, (1 / single[a]).dtype)

# %% functions of whole numbers
for a in (torch.bool, torch.int32, torch.int64, torch.float32, torch.float64):
    for name in ("exp", "sqrt", "sin", "sum", "prod", "mean", "max", "cumsum", "abs", "neg", "sign", "floor", "softmax", "std", "square", "isnan"):
        f = getattr(torch, name)
        print(name, told(lambda: f(values[a], 0) if name in ("cumsum", "softmax") else f(values[a])))

# %% joining
for a in kinds:
    for b in kinds:
        print(told(lambda: torch.cat([values[a][0], others[b]])), told(lambda: torch.stack([values[a][0], others[b]])))

# %% writing
for a in kinds:
    for b in kinds:
        for name in ("add_", "mul_", "copy_", "sub_"):
            print(name, told(lambda: getattr(values[a].clone(), name)(others[b])))

# %% true and false are not taken away
n = torch.tensor([1, -7])
n.sub_(torch.tensor([True, False]))
torch.sub(n, torch.tensor([True, False]), alpha=2)
n >> 1
n >> -1

# %% bytes
u = torch.tensor([1, 200, 3], dtype=torch.uint8)
print(u, u + u, u - 2, -u, ~u, u + 300, u // 7, u % 7, 1 - u)
u / 2, u + 1.5, u == 200, u << 1, u.sum(), u.max(), u.any(), u.tolist(), u.type()
u + torch.tensor([True, False, True]), u + torch.tensor([1, 2, 3]), u + torch.tensor([1, 2, 3], dtype=torch.int32)
torch.tensor([1.9, 255.5, 3.0]).byte(), torch.tensor([-1, 256, 300]).byte(), torch.ByteTensor([1, 2])
torch.tensor([300], dtype=torch.uint8)
torch.full((2,), 300, dtype=torch.uint8)
u[0] = 256
u[0] = -1
u
u += 1.5
u.mean()
torch.iinfo(torch.uint8), torch.uint8.is_signed
torch.promote_types(torch.uint8, torch.bool), torch.promote_types(torch.uint8, torch.int32), torch.result_type(u, 1)
later = torch.triu(torch.ones(1, 3, 3), diagonal=1).type(torch.uint8)
later == 0
torch.arange(3)[torch.tensor([1, 0, 1], dtype=torch.uint8)]
torch.randint(0, 255, (3,), dtype=torch.uint8)
