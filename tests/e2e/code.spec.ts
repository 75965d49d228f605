import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { watch, wakeAll } from './open.ts';

const file = (name: string) => readFileSync(`content/chapters/05-code/snippets/${name}`, 'utf8');

test('a reader compares three languages, copies one and downloads another: the text is the file', async ({
  page,
  context,
  baseURL,
}) => {
  const wrong = watch(page, baseURL!);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/en/code/');
  const group = page.locator('.snippets').first();
  const shown = group.locator('.snippet:visible');
  await expect(shown).toHaveCount(1);
  await expect(shown).toHaveAttribute('data-file', 'attention.ts');
  // chapter 3: the output of “I”
  await expect(shown.locator('samp')).toContainText('-0.568  0.265');
  await group.locator('input').first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(shown).toHaveAttribute('data-file', 'attention.py');
  await group.locator('label', { hasText: 'attention_torch.py' }).click();
  await expect(shown).toHaveAttribute('data-file', 'attention_torch.py');
  await expect(shown.locator('samp')).toContainText('-0.568  0.265');
  expect(await shown.locator('code').evaluate((code) => code.textContent)).toBe(file('attention_torch.py'));
  await shown.getByRole('button', { name: 'Copy' }).click();
  await expect(shown.locator('[data-copy]')).toHaveText('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(file('attention_torch.py'));
  const download = page.waitForEvent('download');
  await shown.getByRole('link', { name: 'Download' }).click();
  const got = await download;
  expect(got.suggestedFilename()).toBe('attention_torch.py');
  expect(readFileSync((await got.path())!, 'utf8')).toBe(file('attention_torch.py'));
  expect(wrong).toEqual([]);
});

test('without scripts tabs still change, and on paper every file stands', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/zh/code/');
  const group = page.locator('.snippets').first();
  await group.getByText('attention.py').first().click();
  await expect(group.locator('.snippet:visible')).toHaveAttribute('data-file', 'attention.py');
  await page.emulateMedia({ media: 'print' });
  await expect(group.locator('.snippet:visible')).toHaveCount(3);
  await context.close();
});

test('the block: words meet in attention alone; post-norm normalises what it hands over', async ({ page, baseURL }) => {
  const wrong = watch(page, baseURL!);
  await page.goto('/en/code/');
  await wakeAll(page);
  const block = page.locator('#block');
  const slot = (name: string) => block.locator(`[data-slot="${name}"]`).first();
  await expect(slot('readout')).toContainText('“drink” looks most at “tea”, weight 0.672');
  await block.getByRole('button', { name: 'sum: x' }).click();
  await expect(slot('C-1-0')).toHaveText('−0.80'); // −0.5 − 0.3
  await expect(slot('readout')).toContainText('−0.50 + −0.30 = −0.80');
  await slot('bE-0-0-n').focus();
  await page.keyboard.press('Shift+ArrowUp');
  await expect(slot('C-0-0')).toHaveText('1.40'); // 0.3 + 1.0 + 0.1
  await expect(slot('C-1-0')).toHaveText('−0.80');
  await block.getByRole('button', { name: 'attention' }).click();
  await expect(slot('readout')).not.toContainText('weight 0.672');
  await block.getByRole('button', { name: 'pre-norm' }).click();
  await expect(slot('part-3')).toHaveText('layer norm');
  await expect(slot('part-8')).toHaveText('residual add');
  await block.locator('[data-act="reset"]').click();
  await expect(slot('readout')).toContainText('weight 0.672');
  await expect(slot('paper-all')).toHaveText('3,152,384'); // PyTorch: nn.TransformerEncoderLayer(512, 8)
  expect(wrong).toEqual([]);
});

test('the leak: the article’s axis moves other sentences, the right one its own, the causal mask only later words', async ({
  page,
}) => {
  await page.goto('/en/code/');
  await wakeAll(page);
  const leak = page.locator('#leak');
  const still = leak.locator('td.still');
  await expect(still).toHaveCount(12); // 15 − 3 sentences
  await page.getByRole('link', { name: 'Put the batch first' }).click();
  await expect(still).toHaveCount(10); // 15 − 5 words
  await page.getByRole('link', { name: 'Add a causal mask' }).click();
  await expect(still).toHaveCount(12); // 15 − the word itself and two after it
  await leak.getByRole('button', { name: 'Change “books” in sentence 3' }).click();
  await expect(still).toHaveCount(14);
});

test('the exercise: each defect in numbers, each slip named', async ({ page }) => {
  await page.goto('/en/code/');
  await wakeAll(page);
  const exercise = page.locator('[data-exercise="cByHand"]');
  const [factor, spread, row] = [0, 1, 2].map((i) => exercise.locator(`[data-question="${i}"]`));
  await factor.locator('input').fill('16');
  await spread.locator('input').fill('0.13');
  await row.locator('input').fill('6');
  await exercise.locator('[data-check]').click();
  await expect(factor.locator('.say')).toHaveText('That is d; compare d with √d');
  await expect(spread.locator('.say')).toHaveText('✓ Right');
  await expect(row.locator('.say')).toContainText('the other axis');
  await factor.locator('input').fill('4');
  await row.locator('input').fill('3');
  await exercise.locator('[data-check]').click();
  await expect(factor.locator('.say')).toHaveText('✓ Right');
  await expect(row.locator('.say')).toHaveText('✓ Right');
});
