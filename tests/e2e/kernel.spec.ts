import { build } from 'esbuild';
import { expect, test } from '@playwright/test';
import { recorded } from '../../src/tensor/wasm/sample.ts';

test('the kernel gives the browser the bits that it gives Node', async ({ page }) => {
  const contents = `
    import { plainKernel } from './src/tensor/kernel.ts';
    import { loadKernel } from './src/tensor/wasm/load.ts';
    import { sample } from './src/tensor/wasm/sample.ts';
    const kernel = await loadKernel();
    const digest = await crypto.subtle.digest('SHA-256', sample(kernel));
    document.title = (kernel === plainKernel ? 'plain ' : '') + [...new Uint8Array(digest)].map((x) => x.toString(16).padStart(2, '0')).join('');`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: '.' },
    bundle: true,
    format: 'esm',
    write: false,
  });
  await page.route('**/kernel.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: outputFiles[0].text }),
  );
  await page.route('**/kernel.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title></title><script type="module" src="kernel.js"></script>' }),
  );
  await page.goto('/kernel.html');
  await expect(page).toHaveTitle(recorded);
});
