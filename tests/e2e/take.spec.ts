import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { watch } from './open.ts';

/** Presses something that hands over a file. */
async function taken(page: Page, press: () => Promise<void>) {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
}
const fromMenu = (page: Page, figure: string, kind: string) =>
  taken(page, async () => {
    await page.locator(`#${figure} .away summary`).click();
    await page.locator(`#${figure} [data-kind="${kind}"]`).click();
  });
const open = async (page: Page, address: string) => {
  await page.goto(address);
  await page.waitForFunction(() => document.documentElement.dataset.open === '');
};

for (const locale of ['zh', 'en'])
  test(`${locale}: a chapter leaves as a notebook and as Markdown, with links that lead back`, async ({
    page,
    baseURL,
  }) => {
    const wrong = watch(page, baseURL!);
    await open(page, `/${locale}/code/`);
    const row = page.locator('.take');
    const book = await taken(page, () => row.locator('a[download$=".ipynb"]').click());
    expect(book.name).toBe(`code.${locale}.ipynb`);
    const { cells } = JSON.parse(book.content.toString()) as { cells: { cell_type: string; source: string[] }[] };
    expect(cells.filter((cell) => cell.cell_type === 'code').length).toBeGreaterThan(9);
    const words = cells.flatMap((cell) => (cell.cell_type === 'markdown' ? cell.source : [])).join('');
    const links = [...words.replace(/`[^`]*`/g, '').matchAll(/\]\(([^)]+)\)/g)].map((m) => m[1]);
    expect(links.filter((link) => link.startsWith('/'))).toEqual([]);
    expect(links).toContain(`${baseURL}/${locale}/code/#kv-cache`);

    const text = await taken(page, () => row.locator('a[download$=".md"]').click());
    expect(text.name).toBe(`code.${locale}.md`);
    expect(text.content.toString()).toContain(`](${baseURL}/${locale}/code/)`);
    // What the file itself can say of where it stands, it says only while it does not know better.
    const bare = await (await page.request.get(`/${locale}/code.md`)).text();
    const stands = `[/${locale}/code/](/${locale}/code/)`;
    expect(bare.split('\n').filter((line) => line.startsWith('> ') && line.includes(stands))).toHaveLength(1);
    for (const taken of [text, book]) expect(taken.content.toString()).not.toMatch(/\[\/[a-z]|\]\(\//);
    expect(wrong).toEqual([]);

    // A link of the file opens the state it speaks of.
    const set = links.find((link) => link.includes('kbShare=3'))!;
    await open(page, set);
    await page.locator('#kv-bytes').scrollIntoViewIfNeeded();
    await expect(page.locator('#kv-bytes .readout')).toContainText('9 MiB');
  });

test('a figure leaves as data, with its numbers as they are now and a link back to them', async ({ page, baseURL }) => {
  const wrong = watch(page, baseURL!);
  // q₂ = (−1, 0): scores −1.6/√2, 1.2/√2, −1.4/√2 by hand.
  await open(page, '/en/steps/#Q=1,.2;-1,0;-.8,.8');
  const { name, content } = await fromMenu(page, 'three-steps', 'json');
  expect(name).toBe('three-steps.json');
  const data = JSON.parse(content.toString()) as { title: string; link: string; rows: (string | number)[][] };
  expect(data.title).toBe('How does one word take what it needs from three?');
  const column = data.rows[0].indexOf('score');
  expect(data.rows.slice(1).map((row) => row[column])).toEqual([-1.1314, 0.8485, -0.9899]);

  const csv = (await fromMenu(page, 'three-steps', 'csv')).content.toString();
  expect(csv.split('\r\n')[2].split(',').slice(0, 4)).toEqual(['drink', '-1.2', '0.3', '0.8485']);

  await open(page, '/en/');
  await open(page, data.link);
  await expect(page.locator('#three-steps')).toContainText('0.849');
  expect(wrong).toEqual([]);
});

test('a figure leaves as a drawing that holds by itself', async ({ page, baseURL }) => {
  const wrong = watch(page, baseURL!);
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page, '/zh/formula/?mPlace=after');
  await page.locator('#masks').scrollIntoViewIfNeeded();
  const svg = (await fromMenu(page, 'masks', 'svg')).content.toString();
  const inside = await page.evaluate((text) => {
    const root = new DOMParser().parseFromString(text, 'image/svg+xml');
    return {
      names: [...new Set([...root.querySelectorAll('*')].map((element) => element.tagName))].sort(),
      words: [...root.querySelectorAll('text')].map((element) => element.textContent),
      paper: root.querySelector('rect')!.getAttribute('fill'),
      classes: root.querySelectorAll('[class],[style]').length,
    };
  }, svg);
  expect(
    inside.names.filter((name) => !/^(svg|title|desc|defs|pattern|path|clipPath|g|rect|text)$/.test(name)),
  ).toEqual([]);
  expect(inside.classes).toBe(0);
  expect(svg).not.toMatch(/var\(|oklab|color\(|url\((?!#)/);
  // The page is dark, the drawing is on paper, and it says its question, its numbers and its address.
  expect(inside.paper).toBe('rgb(253,252,249)');
  const table = await page.locator('#masks td:visible').allInnerTexts();
  for (const number of table.filter((cell) => /^\d\.\d{3}$/.test(cell))) expect(inside.words).toContain(number);
  expect(inside.words).toContain('不该看的词，在 softmax 之前遮还是之后遮？');
  expect(inside.words.join('')).toContain(`${baseURL}/zh/formula/?mPlace=after#masks`);
  await expect(page.locator('html')).not.toHaveAttribute('data-theme', /./);
  expect(wrong).toEqual([]);
});

test('every figure of a page leaves as a picture of its own size, twice as fine', async ({ page, baseURL }) => {
  const wrong = watch(page, baseURL!);
  await open(page, '/en/steps/');
  for (const id of ['three-steps', 'self-attention', 'cross-attention', 'soft-lookup']) {
    await page.locator(`#${id}`).scrollIntoViewIfNeeded();
    const { content } = await fromMenu(page, id, 'png');
    expect(content.subarray(1, 4).toString()).toBe('PNG');
    const width = await page.locator(`#${id}`).evaluate((figure) => figure.getBoundingClientRect().width);
    const [wide, high] = [content.readUInt32BE(16), content.readUInt32BE(20)];
    expect(wide).toBeGreaterThanOrEqual(2 * (width + 48));
    expect(wide).toBeLessThan(2 * (width + 60));
    expect(high).toBeGreaterThan(800);
    await expect(page.locator(`#${id} .said`)).toHaveText('Saved');
  }
  expect(wrong).toEqual([]);
});

test('a drawing has what the page shows, where the page shows it: on a phone too', async ({ page, baseURL }) => {
  const wrong = watch(page, baseURL!);
  await page.setViewportSize({ width: 390, height: 900 });
  const drawn = async (address: string, figure: string) => {
    await open(page, address);
    await page.locator(`#${figure}`).scrollIntoViewIfNeeded();
    const svg = (await fromMenu(page, figure, 'svg')).content.toString();
    return page.evaluate((text) => {
      const root = new DOMParser().parseFromString(text, 'image/svg+xml');
      const number = (element: Element, name: string) => Number(element.getAttribute(name));
      return {
        words: [...root.querySelectorAll('text')].map((element) => ({
          text: element.textContent,
          x: number(element, 'x'),
          size: number(element, 'font-size'),
          anchor: element.getAttribute('text-anchor'),
        })),
        // Of what is drawn in units of its own, as they come out.
        strokes: [...root.querySelectorAll('path[stroke]')].map((path) => {
          const [a, b, c, d] = (path.getAttribute('transform')?.match(/-?[\d.]+/g) ?? [1, 0, 0, 1]).map(Number);
          return number(path, 'stroke-width') * Math.sqrt(Math.abs(a * d - b * c));
        }),
      };
    }, svg);
  };
  // The chosen row of a map has a ring of 1.5 pixels, in a drawing whose unit is a cell.
  const train = await drawn('/en/code/', 'train');
  expect(Math.max(...train.strokes)).toBeLessThan(5);
  expect(train.words.map(({ text }) => text)).toContain('0 1 2 3 4 5 6 7 8 9');

  // Heads that a narrow table writes above its numbers: three columns, the first at the margin of 24.
  const timed = await drawn('/zh/outlook/', 'timed');
  const heads = ['乘加', '公式的指数', '量到的指数'].map((head) => timed.words.find(({ text }) => text === head)!.x);
  expect(heads[0]).toBeCloseTo(24, 0);
  expect(heads[1] - heads[0]).toBeGreaterThan(80);
  expect(heads[2] - heads[1]).toBeGreaterThan(80);
  for (const { x, text } of timed.words) expect(x, text!).toBeGreaterThanOrEqual(24);

  // Of a choice that is still open, not even the label.
  const unmade = await drawn('/en/formula/', 'gradients');
  expect(unmade.words.map(({ text }) => text)).not.toContain('rises most');

  // A chart that shrinks takes its words along; what is kept for those who listen is not drawn.
  const lookup = await drawn('/zh/steps/', 'soft-lookup');
  const shown = await page
    .locator('#soft-lookup .chart text')
    .first()
    .evaluate((text: SVGTextElement) => Number.parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM()!.d);
  const axis = lookup.words.find(({ text }) => text === '10')!;
  expect(axis.size).toBeCloseTo(shown, 0);
  expect(lookup.words.map(({ text }) => text)).not.toContain('键');
  expect(wrong).toEqual([]);
});

test('the menu works by keyboard alone and closes when the reader turns elsewhere', async ({ page }) => {
  await open(page, '/en/steps/');
  const menu = page.locator('#three-steps .away');
  await menu.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(menu).toHaveAttribute('open', '');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  const { name } = await taken(page, () => page.keyboard.press('Enter'));
  expect(name).toBe('three-steps.csv');
  await expect(menu).not.toHaveAttribute('open', '');
  await menu.locator('summary').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await expect(menu).not.toHaveAttribute('open', '');
  await expect(menu.locator('summary')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.locator('#three-steps .question').click();
  await expect(menu).not.toHaveAttribute('open', '');
});

test('llms.txt names every page in both languages, and each is there', async ({ request }) => {
  const index = await (await request.get('/llms.txt')).text();
  expect(index).toMatch(/^# Seeing Attention · 看见注意力\n\n> /);
  const links = [...index.matchAll(/\]\(([^)]+)\)/g)].map((m) => m[1]);
  expect(links.filter((link) => link.startsWith('/zh/')).length).toBe(
    links.filter((link) => link.startsWith('/en/')).length,
  );
  expect(links.length).toBeGreaterThan(30);
  for (const link of links) {
    const answer = await request.get(link);
    expect(answer.status(), link).toBe(200);
    expect((await answer.text()).startsWith('# '), link).toBe(true);
  }
});
