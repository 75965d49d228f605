import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { parseHTML } from 'linkedom';
import { unsearched } from '../../scripts/search-index.ts';

// Which page must be among the answers: what the contents of the notebook say.
const queries = [
  ['zh', '掩码', 'formula'],
  ['zh', '温度', 'formula'],
  ['zh', '交叉注意力', 'steps'],
  ['zh', '窗口', 'concepts'],
  ['zh', '加权和', 'glossary'],
  ['en', 'mask', 'formula'],
  ['en', 'temperature', 'formula'],
  ['en', 'cross-attention', 'steps'],
  ['en', 'window', 'concepts'],
  ['en', 'saturation', 'glossary'],
] as const;

for (const [locale, query, page] of queries)
  test(`searching ${query} leads to ${page}`, async ({ page: tab }) => {
    await tab.goto(`/${locale}/search/`);
    await tab.getByRole('searchbox').fill(query);
    await expect(tab.locator('#found')).toContainText(query);
    const found = await tab
      .locator('#results > li > h2 a')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    expect(
      found.some((address) => address?.startsWith(`/${locale}/${page}/`)),
      `${found}`,
    ).toBe(true);
    // one language's pages only, and nothing of a formula's markup
    expect(found.every((address) => address?.startsWith(`/${locale}/`))).toBe(true);
    expect(await tab.locator('#results').innerText()).not.toMatch(/\\frac|htmlData/);
  });

for (const word of ['掩码', '温度', '梯度', '加权和', '局部', '残差'])
  test(`every Chinese page that says ${word} is found, and no other`, async ({ page }) => {
    // the built pages themselves, read without the index
    const says = readdirSync('dist/zh', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('index.html'))
      .filter((file) => {
        const { document } = parseHTML(readFileSync(`dist/zh/${file}`, 'utf8'));
        for (const left of document.querySelectorAll([...unsearched, 'script', 'style', 'head'].join())) left.remove();
        return document.body.textContent!.includes(word);
      });
    expect(says.length).toBeGreaterThan(1);
    await page.goto(`/zh/search/?q=${word}`);
    await expect(page.locator('#found')).toContainText(`${says.length} 页里有`);
    await expect(page.locator('#results mark').first()).toContainText(word);
  });

test('two words that stand apart are found together', async ({ page }) => {
  await page.goto('/zh/search/?q=softmax 梯度');
  const found = page.locator('#results > li > h2 a');
  await expect(found.first()).toBeVisible();
  expect(await found.evaluateAll((all) => all.map((a) => a.getAttribute('href')))).toContain('/zh/formula/');
});

test('a search is a link, and a search that finds nothing says so', async ({ page }) => {
  await page.goto('/en/search/?q=padding');
  await expect(page.getByRole('searchbox')).toHaveValue('padding');
  await expect(page.locator('#results mark').first()).toHaveText(/padd/i);
  await page.getByRole('searchbox').fill('qwzxv');
  await expect(page.locator('#found')).toContainText('Nothing found for “qwzxv”');
  await expect(page.locator('#results > li')).toHaveCount(0);
});

test('a result leads to the section it names', async ({ page }) => {
  await page.goto('/zh/search/?q=填充掩码');
  const place = page.locator('#results h3 a').first();
  const address = await place.getAttribute('href');
  await place.click();
  await page.waitForURL(`**${encodeURI(decodeURI(address!))}`);
  const id = decodeURIComponent(new URL(page.url()).hash.slice(1));
  await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
});

test('an index that does not arrive is said, and the next try finds', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto('/zh/search/?q=掩码');
  await expect(page.locator('#found')).toContainText('没有取到');
  await page.unroute('**/pagefind/**');
  await page.reload();
  await expect(page.locator('#results > li').first()).toBeVisible();
});

test('a term in a chapter leads to its line in the glossary', async ({ page }) => {
  await page.goto('/zh/steps/');
  await page.locator('dfn a', { hasText: '交叉注意力' }).click();
  await expect(page).toHaveURL(/\/zh\/glossary\/#cross-attention$/);
  await expect(page.locator('#cross-attention')).toHaveText('交叉注意力');
});
