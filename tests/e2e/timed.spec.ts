import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { watch } from './open.ts';

const slot = (page: Page, name: string) => page.locator(`#timed [data-slot="${name}"]`);
const button = (page: Page) => page.locator('#timed [data-run]');
const open = async (page: Page, address = '/en/outlook/') => {
  await page.goto(address);
  await page.locator('#timed').scrollIntoViewIfNeeded();
  await expect(page.locator('#timed')).toHaveAttribute('data-ready', '');
};
const pick = (page: Page, largest: number) => page.locator(`#timed [data-choose="tmLargest=${largest}"]`).click();
const ways = ['full', 'tiled', 'window', 'linear'];
/** Marks of the plot of bytes: one for every point that is done. */
const points = async (page: Page) => {
  const paths = await Promise.all(ways.map((way) => slot(page, `kept-${way}`).getAttribute('d')));
  return paths.join('').split('M').length - 1;
};
const done = { timeout: 100_000 };

test('a reader times small sizes, then larger ones: nothing is fetched or claimed before', async ({
  page,
  baseURL,
}) => {
  const wrong = watch(page, baseURL!);
  const fetched: string[] = [];
  page.on('request', (request) => request.url().includes('timing-worker') && fetched.push(request.url()));
  await open(page);
  await expect(slot(page, 'readout')).toContainText('Nothing has been timed yet');
  await expect(slot(page, 'array-full')).toHaveText('64 MiB'); // 4 · 4096²
  expect([await points(page), fetched.length]).toEqual([0, 0]);

  await pick(page, 512);
  await expect(slot(page, 'array-full')).toHaveText('1 MiB'); // 4 · 512²
  await button(page).click();
  await expect(slot(page, 'readout')).toHaveText(
    'Too few points for an exponent: it takes 3 lengths from 512 on, and this run has 1.',
    done,
  );
  expect([await points(page), fetched.length]).toEqual([12, 1]); // 4 ways at 128, 256 and 512
  await expect(slot(page, 'how')).toContainText('Run by the WebAssembly kernel with SIMD.');
  await expect(slot(page, 'time-tiled')).toHaveText(/^[\d.]+ ms$/);
  await expect(slot(page, 'slow-tiled')).toHaveText(/^n = 512, slowest\s[\d.]+\sms$/);
  await expect(slot(page, 'measured-tiled')).toHaveText('–');

  await pick(page, 2048);
  await button(page).click();
  await expect(slot(page, 'readout')).toContainText('On this machine time grows as n to the power', done);
  expect(await points(page)).toBe(20);
  for (const way of ways) {
    await expect(slot(page, `measured-${way}`)).toHaveText(/^\d\.\d\d$/);
    await expect(slot(page, `error-${way}`)).toHaveText(/^± \d\.\d\d$/);
  }
  await expect(slot(page, 'formula-full')).toHaveText('2.00');
  await expect(slot(page, 'formula-linear')).toHaveText('1.00');
  await expect(slot(page, 'array-full')).toHaveText('16 MiB'); // 4 · 2048²
  await expect(slot(page, 'array-window')).toHaveText('512 KiB'); // 4 · 2048 · 64
  const { violations } = await new AxeBuilder({ page }).include('#timed').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);

  // On paper: the last state, without what only a screen can use.
  await page.emulateMedia({ media: 'print' });
  await expect(slot(page, 'readout')).toContainText('On this machine');
  await expect(slot(page, 'dots-tiled')).toBeVisible();
  await expect(button(page)).toBeHidden();
  await page.emulateMedia({ media: 'screen' });

  // The other language is another page: what this one measured is not its to claim.
  await page.locator('a[data-language]').first().click();
  await expect(page).toHaveURL(/\/zh\/outlook\/.*tmLargest=2048/);
  await page.locator('#timed').scrollIntoViewIfNeeded();
  await expect(slot(page, 'readout')).toContainText('还没有计时');
  await expect(slot(page, 'largest-2048')).toHaveAttribute('aria-pressed', 'true');
  expect(await points(page)).toBe(0);
  expect(wrong).toEqual([]);
});

test('by keyboard: start, cancel, start again; what was done stays', async ({ page, baseURL }) => {
  const wrong = watch(page, baseURL!);
  await open(page, '/zh/outlook/?tmLargest=16384');
  await expect(slot(page, 'time-full')).toHaveText('不跑');
  await expect(slot(page, 'stops')).toContainText('n = 8,192 时一个 n × n 矩阵占 256 MiB');
  await slot(page, 'largest-16384').focus();
  await page.keyboard.press('Tab');
  await expect(button(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(button(page)).toHaveText('取消');
  await expect(slot(page, 'progress')).toBeVisible();
  await expect(slot(page, 'now')).toHaveText(/n = [\d,]+，.*量好 \d+ 点，共 30 点，约剩 \d+ (秒|分钟)/, done);
  await expect(slot(page, 'largest-512')).toBeDisabled();
  await expect.poll(() => points(page), done).toBeGreaterThan(7);
  await page.keyboard.press('Enter');
  const kept = await points(page);
  await expect(slot(page, 'readout')).toContainText(`已取消，量好的 ${kept} 点都留着（共 30 点）`);
  await expect(button(page)).toBeFocused();
  await expect(button(page)).toHaveText('重新计时');
  await expect(slot(page, 'progress')).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(slot(page, 'readout')).toContainText('正在计时');
  await page.keyboard.press('Enter');
  await expect(slot(page, 'readout')).toContainText('已取消');
  expect(wrong).toEqual([]);
});

test('a worker that is killed without a word leaves its points, and the page says so', async ({ page }) => {
  await page.route('**/timing-worker*', async (route) => {
    const response = await route.fetch();
    const dying = `const post = self.postMessage.bind(self);
      self.postMessage = (said) => { post(said); if (said.points?.length > 4) { self.close(); throw 0; } };\n`;
    await route.fulfill({ response, body: dying + (await response.text()) });
  });
  await open(page);
  await button(page).click();
  await expect(slot(page, 'readout')).toContainText('The background worker came to an end', done);
  const kept = await points(page);
  expect(kept).toBeGreaterThan(4);
  await expect(slot(page, 'readout')).toContainText(`the ${kept} points that were done stay (of 24)`);
  await page.unroute('**/timing-worker*');
  await pick(page, 512);
  await button(page).click();
  await expect(slot(page, 'readout')).toContainText('this run has 1', done);
});

test('without WebAssembly it is plain TypeScript, and without the worker nothing is claimed', async ({ page }) => {
  await page.route('**/timing-worker*', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `delete self.WebAssembly;\n${await response.text()}` });
  });
  await open(page);
  await pick(page, 512);
  await button(page).click();
  await expect(slot(page, 'how')).toContainText('this is plain TypeScript', done);
  await expect(slot(page, 'readout')).toContainText('this run has 1', done);

  await page.route('**/timing-worker*', (route) => route.abort());
  await open(page);
  await button(page).click();
  await expect(slot(page, 'readout')).toContainText('did not start');
});

test('a tab that is hidden while it measures says so', async ({ page }) => {
  await open(page);
  await pick(page, 2048);
  await button(page).click();
  await expect(slot(page, 'now')).toContainText('n = ');
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await expect(slot(page, 'doubts')).toContainText('This tab was hidden while n = ');
  await expect(slot(page, 'readout')).toContainText('On this machine', done);
  await expect(slot(page, 'doubts')).toContainText('2,048 was timed');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the formula stands there: lines, exponents, bytes', async ({ page }) => {
    await page.goto('/en/outlook/');
    await expect(slot(page, 'formula-tiled')).toHaveText('2.00');
    await expect(slot(page, 'stops')).toContainText('Full attention ends at n = 4,096');
    expect(await page.locator('#timed svg path.line').count()).toBe(6);
    await expect(page.locator('#timed path.line').first()).toHaveAttribute('d', /^M[\d. L]+$/);
  });
});
