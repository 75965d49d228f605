/**
 * Compiles src/tensor/wasm/assembly to src/tensor/wasm/bytes.generated.ts, unless that is there and of this very source. Plain
 * JavaScript: astro.config.mjs calls it, and so every build, check, test run and dev server.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const source = new URL('../src/tensor/wasm/assembly/index.ts', import.meta.url);
const target = new URL('../src/tensor/wasm/bytes.generated.ts', import.meta.url);
const options = ['--runtime', 'stub', '--enable', 'simd', '-O3', '--noAssert', '--use', 'abort='];

export async function buildKernel() {
  const text = readFileSync(source, 'utf8');
  const mark = `// ${createHash('sha256').update(text).update(options.join()).digest('hex').slice(0, 16)}`;
  if (existsSync(target) && readFileSync(target, 'utf8').startsWith(mark)) return;
  const { default: asc } = await import('assemblyscript/asc');
  let bytes;
  const { error, stderr } = await asc.main(['index.ts', '--outFile', 'index.wasm', ...options], {
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
