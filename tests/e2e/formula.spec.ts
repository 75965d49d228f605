import { expect, test, type Page } from '@playwright/test';
import { watch } from './open.ts';

const slot = (page: Page, figure: string, name: string) => page.locator(`#${figure} [data-slot="${name}"]`);
const open = async (page: Page, figure: string, address = '/en/formula/') => {
  await page.goto(address);
  await page.locator(`#${figure}`).scrollIntoViewIfNeeded();
  await expect(page.locator(`#${figure}`)).toHaveAttribute('data-ready', '');
};
const choose = (page: Page, figure: string, what: string) => page.locator(`#${figure} [data-choose="${what}"]`).click();

test('one line: a number is followed from the equation to the tables and back, and changes what it should', async ({
  page,
  baseURL,
}) => {
  const wrong = watch(page, baseURL!);
  await open(page, 'live-equation');
  const lit = () =>
    page
      .locator('#live-equation .lit')
      .evaluateAll((all) =>
        [...new Set(all.map((e) => (e as HTMLElement).dataset.ref!))].filter((r) => r.split('.').length === 3).sort(),
      );
  // s₂₃ = (0.2·0.3 + 1.7·1.6) / √2 = 2.78 / 1.41421
  await expect(page.locator('#live-equation td[data-ref="s.1.2"]')).toHaveText('1.966');
  await page.locator('#live-equation td[data-ref="s.1.2"]').hover();
  expect(await lit()).toEqual(['k.2.0', 'k.2.1', 'q.1.0', 'q.1.1', 's.1.2']);
  await expect(page.locator('#live-equation [data-explain]')).toContainText('1.966');

  await slot(page, 'live-equation', 'Q-1-1').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  // 1.7 → 1.5: (0.06 + 1.5·1.6) / √2 = 1.739…; the other rows stay
  await expect(page.locator('#live-equation td[data-ref="s.1.2"]')).toHaveText('1.739');
  await expect(page.locator('#live-equation td[data-ref="s.0.0"]')).toHaveText('0.799');
  await choose(page, 'live-equation', 'divisor=none');
  await expect(page.locator('#live-equation td[data-ref="s.1.2"]')).toHaveText('2.460');
  await choose(page, 'live-equation', 'divisor=dk');
  await expect(page.locator('#live-equation td[data-ref="s.1.2"]')).toHaveText('1.230');
  expect(wrong).toEqual([]);
});

test('KaTeX comes only when n or d_k changes, and the reader’s numbers come back with the shape', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(request.url()));
  await open(page, 'live-equation');
  await slot(page, 'live-equation', 'Q-2-0').first().focus();
  await page.keyboard.press('End');
  await expect(slot(page, 'live-equation', 'Q-2-0').first()).toHaveText('3.0');
  const katex = () => scripts.filter((url) => /katex[^/]*\.js/i.test(url)).length;
  expect(katex()).toBe(0);
  await choose(page, 'live-equation', 'n=2');
  await expect(slot(page, 'live-equation', 'Q-2-0')).toHaveCount(0);
  expect(katex()).toBeGreaterThan(0);
  await choose(page, 'live-equation', 'dk=4');
  await expect(slot(page, 'live-equation', 'Q-1-3').first()).toBeVisible();
  await choose(page, 'live-equation', 'n=5');
  await expect(slot(page, 'live-equation', 'Q-2-0').first()).toHaveText('3.0');
  await expect(page.locator('#live-equation td[data-ref="w.4.4"]')).toBeVisible();
  await page.reload();
  await page.locator('#live-equation').scrollIntoViewIfNeeded();
  await expect(slot(page, 'live-equation', 'Q-2-0').first()).toHaveText('3.0');
  await expect(page.locator('#live-equation td[data-ref="w.4.4"]')).toBeVisible();
});

test('why √d: unscaled scores spread as √d and softmax falls asleep; ÷√d keeps it awake', async ({ page }) => {
  await open(page, 'why-sqrt-d', '/en/formula/?whyPower=9');
  const value = async (name: string) => Number((await slot(page, 'why-sqrt-d', name).innerText()).replace('−', '-'));
  // theory: √512 = 22.63, 1, 1/√512 = 0.044; 2000 draws are within 5 %
  expect(Math.abs((await value('deviation-0')) / 22.63 - 1)).toBeLessThan(0.05);
  expect(Math.abs((await value('deviation-1')) - 1)).toBeLessThan(0.05);
  await page.locator('#why-sqrt-d input[type=range]').focus();
  await page.keyboard.press('Home');
  await expect.poll(() => value('deviation-0')).toBeLessThan(1.2);
});

test('temperature never changes the order, and 100 more on every score changes nothing', async ({ page }) => {
  await open(page, 'temperature');
  const weights = () => page.locator('#temperature [data-slot^="weight-"]').allInnerTexts();
  const order = (w: string[]) =>
    w
      .map((x, i) => [Number(x), i])
      .sort((a, b) => b[0] - a[0] || a[1] - b[1])
      .map(([, i]) => i)[0];
  const before = await weights();
  await slot(page, 'temperature', 'add').click();
  expect(await weights()).toEqual(before);
  await choose(page, 'temperature', 'T=10');
  const flat = await weights();
  expect(order(flat)).toBe(order(before));
  expect(Math.max(...flat.map(Number)) - Math.min(...flat.map(Number))).toBeLessThan(0.15);
  await choose(page, 'temperature', 'T=0.1');
  expect(Math.max(...(await weights()).map(Number))).toBeGreaterThan(0.99);
});

test('a mask before softmax gives exact zeros and whole rows; after it, rows fall short', async ({ page }) => {
  await open(page, 'masks');
  await choose(page, 'masks', 'mKind=causal');
  await expect(slot(page, 'masks', 'sum-1')).toHaveText('1.000');
  await choose(page, 'masks', 'mPlace=after');
  expect(Number(await slot(page, 'masks', 'sum-1').innerText())).toBeLessThan(0.9);
  await choose(page, 'masks', 'mPlace=renorm');
  await expect(slot(page, 'masks', 'sum-1')).toHaveText('1.000');
});

test('shuffled words keep their outputs until positions are added', async ({ page }) => {
  await open(page, 'shuffle');
  const apart = async () =>
    Math.max(...(await page.locator('#shuffle [data-slot^="apart-"]').allInnerTexts()).map(Number));
  await choose(page, 'shuffle', 'pAdd=none');
  await slot(page, 'shuffle', 'up-4').click();
  await slot(page, 'shuffle', 'up-3').click();
  expect(await apart()).toBe(0);
  await choose(page, 'shuffle', 'pAdd=sin');
  expect(await apart()).toBeGreaterThan(0.01);
});

test('the whole chapter survives the language switch with its numbers', async ({ page }) => {
  await open(page, 'live-equation');
  await choose(page, 'live-equation', 'divisor=none');
  await slot(page, 'live-equation', 'V-0-0').first().focus();
  await page.keyboard.press('End');
  await page.locator('a[data-language]').first().click();
  await expect(page).toHaveURL(/\/zh\/formula\/\?divisor=none/);
  await page.locator('#live-equation').scrollIntoViewIfNeeded();
  await expect(slot(page, 'live-equation', 'V-0-0').first()).toHaveText('3.0');
  await expect(page.locator('#live-equation .readout')).toContainText('最看重');
});

test('gradients: guess, see, saturate; only what stands behind softmax goes to 0', async ({ page, baseURL }) => {
  const wrong = watch(page, baseURL!);
  await open(page, 'gradients');
  await expect(slot(page, 'gradients', 'ds-2')).toHaveText('?');
  await choose(page, 'gradients', 'gGuess=0');
  // PyTorch 1.13, float64: ∂L/∂s = −0.167912, 0.352060, −0.184148
  await expect(slot(page, 'gradients', 'ds-2')).toHaveText('−0.184');
  await expect(slot(page, 'gradients', 'readout')).toContainText('You said s₁; yet s₃ rises most');
  await page.locator('#gradients td[data-ref="p.0.2"]').hover();
  await expect(page.locator('#gradients [data-explain]')).toHaveText('−α₁α₃ = −0.208 × 0.336 = −0.070');
  await page.getByRole('link', { name: /by 22.6/ }).click();
  await expect(slot(page, 'gradients', 'readout')).toContainText('no score can be moved any more');
  await expect(slot(page, 'gradients', 'j-0-0')).toHaveText('0.000');
  await expect(slot(page, 'gradients', 'dw-0')).toHaveText('−0.99');
  expect(wrong).toEqual([]);
});
