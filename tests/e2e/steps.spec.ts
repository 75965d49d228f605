import { expect, test, type Page } from '@playwright/test';
import { watch } from './open.ts';

const slot = (page: Page, name: string) => page.locator(`#three-steps .lanes [data-slot="${name}"]`);
const open = async (page: Page, address = '/en/steps/') => {
  await page.goto(address);
  await page.locator('#three-steps').scrollIntoViewIfNeeded();
  await expect(page.locator('#three-steps')).toHaveAttribute('data-ready', '');
};

test('a reader guesses, reveals, sums, and follows one number to the plane and the equation and back', async ({
  page,
  baseURL,
}) => {
  const wrong = watch(page, baseURL!);
  await open(page);
  const figure = page.locator('#three-steps');
  const advance = figure.locator('[data-advance]');

  await expect(advance).toHaveText('Reveal');
  await expect(slot(page, 'wout-2')).toHaveText('0.33');
  const rail = (await figure.locator('[data-bar="2"]').boundingBox())!;
  await page.mouse.click(rail.x + rail.width * 0.8, rail.y + rail.height / 2);
  await expect(slot(page, 'wout-2')).toHaveText('0.80');
  // the others gave way in proportion: 0.34 and 0.33 share the remaining 0.2
  await expect(slot(page, 'wout-0')).toHaveText('0.10');

  await advance.click();
  // softmax of (0.085, −0.212, 1.782): e^… = 1.089, 0.809, 5.942; sum 7.840
  await expect(slot(page, 'wout-0')).toHaveText('0.139');
  await expect(slot(page, 'wout-1')).toHaveText('0.103');
  await expect(slot(page, 'wout-2')).toHaveText('0.758');
  await expect(figure.locator('.readout')).toContainText('“tea”: 0.758');
  await advance.click();
  // 0.139·(−1.8, −1) + 0.103·(1.8, −1.2) + 0.758·(0.2, 1.6)
  await expect(slot(page, 'o-0')).toHaveText('0.09');
  await expect(slot(page, 'o-1')).toHaveText('0.95');

  await slot(page, 's-2').hover();
  const lit = () =>
    figure.locator('.lit').evaluateAll((all) => [...new Set(all.map((e) => (e as HTMLElement).dataset.ref))].sort());
  expect(await lit()).toEqual(['k.2', 'k.2.0', 'k.2.1', 'q.1', 'q.1.0', 'q.1.1', 's.1.2']);
  await expect(figure.locator('.eq [data-slot="e-s"]')).toHaveClass(/lit/);
  await figure.locator('.eq [data-slot="e-o0"]').hover();
  expect(await lit()).toContain('x.2.0');
  expect(wrong).toEqual([]);
});

test('numbers change by keyboard, typing and dragging; table, plane, equation and prose say the same', async ({
  page,
}) => {
  await open(page);
  const origin = page.locator('#three-steps .origin');
  await expect(origin).toHaveText('numbers set by hand');
  await slot(page, 'K-2-0-n').focus();
  await page.keyboard.press('ArrowUp');
  await expect(slot(page, 'K-2-0-n')).toHaveText('1.5');
  await expect(origin).toHaveText('numbers set by you');
  await page.keyboard.press('ArrowRight');
  await expect(slot(page, 'K-2-1-n')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.type('-1');
  await page.keyboard.press('Enter');
  await expect(slot(page, 'K-2-1-n')).toHaveText('−1.0');
  // (0.6·1.5 + 1.4·(−1)) / √2 = −0.354
  await expect(slot(page, 's-2')).toHaveText('−0.354');
  await expect(page.locator('main > p [data-value="scores"][data-cell="1,2"]').first()).toHaveText('−0.354');
  await slot(page, 'K-2-1-n').hover();
  await expect(page.locator('#three-steps .eq [data-slot="e-k1"]')).toHaveText('−1.0');
  await expect(page.locator('[data-slot="pk-2-grab"]')).toHaveAttribute('aria-valuetext', '(1.5, −1.0)');

  const tip = page.locator('[data-slot="pq-grab"]');
  await tip.scrollIntoViewIfNeeded();
  const box = (await tip.boundingBox())!;
  const unit = (await page.locator('[data-plane="qk"]').boundingBox())!.width / (400 / 72);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + unit * 0.5, box.y + box.height / 2 + unit * 0.4, { steps: 4 });
  await page.mouse.up();
  await expect(slot(page, 'Q-1-0-n')).toHaveText('1.1');
  await expect(slot(page, 'Q-1-1-n')).toHaveText('1.0');
  await expect(page.locator('main > p .scrub[data-scrub="Q"]').first()).toHaveText('1.1');
  await page.locator('#three-steps [data-act="reset"]').click();
  await expect(origin).toHaveText('numbers set by hand');
});

test('a matrix is pasted from a spreadsheet or Python; bad input is refused with the reason and loses nothing', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  const paste = async (text: string) => {
    await page.evaluate((t) => navigator.clipboard.writeText(t), text);
    await slot(page, 'V-0-0-n').focus();
    await page.keyboard.press('Control+V');
  };
  const V = () => page.locator('#three-steps .lanes [data-scrub="V"]').allInnerTexts();
  await paste('1\t0\n0\t1\n-1\t0.5');
  expect(await V()).toEqual(['1.0', '0.0', '0.0', '1.0', '−1.0', '0.5']);
  await paste('[[0.5, 0.5],\n [1, 1],\n [2, -2]]');
  expect(await V()).toEqual(['0.5', '0.5', '1.0', '1.0', '2.0', '−2.0']);
  for (const [text, reason] of [
    ['1 2; 3', 'row 2 has 1 numbers, the rows before it 2'],
    ['1\t2', 'this needs a 3 × 2 matrix, not 1 × 2'],
    ['1 2; 3 4; 5 NaN', '“NaN” is not a number'],
    ['1 2; 1 2; 1 99', 'must lie between −2 and 2'],
  ]) {
    await paste(text);
    await expect(page.locator('#three-steps .problem')).toHaveText(reason);
    expect(await V()).toEqual(['0.5', '0.5', '1.0', '1.0', '2.0', '−2.0']);
  }
  await paste('1');
  await expect(page.locator('#three-steps .problem')).toHaveCount(0);
});

test('the state is a link: prose sets it, Back undoes it, the other language keeps it', async ({
  page,
  browser,
  baseURL,
}) => {
  await open(page);
  await page.getByRole('link', { name: 'Let it ask nothing' }).click();
  await expect(slot(page, 's-2')).toHaveText('0.000');
  await expect(page).toHaveURL(/#Q=1,\.2;0,0;-\.8,\.8$/);
  await expect(page.getByRole('link', { name: 'Let it ask nothing' })).toHaveAttribute('aria-current', 'true');
  await page.goBack();
  await expect(slot(page, 's-2')).toHaveText('1.782');
  await page.goForward();
  await expect(slot(page, 's-2')).toHaveText('0.000');

  await page.locator('.toc a').last().click();
  await expect(page).toHaveURL(/#[a-z0-9-]+&Q=1,\.2;0,0/);
  await expect(slot(page, 's-2')).toHaveText('0.000');

  await page.locator('a[data-language]').first().click();
  await expect(page).toHaveURL(/\/zh\/steps\/.*Q=1,\.2;0,0/);
  await page.locator('#three-steps').scrollIntoViewIfNeeded();
  await expect(slot(page, 's-2')).toHaveText('0.000');
  await expect(page.locator('#three-steps .lanes th').first()).toContainText('我');

  const elsewhere = await browser.newPage();
  await elsewhere.goto(page.url());
  await elsewhere.locator('#three-steps').scrollIntoViewIfNeeded();
  await expect(slot(elsewhere, 's-2')).toHaveText('0.000');
  await elsewhere.locator('#three-steps [data-act="reset"]').click();
  await expect(slot(elsewhere, 's-2')).toHaveText('1.782');
  await expect(elsewhere).toHaveURL(new RegExp(`^${baseURL}/zh/steps/(#[^=]*)?$`));
  await elsewhere.close();
});

test('the reader’s own words appear wherever the words do', async ({ page }) => {
  await open(page);
  const field = page.locator('input[data-words="tokens"]').nth(2);
  await field.fill('<b>oolong');
  await expect(field).toHaveAttribute('aria-invalid', '');
  await field.fill('<b>🍵');
  await expect(page.locator('#three-steps .lanes [data-slot="kname-2"]')).toHaveText('<b>🍵');
  await field.press('Enter');
  await field.blur();
  await expect(page).toHaveURL(/#tokens=/);
});

test('the exercise checks arithmetic and names the slip', async ({ page }) => {
  await open(page, '/zh/steps/');
  const row = (i: number) => page.locator(`[data-exercise="byHand"] [data-question="${i}"]`);
  await row(0).locator('input').fill('2');
  await row(1).locator('input').fill('0.71');
  await page.locator('[data-check]').first().click();
  await expect(row(0).locator('.say')).toHaveText('还没有除以 √2');
  await expect(row(1).locator('.say')).toHaveText('✓ 对');
  await expect(row(2).locator('.say')).toHaveText('还没填');
  // 1 / (1 + e^(1/√2 − 2/√2)) = 1 / (1 + e^−0.7071) = 0.670
  await row(2).locator('input').fill('0.67');
  await row(2).locator('input').press('Tab');
  await expect(row(2).locator('.say')).toHaveText('✓ 对');
});

test('everything in the stepper is reached by keyboard alone', async ({ page }) => {
  await open(page);
  await page.locator('#three-steps [data-step="score"]').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#three-steps [data-step="score"]')).toHaveAttribute('aria-current', 'step');
  const seen = new Set<string>();
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab');
    const where = await page.evaluate(() => {
      const e = document.activeElement as HTMLElement | null;
      return e?.closest('#three-steps')
        ? (e.dataset.scrub ??
            e.dataset.drag ??
            e.dataset.act ??
            (e.hasAttribute('data-advance')
              ? 'advance'
              : e.dataset.row !== undefined
                ? 'row'
                : (e.dataset.step ?? 'cell')))
        : '';
    });
    if (where === '' && seen.size) break;
    seen.add(where);
  }
  for (const stop of ['advance', 'row', 'Q', 'K', 'V', 'reset', 'link', 'away']) expect([...seen]).toContain(stop);
});

test('the table of the figure is copied for a spreadsheet', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  await page.locator('#three-steps .away summary').click();
  await page.locator('#three-steps [data-act="table"]').click();
  await expect(page.locator('#three-steps .said')).not.toBeEmpty();
  const rows = (await page.evaluate(() => navigator.clipboard.readText())).split('\n').map((line) => line.split('\t'));
  expect(rows).toHaveLength(4);
  expect(rows[3]).toEqual(['tea', '1.4', '1.2', '1.7819', '0.7579', '0.2', '1.6']);
});
