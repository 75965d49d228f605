import { type Kernel, plainKernel, type Reach } from '../kernel.ts';

/** What assembly/index.ts exports; addresses are in bytes. */
interface Loops {
  memory: { buffer: ArrayBuffer; grow(pages: number): number };
  base(): number;
  matmul(a: number, b: number, c: number, m: number, k: number, n: number, spare: number): void;
  exp(x: number, y: number, n: number): void;
  softmax(x: number, rows: number, n: number): void;
  attention(
    q: number, k: number, v: number, out: number,
    queries: number, keys: number, d: number, dv: number,
    scale: number, first: number, last: number, dead: number, spare: number,
  ): void; // prettier-ignore
  attentionSpare(keys: number, d: number): number;
}

/** The two things of the platform used here; this folder compiles without a DOM. */
interface Platform {
  WebAssembly?: {
    validate(bytes: Uint8Array): boolean;
    instantiate(bytes: Uint8Array): Promise<{ instance: { exports: unknown } }>;
  };
  atob(base64: string): string;
}

/**
 * The kernel in WebAssembly with SIMD, for `useKernel`; the plain one where that is missing (Safari before 16.4) or forbidden.
 * The same float32 inputs give the same bits on every machine. What is not float32, or too small to be worth the copy into
 * WebAssembly's memory, runs plainly. Its bytes are fetched by the first call: 6 KB, 3 KB on their way.
 */
export async function loadKernel(): Promise<Kernel> {
  return (await started((await import('./bytes.generated.ts')).base64)) ?? plainKernel;
}

/**
 * The kernel built with fused multiply–adds where the platform has relaxed SIMD, else that of
 * `loadKernel`. Its last bits depend on the machine: for inference and timing, never for training or whatever is hashed.
 */
export async function loadRelaxedKernel(): Promise<Kernel> {
  return (await started((await import('./relaxed.generated.ts')).base64)) ?? loadKernel();
}

async function started(base64: string): Promise<Kernel | undefined> {
  const { WebAssembly, atob } = globalThis as unknown as Platform;
  const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
  if (!WebAssembly?.validate(bytes)) return undefined;
  try {
    return around((await WebAssembly.instantiate(bytes)).instance.exports as Loops);
  } catch {
    return undefined; // a policy without 'wasm-unsafe-eval'
  }
}

/** Below so many multiplications the copies cost more than they save. */
const worthwhile = 4096;

function around(loops: Loops): Kernel {
  let memory = new Float32Array(loops.memory.buffer);
  const base = Math.ceil(loops.base() / 16) * 4;

  /** Where arrays of these sizes start, in floats, each at a multiple of four and with room for one. */
  const placed = (sizes: readonly number[]): number[] => {
    let next = base;
    const starts = sizes.map((size) => {
      const start = next;
      next += Math.ceil(size / 4) * 4;
      return start;
    });
    if (next > memory.length) loops.memory.grow(Math.ceil((next * 4 - loops.memory.buffer.byteLength) / 65536));
    if (memory.buffer !== loops.memory.buffer) memory = new Float32Array(loops.memory.buffer);
    return starts;
  };
  const copied = (out: { set(from: Float32Array, at: number): void }, start: number, size: number, at = 0) =>
    out.set(memory.subarray(start, start + size), at);

  return {
    matmul(a, aAt, b, bAt, out, m, k, n) {
      if (m * k * n * aAt.length < worthwhile || !single(a, b, out) || k === 0)
        return plainKernel.matmul(a, aAt, b, bAt, out, m, k, n);
      const [x, y, z, spare] = placed([a.length, b.length, out.length, Math.min(k, 256) * n]);
      memory.set(a, x);
      memory.set(b, y);
      for (let i = 0; i < aAt.length; i++)
        loops.matmul((x + aAt[i]) * 4, (y + bAt[i]) * 4, (z + i * m * n) * 4, m, k, n, spare * 4);
      copied(out, z, out.length);
    },

    exp(x, out) {
      if (x.length < 16 || !single(x, out)) return plainKernel.exp(x, out);
      const [from, to] = placed([x.length, x.length]);
      memory.set(x, from);
      loops.exp(from * 4, to * 4, x.length);
      copied(out, to, x.length);
    },

    softmax(x, out, rows, n) {
      if (rows * n < 16 || !single(x, out)) return plainKernel.softmax(x, out, rows, n);
      const [at] = placed([rows * n]);
      memory.set(x.length === rows * n ? x : x.subarray(0, rows * n), at);
      loops.softmax(at * 4, rows, n);
      copied(out, at, rows * n);
    },

    attention(q, k, v, out, reach: Reach) {
      const { queries, keys, d, dv, scale, first, last, dead } = reach;
      if (queries * keys * d < worthwhile || dv === 0 || !single(q, k, v, out))
        return plainKernel.attention(q, k, v, out, reach);
      const sizes = [queries * d, keys * d, keys * dv, queries * dv, loops.attentionSpare(keys, d)];
      const [atQ, atK, atV, atOut, spare] = placed(sizes);
      [q, k, v].forEach((x, i) => memory.set(x.subarray(0, sizes[i]), [atQ, atK, atV][i]));
      const within = (place: number) => Math.max(-queries - keys, Math.min(place, queries + keys));
      loops.attention(
        atQ * 4, atK * 4, atV * 4, atOut * 4, queries, keys, d, dv, scale, within(first), within(last), dead, spare * 4,
      ); // prettier-ignore
      copied(out, atOut, queries * dv);
    },
  };
}

function single(...arrays: readonly unknown[]): boolean {
  return arrays.every((x) => x instanceof Float32Array);
}
