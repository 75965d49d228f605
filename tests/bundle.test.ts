import { build } from 'esbuild';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

/** A page that imports one name from the library, as the browser would get it. */
async function bundled(name: string, from: string): Promise<string> {
  const stdin = {
    contents: `import { ${name} } from './src/${from}/index.ts'; globalThis.it = ${name};`,
    resolveDir: '.',
  };
  const { outputFiles } = await build({ stdin, bundle: true, minify: true, format: 'esm', write: false });
  return outputFiles[0].text;
}

test('a page that only attends loads attention alone: no derivatives, no modules, under 7 KB', async () => {
  const text = await bundled('scaledDotProductAttention', 'attention');
  expect(text).toContain('scaledDotProductAttention:');
  expect(text).not.toMatch(/requiresGrad:|backward:|have no gradient/);
  expect(gzipSync(text).length).toBeLessThan(7 * 1024);
  expect(await bundled('backward', 'tensor')).toMatch(/have no gradient/);
});
