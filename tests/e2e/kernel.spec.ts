import { build } from 'esbuild';
import { expect, test } from '@playwright/test';
import { recorded } from '../../src/tensor/wasm/sample.ts';
import { hashPage } from '../hash-page.ts';

test('the kernel gives the browser the bits that it gives Node', async ({ page }) => {
  const { outputFiles } = await build({
    stdin: { contents: hashPage, resolveDir: '.' },
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
