/**
 * Builds what Python in the page is made of into .generated/python/, out of git and only when an input changed:
 *
 *     stdlib.zip      the standard library, trimmed and compiled: Pyodide compiles 190 modules at each start otherwise
 *     runtime.js      Pyodide, its boot and the bridge to the engine as one classic script that defines `bootPython`
 *     torch.json      the files of python/torch by name, those of its inside without their heads
 *     pyodide.wasm
 *
 * and each with .gz beside it, because a plain static host compresses nothing. Plain JavaScript: astro.config.mjs calls it.
 */
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { buildKernel } from './kernel.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const pyodide = path.join(root, 'node_modules/pyodide');
export const pythonFolder = path.join(root, '.generated/python');
/** What a page fetches, from `python/` under the site's base; each also as NAME.gz. */
export const pythonFiles = ['pyodide.wasm', 'stdlib.zip', 'runtime.js', 'torch.json'];

/** Modules that programs may import; what they import themselves comes along. */
const modules = `
  __future__ abc argparse array ast asyncio base64 bisect calendar cmath code codeop collections collections.abc colorsys
  concurrent.futures contextlib contextvars copy csv dataclasses datetime decimal difflib enum fnmatch fractions functools
  gc glob graphlib hashlib heapq html inspect io itertools json keyword linecache locale logging math numbers operator os
  pathlib pickle platform pprint queue random re reprlib secrets shutil statistics string struct sys tempfile textwrap
  threading time timeit token tokenize traceback types typing unicodedata urllib.parse uuid warnings weakref zipfile zlib
  pyodide.ffi pyodide.console _pyodide._base`;
/** Found by name while they run, so no import names them beforehand. */
const whole = ['encodings/utf_8', 'encodings/ascii', 'encodings/latin_1', 'encodings/cp437', 'encodings/aliases', 'collections/', 'importlib/', 're/', 'json/', '_pyodide', 'pyodide/', 'asyncio/']; // prettier-ignore

const trim = `
import importlib, importlib.util, io, marshal, sys, zipfile
shipped = zipfile.ZipFile('/lib/python314.zip')
names = set(shipped.namelist())
for module in modules.split():
    importlib.import_module(module)
try: 1 / 0
except Exception: __import__('traceback').format_exc()
needed = {place for module in sys.modules for place in (module.replace('.', '/') + '.py', module.replace('.', '/') + '/__init__.py') if place in names}
needed |= {name for name in names if name.endswith('.py') and name.startswith(tuple(whole.split()))}
out = io.BytesIO()
with zipfile.ZipFile(out, 'w', zipfile.ZIP_STORED) as trimmed:
    for name in sorted(needed):
        code = compile(shipped.read(name), '/lib/python314.zip/' + name, 'exec', dont_inherit=True)
        # flag 1: checked against no source
        head = importlib.util.MAGIC_NUMBER + (1).to_bytes(4, 'little') + bytes(8)
        trimmed.writestr(zipfile.ZipInfo(name + 'c', (1980, 1, 1, 0, 0, 0)), head + marshal.dumps(code))
out.getvalue()
`;

async function standardLibrary() {
  const { loadPyodide } = await import('pyodide');
  const python = await loadPyodide({ indexURL: pyodide });
  python.globals.set('modules', modules);
  python.globals.set('whole', whole.join(' '));
  const bytes = python.runPython(trim);
  return Buffer.from(bytes.toJs());
}

/** As one script, with neither Node's `process` nor a network: in Node and in a page's worker it runs the same way. */
async function runtime() {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [path.join(root, 'src/cells/python/runtime.ts')],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: ['chrome100', 'safari15.4', 'firefox115'],
    external: ['node:*', 'ws'],
    define: {
      process: 'undefined',
      'globalThis.process': 'undefined',
      fetch: 'inMemoryFetch',
      'import.meta.url': '""',
    },
    inject: [path.join(root, 'src/cells/python/memory.ts')],
    logLevel: 'error',
  });
  return outputFiles[0].contents;
}

const torchFolder = path.join(root, 'python');

function torchFiles() {
  const names = readdirSync(torchFolder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => /^(torch\/|running)/.test(name) && name.endsWith('.py'))
    .sort();
  return Object.fromEntries(
    names.map((name) => {
      const text = readFileSync(path.join(torchFolder, name), 'utf8');
      // what a file of torch says of itself is for those who read the code; lines keep their numbers
      const own = /\/_[a-z]\w*\.py$/.test(name);
      return [name, own ? text.replace(/^"""[^]*?"""/, (words) => words.replace(/[^\n]/g, '')) : text];
    }),
  );
}

const sourcesUnder = (folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .sort()
    .map((name) => path.join(root, folder, name));

const hashOf = (...parts) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 16);
};

/** Writes `name` and `name.gz` unless they were made of the same inputs; others may be reading, so each appears at once. */
async function make(name, mark, contents) {
  const target = path.join(pythonFolder, name);
  const marked = `${target}.made`;
  if (existsSync(marked) && readFileSync(marked, 'utf8') === mark) return;
  const bytes = await contents();
  const place = (to, data) => {
    writeFileSync(`${to}.${process.pid}`, data);
    renameSync(`${to}.${process.pid}`, to);
  };
  place(target, bytes);
  place(`${target}.gz`, await promisify(gzip)(bytes, { level: 9 }));
  place(marked, mark);
}

export async function buildPython() {
  mkdirSync(pythonFolder, { recursive: true });
  await buildKernel();
  const version = readFileSync(path.join(pyodide, 'package.json'));
  const own = readFileSync(fileURLToPath(import.meta.url));
  const sources = ['src/tensor', 'src/attention', 'src/models', 'src/cells'].flatMap(sourcesUnder);
  const torch = Buffer.from(JSON.stringify(torchFiles()));
  await make('pyodide.wasm', hashOf(version), () => readFileSync(path.join(pyodide, 'pyodide.asm.wasm')));
  await make('stdlib.zip', hashOf(version, modules, whole.join(), trim), standardLibrary);
  await make('runtime.js', hashOf(version, own, ...sources.map((file) => readFileSync(file))), runtime);
  await make('torch.json', hashOf(torch), () => torch);
}

/** Serves the files under `BASE/python/` in development and writes them there in a build. */
export function pythonPlugin() {
  let base = '/';
  let out = '';
  return {
    name: 'python',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
        out = fileURLToPath(config.outDir);
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(async (request, response, next) => {
          const url = (request.url ?? '').split('?')[0];
          const name = [`${base}python/`, '/python/'].filter((at) => url.startsWith(at)).map((at) => url.slice(at.length))[0]; // prettier-ignore
          if (!name || !pythonFiles.includes(name.replace(/\.gz$/, ''))) return next();
          await buildPython();
          response.setHeader('content-type', 'application/octet-stream');
          response.end(readFileSync(path.join(pythonFolder, name)));
        });
      },
      'astro:build:done': async () => {
        await buildPython();
        mkdirSync(path.join(out, 'python'), { recursive: true });
        for (const name of pythonFiles)
          for (const file of [name, `${name}.gz`])
            copyFileSync(path.join(pythonFolder, file), path.join(out, 'python', file));
      },
    },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildPython();
