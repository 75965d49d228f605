/**
 * What each page costs a reader: cold, scrolled to the end, untouched. Text counts gzipped, fonts as they are.
 * Fails above the budgets of the design: 60 KB of JavaScript, 250 KB in all, layout shift below 0.01.
 */
import { chromium } from '@playwright/test';
import { gzipSync } from 'node:zlib';
import { pages } from '../tests/e2e/site.ts';
import { findBrowser } from './browser.ts';
import { serve } from './serve.ts';

const budget = { script: 60_000, all: 250_000, shift: 0.01 };
const { executablePath, env, args } = await findBrowser();
const { origin, stop } = await serve(4180);
const browser = await chromium.launch({
  executablePath,
  args,
  env: { ...(process.env as Record<string, string>), ...env },
});

let over = 0;
console.log('page                         script      all   requests   shift');
for (const address of pages) {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  const page = await context.newPage();
  const loads: Promise<{ script: boolean; size: number }>[] = [];
  page.on('response', (response) => {
    const type = response.headers()['content-type'] ?? '';
    loads.push(
      response.body().then((body) => ({
        script: type.includes('javascript'),
        size: /text|javascript|json|svg/.test(type) ? gzipSync(body, { level: 9 }).length : body.length,
      })),
    );
  });
  await page.addInitScript(() => {
    const win = window as unknown as { shift: number };
    win.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as { value: number }[]) win.shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(origin + address, { waitUntil: 'networkidle' });
  await page.evaluate(async () => {
    for (let y = 0; y <= document.body.scrollHeight; y += 400) {
      scrollTo(0, y);
      await new Promise((done) => setTimeout(done, 40));
    }
  });
  await page.waitForLoadState('networkidle');
  const sizes = await Promise.all(loads);
  const script = sizes.filter((s) => s.script).reduce((sum, s) => sum + s.size, 0);
  const all = sizes.reduce((sum, s) => sum + s.size, 0);
  const shift = await page.evaluate(() => (window as unknown as { shift: number }).shift);
  const bad = script > budget.script || all > budget.all || shift >= budget.shift;
  if (bad) over += 1;
  console.log(
    `${address.padEnd(24)} ${(script / 1000).toFixed(1).padStart(7)} KB ${(all / 1000).toFixed(1).padStart(6)} KB ${String(sizes.length).padStart(6)}   ${shift.toFixed(4)}${bad ? '   over budget' : ''}`,
  );
  await context.close();
}
await browser.close();
await stop();
console.log(`${pages.length - over} passed, ${over} failed`);
process.exit(over ? 1 : 0);
