import { expect, test } from '@playwright/test';
import { livePages } from './site.ts';

// Chrome and WebView 100, Safari 15.4: no color-mix, no text-wrap, no :has, no Intl.Segmenter. Their names are taken out of what the page receives.
for (const address of livePages.filter((page) => page.split('/').length > 3))
  test(`${address}: without newer CSS and Intl.Segmenter the cells keep their colours and the numbers live`, async ({
    page,
  }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.addInitScript(() => {
      Object.defineProperty(Intl, 'Segmenter', { value: undefined });
      for (const name of ['toSorted', 'toReversed', 'toSpliced', 'with'] as const)
        delete (Array.prototype as unknown as Record<string, unknown>)[name];
      delete (Object as unknown as Record<string, unknown>).groupBy;
    });
    await page.route('**/*.css', async (route) => {
      const response = await route.fetch();
      const css = (await response.text()).replace(
        /color-mix|text-wrap|text-autospace|text-spacing-trim|oklch|oklab|light-dark/g,
        'x-unknown',
      );
      await route.fulfill({ response, body: css });
    });
    await page.goto(address);
    for (const figure of await page.locator('figure[data-widget]').all()) {
      await figure.scrollIntoViewIfNeeded();
      await expect(figure).toHaveAttribute('data-ready', '');
    }
    const cells = await page
      .locator('td.sg, td.wt')
      .evaluateAll((all) =>
        all
          .filter(
            (cell) =>
              (cell as HTMLElement).offsetParent &&
              Math.abs(Number(getComputedStyle(cell).getPropertyValue('--x'))) > 0.3,
          )
          .map((cell) => getComputedStyle(cell).backgroundImage),
      );
    expect(cells.length).toBeGreaterThan(5);
    for (const image of cells) expect(image).toContain('gradient');
    expect(errors).toEqual([]);
  });
