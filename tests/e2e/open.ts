import { expect, type Page } from '@playwright/test';

/** What no page may do: console errors, page errors, policy violations, requests to another origin. */
export function watch(page: Page, origin: string) {
  const wrong: string[] = [];
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && wrong.push(message.text()));
  page.on('pageerror', (error) => wrong.push(String(error)));
  page.on(
    'request',
    // A cell's worker is read from a blob: nothing leaves the browser.
    (request) => !request.url().startsWith(origin) && !/^(data|blob):/.test(request.url()) && wrong.push(request.url()),
  );
  return wrong;
}

/** Scrolls to the end, so every figure comes to life, and back. */
export async function wakeAll(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.documentElement.dataset.state === undefined || document.documentElement.dataset.open === '',
  );
  for (const figure of await page.locator('figure[data-widget]').all()) {
    await figure.scrollIntoViewIfNeeded();
    await expect(figure).toHaveAttribute('data-ready', '');
  }
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await page.evaluate(() => scrollTo(0, 0));
}
