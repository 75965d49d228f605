import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test, type Page } from '@playwright/test';
import { filled, host, hostile, languages } from '../hostile.ts';

let server: Server;
let stolen: string[];
let port: number;
test.beforeAll(async () => {
  ({ server, stolen } = host());
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  port = (server.address() as AddressInfo).port;
});
test.afterAll(() => server.close());

const cell = (page: Page, file = 'attention.ts') => page.locator(`.snippet[data-file="${file}"]`);

async function run(page: Page, file: string, code: string): Promise<void> {
  const one = cell(page, file);
  const editor = one.getByRole('textbox');
  if (!(await editor.isVisible())) await one.getByRole('button', { name: 'Edit' }).click();
  await editor.focus();
  await expect(editor).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(code);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(one).not.toHaveAttribute('data-running', { timeout: 60_000 });
}

// One page for a handful of programs: what one leaves behind, the next would find.
const handful = 12;
for (const { ending, file, next, prints } of languages) {
  const all = hostile(ending);
  for (let start = 0; start < all.length; start += handful) {
    const some = all.slice(start, start + handful);
    test(`${some[0]} to ${some.at(-1)}: nothing gets out, the page stays in the reader’s hand`, async ({ page }) => {
      test.setTimeout(400_000);
      const wrong: string[] = [];
      page.on('dialog', (dialog) => {
        wrong.push(`dialog ${dialog.message()}`);
        void dialog.dismiss();
      });
      page.on('pageerror', (error) => wrong.push(String(error)));
      await page.addInitScript(() => {
        if (self !== top) return;
        localStorage.setItem('secret', 'the reader’s');
        new BroadcastChannel('page').onmessage = () => document.body.append('escaped');
      });
      await page.goto(`http://127.0.0.1:${port}/en/code/`);
      await page.waitForFunction(() => document.documentElement.dataset.open === '');
      await page.locator('.snippets label', { hasText: new RegExp(`^${file}$`) }).click();
      stolen.length = 0;
      for (const name of some) {
        const { code, says } = filled(name, port);
        await test.step(name, async () => {
          await run(page, file, code);
          const ran = cell(page, file).locator('[data-ran]');
          await expect(ran, name).toContainText(says);
          expect(await ran.textContent(), name).not.toMatch(/escaped/);
          // The page is not made of what a program says.
          expect(await ran.locator('b, i, img, script, iframe').count(), name).toBe(0);
          // The next run starts from nothing.
          await run(page, file, next);
          await expect(ran.locator('samp'), name).toHaveText(prints);
        });
      }
      expect(stolen).toEqual([]);
      expect(wrong).toEqual([]);
      expect(await page.evaluate(() => document.body.textContent!.includes('escaped'))).toBe(false);
      expect(await page.evaluate(() => localStorage.getItem('secret'))).toBe('the reader’s');
    });
  }
}

test('while a program runs without end the page moves, and Stop ends it at once', async ({ page }) => {
  await page.goto(`http://127.0.0.1:${port}/en/code/`);
  await page.waitForFunction(() => document.documentElement.dataset.open === '');
  const figure = page.locator('#block');
  await figure.scrollIntoViewIfNeeded();
  await expect(figure).toHaveAttribute('data-ready', '');
  await cell(page).getByRole('button', { name: 'Edit' }).click();
  await expect(cell(page).getByRole('textbox')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText('for (;;) {}');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(cell(page)).toHaveAttribute('data-running', '');
  const number = figure.locator('[data-slot="bE-0-0-n"]');
  const before = await number.getAttribute('aria-valuenow');
  await number.focus();
  await page.keyboard.press('ArrowUp');
  await expect(number).not.toHaveAttribute('aria-valuenow', before!);
  await expect(cell(page)).toHaveAttribute('data-running', '');
  await cell(page).getByRole('button', { name: 'Stop' }).click();
  await expect(cell(page).locator('[data-ran]')).toContainText('Stopped, as you asked');
});

test('stopped while it still loads, run again at once: one result, the right one', async ({ page }) => {
  await page.goto(`http://127.0.0.1:${port}/en/code/`);
  await page.waitForFunction(() => document.documentElement.dataset.open === '');
  const button = cell(page).locator('.run');
  for (let i = 0; i < 5; i++) await button.click({ delay: 0 });
  await expect(cell(page)).not.toHaveAttribute('data-running');
  await button.click();
  await expect(cell(page)).not.toHaveAttribute('data-running');
  await expect(cell(page).locator('[data-ran] samp')).toHaveCount(1);
  await expect(cell(page).locator('[data-ran] samp')).toContainText('-0.568  0.265');
});
