import type { PythonFiles } from './boot.ts';

/** Bytes that have come and that are to come; `total` is undefined where the host does not say. */
export interface Loaded {
  bytes: number;
  total: number | undefined;
}

export interface Runtime extends PythonFiles {
  /** the script of the worker */
  script: string;
}

/** Fetches Python from this site, packed: a plain static host packs nothing by itself. */
export async function fetchPython(base: string, told: (loaded: Loaded) => void): Promise<Runtime> {
  const names = ['pyodide.wasm', 'stdlib.zip', 'runtime.js', 'torch.json'];
  const responses = await Promise.all(names.map((name) => fetch(`${base}python/${name}.gz`)));
  const bad = responses.find((response) => !response.ok);
  if (bad) throw new Error(`${bad.url}: ${bad.status}`);
  const sizes = responses.map((response) => Number(response.headers.get('content-length')) || Number.NaN);
  const sum = sizes.reduce((all, size) => all + size, 0);
  const loaded: Loaded = { bytes: 0, total: Number.isFinite(sum) ? sum : undefined };
  const [wasm, stdlib, runtime, torch] = await Promise.all(
    responses.map(async (response) => {
      const parts: Uint8Array<ArrayBuffer>[] = [];
      const reader = response.body!.getReader();
      for (;;) {
        const { done, value } = await reader.read();
        if (done) break;
        parts.push(value);
        loaded.bytes += value.length;
        told(loaded);
      }
      return unpacked(new Blob(parts));
    }),
  );
  const text = (bytes: ArrayBuffer) => new TextDecoder().decode(bytes);
  return { wasm, stdlib, script: text(runtime), torch: JSON.parse(text(torch)) as Record<string, string> };
}

/** Some hosts send a .gz with the header that makes the browser unpack it: then it comes unpacked. */
async function unpacked(blob: Blob): Promise<ArrayBuffer> {
  const [first, second] = new Uint8Array(await blob.slice(0, 2).arrayBuffer());
  if (first !== 0x1f || second !== 0x8b) return blob.arrayBuffer();
  return new Response(blob.stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
}
