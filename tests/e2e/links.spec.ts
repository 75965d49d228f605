import { expect, test, type Page } from '@playwright/test';
import fc from 'fast-check';
import type { Locale } from '../../src/site/locales.ts';
import { watch, wakeAll } from './open.ts';
import { livePages, folderOf } from './site.ts';
import { addressOf, anyState, put, stateOf } from './states.ts';

/** Everything that a reader sees or hears of the live figures; which cell holds the tab stop is not part of it. */
const figuresHtml = (page: Page) =>
  page
    .locator('figure[data-widget]')
    .evaluateAll((figures) =>
      figures.map(
        (figure) => `${figure.id}: ${figure.querySelector('[data-live]')!.innerHTML.replace(/ tabindex="[^"]*"/g, '')}`,
      ),
    );

const visit = (page: Page, link: string) =>
  page.evaluate((to) => {
    history.replaceState(null, '', location.pathname + to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, link);

for (const address of livePages) {
  const locale = address.split('/')[1] as Locale;

  test(`${address}: a figure opened from a link is the figure set by hand`, async ({ browser, baseURL }) => {
    const state = await stateOf(folderOf(address), locale);
    for (const values of fc.sample(anyState(state), { numRuns: 3, seed: 20170612 })) {
      put(state, values);
      const link = addressOf(state);
      const [byHand, fromLink] = [await browser.newPage(), await browser.newPage()];
      const wrong = watch(fromLink, baseURL!);
      await byHand.goto(baseURL + address);
      await wakeAll(byHand);
      await visit(byHand, link);
      await fromLink.goto(baseURL + address + link);
      await wakeAll(fromLink);
      await expect.poll(async () => (await figuresHtml(byHand)).length).toBeGreaterThan(0);
      await expect(async () => expect(await figuresHtml(fromLink)).toEqual(await figuresHtml(byHand))).toPass({
        timeout: 10_000,
      });
      expect(wrong, link).toEqual([]);
      await byHand.close();
      await fromLink.close();
    }
  });

  test(`${address}: 200 junk links break nothing and are answered`, async ({ page, baseURL }) => {
    const state = await stateOf(folderOf(address), locale);
    const wrong = watch(page, baseURL!);
    await page.goto(address);
    await wakeAll(page);
    const names = fc.constantFrom(...Object.keys(state), '__proto__', 'constructor', 'toString', 'x');
    const value = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }).map(encodeURIComponent),
      fc.constantFrom(
        '',
        'NaN',
        '-Infinity',
        '1e999',
        '%',
        '%E4%ZZ',
        '1,2;3',
        '[[1,2],[3,4]]',
        '0',
        '-1',
        '99',
        '<img src=x>',
        '1,2;3,4;5,6',
      ),
    );
    const link = fc.tuple(fc.array(fc.tuple(names, value), { maxLength: 4 }), fc.boolean()).map(([parts, fragment]) => {
      const text = parts.map((part) => part.join('=')).join('&');
      return text && (fragment ? `#${text}` : `?${text}`);
    });
    for (const junk of fc.sample(link, { numRuns: 200, seed: 7 })) await visit(page, junk);
    expect(wrong).toEqual([]);
    const text = await page.locator('main').innerText();
    expect(text).not.toMatch(/undefined|\[object/);
    await visit(page, '');
    await expect(page.locator('#notice')).toBeEmpty();
    await visit(page, '?nonsense=1');
    await expect(page.locator('#notice')).toContainText('nonsense');
  });

  test(`${address}: waking up and a linked state move nothing`, async ({ page }) => {
    const state = await stateOf(folderOf(address), locale);
    const [values] = fc.sample(anyState(state), { numRuns: 1, seed: 3 });
    put(state, values);
    await page.addInitScript(() => {
      const win = window as unknown as { shift: number };
      win.shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as unknown as { value: number; hadRecentInput: boolean }[])
          win.shift += entry.value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(address);
    await wakeAll(page);
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBeLessThan(0.01);
  });
}

test('a figure far below prints as the link has it, though nobody scrolled there', async ({ page }) => {
  await page.goto('/en/formula/?T=2.5');
  const figure = page.locator('#temperature');
  await expect(figure).not.toBeInViewport();
  await expect(figure).toHaveAttribute('data-ready', '');
  await page.emulateMedia({ media: 'print' });
  // exp(1.2) of exp(1.2) + exp(0.4) + exp(0.8) + exp(-0.4) + exp(0) is 3.320 of 8.708.
  await expect(figure.locator('[data-slot="weight-0"]')).toHaveText('0.381');
  expect(await page.evaluate(() => scrollY)).toBe(0);
});
