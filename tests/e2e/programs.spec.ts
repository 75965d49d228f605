import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { watch } from './open.ts';

const open = async (page: Page, address: string, id: string) => {
  await page.goto(address);
  const figure = page.locator(`#${id}`);
  await figure.scrollIntoViewIfNeeded();
  await expect(figure).toHaveAttribute('data-ready', '');
  return { figure, button: figure.locator('[data-act=program]'), panel: figure.locator('.program') };
};

test('a reader sets a number and a word, takes the program away, and it gives what the figure shows', async ({
  page,
  context,
  baseURL,
}) => {
  const wrong = watch(page, baseURL!);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { figure, button, panel } = await open(page, '/en/steps/', 'three-steps');
  await button.click();
  const code = panel.locator('code');
  await expect(code).toContainText('[0.6, 1.4],');
  await expect(code).toContainText('const words = ["I", "drink", "tea"];');

  // It follows the figure while it is open: another word asks, and one of its numbers changes.
  await figure.locator('button.tok').first().click();
  await expect(code).toContainText('const q = rows(Q, 0, 1); // (1, 2)');
  const cell = figure.locator('.mx .scrub').first();
  await cell.focus();
  await page.keyboard.press('ArrowUp');
  await expect(code).toContainText('[1.1, 0.2],');

  await panel.getByRole('button', { name: 'Copy' }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await code.textContent());

  const waiting = page.waitForEvent('download');
  await panel.getByRole('button', { name: 'Download' }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toBe('three-steps.ts');
  const folder = mkdtempSync(path.join(tmpdir(), 'taken-'));
  const file = path.join(folder, download.suggestedFilename());
  await download.saveAs(file);
  expect(readFileSync(file, 'utf8')).toBe(copied);
  const { status, stdout, stderr } = spawnSync(process.execPath, [file], { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  // (1.1·1.6 + 0.2·(−0.6)) / √2 = 1.160; (−1.32 + 0.06) / √2 = −0.891; (1.54 + 0.24) / √2 = 1.259
  expect(stdout).toContain('    1.160   -0.891    1.259');
  expect(stdout).toMatch(/ok\n$/);
  rmSync(folder, { recursive: true });

  await figure.locator('[data-act=reset]').click();
  await expect(code).toContainText('const q = rows(Q, 1, 2); // (1, 2)');
  expect(wrong).toEqual([]);
});

test('by keyboard alone: open, choose a language, read, close; the focus comes back', async ({ page, baseURL }) => {
  const wrong = watch(page, baseURL!);
  const { figure, button, panel } = await open(page, '/zh/formula/', 'masks');
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  await expect(panel.getByRole('tab', { name: 'TypeScript' })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Tab'); // full width
  await page.keyboard.press('Tab');
  await expect(panel.getByRole('tab', { name: 'TypeScript' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(panel.getByRole('tab', { name: 'NumPy' })).toBeFocused();
  const code = panel.getByRole('tabpanel');
  await expect(code).toContainText('import numpy as np');
  await expect(panel).toContainText('python masks-numpy.py');
  await page.keyboard.press('End');
  await expect(panel.getByRole('tab', { name: 'PyTorch' })).toBeFocused();
  await expect(code).toContainText('masked = scores.masked_fill(~mask, -inf)');
  // one stop for the tabs, then four actions, then the code
  for (let i = 0; i < 5; i++) await page.keyboard.press('Tab');
  await expect(code).toBeFocused();
  const { violations } = await new AxeBuilder({ page }).include('#masks').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect(button).toBeFocused();
  await expect(button).toHaveAttribute('aria-expanded', 'false');

  // the next one opens in the language of the last
  const other = page.locator('#temperature');
  await other.scrollIntoViewIfNeeded();
  await expect(other).toHaveAttribute('data-ready', '');
  await other.locator('[data-act=program]').click();
  await expect(other.getByRole('tabpanel')).toContainText('import torch');
  await expect(figure.locator('.program')).toHaveCount(0);
  expect(wrong).toEqual([]);
});

test('an untouched page fetches no program; a text without words has none, and says so', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  const { figure, button, panel } = await open(page, '/en/concepts/', 'one-sentence');
  expect(fetched.filter((url) => /\/(?:panel|program)\./.test(url))).toEqual([]);
  await button.click();
  await expect(panel.getByRole('tabpanel')).toContainText('const words = ["She", "put", "the"');
  expect(fetched.filter((url) => /\/panel\./.test(url))).toHaveLength(1);
  await figure.locator('textarea').fill('');
  await expect(panel).toContainText('The figure has no numbers to compute with now.');
  await expect(panel.getByRole('button', { name: 'Copy' })).toBeDisabled();
  await figure.locator('textarea').fill('"quoted" </script> */');
  await expect(panel.getByRole('tabpanel')).toContainText('"\\""');
});

test('without a connection the figure says so, and the next click tries again', async ({ page }) => {
  const { figure, button, panel } = await open(page, '/en/steps/', 'three-steps');
  await page.route(/\/panel\./, (route) => route.abort());
  await button.click();
  await expect(figure.locator('.said')).toHaveText('It could not be fetched; check the connection and try again');
  await page.unroute(/\/panel\./);
  await button.click();
  await expect(panel).toBeVisible();
});

test('on a phone nothing is wider than the page, paper has no code, and without scripts there is no button', async ({
  browser,
}) => {
  const phone = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await phone.newPage();
  const { panel, button } = await open(page, '/zh/formula/', 'break-it');
  await button.click();
  await expect(panel.getByRole('tabpanel')).toContainText('Math.fround');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  for (const target of await panel.locator('button').all())
    expect((await target.boundingBox())!.height).toBeGreaterThanOrEqual(24);
  await page.emulateMedia({ media: 'print' });
  await expect(panel).toBeHidden();
  await phone.close();

  const plain = await browser.newContext({ javaScriptEnabled: false });
  const still = await plain.newPage();
  await still.goto('/en/steps/');
  await expect(still.locator('#three-steps .actions')).toBeHidden();
  await plain.close();
});

test('a program opened in a cell runs there, in TypeScript and in PyTorch; a changed one says where it differs', async ({
  page,
  baseURL,
}) => {
  const wrong = watch(page, baseURL!);
  const { button, panel } = await open(page, '/en/steps/', 'three-steps');
  await button.click();
  const cell = panel.locator('.snippet');
  for (const language of ['TypeScript', 'PyTorch']) {
    await panel.getByRole('tab', { name: language }).click();
    await panel.getByRole('button', { name: 'Open in a cell' }).click();
    await expect(cell.locator('.run')).toBeFocused();
    await page.keyboard.press('Enter');
    // exp(0.085), exp(−0.212), exp(1.782) of their sum: 1.089, 0.809, 5.942 of 7.839
    await expect(cell.locator('[data-ran]')).toContainText('    0.139    0.103    0.758', { timeout: 60_000 });
    await expect(cell.locator('[data-ran]')).toContainText('ok');
  }
  // Half of q is not what the figure has: the program says so.
  await cell.getByRole('button', { name: 'Edit' }).click();
  await expect(cell.getByRole('textbox')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type('\ncheck("scores", scores / 2, scores.tolist())');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(cell.locator('[data-ran]')).toContainText('AssertionError', { timeout: 30_000 });
  await page.keyboard.press('Escape');
  await expect(panel).toBeVisible();

  await panel.getByRole('tab', { name: 'NumPy' }).click();
  await expect(panel.getByRole('button', { name: 'Open in a cell' })).toBeHidden();
  expect(wrong).toEqual([]);
});
