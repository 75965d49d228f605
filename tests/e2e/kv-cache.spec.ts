import { expect, test, type Page } from '@playwright/test';
import { watch } from './open.ts';

const slot = (page: Page, figure: string, name: string) => page.locator(`#${figure} [data-slot="${name}"]`).first();
const open = async (page: Page, figure: string, address = '/en/code/') => {
  await page.goto(address);
  await page.locator(`#${figure}`).scrollIntoViewIfNeeded();
  await expect(page.locator(`#${figure}`)).toHaveAttribute('data-ready', '');
};

test('word by word: the new row is the same, the old ones are not computed again', async ({ page, baseURL }) => {
  const wrong = watch(page, baseURL!);
  await open(page, 'kv-cache');
  // 4·4·4² + 2·4·4·4 against 4·1·4² + 2·1·4·4
  await expect(slot(page, 'kv-cache', 'left-work')).toHaveText('384');
  await expect(slot(page, 'kv-cache', 'right-work')).toHaveText('96');
  await expect(slot(page, 'kv-cache', 'right-k-2')).toHaveText('kept');
  await expect(slot(page, 'kv-cache', 'right-q-2')).toHaveText('gone');
  for (const word of [5, 6]) {
    await page.locator('#kv-cache [data-next="kvLength"]').click();
    const row = (side: string) =>
      Promise.all([0, 1, 2, 3].map((j) => slot(page, 'kv-cache', `${side}-w-${word - 1}-${j}`).textContent()));
    expect(await row('left')).toEqual(await row('right'));
    await expect(slot(page, 'kv-cache', `right-w-${word - 2}-0`)).toHaveText('');
  }
  // Σ of the passes: 264 + 384 + 520 + 672 and 264 + 96 + 104 + 112
  await expect(slot(page, 'kv-cache', 'left-sum')).toHaveText('1,840 (4 passes)');
  await expect(slot(page, 'kv-cache', 'right-sum')).toHaveText('576 (4 passes)');
  await expect(slot(page, 'kv-cache', 'readout')).toContainText('differ by 0.');
  await expect(page).toHaveURL(/kvLength=6/);

  // A link in the prose puts the known text on the left: one pass, no row struck out.
  await page.getByRole('link', { name: /^\W*one pass$/ }).click();
  await expect(slot(page, 'kv-cache', 'left-sum')).toHaveText('672 (1 pass)');
  await expect(page.locator('#kv-cache .thrown')).toHaveCount(0);
  expect(wrong).toEqual([]);
});

test('a timing is fetched and made only when asked for, and says how far its rounds lie apart', async ({
  page,
  baseURL,
}) => {
  const wrong = watch(page, baseURL!);
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await open(page, 'kv-cache', '/zh/code/');
  await expect(slot(page, 'kv-cache', 'timed')).toContainText('按下之前不计时');
  expect(fetched.filter((url) => url.includes('timing-worker'))).toEqual([]);
  await page.locator('#kv-cache [data-choose="kvRuns=64"]').click();
  await page.locator('#kv-cache [data-time]').click();
  await expect(slot(page, 'kv-cache', 'timed')).toHaveText(
    /^写 64 个词，5 轮取最快：不用缓存 [\d.]+ ms（最慢 [\d.]+），用缓存 [\d.]+ ms（最慢 [\d.]+）/,
    { timeout: 60_000 },
  );
  await expect(slot(page, 'kv-cache', 'time')).toBeEnabled();
  expect(fetched.filter((url) => url.includes('timing-worker')).length).toBe(1);
  expect(wrong).toEqual([]);
});

test('memory: 2 · layers · key heads · width · words · bytes, by slider and by link', async ({ page }) => {
  await open(page, 'kv-bytes');
  await expect(slot(page, 'kv-bytes', 'with')).toHaveText('2 · 12 · 12 · 64 · 1,024 · 2 = 37,748,736 B = 36 MiB');
  await page.getByRole('link', { name: 'four sharing one pair' }).click();
  await expect(slot(page, 'kv-bytes', 'readout')).toContainText(
    'The cache fills 9 MiB, and 9 KiB more with every word',
  );
  await page.getByRole('slider', { name: 'layers L' }).focus();
  await page.keyboard.press('End');
  // 2 · 96 · 3 · 64 · 1024 · 2 = 75,497,472
  await expect(slot(page, 'kv-bytes', 'with')).toContainText('75,497,472 B = 72 MiB');
});
