import { expect, test, type Page } from '@playwright/test';
import { watch } from './open.ts';

const slot = (page: Page, figure: string, name: string) => page.locator(`#${figure} [data-slot="${name}"]`);
const open = async (page: Page, address = '/en/outlook/') => {
  await page.goto(address);
  for (const id of ['cost-lab', 'three-roads']) {
    await page.locator(`#${id}`).scrollIntoViewIfNeeded();
    await expect(page.locator(`#${id}`)).toHaveAttribute('data-ready', '');
  }
};

test('a reader finds where attention starts to cost more, by hand: 512³ = 134,217,728', async ({ page, baseURL }) => {
  const wrong = watch(page, baseURL!);
  await open(page);
  await expect(slot(page, 'cost-lab', 'total-mixing')).toHaveText('268,435,456'); // 2 · 512³
  await expect(slot(page, 'cost-lab', 'against-mixing')).toHaveText('× 1.00');
  await expect(slot(page, 'cost-lab', 'against-attention')).toHaveText('× 3.00');
  const dot = slot(page, 'cost-lab', 'grab');
  await dot.focus();
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowRight'); // a doubling
  await expect(dot).toHaveAttribute('aria-valuetext', '1,024');
  await expect(slot(page, 'cost-lab', 'say-mixing')).toHaveText('4.00'); // as much as the four projections
  await expect(slot(page, 'cost-lab', 'readout')).toContainText('equal to the LSTM');
  // dragged to the left end of the plot: one word
  await dot.scrollIntoViewIfNeeded();
  const [from, plot] = [(await dot.boundingBox())!, (await page.locator('#cost-lab svg').boundingBox())!];
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(plot.x, from.y, { steps: 5 });
  await page.mouse.up();
  await expect(slot(page, 'cost-lab', 'steps-rnn')).toHaveText('1');
  await expect(slot(page, 'cost-lab', 'against-mixing')).toHaveText('× 0.0020'); // 1 ÷ 512
  expect(wrong).toEqual([]);
});

test('heads move bytes and no multiply–add; a wrong number is refused with a reason', async ({ page }) => {
  await open(page);
  await expect(slot(page, 'cost-lab', 'bytes-all')).toHaveText('4 MiB'); // 512² · 2 · 8
  const before = await slot(page, 'cost-lab', 'total-attention').innerText();
  const heads = slot(page, 'cost-lab', 'heads');
  await heads.focus();
  await page.keyboard.type('16');
  await page.keyboard.press('Enter');
  await expect(slot(page, 'cost-lab', 'bytes-all')).toHaveText('8 MiB');
  await expect(slot(page, 'cost-lab', 'total-attention')).toHaveText(before);
  await page.keyboard.type('500');
  await page.keyboard.press('Enter');
  await expect(page.locator('#cost-lab .problem')).toBeVisible();
  await expect(slot(page, 'cost-lab', 'bytes-all')).toHaveText('8 MiB');
  await page.locator('#cost-lab [data-choose="labBits=32"]').click();
  await expect(slot(page, 'cost-lab', 'bytes-all')).toHaveText('16 MiB');
  await page.locator('#cost-lab [data-act="reset"]').click();
  await expect(slot(page, 'cost-lab', 'bytes-all')).toHaveText('4 MiB');
});

test('linear attention: two orders, one output; larger queries sharpen softmax only', async ({ page, baseURL }) => {
  const wrong = watch(page, baseURL!);
  await open(page, '/zh/outlook/');
  const roads = (name: string) => slot(page, 'three-roads', name);
  await expect(roads('mem-0-0')).toHaveText('5.750'); // 1.5 · 0.5 + 3 · 2 − 1 · 1 + 0
  for (const cell of ['0-0', '3-1'])
    await expect(roads(`ol-${cell}`)).toHaveText(await roads(`or-${cell}`).innerText());
  await page.getByRole('link', { name: '把查询放大到 16 倍' }).click();
  await expect(roads('soft-3-3')).toHaveText('1.000');
  await expect(roads('lin-3-3')).toHaveText('0.329'); // 3 ÷ (2.5 + 3 + e^−½ + 3)
  for (const cell of ['0-0', '3-1'])
    await expect(roads(`ol-${cell}`)).toHaveText(await roads(`or-${cell}`).innerText());
  await page.getByRole('link', { name: '文章短、维数多' }).click();
  await expect(roads('counted')).toContainText('4.00 倍'); // 512 ÷ 128
  await expect(slot(page, 'cost-lab', 'n')).toHaveText('128'); // both figures share n and d
  expect(wrong).toEqual([]);
});

test('a link keeps n and d in the other language', async ({ page }) => {
  await open(page, '/en/outlook/?labN=4096&labD=256');
  await expect(slot(page, 'cost-lab', 'against-mixing')).toHaveText('× 16.00');
  await page.locator('a[data-language]').first().click();
  await expect(page).toHaveURL(/\/zh\/outlook\//);
  await page.locator('#cost-lab').scrollIntoViewIfNeeded();
  await expect(slot(page, 'cost-lab', 'against-mixing')).toHaveText('× 16.00');
});
