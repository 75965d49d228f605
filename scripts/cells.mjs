/**
 * Makes the texts that cells run from, out of git: the script of the sandboxed frame with its hash, what stands before a reader's
 * TypeScript, the library as one module, and the same as one line for programs that are taken away. Plain JavaScript: astro.config.mjs calls it, and so every build, check, test run and dev server.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const at = (file) => fileURLToPath(new URL(`../${file}`, import.meta.url));

/** One file of everything that `entry` needs, as text. No `</script>` can be in it: the frame's goes between tags. */
async function bundle(entry, options) {
  const { outputFiles } = await build({
    entryPoints: [at(entry)],
    bundle: true,
    write: false,
    target: ['chrome100', 'safari15.4', 'firefox115'],
    legalComments: 'none',
    ...options,
  });
  const { text } = outputFiles[0];
  if (text.includes('</')) throw new Error(`${entry}: "</" would end the script`);
  return text;
}

/** Another run may be reading: the whole file appears at once, and only when it is another. */
function put(file, names) {
  const text = Object.entries(names)
    .map(([name, value]) => `export const ${name} =\n  ${JSON.stringify(value)};\n`)
    .join('');
  if (existsSync(at(file)) && readFileSync(at(file), 'utf8') === text) return;
  const fresh = at(`${file}.${process.pid}`);
  writeFileSync(fresh, text);
  renameSync(fresh, at(file));
}

/** Gives the hash of the frame's script, for the page's policy. */
export async function buildCells() {
  const [frameScript, prelude, library, carried, worker] = await Promise.all([
    bundle('src/cells/sandbox/frame.ts', { format: 'iife', minify: true }),
    bundle('src/cells/typescript/prelude.ts', { format: 'iife', minify: true }),
    bundle('src/cells/typescript/library.ts', { format: 'esm' }),
    bundle('src/cells/typescript/carried.ts', { format: 'iife', globalName: '$attention', minify: true }),
    bundle('src/cells/python/worker.ts', { format: 'iife', minify: true }),
  ]);
  const frameScriptHash = `sha256-${createHash('sha256').update(frameScript).digest('base64')}`;
  put('src/cells/sandbox/frame.generated.ts', { frameScript, frameScriptHash });
  put('src/cells/typescript/prelude.generated.ts', { prelude });
  put('src/cells/typescript/library.generated.ts', { library });
  put('src/cells/typescript/carried.generated.ts', { carried });
  put('src/cells/python/worker.generated.ts', { worker });
  return frameScriptHash;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildCells();
