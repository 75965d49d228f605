import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { watch } from './open.ts';

const file = (name: string) => readFileSync(`content/chapters/05-code/snippets/${name}`, 'utf8');
const cell = (page: Page, name: string) => page.locator(`.snippet[data-file="${name}"]`);
const ready = (page: Page) => page.waitForFunction(() => document.documentElement.dataset.open === '');

/** As a reader does: into the editor, to the words, and over them. */
async function replace(page: Page, name: string, from: string, to: string): Promise<void> {
  const one = cell(page, name);
  await one.getByRole('button', { name: 'Edit' }).click();
  const editor = one.getByRole('textbox', { name });
  await expect(editor).toBeFocused();
  const text = await one.locator('code').evaluate((code) => code.textContent!);
  const before = text.slice(0, text.indexOf(from));
  await page.keyboard.press('ControlOrMeta+Home');
  for (const _ of before.split('\n').slice(1)) await page.keyboard.press('ArrowDown');
  for (const _ of before.split('\n').at(-1)!) await page.keyboard.press('ArrowRight');
  for (const _ of from) await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.type(to);
}

test('a reader runs attention, takes the root out, and sees the article’s numbers; reset brings the file back', async ({
  page,
  baseURL,
}) => {
  const wrong = watch(page, baseURL!);
  await page.goto('/en/code/');
  await ready(page);
  const one = cell(page, 'attention.ts');
  await one.getByRole('button', { name: 'Run' }).click();
  const printed = one.locator('[data-ran] samp');
  await expect(printed).toHaveText(file('attention.out'));
  await expect(one.locator('[data-recorded]')).toBeHidden();

  await replace(page, 'attention.ts', 'Math.sqrt(K[0].length)', 'K[0].length');
  await page.keyboard.press('ControlOrMeta+Enter');
  // What the article's class gives for the same numbers: real PyTorch printed it.
  const article = file('attention_article.out').match(/-0\.466/)![0];
  await expect(printed).toContainText(article);
  // The file ends in a check of chapter 3's weight, which now fails, on its last line.
  await expect(one.locator('.problem')).toHaveText(
    `Line ${file('attention.ts').trimEnd().split('\n').length}: Error: weights`,
  );
  await one.locator('.problem').scrollIntoViewIfNeeded();
  await expect(one.locator('.cm-line.wrong')).toContainText("throw new Error('weights')");

  await one.getByRole('button', { name: 'Reset' }).click();
  await expect(one.locator('[data-recorded]')).toBeVisible();
  expect(await one.locator('code').evaluate((code) => code.textContent)).toBe(file('attention.ts'));
  await one.getByRole('button', { name: 'Run' }).click();
  await expect(printed).toHaveText(file('attention.out'));
  expect(wrong).toEqual([]);
});

test('code from nothing: values with shapes, tables, the library, top-level await, warnings', async ({
  page,
  baseURL,
}) => {
  const wrong = watch(page, baseURL!);
  await page.goto('/en/code/');
  await ready(page);
  const one = cell(page, 'attention.ts');
  const write = async (text: string) => {
    await one.getByRole('button', { name: 'Edit' }).click();
    await expect(one.getByRole('textbox')).toBeFocused();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.insertText(text);
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(one.locator('[data-ran] > p').first()).not.toHaveText('running…');
  };
  await write(`import { scaledDotProductAttention, tensor } from 'attention';
const q: number[][] = [[1, 0.2], [0.6, 1.4], [-0.8, 0.8]];
const k = tensor([[1.6, -0.6], [-1.2, 0.3], [1.4, 1.2]]);
const { weights } = scaledDotProductAttention(tensor(q), k, k);
show(weights, 'weights');
console.warn('mind', { rows: 3 });
await new Promise((later) => setTimeout(later, 20));
q`);
  const tables = one.locator('[data-ran] table');
  await expect(tables).toHaveCount(2);
  await expect(tables.first().locator('caption')).toHaveText('weights float64 (3, 3)');
  // chapter 3's row for “drink”: 0.139 0.103 0.758
  await expect(tables.first().locator('tr').nth(1).locator('td')).toHaveText(['0.139', '0.103', '0.758']);
  await expect(tables.first().locator('td').nth(5)).toHaveClass('wt');
  await expect(tables.nth(1).locator('td').nth(4)).toHaveText('−0.800');
  await expect(one.locator('samp[data-stream="err"]')).toHaveText('mind { rows: 3 }\n');

  // A shape error names the line that called, not the library's.
  await write(`import { matmul, tensor } from 'attention';
// (2, 3) by (2, 3)
const a = tensor([[1, 2, 3], [4, 5, 6]]);
matmul(a, a);`);
  await expect(one.locator('.problem')).toHaveText(/^Line 4: RangeError: matmul: /);
  await write('const a = 1;\nconst b = = 2;');
  await expect(one.locator('.problem')).toHaveText('Line 2: SyntaxError: Unexpected token');
  expect(wrong).toEqual([]);
});
