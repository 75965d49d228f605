/**
 * How long Python in the page takes to start and to answer, in Node with the page's own files: `npm run bench -- cells`.
 * Prints the median of several; the first line of numbers is a whole start, the last what one small operation costs.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildPython, pythonFolder } from '../scripts/python.mjs';
import { bootInNode } from '../scripts/python-in-node.ts';

const median = (times: number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];
const timed = async (times: number, what: () => Promise<unknown>) => {
  const all: number[] = [];
  for (let k = 0; k < times; k++) {
    const start = performance.now();
    await what();
    all.push(performance.now() - start);
  }
  return median(all);
};

await buildPython();
const small = 'import torch\nq = torch.ones(3, 4)\nweights = (q @ q.T / 2).softmax(-1)\nprint(weights)';
const steps = `import time, torch
import torch.nn as nn
model = nn.TransformerEncoderLayer(32, 2, 64, batch_first=True)
x = torch.ones(16, 8, 32)
start = time.perf_counter()
for _ in range(5):
    loss = (model(x) ** 2).mean()
    loss.backward()
print(f'{(time.perf_counter() - start) / 5 * 1000:.0f}')`;
const calls = `import time, torch
a = torch.ones(2, 2)
start = time.perf_counter()
for _ in range(2000): a + a
print(f'{(time.perf_counter() - start) / 2000 * 1e6:.1f}')`;

let said = '';
const boot = () => bootInNode((message) => (said += message.kind === 'text' ? message.text : message.kind === 'error' ? message.trace : '')); // prettier-ignore
const start = await timed(3, boot);
const python = await boot();
await python.run(small, 'warm.py');
const cell = await timed(20, () => python.run(small, 'cell.py', undefined, { fresh: true }));
said = '';
await python.run(calls, 'calls.py');
await python.run(steps, 'steps.py');
const [call, step] = said.trim().split('\n');
const size = (name: string) => (readFileSync(path.join(pythonFolder, `${name}.gz`)).length / 1e6).toFixed(2);
console.log(`start                    ${start.toFixed(0)} ms`);
console.log(`a small cell, warm       ${cell.toFixed(1)} ms`);
console.log(`a + a, 2 × 2             ${call} µs`);
console.log(`encoder layer, training  ${step} ms a step (batch 16 × 8, 32 wide)`);
console.log(`to fetch, gzip           ${['pyodide.wasm', 'stdlib.zip', 'runtime.js', 'torch.json'].map((name) => `${name} ${size(name)} MB`).join(', ')}`); // prettier-ignore
process.exit(0);
