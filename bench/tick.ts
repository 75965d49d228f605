/**
 * Script time of one slider tick: every matrix and number of a page is nudged 60 times, figures awake; the time from the change to
 * the patched page (all effects done) is measured in the page. Median and 95th percentile per parameter, on the built site (`npm run build` first).
 */
import { chromium } from '@playwright/test';
import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { findBrowser } from '../scripts/browser.ts';
import { serve } from '../scripts/serve.ts';
import { livePages } from '../tests/e2e/site.ts';

const { executablePath, env, args } = await findBrowser();
const { origin, stop } = await serve(4190);
const browser = await chromium.launch({
  executablePath,
  args,
  env: { ...(process.env as Record<string, string>), ...env },
});
const rows: { page: string; figure: string; scrub: string; median_ms: number; p95_ms: number }[] = [];

for (const address of livePages) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(origin + address);
  for (const figure of await page.locator('figure[data-widget]').all()) {
    await figure.scrollIntoViewIfNeeded();
    await page.waitForFunction(
      (id) => document.getElementById(id)?.dataset.ready === '',
      await figure.getAttribute('id'),
    );
  }
  const found = await page.evaluate(() => {
    const results: { figure: string; scrub: string; times: number[] }[] = [];
    const done = new Set<string>();
    for (const element of document.querySelectorAll<HTMLElement>('figure [data-scrub], figure input[type=range]')) {
      const range = element instanceof HTMLInputElement ? element : null;
      const scrub = range ? range.dataset.param! : element.dataset.scrub!;
      const figure = element.closest('figure')!.id;
      if (!scrub || done.has(figure + scrub)) continue;
      done.add(figure + scrub);
      const times: number[] = [];
      for (let i = 0; i < 60; i++) {
        const start = performance.now();
        if (range) {
          range.value = String(Number(range.min) + ((i % 10) / 10) * (Number(range.max) - Number(range.min)));
          range.dispatchEvent(new Event('input', { bubbles: true }));
        } else
          element.dispatchEvent(new KeyboardEvent('keydown', { key: i % 2 ? 'ArrowDown' : 'ArrowUp', bubbles: true }));
        times.push(performance.now() - start);
      }
      results.push({ figure, scrub, times });
    }
    return results;
  });
  for (const { figure, scrub, times } of found) {
    const sorted = times.sort((a, b) => a - b);
    const at = (share: number) => Number(sorted[Math.floor(share * (sorted.length - 1))].toFixed(2));
    rows.push({ page: address, figure, scrub, median_ms: at(0.5), p95_ms: at(0.95) });
  }
  await page.close();
}
await browser.close();
await stop();
console.table(rows);
mkdirSync('bench/results', { recursive: true });
const machine = `${os.cpus()[0].model}, ${os.cpus().length} cores`;
writeFileSync(
  'bench/results/tick.json',
  `${JSON.stringify({ machine, date: new Date().toISOString().slice(0, 10), rows }, null, 1)}\n`,
);
