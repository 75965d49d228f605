/**
 * Attention, matrix products, and beside PyTorch an encoder layer and training, next to other libraries: `npm run bench -- attention` (`npm ci` in this folder first). Each pair gets the
 * same inputs and runs in turn; their results must agree. The least of several times counts, the spread is the median over it. PyTorch
 * runs in a process of its own, between ours, and says which BLAS it has: BLAS=DIRECTORY names one (of Debian's libopenblas0-pthread,
 * …/openblas-pthread), else it is the system's. Prints a table and writes results/attention.json.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { normals } from '../src/tensor/random.ts';
import { layer, ours, training } from './peers/ours.ts';
import { ceiling } from './peers/ceiling.ts';
import type { Inputs, Peer, Run } from './peers/peer.ts';

interface Row {
  peer: string;
  /** 'training' is 20 steps of Adam on 64 × 8 tokens */
  op: 'attention' | 'matmul' | 'layer' | 'training';
  n: number;
  ours_ms: number;
  ours_spread: number;
  peer_ms: number | null;
  max_diff: number | null;
  note?: string;
}
const d = 64;
const folder = mkdtempSync(path.join(os.tmpdir(), 'bench-'));
const sizes = { attention: [128, 256, 512, 1024, 2048, 4096], matmul: [128, 256, 512, 1024] };
const agree = 1e-3;

async function timed(run: Run): Promise<{ ms: number; out: Float32Array }> {
  const start = performance.now();
  const out = await run();
  return { ms: performance.now() - start, out };
}
const apart = (a: Float32Array, b: Float32Array) => a.reduce((most, x, i) => Math.max(most, Math.abs(x - b[i])), 0);
const median = (all: number[]) => all.toSorted((a, b) => a - b)[all.length >> 1];
/** So many turns that a pair takes about a second. */
const turns = (first: number) => Math.max(5, Math.min(200, Math.ceil(500 / first)));

async function pair(name: string, op: Row['op'], n: number, own: Run, make: () => Promise<Run>): Promise<Row> {
  const warm = await timed(own);
  const row: Row = { peer: name, op, n, ours_ms: warm.ms, ours_spread: 1, peer_ms: null, max_diff: null };
  const times: number[] = [];
  try {
    const other = await make();
    const first = await timed(other);
    row.max_diff = apart(warm.out, first.out);
    let best = Infinity;
    for (let turn = 0; turn < turns(warm.ms + first.ms); turn++) {
      times.push((await timed(own)).ms);
      best = Math.min(best, (await timed(other)).ms);
    }
    row.peer_ms = best;
    if (!(row.max_diff < agree)) throw new Error(`results differ by ${row.max_diff}`);
  } catch (error) {
    row.note = String((error as Error).message ?? error).slice(0, 120);
    for (let turn = 0; turn < turns(warm.ms); turn++) times.push((await timed(own)).ms);
  }
  row.ours_ms = Math.min(...times);
  row.ours_spread = median(times) / row.ours_ms;
  return row;
}

async function torch(): Promise<
  | (Peer & {
      ask(op: Row['op'], inputs: Inputs, repeat: number): Promise<{ ms: number; out: Float32Array }>;
    })
  | undefined
> {
  const { BLAS } = process.env;
  const python = spawn('/usr/bin/python3', [path.join(import.meta.dirname, 'peers/pytorch.py')], {
    env: {
      ...process.env,
      OPENBLAS_NUM_THREADS: '1',
      MALLOC_MMAP_THRESHOLD_: '1073741824',
      MALLOC_TRIM_THRESHOLD_: '4294967296',
      ...(BLAS && { LD_LIBRARY_PATH: BLAS }),
    },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const lines = createInterface(python.stdout)[Symbol.asyncIterator]();
  const next = async () => JSON.parse((await lines.next()).value ?? 'null');
  python.on('error', () => {});
  const hello = await next();
  if (!hello) return undefined;
  return {
    name: `PyTorch, 1 thread, ${hello.blas.join(' + ') || 'no BLAS seen'}`,
    version: hello.version,
    async ask(op, inputs, repeat) {
      const files = Object.fromEntries(
        Object.entries(inputs).map(([name, { data, shape }], i) => {
          const file = path.join(folder, `${i}`);
          writeFileSync(file, new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
          return [name, { file, shape }];
        }),
      );
      const output = path.join(folder, 'out');
      python.stdin.write(`${JSON.stringify({ op, inputs: files, output, repeat })}\n`);
      const { ms } = await next();
      const bytes = readFileSync(output);
      return { ms, out: new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)) };
    },
    close: () => python.kill(),
  };
}

/** Each peer has a process of its own with ours: two WebAssembly libraries can disturb one another (ONNX Runtime keeps jax-js from starting). */
const wanted = process.argv.find((argument) => argument.startsWith('--peer='))?.slice('--peer='.length);
const part = (name: string) => path.join(import.meta.dirname, `results/attention-${name}.json`);
mkdirSync(path.join(import.meta.dirname, 'results'), { recursive: true });
if (!wanted) {
  const rows: Row[] = [];
  for (const name of ['ort', 'jax', 'tfjs', 'torch']) {
    spawnSync(process.execPath, [import.meta.filename, `--peer=${name}`], {
      stdio: 'inherit',
    });
    if (existsSync(part(name))) rows.push(...(JSON.parse(readFileSync(part(name), 'utf8')) as Row[]));
    rmSync(part(name), { force: true });
  }
  const n = 16_384;
  const next = normals(n);
  const [q, k, v] = Array.from({ length: 3 }, () => Float32Array.from({ length: n * d }, next));
  const run = await ours.attention!(q, k, v, n, d);
  const before = process.memoryUsage();
  const { ms } = await timed(run);
  const after = process.memoryUsage();
  const extra = (after.external + after.arrayBuffers - before.external - before.arrayBuffers) / 2 ** 20;
  console.log(
    `attention ${n}: ${ms.toFixed(0)} ms alone, ${extra.toFixed(1)} MB more memory, ${((4 * n * n * d) / ms / 1e6).toFixed(1)} GFLOP/s`,
  );
  for (const [name, rate] of Object.entries(await ceiling()))
    console.log(`ceiling, ${name}: ${rate.toFixed(1)} GFLOP/s of multiply–adds in registers, nothing read`);
  const machine = `${os.cpus().length} × ${os.cpus()[0].model}, Node ${process.version}, load ${os.loadavg()[0].toFixed(1)}`;
  writeFileSync(
    path.join(import.meta.dirname, 'results/attention.json'),
    JSON.stringify({ machine, date: new Date().toISOString(), rows }, null, 1),
  );
  console.log(machine);
  process.exit(rows.some((row) => row.max_diff !== null && !(row.max_diff < agree)) ? 1 : 0);
}

const pytorch = wanted === 'torch' ? await torch() : undefined;
const peers: Peer[] = wanted === 'torch' ? [] : [(await import(`./peers/${wanted}.ts`)).peer];
if (wanted === 'torch' && !pytorch) console.log('PyTorch is not measured: no python3-torch here');

const rows: Row[] = [];
const show = (row: Row) => {
  rows.push(row);
  const ratio = row.peer_ms === null ? (row.note ?? '') : `${(row.peer_ms / row.ours_ms).toFixed(2)} ×`;
  console.log(
    [
      row.op.padEnd(10),
      `${row.n}`.padStart(6),
      row.ours_ms.toFixed(3).padStart(10),
      (row.peer_ms?.toFixed(3) ?? '–').padStart(10),
      (row.max_diff?.toExponential(1) ?? '–').padStart(9),
      ratio.padStart(9),
      ` ${row.peer}`,
    ].join(''),
  );
};
/** PyTorch before and after ours, each time on its own. */
async function besideTorch(op: Row['op'], n: number, inputs: Inputs, own: Run) {
  const repeat = n < 1000 ? 30 : 7;
  const theirs = await pytorch!.ask(op, inputs, repeat);
  const row = await pair(`${pytorch!.name} ${pytorch!.version}`, op, n, own, async () => () => theirs.out);
  const again = await pytorch!.ask(op, inputs, repeat);
  show({ ...row, peer_ms: Math.min(theirs.ms, again.ms) });
}
console.log('op             n   ours ms   peer ms  max diff  peer/ours');
for (const op of ['attention', 'matmul'] as const)
  for (const n of sizes[op]) {
    const next = normals(n);
    const width = op === 'attention' ? d : n;
    const inputs = Array.from({ length: op === 'attention' ? 3 : 2 }, () =>
      Float32Array.from({ length: n * width }, op === 'attention' ? next : () => next() / Math.sqrt(n)),
    );
    const [q, k, v] = inputs;
    const make = (peer: Peer) => (op === 'attention' ? peer.attention!(q, k, v, n, d) : peer.matmul!(q, k, n));
    const own = await make(ours);
    for (const peer of peers) show(await pair(`${peer.name} ${peer.version}`, op, n, own, () => make(peer)));
    if (pytorch) {
      const named = { q: { data: q, shape: [n, width] }, k: { data: k, shape: [n, width] } };
      await besideTorch(op, n, v ? { ...named, v: { data: v, shape: [n, width] } } : named, own);
    }
  }
if (pytorch) {
  for (const n of [64, 256, 1024]) {
    const { inputs, run } = layer(n, 256);
    await besideTorch('layer', n, inputs, run);
  }
  const { inputs, run } = training();
  await besideTorch('training', 8, inputs, run);
}
pytorch?.close?.();

writeFileSync(part(wanted), JSON.stringify(rows));
process.exit();
