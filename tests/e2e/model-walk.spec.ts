import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { watch, wakeAll } from './open.ts';

test('a reader follows a word through both models: whom it meets, where it gets its position, what comes out', async ({
  page,
  baseURL,
}) => {
  const wrong = watch(page, baseURL!);
  await page.goto('/en/code/');
  await wakeAll(page);
  const walk = page.locator('#model-walk');
  const slot = (name: string) => walk.locator(`[data-slot="${name}"]`).first();
  await expect(slot('readout')).toContainText('looks most at “tea” of sentence 3, weight 0.668');
  await slot('repaired-B-1-2').hover();
  await expect(slot('repaired-A-1-2')).toHaveClass(/lit/);
  await walk.getByRole('button', { name: /^positions/ }).click();
  // “drink” is number 3 and stands second: rows 3 and 1
  await expect(slot('readout')).toContainText('takes row 3, the number of the word; the repaired model takes row 1');
  await walk.getByRole('button', { name: /^logits/ }).click();
  // tests/fixtures/model-walk/logits.json, by PyTorch 1.13
  const { article, repaired } = JSON.parse(readFileSync('tests/fixtures/model-walk/logits.json', 'utf8'));
  const shown = (x: number) => x.toFixed(1).replace('-', '−').replace('−0.0', '0.0');
  for (const c of [0, 3, 7]) {
    await expect(slot(`article-B-1-${c}`)).toHaveText(shown(article[0][1][c]));
    await expect(slot(`repaired-B-1-${c}`)).toHaveText(shown(repaired[0][1][c]));
  }
  const before = await slot('repaired-B-1-3').textContent();
  await walk
    .getByRole('button', { name: /sentence 2$/ })
    .first()
    .click();
  await walk.locator('[data-put="7"]').click();
  await slot('tok-1').click();
  await expect(slot('repaired-B-1-3')).toHaveText(before!);
  expect(wrong).toEqual([]);
});

test('a reader guesses, measures and repairs: one repair shows the next defect, five pass every test', async ({
  page,
}) => {
  await page.goto('/en/code/');
  await wakeAll(page);
  const figure = page.locator('#defects');
  const slot = (name: string) => figure.locator(`[data-slot="${name}"]`).first();
  await expect(slot('num-own')).toHaveText('0.000');
  await expect(slot('num-pads')).toBeHidden();
  for (const name of ['scale', 'order', 'later', 'pads', 'layers', 'dead'])
    await figure.locator(`[data-guess="${name}=pass"]`).click();
  await expect(slot('num-order')).toHaveText('0.000');
  await expect(slot('verdict-later')).toHaveText('passes by luck');
  await expect(slot('num-dead')).toHaveText('172 of 620'); // PyTorch 1.13: tests/fixtures/model-walk/logits.json
  await expect(slot('readout')).toHaveText('Repaired: 0 of 5. Of 8 tests measured, 2 pass.');
  await page.getByRole('link', { name: 'Repair the axis alone' }).click();
  await expect(slot('verdict-later')).toHaveText('fails');
  await expect(slot('num-other')).toHaveText('0.000');
  await page.getByRole('link', { name: 'With all five switches repaired' }).click();
  await expect(slot('readout')).toHaveText('Repaired: 5 of 5. Of 8 tests measured, 8 pass.');
  await expect(slot('num-dead')).toHaveText('0 of 448');
});
