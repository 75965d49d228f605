/** Lighthouse, mobile, median of five runs per page, on the built site. `npm ci` in this folder first. */
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { findBrowser } from '../scripts/browser.ts';
import { serve } from '../scripts/serve.ts';
import { pages } from '../tests/e2e/site.ts';

const wanted = process.argv[2] ?? '';
const { executablePath, args } = await findBrowser();
const { origin, stop } = await serve(4191);
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
for (const address of pages.filter((page) => page.includes(wanted) && !page.includes('404'))) {
  const scores: number[][] = [];
  for (let run = 0; run < 5; run++) {
    const chrome = await launch({ chromePath: executablePath, chromeFlags: ['--headless=new', ...args] });
    const result = await lighthouse(origin + address, {
      port: chrome.port,
      onlyCategories: [...categories],
      logLevel: 'error',
    });
    scores.push(categories.map((name) => Math.round((result!.lhr.categories[name].score ?? 0) * 100)));
    await chrome.kill();
  }
  const median = categories.map((_, c) => scores.map((s) => s[c]).sort((a, b) => a - b)[2]);
  console.log(address.padEnd(20), categories.map((name, c) => `${name} ${median[c]}`).join('  '));
}
await stop();
