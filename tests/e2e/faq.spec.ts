import { expect, test, type Page } from '@playwright/test';
import { watch } from './open.ts';

const slot = (page: Page, figure: string, name: string) => page.locator(`#${figure} [data-slot="${name}"]`);
const open = async (page: Page, address = '/en/faq/') => {
  await page.goto(address);
  for (const id of ['four-layers', 'without-one', 'other-weights']) {
    await page.locator(`#${id}`).scrollIntoViewIfNeeded();
    await expect(page.locator(`#${id}`)).toHaveAttribute('data-ready', '');
  }
};

test('a reader guesses by weight, is wrong, and finds a model in which the weight tells', async ({ page, baseURL }) => {
  const wrong = watch(page, baseURL!);
  await open(page);
  const at = (name: string) => slot(page, 'without-one', name);
  await expect(at('w-0')).toHaveText('0.495'); // e^2.4 over the sum of six powers
  await expect(at('e-0')).toHaveText('?');
  await at('ask-0').click();
  await expect(at('prompt')).toContainText('You say “⟨s⟩”');
  await at('show').click();
  await expect(at('e-5')).toHaveText('−0.25'); // 0.44 − 0.69
  await expect(at('r-out')).toHaveText('−0.065'); // (0.200 − 0.135 × 1.9) / (1 − 0.135)
  await expect(at('readout')).toContainText('You said “⟨s⟩”, which moves p by 0.08. Most changes without “lovely”');
  await at('how-zero').click();
  await expect(at('e-0')).toHaveText('−0.04');
  await expect(at('e-1')).toHaveText('0.00'); // 4 × 0.222 × 0: across the read-out
  await page.getByRole('link', { name: /model no. 3/ }).click();
  await expect(at('model')).toHaveText('model no. 3');
  await expect(at('readout')).toContainText('and this time it tells');
  await expect(page).toHaveURL(/eSeed=3/);
  expect(wrong).toEqual([]);
});

test('by keyboard: other weights, the same answer, until the reader pulls a bar; alike values forgive it', async ({ page }) => {
  await open(page, '/zh/faq/');
  const at = (name: string) => slot(page, 'other-weights', name);
  await expect(at('moved')).toHaveText('0.931');
  await expect(at('gap')).toHaveText('0.000');
  await at('knob-2').focus();
  for (let i = 0; i < 3; i++) await page.keyboard.press('Shift+ArrowRight');
  await expect(at('wout-2')).toHaveText('0.300');
  // 0.3 × −2 + 0.7 × o₁, o₁ = 0.200: −0.460, and σ(4 × −0.46) = 0.137
  await expect(at('here-label')).toHaveText('现在 0.14');
  await expect(at('readout')).toContainText('动了');
  const shares = await page.locator('#other-weights .share').allInnerTexts();
  expect(shares.map(Number).reduce((a, b) => a + b)).toBeCloseTo(1, 2);
  await page.locator('#other-weights input[type="range"]').fill('0');
  await expect(at('gap')).toHaveText('0.000');
  await page.locator('#other-weights [data-shuffle]').click();
  await expect(at('mix-order')).toHaveAttribute('aria-pressed', 'true');
  await page.locator('#other-weights [data-act="reset"]').click();
  await expect(at('moved')).toHaveText('0.931');
}); // prettier-ignore

test('four layers: one number put back moves nothing; two words swapped, attention gives the same numbers', async ({ page }) => {
  await open(page);
  const at = (name: string) => slot(page, 'four-layers', name);
  await expect(at('count-linear')).toHaveText('none moved: off by exactly 0');
  await expect(at('count-attention')).toContainText('16 cells moved');
  await page.getByRole('link', { name: 'Swap the first two words' }).click();
  await expect(at('readout')).toContainText('gate and attention');
  await expect(at('count-linear')).toHaveText('none moved: off by exactly 0');
  const third = at('mX-2-0-n');
  await page.locator('#four-layers [data-act="reset"]').click();
  await expect(third).toHaveText('0.5');
  await third.focus();
  for (let i = 0; i < 15; i++) await page.keyboard.press('ArrowUp');
  await expect(third).toHaveText('2.0');
  await expect(at('readout')).toContainText('Nothing has been changed yet');
}); // prettier-ignore

test('the cost line follows its numbers, and the exercise names the slip', async ({ page }) => {
  await open(page);
  await page.getByRole('link', { name: 'A short text' }).click();
  await expect(page.locator('[data-value="qToLstm"]')).toHaveText('0.56 times'); // 128 / 2048 + ½
  const fields = page.locator('.exercise input');
  await fields.nth(0).fill('0.2');
  await fields.nth(1).fill('-0.1');
  await fields.nth(2).fill('0.5');
  await page.locator('.exercise .btn').first().click();
  await expect(page.locator('.exercise .say').nth(1)).toContainText('shared out anew');
  await fields.nth(1).fill('-0.14');
  await page.locator('.exercise .btn').first().click();
  await expect(page.locator('.exercise .row.ok')).toHaveCount(3);
});
