/**
 * Compiles src/tensor/wasm/assembly twice, to src/tensor/wasm/{bytes,relaxed}.generated.ts, unless they are there and of this very source. Plain
 * JavaScript: astro.config.mjs calls it, and so every build, check, test run and dev server.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = new URL('../src/tensor/wasm/', import.meta.url);
const options = ['--runtime', 'stub', '--enable', 'simd', '-O3', '--noAssert', '--use', 'abort='];
const builds = { 'bytes.generated.ts': options, 'relaxed.generated.ts': [...options, '--enable', 'relaxed-simd'] };

export async function buildKernel() {
  const text = readFileSync(new URL('assembly/index.ts', folder), 'utf8');
  for (const [name, flags] of Object.entries(builds)) await build(new URL(name, folder), text, flags);
}

async function build(target, text, flags) {
  const mark = `// ${createHash('sha256').update(text).update(flags.join()).digest('hex').slice(0, 16)}`;
  if (existsSync(target) && readFileSync(target, 'utf8').startsWith(mark)) return;
  const { default: asc } = await import('assemblyscript/asc');
  let bytes;
  const { error, stderr } = await asc.main(['index.ts', '--outFile', 'index.wasm', ...flags], {
    readFile: (name) => (name === 'index.ts' ? text : null),
    writeFile: (_, contents) => (bytes = contents),
    listFiles: () => [],
  });
  if (error) throw new Error(`the kernel does not compile: ${error.message}\n${stderr}`);
  // Another run may be reading: the whole file appears at once.
  const fresh = new URL(`${target.href}.${process.pid}`);
  writeFileSync(
    fresh,
    `${mark} of assembly/index.ts\nexport const base64 =\n  '${Buffer.from(bytes).toString('base64')}';\n`,
  );
  renameSync(fresh, target);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildKernel();
