import { batchOf, fixed, type Setup } from './setup.ts';
import { taskOf } from './task.ts';

/**
 * The same training as a program for PyTorch 1.10 and later: the same model under the same state_dict names, the same task, the
 * same split, the same settings. PyTorch draws other random numbers, so the digits differ. It prints the loss and the held-out
 * accuracy every 50 steps.
 */
export function program(setup: Setup): string {
  const { length, from, causal } = taskOf(setup.task, setup.vocabulary);
  const words = setup.vocabulary.map((word) => JSON.stringify(word));
  return `import torch
import torch.nn.functional as F
from torch import nn

WORDS = [
${wrapped(words)}
]
LENGTH, COUNTED_FROM = ${length}, ${from}  # tokens, first that counts
D, HEADS, FF, LAYERS = ${fixed.dModel}, ${fixed.nhead}, ${fixed.dimFeedforward}, ${setup.layers}
BATCH, STEPS, LR, WARMUP = ${batchOf(setup.task)}, ${fixed.steps}, ${fixed.lr}, ${fixed.warmup}
IGNORED = -100

torch.manual_seed(${setup.seed})


class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.embedding = nn.Embedding(len(WORDS), D)
        self.position = nn.Embedding(LENGTH, D)
        layers = [
            nn.TransformerEncoderLayer(
                D, HEADS, FF, dropout=0.0, batch_first=True, norm_first=True
            )
            for _ in range(LAYERS)
        ]
        self.transformer_encoder = nn.ModuleDict(
            {"layers": nn.ModuleList(layers)}
        )
        self.fc_out = nn.Linear(D, len(WORDS))

    # src (batch, n) ids → (batch, n, len(WORDS)) logits
    def forward(self, src):
        n = src.size(1)
        x = self.embedding(src) + self.position(torch.arange(n))
        # True = BLOCKED
        future = ${causal ? 'torch.ones(n, n, dtype=torch.bool).triu(1)' : 'None'}
        for layer in self.transformer_encoder["layers"]:
            x = layer(x, src_mask=future)
        return self.fc_out(x)


# → input ids, target ids
${draws[setup.task]}


def is_held_out(ids):
    total = 7
    for i in ids:
        total = (total * 31 + i + 1) % 1009
    return total % 8 == 0


def batch(count, held_out):
    pairs = []
    while len(pairs) < count:
        x, y = draw()
        if is_held_out(x) == held_out:
            pairs.append((x, [IGNORED] * COUNTED_FROM + y[COUNTED_FROM:]))
    x, y = zip(*pairs)
    return torch.tensor(x), torch.tensor(y)


def accuracy(model, x, y):
    with torch.no_grad():
        right = model(x).argmax(-1) == y
    return right[y != IGNORED].float().mean().item()


model = Model()
optimizer = torch.optim.Adam(model.parameters(), lr=LR)
test_x, test_y = batch(${fixed.heldOut}, held_out=True)
for step in range(1, STEPS + 1):
    for group in optimizer.param_groups:
        group["lr"] = LR * min(step / WARMUP, (WARMUP / step) ** 0.5)
    x, y = batch(BATCH, held_out=False)
    logits = model(x)
    loss = F.cross_entropy(
        logits.flatten(0, 1), y.flatten(), ignore_index=IGNORED
    )
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if step % 50 == 0:
        share = accuracy(model, test_x, test_y)
        print(f"step {step}  loss {loss.item():.3f}  held out {share:.3f}")
`;
}

const draws: Record<Setup['task'], string> = {
  reverse: `def draw():
    x = torch.randint(len(WORDS), (LENGTH,)).tolist()
    return x, x[::-1]`,
  sort: `def draw():
    x = torch.randint(len(WORDS), (LENGTH,)).tolist()
    return x, sorted(x)`,
  // The rule asks for what followed; within one drawn sequence that is the next token.
  induction: `def draw():
    half = LENGTH // 2
    s = torch.randperm(len(WORDS))[:half].tolist()
    back = torch.randint(half // 2 + 1, ()).item()
    while len(s) <= LENGTH:
        s.append(s[len(s) - (half - back)])
    return s[:-1], s[1:]`,
};

/** Lines of at most 76 columns. */
function wrapped(words: readonly string[]): string {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.length - 1;
    if (last >= 0 && lines[last].length + word.length < 72) lines[last] += ` ${word},`;
    else lines.push(`    ${word},`);
  }
  return lines.join('\n');
}
