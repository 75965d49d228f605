import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
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
  // Paper has all of the changed code, not the part that the editor draws, and what went wrong.
  await page.emulateMedia({ media: 'print' });
  await expect(one.locator('pre').first()).toBeVisible();
  await expect(one.locator('pre').first()).toContainText('const scale = K[0].length;');
  await expect(one.locator('.problem')).toBeVisible();
  await expect(one.locator('.editor')).toBeHidden();
  await page.emulateMedia({ media: 'screen' });

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

  // The console is Node's, and tensors say what they are.
  await write(`import { tensor } from 'attention';
console.log('%d rows, %s', 2, 'done', tensor([[1, 2]]));
console.group('in');
console.assert(1 > 2, 'no');
console.groupEnd();
console.table([[1, 2], [3, 4]]);
for (let i = 0; i < 2; i++) console.count('turn');`);
  await expect(one.locator('[data-ran] samp')).toHaveText([
    '2 rows, done Tensor float64 (1, 2) [ [ 1, 2 ] ]\nin\n',
    '  Assertion failed: no\n',
    'turn: 1\nturn: 2\n',
  ]);
  await expect(one.locator('[data-ran] table')).toHaveCount(1);

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

test('cells take the page’s numbers, go on from one another, and say when they are of yesterday', async ({
  page,
  baseURL,
}) => {
  const wrong = watch(page, baseURL!);
  await page.goto('/en/steps/');
  await ready(page);
  const [steps, shares] = [cell(page, 'steps.ts'), cell(page, 'shares.ts')];
  const cells = (one: typeof steps, table: number) => one.locator('[data-ran] table').nth(table).locator('td');
  // The second alone: the first is run for it, unheard.
  await shares.getByRole('button', { name: 'Run' }).click();
  await expect(shares.locator('[data-ran] table')).toHaveCount(2);
  await expect(cells(shares, 1)).toHaveText(['0.087', '0.950']); // chapter 3's output of “drink”
  await expect(steps.locator('[data-ran]')).toBeHidden();

  // Ticked, the first follows the figure: the query of “drink” asks nothing, so it shares evenly.
  await steps.getByRole('checkbox').check();
  await expect(cells(steps, 1).nth(5)).toHaveText('0.758');
  await page.getByRole('link', { name: 'Let it ask nothing' }).click();
  await expect(cells(steps, 1).nth(5)).toHaveText('0.333');
  // The second was not asked to follow, and says so.
  const old = 'The code or its numbers have changed; this is from before.';
  await expect(shares.locator('.problem')).toHaveText(old);
  await expect(steps.locator('.problem')).toHaveCount(0);

  // No root: what stands below the changed code is from before, too.
  await replace(page, 'steps.ts', 'Math.sqrt(2)', '1');
  await expect(steps.locator('.problem')).toHaveText(old);
  const { violations } = await new AxeBuilder({ page }).include('main').analyze();
  expect(violations).toEqual([]);
  await page.goto('/en/steps/');
  await ready(page);
  await expect(steps.locator('code')).toContainText('const scale = 1;');
  await shares.getByRole('button', { name: 'Run' }).click();
  // “drink” without the root: scores 0.12, −0.30, 2.52; by hand e^0.12, e^−0.3, e^2.52 = 1.1275, 0.7408, 12.4286, sum 14.2969
  await expect(cells(shares, 1)).toHaveText(['0.125', '1.250']);
  expect(wrong).toEqual([]);
});

test('changed code stays on this machine, travels in a link, and never pushes the reader’s own aside unasked', async ({
  page,
  browser,
  context,
  baseURL,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/en/code/');
  await ready(page);
  const one = cell(page, 'attention.ts');
  await replace(page, 'attention.ts', 'Math.sqrt(K[0].length)', '7');
  await page.reload();
  await ready(page);
  await expect(one.locator('code')).toContainText('const scale = 7;');
  await one.getByRole('button', { name: 'Copy link' }).click();
  await expect(one).toContainText('Link copied');
  const link = await page.evaluate(() => navigator.clipboard.readText());

  const other = await browser.newPage();
  await other.goto(`${baseURL}/zh/code/`);
  await other.evaluate(() => localStorage.setItem('cell:/content/chapters/05-code/state.ts:attention.ts', '// mine\n'));
  await other.goto(link);
  await ready(other);
  const there = cell(other, 'attention.ts');
  await expect(there.locator('code')).toContainText('const scale = 7;');
  await expect(there).toContainText('this code came with the link');
  await there.getByRole('button', { name: 'back to mine' }).click();
  await expect(there.locator('code')).toHaveText('// mine\n');
  await expect(other).toHaveURL(/\/en\/code\/$/);

  // Junk is said, in the page's language, and changes nothing.
  for (const junk of ['attention.ts~AAAA', 'attention.ts~%3Cimg', 'no-such.ts~AAAA', 'x'.repeat(9000)]) {
    const third = await browser.newPage();
    await third.goto(`${baseURL}/zh/code/#cells=${junk}`);
    await expect(third.locator('#notice')).toContainText('链接里有读不懂的值');
    expect(await cell(third, 'attention.ts').locator('code').evaluate((code) => code.textContent)).toBe(file('attention.ts')); // prettier-ignore
    await third.close();
  }
  await other.close();
});

test('without a network a cell says so, and runs once there is one; what it has fetched it keeps', async ({
  page,
  context,
}) => {
  await page.goto('/zh/code/');
  await ready(page);
  await context.setOffline(true);
  const one = cell(page, 'attention.ts');
  const run = one.getByRole('button', { name: '运行' });
  await run.click();
  await expect(one.locator('[data-ran]')).toHaveText('没能取来，请检查网络后再点一次');
  await context.setOffline(false);
  await run.click();
  await expect(one.locator('[data-ran] samp')).toHaveText(file('attention.out'));
  await context.setOffline(true);
  await run.click();
  await expect(one.locator('[data-ran] samp')).toHaveText(file('attention.out'));
});

test('by keyboard: Tab passes through; Enter edits, Tab indents, Escape and Tab leave, Ctrl+Enter runs', async ({
  page,
}) => {
  await page.goto('/en/code/');
  await ready(page);
  const one = cell(page, 'attention.ts');
  const code = one.locator('pre').first();
  await code.focus();
  await page.keyboard.press('Tab');
  await expect(code).not.toBeFocused();
  await code.focus();
  await page.keyboard.press('Enter');
  const editor = one.getByRole('textbox');
  await expect(editor).toBeFocused();
  // Nothing typed yet: Tab still leaves.
  await page.keyboard.press('Tab');
  await expect(editor).not.toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(editor).toBeFocused();
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.type('// hi');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(editor).toBeFocused();
  await expect(one.locator('code')).toContainText('// hi\n  type Matrix');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(one.locator('[data-ran] samp')).toContainText('-0.568  0.265');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(editor).not.toBeFocused();
});

test('what is copied and downloaded runs as it is, with the numbers of the page', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/en/steps/');
  await ready(page);
  const one = cell(page, 'steps.ts');
  await one.getByRole('button', { name: 'Copy' }).click();
  await expect(one.locator('[data-copy]')).toHaveText('Copied');
  const run = (program: string) =>
    execFileSync(process.execPath, ['--input-type=module-typescript'], { input: program, encoding: 'utf8' });
  const recorded = readFileSync('content/chapters/03-steps/snippets/steps.out', 'utf8');
  expect(run(await page.evaluate(() => navigator.clipboard.readText()))).toBe(recorded);
  const waiting = page.waitForEvent('download');
  await one.getByRole('link', { name: 'Download' }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toBe('steps.ts');
  expect(run(readFileSync((await download.path())!, 'utf8'))).toBe(recorded);
});

test('without scripts the code and what it prints stand there, and no button that does nothing', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/zh/steps/');
  const one = cell(page, 'steps.ts');
  await expect(one.locator('code')).toContainText('matmul(weights, v)');
  await expect(one.locator('samp')).toContainText('0.758');
  await expect(one.getByRole('button')).toHaveCount(0);
  await expect(one.getByRole('checkbox')).toHaveCount(0);
  await context.close();
});
