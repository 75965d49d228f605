import { expect, test, type Page } from '@playwright/test';
import { watch } from './open.ts';

const slot = (page: Page, name: string) => page.locator(`#own-text [data-slot="${name}"]`);
const pixel = (page: Page, i: number) => page.locator(`#stored-digits [data-pixel="${i}"]`);
const open = async (page: Page, address = '/en/applications/') => {
  await page.goto(address);
  for (const id of ['own-text', 'stored-digits']) {
    await page.locator(`#${id}`).scrollIntoViewIfNeeded();
    await expect(page.locator(`#${id}`)).toHaveAttribute('data-ready', '');
  }
};

// Expected numbers: the same thing done with NumPy 1.24 (counts × ln(n/df), rows of length 1, softmax(X Xᵀ / 0.06), diagonal closed).
test('a reader guesses, sees the summary, and takes its first sentence out', async ({ page, baseURL }) => {
  const wrong = watch(page, baseURL!);
  await open(page);
  await expect(slot(page, 'w-3')).toHaveText('0.927');
  await expect(slot(page, 'got-3')).toBeHidden();
  await slot(page, 'say-1').click();
  await expect(slot(page, 'readout')).toHaveText(
    'Your guess, 2, receives 1.197. Sentence 4 receives most, 2.443; the average is 1. The summary is 2, 4, 5.',
  );
  await expect(slot(page, 'got-3')).toHaveText('2.443');
  await slot(page, 'out-3').click();
  await expect(slot(page, 'got-1')).toHaveText('1.986');
  await expect(slot(page, 'got-5')).toHaveText('1.388');
  await expect(slot(page, 'readout')).toContainText('The summary is 2, 3, 6.');
  await expect(page).toHaveURL(/sOut=4/);
  await slot(page, 'out-3').click();
  await expect(slot(page, 'got-3')).toHaveText('2.443');
  expect(wrong).toEqual([]);
});

test('a text of the reader’s own: weights, a sentence removed, and the text changed around it', async ({ page }) => {
  await open(page);
  const field = page.locator('#field-sText');
  await field.fill('The cat sat on the mat. The cat ate the fish. A fish swam past the mat. Dogs bark.');
  await page.getByRole('button', { name: 'Show without guessing' }).click();
  await slot(page, 'say-0').click();
  await expect(slot(page, 'w-1')).toHaveText('0.796');
  await expect(slot(page, 'w-3')).toHaveText('0.028');
  await expect(slot(page, 'got-1')).toHaveText('1.711');
  await slot(page, 'w-1').hover();
  await expect(page.locator('#own-text [data-explain]')).toContainText('They share “cat”, “the”');
  await slot(page, 'out-1').click();
  await expect(slot(page, 'w-2')).toHaveText('0.861');
  await expect(slot(page, 'w-1')).toHaveClass('hatch');
  await expect(slot(page, 'sum-g')).toHaveText('3.000');
  await field.fill('New. The cat sat on the mat. The cat ate the fish. A fish swam past the mat. Dogs bark.');
  await expect(slot(page, 'row-2')).toHaveClass(/gone/);
  await expect(slot(page, 'row-1')).not.toHaveClass(/gone/);
});

test('texts of every kind: none, one, right-to-left, too many, too long; and back', async ({ page, baseURL }) => {
  const wrong = watch(page, baseURL!);
  await open(page);
  const field = page.locator('#field-sText');
  await field.fill('');
  await expect(slot(page, 'empty')).toBeVisible();
  await field.fill('مرحبا بالعالم. 🙂 كيف حالك؟');
  await expect(slot(page, 'say-1')).toHaveText('🙂 كيف حالك؟');
  await expect(slot(page, 'w-0')).toHaveText('1.000');
  await page.locator('#own-text [data-show]').click();
  await field.fill('Only this');
  await expect(slot(page, 'readout')).toContainText('One sentence is left');
  await field.fill('word one. '.repeat(200).replaceAll('. w', '.\nw'));
  await expect(slot(page, 'note')).toContainText('200 sentences in all; the first 40 take part');
  await expect(slot(page, 'say-39')).toBeAttached();
  await field.fill('a b c '.repeat(2000));
  await expect(page.locator('#own-text .problem-text')).toHaveText(
    'that is 12000 characters; the first 10000 are kept',
  );
  await expect(field).toHaveValue(/^(a b c ){2000}$/);
  await page.locator('#own-text [data-act="reset"]').click();
  await expect(field).toHaveValue(/^A honeybee/);
  await expect(slot(page, 'got-3')).toBeHidden();
  expect(wrong).toEqual([]);
});

test('the failure is one link away, in Chinese: said three times, it wins; the dam shares no word and gives 0.2 to each', async ({
  page,
}) => {
  await open(page, '/zh/applications/');
  await page.getByRole('link', { name: '同一句话说三遍' }).click();
  await expect(slot(page, 'readout')).toContainText('摘要是第 1、2、3 句');
  for (const j of [0, 1, 2, 3, 4]) await expect(slot(page, `w-${j}`)).toHaveText('0.200');
});

test('by keyboard alone: walk, take out, put back; draw a pixel', async ({ page }) => {
  await open(page);
  await slot(page, 'say-7').focus();
  await page.keyboard.press('ArrowUp');
  await expect(slot(page, 'say-6')).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(slot(page, 'row-6')).toHaveClass(/gone/);
  await page.keyboard.press('Delete');
  await expect(slot(page, 'row-6')).not.toHaveClass(/gone/);
  await pixel(page, 0).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(pixel(page, 5)).toHaveAttribute('aria-pressed', 'true');
});

test('an unfinished drawing is three digits at once; pixels decide; a blank sheet still gets an answer', async ({
  page,
}) => {
  await open(page);
  const digits = page.locator('#stored-digits');
  // e^(21/5) over the sum of e^((25 − 2m)/5) with m = 7, 9, 5, 2, 12, 6, 4, 8, 2, 2
  for (const j of [3, 8, 9]) await expect(digits.locator(`[data-slot="w-${j}"]`)).toHaveText('0.235');
  await pixel(page, 5).click();
  await expect(digits.locator('.readout')).toContainText('8 and 9 are equally near, 1 pixel away');
  await pixel(page, 15).click();
  await expect(digits.locator('.readout')).toContainText('It equals the stored 8 pixel for pixel');
  await page.getByRole('link', { name: 'Hand in a blank sheet' }).click();
  // ink of 0 … 9: 12, 8, 14, 13, 11, 15, 13, 9, 13, 13; at T = 0.4 a pixel of ink costs a factor e:
  // 1 / (1 + e^−1 + e^−3 + e^−4 + 4 e^−5 + e^−6 + e^−7) = 0.682
  await expect(digits.locator('[data-slot="w-1"]')).toHaveText('0.682');
  await expect(digits.locator('.readout')).toContainText('has its ink where');
});
