import { expect, test } from '@playwright/test';

test('one sentence: a reader walks it by keyboard, swaps a word, and the arc moves', async ({ page }) => {
  await page.goto('/en/');
  const figure = page.locator('#look');
  await expect(figure).toHaveAttribute('data-ready', '');
  await expect(figure.locator('.readout')).toContainText('cup');
  await figure.locator('[data-choose="swap=clumsy"]').click();
  await expect(figure.locator('.readout')).toContainText('robot');
  // taken before rounding, the weights of the chosen word sum to 1; nine rounded ones are within 0.005
  const weights = (await figure.locator('[data-slot^="weight-"]').allInnerTexts()).map(Number);
  expect(Math.abs(weights.reduce((sum, w) => sum + w, 0) - 1)).toBeLessThan(0.005);
  expect(await figure.locator('[data-slot^="word-"][tabindex="0"]').count()).toBe(1);
  await figure.locator('[data-slot^="word-"][tabindex="0"]').focus();
  await page.keyboard.press('Home');
  await expect(page).toHaveURL(/word=0/);
});

test('a chosen word stays behind at the language switch, and the page says so', async ({ page }) => {
  await page.goto('/en/?word=1&swap=clumsy');
  await page.waitForFunction(() => document.documentElement.dataset.open === '');
  await page.locator('a[data-language]').first().click();
  await expect(page).toHaveURL(/\/zh\/\?swap=clumsy/);
  await expect(page.locator('#notice')).toContainText('没有带过来');
  await expect(page.locator('#look .readout')).toContainText('机器人');
});

test('progress is kept on this device and shown in both languages', async ({ page }) => {
  await page.goto('/zh/steps/');
  await page.locator('main > h2').nth(1).scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 600);
  await page.waitForTimeout(400);
  await page.goto('/en/');
  expect(await page.locator('.ticks[data-chapter="steps"] i.on').count()).toBeGreaterThan(0);
  await expect(page.locator('a[data-resume]')).toBeVisible();
});

test('the contents open on a phone, close with Escape, and give focus back', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto('/en/formula/');
  await page.locator('.menu').click();
  await expect(page.locator('.toc a').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('.toc a').first()).toBeHidden();
  await expect(page.locator('.menu')).toBeFocused();
});

test('the theme is chosen without a flash and kept', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/en/');
  await page.locator('.theme').click();
  await page.locator('.theme').click();
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
  await page.goto('/zh/steps/', { waitUntil: 'commit' });
  await page.waitForSelector('body');
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe('rgb(21, 22, 25)');
});

test('a chapter prints on white, without controls, with the address of its sources', async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.goto('/en/steps/');
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
    'rgb(255, 255, 255)',
  );
  await expect(page.locator('.actions').first()).toBeHidden();
  await expect(page.locator('header.bar')).toBeHidden();
  const after = await page
    .locator('a.cite')
    .first()
    .evaluate((a) => getComputedStyle(a, '::after').content);
  expect(after).toContain('arxiv.org');
});
