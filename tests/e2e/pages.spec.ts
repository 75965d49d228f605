import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { watch, wakeAll } from './open.ts';
import { livePages, figuresOf, pages } from './site.ts';

test('the build has pages in both languages', () => {
  expect(pages.filter((page) => page.startsWith('/zh/')).length).toBeGreaterThanOrEqual(3);
  expect(pages.filter((p) => p.startsWith('/zh/')).map((p) => p.slice(3))).toEqual(
    pages.filter((p) => p.startsWith('/en/')).map((p) => p.slice(3)),
  );
});

for (const address of pages) {
  for (const [width, colorScheme] of [
    [1440, 'light'],
    [360, 'dark'],
  ] as const) {
    test(`${address} at ${width} px, ${colorScheme}: quiet, within its width, accessible`, async ({
      browser,
      baseURL,
    }) => {
      const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
      const page = await context.newPage();
      const wrong = watch(page, baseURL!);
      await page.goto(address);
      await wakeAll(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(
          ({ id, nodes }) =>
            `${id}: ${nodes
              .map((node) => node.target.join(' '))
              .slice(0, 4)
              .join(' | ')}`,
        ),
      ).toEqual([]);
      expect(wrong).toEqual([]);
      await context.close();
    });
  }

  test(`${address}: every link and anchor leads somewhere`, async ({ page, request }) => {
    await page.goto(address);
    const links = await page.locator('a[href]').evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
    for (const link of new Set(links)) {
      const url = new URL(link);
      if (url.origin !== new URL(page.url()).origin) {
        expect(url.protocol).toBe('https:');
        continue;
      }
      const anchor = url.hash.includes('=') ? '' : url.hash.slice(1);
      if (url.pathname === new URL(page.url()).pathname) {
        if (anchor) expect(await page.locator(`[id="${decodeURIComponent(anchor)}"]`).count(), link).toBe(1);
      } else expect((await request.get(url.pathname)).status(), link).toBe(200);
    }
  });

  test(`${address}: the language switch leads to the same page in the other language`, async ({ page }) => {
    test.skip(address.startsWith('/404'), 'one page for both languages');
    await page.goto(address);
    const other = await page.locator('a[data-language]').first().getAttribute('href');
    expect(other).toBe(address.startsWith('/zh/') ? address.replace('/zh/', '/en/') : address.replace('/en/', '/zh/'));
  });
}

for (const address of livePages) {
  test(`${address}: with JavaScript off every figure stands with real numbers`, async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(address);
    const figures = figuresOf(address);
    expect(figures.length).toBeGreaterThan(0);
    for (const id of figures) {
      const live = page.locator(`#${id} [data-live]`);
      await expect(live).toBeVisible();
      const text = await live.innerText();
      expect(text.match(/\d+(\.\d+)?/g)?.length ?? 0, id).toBeGreaterThan(4);
      expect(text, id).not.toMatch(/NaN|undefined|\[object/);
    }
    await context.close();
  });
}

test('/ sends the reader to the language of the browser, and remembers a choice', async ({ browser }) => {
  for (const [locale, expected] of [
    ['zh-CN', '/zh/'],
    ['en-GB', '/en/'],
    ['fr-FR', '/en/'],
  ] as const) {
    const context = await browser.newContext({ locale });
    const page = await context.newPage();
    await page.goto('/');
    await page.waitForURL(`**${expected}`);
    await page.locator('a[data-language]').first().click();
    await page.goto('/');
    await page.waitForURL(`**${expected === '/zh/' ? '/en/' : '/zh/'}`);
    await context.close();
  }
});
