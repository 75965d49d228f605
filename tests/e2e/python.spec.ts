import { readFileSync } from 'node:fs';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { watch } from './open.ts';

const ready = (page: Page) => page.waitForFunction(() => document.documentElement.dataset.open === '');
const cell = (page: Page, name: string) => page.locator(`.snippet[data-file="${name}"]`);
const recorded = (folder: string, name: string) =>
  readFileSync(`content/chapters/${folder}/snippets/${name.replace(/\.py$/, '.out')}`, 'utf8');

/** Tabs hide a cell until its name is chosen. */
async function bringUp(one: Locator, page: Page, name: string): Promise<void> {
  if (!(await one.isVisible())) await page.locator('.snippets label', { hasText: new RegExp(`^${name}$`) }).click();
}
async function write(page: Page, one: Locator, text: string): Promise<void> {
  await one.getByRole('button', { name: 'Edit' }).click();
  await expect(one.getByRole('textbox')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(text);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(one).not.toHaveAttribute('data-running', { timeout: 90_000 });
}

for (const [slug, folder] of [
  ['code', '05-code'],
  ['resources', '07-resources'],
])
  test(`/en/${slug}/: every Python cell prints in the page what real PyTorch printed`, async ({ page, baseURL }) => {
    test.setTimeout(600_000);
    const wrong = watch(page, baseURL!);
    await page.goto(`/en/${slug}/`);
    await ready(page);
    const names = await page.locator('.snippet[data-runs="py"]').evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.file!)); // prettier-ignore
    expect(names.length).toBeGreaterThan(7);
    for (const name of names)
      await test.step(name, async () => {
        const one = cell(page, name);
        await bringUp(one, page, name);
        await one.locator('.run').click();
        await expect(one.locator('[data-cell-say]')).not.toBeEmpty({ timeout: 90_000 });
        if (await one.locator('[data-recorded]').count())
          await expect(one.locator('[data-ran] samp'), name).toHaveText(recorded(folder, name));
        else await expect(one.locator('[data-ran] .problem'), name).toHaveCount(0);
      });
    expect(wrong).toEqual([]);
  });

test('the article’s Attention: a reader puts the root where it belongs, and its output becomes chapter 3’s', async ({
  page,
}) => {
  await page.goto('/en/code/');
  await ready(page);
  const one = cell(page, 'attention_article.py');
  await one.locator('.run').click();
  // The first run fetches Python, and says how much.
  await expect(one.locator('[data-ran] > p').first()).toContainText(/MB|starting|running|ran just now/);
  await expect(one).not.toHaveAttribute('data-running', { timeout: 90_000 });
  await expect(one.locator('[data-ran] samp')).toContainText('-0.466');
  const code = (await one.locator('code').textContent())!;
  expect(code).toContain('/ self.d_k');
  await write(page, one, code.replace('/ self.d_k', '/ self.d_k ** 0.5'));
  await expect(one.locator('[data-ran] samp')).toContainText('-0.568  0.265');
});

test('Python takes the page’s numbers as tensors', async ({ page }) => {
  await page.goto('/en/steps/');
  await ready(page);
  await page.locator('.snippets label', { hasText: /^steps.py$/ }).click();
  const one = cell(page, 'steps.py');
  await one.locator('.run').click();
  await expect(one.locator('[data-ran] samp')).toHaveText(recorded('03-steps', 'steps.py'), { timeout: 90_000 });
  await page.getByRole('link', { name: 'Let it ask nothing' }).click();
  await one.locator('.run').click();
  // “drink” asks nothing, so it shares evenly
  await expect(one.locator('[data-ran] samp')).toContainText('   0.333   0.333   0.333');
});

test('an exception names its line, a loop without end is ended, and Python is there again', async ({ page }) => {
  test.setTimeout(240_000);
  await page.goto('/zh/code/');
  await ready(page);
  const one = cell(page, 'attention_article.py');
  const run = async (text: string) => {
    await one.getByRole('button', { name: '编辑' }).click();
    await expect(one.getByRole('textbox')).toBeFocused();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.insertText(text);
    await page.keyboard.press('ControlOrMeta+Enter');
  };
  await run('import torch\n\na = torch.ones(2, 3)\nprint("before")\na @ a\n');
  await expect(one.locator('[data-ran] .problem')).toHaveText(
    '第 5 行：RuntimeError: mat1 and mat2 shapes cannot be multiplied (2x3 and 2x3)',
    { timeout: 90_000 },
  );
  await expect(one.locator('.cm-line.wrong')).toHaveText('a @ a');
  await run('while True:\n    pass\n');
  await page.waitForTimeout(500);
  await one.getByRole('button', { name: '停止' }).click();
  await expect(one.locator('[data-ran]')).toContainText('已按你的要求停止');
  await run('import torch\ntorch.tensor([[0.25, 0.75], [0.5, 0.5]])\n');
  // The value of the last line is a table; its rows add up to 1, so a cell's colour is its share.
  await expect(one.locator('[data-ran] td')).toHaveText(['0.250', '0.750', '0.500', '0.500'], { timeout: 90_000 });
  await expect(one.locator('[data-ran] td').first()).toHaveClass('wt');
});
