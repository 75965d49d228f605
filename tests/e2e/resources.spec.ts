import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { watch } from './open.ts';

const slot = (page: Page, name: string, figure = 'true-means') => page.locator(`#${figure} [data-slot="${name}"]`);
const open = async (page: Page, address = '/en/resources/') => {
  await page.goto(address);
  for (const id of ['true-means', 'family-tree']) {
    await page.locator(`#${id}`).scrollIntoViewIfNeeded();
    await expect(page.locator(`#${id}`)).toHaveAttribute('data-ready', '');
  }
};

test('a reader turns one boolean and sees two libraries disagree', async ({ page, baseURL }) => {
  const wrong = watch(page, baseURL!);
  await open(page);
  // PyTorch printed these for the same mask.
  const printed = readFileSync('content/chapters/07-resources/snippets/masks.out', 'utf8').trim().split('\n');
  await expect(slot(page, 'blocked-1-0')).toHaveText(printed[1].split(' ')[0]);
  await expect(slot(page, 'allowed-1-3')).toHaveText(printed[5].split(' ')[3]);
  await expect(slot(page, 'allowed-sum-3')).toHaveText('0.000');

  // “tea” for “tea” becomes True. Scores of that row: −0.5, 0.3, 1.6, 0.8.
  await slot(page, 'm-3-3-n').click();
  await expect(slot(page, 'm-3-3-n')).toHaveText('True');
  // True closes: e^−0.5 + e^0.3 + e^1.6 = 0.6065 + 1.3499 + 4.9530 = 6.9094, and 4.9530 / 6.9094 = 0.717
  await expect(slot(page, 'blocked-3-2')).toHaveText('0.717');
  await expect(slot(page, 'blocked-3-3')).toHaveClass(/hatch/);
  // True opens: one word is left, so it gets all
  await expect(slot(page, 'allowed-3-3')).toHaveText('1.000');
  await expect(slot(page, 'allowed-sum-3')).toHaveText('1.000');
  await expect(slot(page, 'readout')).toContainText('9 cells open where True closes, 7 where True opens');

  // the same state by its link
  await page.goto(page.url());
  await page.locator('#true-means').scrollIntoViewIfNeeded();
  await expect(slot(page, 'blocked-3-2')).toHaveText('0.717');
  expect(wrong).toEqual([]);
});

test('by keyboard: the first row all True is NaN on one side only', async ({ page }) => {
  await open(page, '/zh/resources/');
  await slot(page, 'm-0-0-n').focus();
  await page.keyboard.press('Space');
  await expect(slot(page, 'blocked-0-0')).toHaveText('NaN');
  await expect(slot(page, 'readout')).toContainText('“我”哪里也看不了，整行是 NaN');
  await page.keyboard.press('ArrowDown');
  await expect(slot(page, 'm-1-0-n')).toBeFocused();
  await page.keyboard.press('Space');
  // “喝” opens 我, 绿, 茶: e^1.0 + e^−0.6 + e^1.2 = 2.7183 + 0.5488 + 3.3201 = 6.5872, and 2.7183 / 6.5872 = 0.413
  await expect(slot(page, 'allowed-1-0')).toHaveText('0.413');
  await page.locator('#true-means [data-act="reset"]').click();
  await expect(slot(page, 'blocked-0-0')).toHaveText('1.000');
});

test('prose sets the mask; padding read backwards leaves only padding', async ({ page }) => {
  await open(page);
  await page.getByRole('link', { name: 'padding in the last column' }).click();
  await expect(slot(page, 'blocked-sum-3')).toHaveText('1.000');
  for (const i of [0, 1, 2, 3]) await expect(slot(page, `allowed-${i}-3`)).toHaveText('1.000');
  await page.getByRole('link', { name: 'Switch to tril()' }).click();
  await expect(slot(page, 'blocked-3-0')).toHaveText('NaN');
  await expect(slot(page, 'preset-tril')).toHaveAttribute('aria-pressed', 'true');
});

test('the family: GPT is the branch without an encoder and without cross-attention', async ({ page }) => {
  await open(page);
  await page.locator('[data-choose="fModel=gpt"]').click();
  await expect(slot(page, 'branch-decoder', 'family-tree')).toHaveClass(/ on$/);
  await expect(slot(page, 'readout', 'family-tree')).toContainText('no cross-attention');
  await expect(slot(page, 'decoder-0-1', 'family-tree')).toHaveClass('hatch');
  await slot(page, 'encoder-1-3', 'family-tree').hover();
  // e^1.2 / (e^1.0 + e^−0.9 + e^−0.6 + e^1.2) = 3.3201 / 6.9938 = 0.475
  await expect(page.locator('#family-tree [data-explain]')).toContainText('0.475');
});

test('the exercise names the slip of reading True the other way round', async ({ page }) => {
  await open(page);
  const row = (i: number) => page.locator('[data-exercise="oneRow"] [data-question]').nth(i);
  await row(0).locator('input').fill('0');
  await row(1).locator('input').fill('1');
  await row(2).locator('input').fill('6');
  await page.locator('[data-exercise="oneRow"] [data-check]').click();
  await expect(row(0)).toContainText('reads True the other way round');
  await row(0).locator('input').fill('0.5');
  await page.locator('[data-exercise="oneRow"] [data-check]').click();
  for (const i of [0, 1, 2]) await expect(row(i)).toHaveClass(/ok/);
});
