import { expect, test } from '@playwright/test';
import { watch } from './open.ts';

test('a reader doubts a correction, reads the program that proves it, and follows it to the figure', async ({
  page,
  baseURL,
}) => {
  const wrong = watch(page, baseURL!);
  await page.goto('/en/errata/#c4');
  const proof = page.locator('#c4 ~ details').first();
  const program = proof.locator('pre').first();
  await expect(program).toBeHidden();
  await proof.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(program).toContainText('batch_first=batch_first');
  // By definition of the batch axis: what one sentence says is no business of another, once it is repaired.
  await expect(proof.locator('samp')).toContainText(/batch_first=True.*\[2, 0\]: 0\.000/);
  await expect(proof.getByRole('link', { name: 'Download' })).toHaveAttribute(
    'href',
    /snippets\/errata\/c4_batch\.py$/,
  );
  // The page's own torch draws and computes what PyTorch recorded.
  const recorded = await proof.locator('[data-recorded] samp').textContent();
  await proof.getByRole('button', { name: 'Run' }).click();
  await expect(proof.locator('[data-ran] samp')).toHaveText(recorded!, { timeout: 60_000 });

  // T1: a window of radius n − 1 is global attention, exactly.
  await page.locator('#t1 + p').getByRole('link', { name: 'as wide as the sentence' }).click();
  await expect(page).toHaveURL(/\/en\/concepts\/\?rRadius=10#one-sentence$/);
  await expect(page.locator('#one-sentence')).toContainText(/furthest from global\s*0(?![.\d])/);
  expect(wrong).toEqual([]);
});

test('without JavaScript the programs unfold and the corrections read', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/zh/errata/');
  await page.locator('#c1 ~ details summary').first().click();
  await expect(page.locator('#c1 ~ details samp').first()).toContainText('0.743');
  await context.close();
});
