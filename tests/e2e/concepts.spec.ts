import { expect, test, type Page } from '@playwright/test';
import { watch } from './open.ts';

const slot = (page: Page, name: string) => page.locator(`#one-sentence [data-slot="${name}"]`);
const open = async (page: Page, address = '/en/concepts/') => {
  await page.goto(address);
  for (const id of ['one-sentence', 'three-axes']) {
    await page.locator(`#${id}`).scrollIntoViewIfNeeded();
    await expect(page.locator(`#${id}`)).toHaveAttribute('data-ready', '');
  }
};

test('a reader opens the window until it is global, then looks only back', async ({ page, baseURL }) => {
  const wrong = watch(page, baseURL!);
  await open(page);
  await expect(slot(page, 'pairs')).toHaveText('49'); // 11 × 5 − 2 × 3
  await slot(page, 'grip-right').focus();
  for (let i = 0; i < 8; i++) await page.keyboard.press('ArrowRight');
  await expect(slot(page, 'pairs')).toHaveText('121');
  await expect(slot(page, 'gap')).toHaveText('0');
  await expect(slot(page, 'readout')).toContainText('this is global');
  await page.locator('[data-choose="rKind=causal"]').click();
  await expect(slot(page, 'pairs')).toHaveText('66'); // 11 × 12 ÷ 2
  await expect(slot(page, 'w-0-0')).toHaveText('1.00');
  await expect(slot(page, 'w-0-1')).toHaveClass('hatch');
  expect(wrong).toEqual([]);
});

test('local-p: the centre is guessed, dragged away, and given back; the row never sums to 1', async ({ page }) => {
  await open(page);
  await page.getByRole('link', { name: /In local-.?p/ }).click();
  await expect(slot(page, 'sum')).toHaveText('0.639');
  const knob = slot(page, 'grip-centre');
  await expect(knob).toHaveAttribute('aria-valuenow', '9');
  await knob.scrollIntoViewIfNeeded();
  const [box, column] = [(await knob.boundingBox())!, (await slot(page, 'key-3').boundingBox())!];
  await page.mouse.move(box.x + box.width / 2, box.y + 12);
  await page.mouse.down();
  await page.mouse.move(column.x + column.width / 2, box.y + 12, { steps: 6 });
  await page.mouse.up();
  await expect(knob).toHaveAttribute('aria-valuenow', '3');
  await expect(slot(page, 'ghost-centre')).toBeVisible();
  expect(Number(await slot(page, 'sum').innerText())).toBeLessThan(1);
  await slot(page, 'centre-guess').click();
  await expect(slot(page, 'sum')).toHaveText('0.639');
  await expect(slot(page, 'ghost-centre')).toBeHidden();
});

test('a sentence of the reader’s own, of any length, and back', async ({ page, baseURL }) => {
  const wrong = watch(page, baseURL!);
  await open(page);
  const field = page.locator('#field-rText');
  await field.fill('مرحبا 🙂 mixed 茶');
  await expect(slot(page, 'ask-3')).toHaveText('茶');
  await expect(slot(page, 'note')).toContainText('reach, not meaning');
  await page.keyboard.type('!');
  await expect(field).toBeFocused();
  await expect(slot(page, 'ask-4')).toHaveText('!');
  await field.fill('a word '.repeat(1500));
  await expect(page.locator('.field .problem-text')).toHaveText('that is 10500 characters; the first 600 are kept');
  await expect(slot(page, 'note')).toContainText('the first 64 are used');
  await expect(slot(page, 'map')).toBeVisible();
  await expect(slot(page, 'bytes')).toHaveText('16 KiB'); // 4 × 64 × 64 = 16384
  await field.fill('');
  await expect(slot(page, 'empty')).toBeVisible();
  await page.locator('#one-sentence [data-act="reset"]').click();
  await expect(field).toHaveValue('She put the tea down since the cup was too hot');
  await expect(slot(page, 'pairs')).toHaveText('49');
  expect(wrong).toEqual([]);
});

test('arrow keys walk the sentence; a sentence of the reader’s own travels to the other language', async ({ page }) => {
  await open(page);
  await slot(page, 'ask-7').focus();
  await page.keyboard.press('ArrowDown');
  await expect(slot(page, 'ask-8')).toBeFocused();
  await expect(slot(page, 'ask-8')).toHaveAttribute('aria-pressed', 'true');
  await page.locator('#field-rText').fill('one two three');
  await page.locator('#field-rText').blur();
  await page.locator('a[data-language]').first().click();
  await expect(page).toHaveURL(/\/zh\/concepts\//);
  await page.locator('#one-sentence').scrollIntoViewIfNeeded();
  await expect(slot(page, 'ask-2')).toHaveText('three');
  await expect(page.locator('#notice')).toContainText('没有带过来');
});

test('three axes: each choice changes one piece of the formula, and the reading names the paper', async ({ page }) => {
  await open(page, '/zh/concepts/');
  const axes = page.locator('#three-axes');
  await axes.getByRole('button', { name: '另一句' }).click();
  await axes.getByRole('button', { name: '加性' }).click();
  await expect(axes.locator('.readout')).toContainText('Bahdanau');
  await expect(axes.locator('[data-slot="key-4"]')).toHaveText('tea');
  await axes.getByRole('button', { name: '窗口' }).click();
  await expect(axes.locator('[data-slot="w-0-2"]')).toHaveClass('hatch');
});
