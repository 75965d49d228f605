/** The page's Python in Node: the same runtime, standard library and torch, from .generated/python. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Script } from 'node:vm';
import type { bootPython as Boot, Python } from '../src/cells/python/boot.ts';
import type { Said } from '../src/cells/said.ts';
import { buildPython, pythonFolder } from './python.mjs';

const bytes = (name: string): ArrayBuffer => {
  const file = readFileSync(path.join(pythonFolder, name));
  return file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer;
};

export async function bootInNode(say: (said: Said) => void): Promise<Python> {
  await buildPython();
  // The runtime finds itself in a worker, as in the page.
  const worker = { self: globalThis, WorkerGlobalScope: Object, location: new URL('https://memory.invalid/') };
  for (const [name, value] of Object.entries(worker)) (globalThis as Record<string, unknown>)[name] ??= value;
  new Script(readFileSync(path.join(pythonFolder, 'runtime.js'), 'utf8'), {
    filename: 'runtime.js',
  }).runInThisContext();
  const { bootPython } = globalThis as unknown as { bootPython: typeof Boot };
  const torch = JSON.parse(readFileSync(path.join(pythonFolder, 'torch.json'), 'utf8')) as Record<string, string>;
  return bootPython({ wasm: bytes('pyodide.wasm'), stdlib: bytes('stdlib.zip'), torch }, say);
}
