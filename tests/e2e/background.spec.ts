import { expect, test } from '@playwright/test';
import { watch } from './open.ts';

test('a reader fills a memory until it fails, looks back, and mixes three values', async ({ page, baseURL }) => {
  const wrong = watch(page, baseURL!);
  await page.goto('/en/background/');
  const memory = page.locator('#fixed-bottleneck');
  await memory.scrollIntoViewIfNeeded();
  await expect(memory).toHaveAttribute('data-ready', '');
  await expect(memory.locator('.readout')).toContainText('9 of 16 right');
  await expect(memory.locator('.readout')).toContainText('16 of 16');

  // 64 pairs: a few come back from 64 numbers, all of them from 2 · 8 · 64 numbers; prose says the same.
  await memory.getByRole('slider', { name: 'stored' }).press('End');
  await expect(memory.locator('.readout')).toContainText('64 of 64');
  await expect(memory.locator('[data-slot="cost"]')).toContainText('1024');
  await expect(page.locator('[data-scrub="memPairs"]')).toHaveText('64');
  const right = Number(await page.locator('[data-value="memRight"]').textContent());
  expect(right).toBeLessThan(16);
  await expect(memory.locator('.readout')).toContainText(`${right} of 64 right`);
  await memory.getByRole('button', { name: '32×32' }).click();
  expect(Number(await page.locator('[data-value="memRight"]').textContent())).toBeGreaterThan(2 * right);

  const board = page.locator('#mixing-board');
  await board.scrollIntoViewIfNeeded();
  await expect(board).toHaveAttribute('data-ready', '');
  const share = (j: number) => board.locator(`[data-slot="wout-${j}"]`);
  const knob = board.getByRole('slider', { name: 'Weight of v₂' });
  await knob.press('Shift+ArrowRight');
  // 0.5 to 0.6: the others share 0.4 in the ratio 2 : 3
  await expect(share(0)).toHaveText('0.160');
  await expect(share(2)).toHaveText('0.240');
  await board.getByRole('button', { name: 'equal shares' }).click();
  // (−2 + 1.6 + 0.4) / 3, (−1 − 1.2 + 1.8) / 3
  await expect(board.locator('.readout')).toContainText('(0.00, −0.13)');
  await page.getByRole('link', { name: 'All on one' }).click();
  await expect(board.locator('.readout')).toContainText('copy');
  await expect(page).toHaveURL(/mixWeights=0,1,0/);
  expect(wrong).toEqual([]);
});
