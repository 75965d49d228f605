import { loadPyodide } from 'pyodide';
import createPyodideModule from 'pyodide/pyodide.asm.mjs';
import { type Dtype, flat, loadKernel, type Tensor, useKernel } from '../../tensor/index.ts';
import type { Said } from '../said.ts';
import { bridge } from './bridge/index.ts';
import { inMemory, keepInMemory } from './memory.ts';
import { telling } from './telling.ts';

/** What Python is made of, as scripts/python.mjs builds it: no file is looked up and nothing is fetched. */
export interface PythonFiles {
  wasm: ArrayBuffer;
  stdlib: ArrayBuffer;
  /** the files of python/ by name */
  torch: Record<string, string>;
}

/** Matrices of the page that a program finds under their names as tensors; float32 unless they say otherwise. */
export type Given = Record<string, { shape: readonly number[]; data: ArrayLike<number>; dtype?: Dtype }>;

interface RunOptions {
  /** forget the globals of earlier runs */
  fresh?: boolean;
  /** say the value of a last line that is an expression, as a notebook does */
  shows?: boolean;
}

export interface Python {
  /** Runs a program; what it prints and shows is said as it comes. False after an exception that nothing caught, which has been said. */
  run(source: string, file: string, given?: Given, options?: RunOptions): Promise<boolean>;
}

interface Host {
  shows: boolean;
  text(text: string, name?: string): void;
  tensor(dtype: string, shape: { toJs(): number[] }, x: Tensor, name?: string): void;
  error(name: string, message: string, line: number | undefined, trace: string): void;
}

type Run = (source: string, file: string, given: unknown, fresh: boolean, host: Host) => boolean;

const home = '/home/pyodide';

/** Starts Python with the site's torch. The same in a page's worker and in Node. */
export async function bootPython(files: PythonFiles, say: (said: Said) => void): Promise<Python> {
  keepInMemory('pyodide.asm.wasm', files.wasm);
  useKernel(await loadKernel());
  keepInMemory('stdlib.zip', files.stdlib);
  const pyodide = await loadPyodide({
    createPyodideModule,
    indexURL: inMemory,
    stdLibURL: `${inMemory}stdlib.zip`,
    lockFileContents: {
      info: { abi_version: '2026_0', arch: 'wasm32', platform: 'emscripten_5_0_3', python: '3.14.2', version: '0' },
      packages: {},
    } as never,
    // What Python calls `js`: timers for its event loop, and nothing of the page or of Node.
    jsglobals: { Object, setTimeout, clearTimeout },
    env: { PYTHONINSPECT: '', PYTHONHASHSEED: '0' },
  });
  const told = telling(say);
  pyodide.setStdout({ write: (bytes) => told.write('out', bytes) });
  pyodide.setStderr({ write: (bytes) => told.write('err', bytes) });
  pyodide.setStdin({ error: true });
  pyodide.registerJsModule('_engine', bridge);
  for (const [name, text] of Object.entries(files.torch)) {
    pyodide.FS.mkdirTree(`${home}/${name.includes('/') ? name.slice(0, name.lastIndexOf('/')) : ''}`);
    pyodide.FS.writeFile(`${home}/${name}`, text);
  }
  const running = pyodide.runPython('import torch, running; running.close(); running.run') as Run;
  pyodide.unregisterJsModule('js');
  pyodide.unregisterJsModule('pyodide_js');

  const host: Host = {
    shows: false,
    text: (text, name) => told.say({ kind: 'value', value: { type: 'text', text }, ...(name && { name }) }),
    tensor: (dtype, shape, x, name) =>
      told.say({
        kind: 'value',
        value: { type: 'tensor', dtype, shape: shape.toJs(), data: Array.from(flat(x)) },
        ...(name && { name }),
      }),
    error: (name, message, line, trace) =>
      told.say({ kind: 'error', name, message, ...(line !== undefined && { line }), trace }),
  };
  return {
    async run(source, file, given = {}, { fresh = false, shows = false } = {}) {
      const start = performance.now();
      host.shows = shows;
      const matrices = Object.entries(given).map(([name, { shape, data, dtype = 'float32' }]) => [
        name,
        dtype,
        shape,
        bridge.make(dtype, data, ...shape),
      ]);
      const ok = running(source, file, matrices.length ? pyodide.toPy(matrices, { depth: 3 }) : undefined, fresh, host);
      told.flush();
      if (ok) say({ kind: 'done', ms: performance.now() - start });
      return ok;
    },
  };
}
