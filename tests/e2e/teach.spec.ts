import { expect, test, type Page } from '@playwright/test';
import { watch } from './open.ts';

const slot = (page: Page, name: string) => page.locator(`#worksheet [data-slot="${name}"]`);
const open = async (page: Page, link: string) => {
  await page.goto(link);
  await page.locator('#worksheet').scrollIntoViewIfNeeded();
  await expect(page.locator('#worksheet')).toHaveAttribute('data-ready', '');
};
const given = async (page: Page) => [
  await page.locator('#worksheet .given td').allInnerTexts(),
  await page.locator('#worksheet .both-tables td').allInnerTexts(),
];
const sheetPages = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length;

test('a teacher sets a class up; a student elsewhere opens the link and gets the sheet that the key answers', async ({
  browser,
  baseURL,
}) => {
  const [desk, pupil] = [
    await browser.newContext(),
    await browser.newContext({ viewport: { width: 390, height: 800 } }),
  ];
  const [teacher, student] = [await desk.newPage(), await pupil.newPage()];
  const wrong = [watch(teacher, baseURL!), watch(student, baseURL!)];
  await open(teacher, `${baseURL}/en/teach/`);
  await teacher.locator('input[data-words="tClass"]').fill('apple');
  await teacher.locator('[data-choose="tMode=key"]').click();
  await expect(slot(teacher, 'head')).toHaveText('class word apple, students 1 to 30');
  // Class apple, student 7, on paper: q₂ = (−1.5, 0.5); k = (0, 1), (1.5, −0.5), (−2, −0.5); q·k ÷ 1.414 with three decimals
  const scores = [0.5, -2.5, 2.75].map((dot) => (dot / 1.414).toFixed(3));
  const powers = scores.map((s) => Number(Math.exp(Number(s)).toFixed(3)));
  const weights = powers.map((p) => (p / (powers[0] + powers[1] + powers[2])).toFixed(3));
  const [a, b, c] = weights.map(Number); // v = (−0.5, 1), (1, 1.5), (−0.5, 1.5)
  const output = [-0.5 * a + b - 0.5 * c, a + 1.5 * b + 1.5 * c].map((x) => x.toFixed(3));
  const row = await teacher.locator('#worksheet tbody tr').nth(6).locator('td').allInnerTexts();
  expect(row.slice(0, 9).map((x) => x.replace('−', '-'))).toEqual([...scores, ...weights, ...output, 'tea']);

  await teacher.locator('[data-choose="tMode=sheet"]').click();
  await expect(slot(teacher, 'wQ-1-0')).toBeVisible();
  await expect(teacher).toHaveURL(/\?tMode=sheet#tClass=apple$/);
  await open(student, teacher.url().replace('#', '#worksheet&').replace('?', '?tStudent=7&'));
  expect((await given(student))[0].slice(2, 4)).toEqual(['−1.5', '0.5']);
  expect(await student.locator('#worksheet').innerText()).not.toContain(weights[2]);
  const scrub = slot(teacher, 'n-student');
  await scrub.focus();
  for (let i = 0; i < 6; i++) await teacher.keyboard.press('ArrowUp');
  await expect(slot(teacher, 'head')).toHaveText('class word apple, student 7');
  expect(await given(student)).toEqual(await given(teacher));
  // and the key again, in the other language on the other machine
  await student.goto(`${baseURL}/zh/teach/?tMode=key#worksheet&tClass=apple`);
  await expect(student.locator('#worksheet tbody tr')).toHaveCount(30);
  const there = await student.locator('#worksheet tbody tr').nth(6).locator('td').allInnerTexts();
  expect([...there.slice(0, 8), ...there.slice(9)]).toEqual([...row.slice(0, 8), ...row.slice(9)]);
  expect(wrong.flat()).toEqual([]);
  await desk.close();
  await pupil.close();
});

for (const locale of ['zh', 'en'])
  test(`${locale}: the worksheet prints on one page, the key alone, the plans with everything`, async ({ page }) => {
    const print = async (mode: string, students?: number) => {
      await open(page, `/${locale}/teach/?tMode=${mode}${students ? `&tCount=${students}` : ''}#worksheet`);
      // another number of students is another table, drawn a moment later
      if (students) await expect(page.locator('#worksheet tbody tr')).toHaveCount(students);
      await page.emulateMedia({ media: 'print' });
      const words = (await page.locator('body').innerText()).trim();
      const [pages, onLetter] = [
        sheetPages(await page.pdf({ preferCSSPageSize: true, format: 'A4' })),
        sheetPages(await page.pdf({ preferCSSPageSize: true, format: 'Letter' })),
      ];
      await page.emulateMedia({ media: null });
      return { words, pages, onLetter };
    };
    const [title, plan] = locale === 'zh' ? ['学习单', '会听到'] : ['Worksheet', 'Expect'];
    const sheet = await print('sheet');
    expect(sheet.pages).toBe(1);
    expect(sheet.onLetter).toBe(1);
    expect(sheet.words.startsWith(title)).toBe(true);
    expect(sheet.words).not.toContain(plan);
    const key = await print('key', 60);
    expect(key.pages).toBe(2);
    expect(key.words).not.toContain(plan);
    const all = await print('page');
    expect(all.words).toContain(plan);
    expect(all.pages).toBeGreaterThan(3);
  });

test('a reader who is not sure takes the check, learns what was wrong and where to start', async ({
  page,
  baseURL,
}) => {
  const wrong = watch(page, baseURL!);
  await page.goto('/en/');
  await page.getByRole('link', { name: /two-minute check/ }).click();
  await expect(page).toHaveURL(/\/en\/check\/$/);
  await page.waitForFunction(() => document.documentElement.dataset.open === '');
  const answer = (i: number, text: string) => page.locator(`#entry-${i}`).fill(text);
  // (2, −1)·(3, 4) without its sign; a column for a row; the rest right: 1·1 + 2·3, e⁰, all three, 3 ÷ 10
  for (const [i, text] of ['10', '7', '12', '1', '3', '3/10'].entries()) await answer(i, text);
  await page.getByRole('button', { name: 'Check' }).click();
  await expect(page.locator('#entry-0-say')).toContainText('Mind the −1');
  await expect(page.locator('#entry-2-say')).toContainText('rows run across');
  await expect(page.locator('[data-verdict="ready"]')).toBeHidden();
  await expect(page.locator('[data-missed]:visible')).toHaveText(['the dot product', 'rows and columns']);
  await answer(0, '2');
  await page.getByRole('button', { name: 'Check' }).click();
  await expect(page.locator('[data-verdict="ready"]')).toContainText('start with chapter 1');
  await expect(page.locator('[data-verdict="again"]')).toBeHidden();
  expect(wrong).toEqual([]);
});

test('the refresher: a number is changed and everything made from it follows', async ({ page }) => {
  await page.goto('/zh/refresher/');
  const figure = page.locator('#row-meets-column');
  await figure.scrollIntoViewIfNeeded();
  await expect(figure).toHaveAttribute('data-ready', '');
  await figure.locator('[data-slot="rAB-2-1"]').hover();
  await expect(figure.locator('.lit')).toHaveCount(5);
  // row 3 is (−1, 4) · (2, 1), (3, 2) = 2, 5; with 5 for 4: 3, 7
  await figure.locator('[data-slot="rA-2-1-n"]').focus();
  await page.keyboard.press('ArrowUp');
  await expect(figure.locator('[data-slot="rAB-2-0"]')).toHaveText('3');
  await expect(page.locator('[data-value="rRowTotal"]')).toHaveText('10');
});
