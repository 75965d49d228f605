import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { watch } from './open.ts';

// A shared machine may need a minute for what takes four seconds on its own.
test.setTimeout(300_000);
const slow = { timeout: 240_000 };

const slot = (page: Page, name: string) => page.locator(`#train [data-slot="${name}"]`).first();
const main = (page: Page) => page.locator('#train [data-train="main"]');
const status = (page: Page) => slot(page, 'status');
const shownStep = async (page: Page) => Number(/\d+/.exec((await slot(page, 'look').textContent())!)![0]);
const open = async (page: Page, address = '/en/code/') => {
  await page.goto(address);
  await page.locator('#train').scrollIntoViewIfNeeded();
  await expect(page.locator('#train')).toHaveAttribute('data-ready', '');
};

test('a recorded run first; then the reader’s own: pause, one step, resume, to 0.99, saved, loaded, started over', async ({
  page,
  baseURL,
}) => {
  const outputPath = (name: string) => test.info().outputPath(name);
  const wrong = watch(page, baseURL!);
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await open(page);
  await expect(status(page)).toContainText('This is a recorded run');
  await expect(slot(page, 'readout')).toContainText('Step 300: 8 of 8 right in this sequence, 1.000 of the held-out');
  await expect(slot(page, 'save')).toBeDisabled();
  // The moment: from the end to the start, where all rows are shared out nearly evenly.
  const moment = page.locator('#train-look');
  await moment.focus();
  await page.keyboard.press('Home');
  await expect(slot(page, 'look')).toHaveText('step 0');
  expect(Number(await slot(page, 'w-0-0').textContent())).toBeLessThan(0.6);
  await page.keyboard.press('End');
  expect(fetched.filter((path) => /worker|recorded|sort-1|bytes/.test(path) && !/timing/.test(path))).toEqual([]);

  await main(page).click();
  await expect(status(page)).toContainText(/^Step [1-9]\d* of 300, /, slow);
  await main(page).click();
  await expect(status(page)).toContainText(/^Paused at step \d+\.$/, slow);
  const paused = await shownStep(page);
  expect(paused).toBeGreaterThan(0);
  // By keyboard: the button keeps the focus.
  await page.locator('#train [data-train="one"]').focus();
  await page.keyboard.press('Enter');
  await expect(status(page)).toHaveText(`Paused at step ${paused + 1}.`, slow);

  // The reader's own sequence, answered by the model as it stands.
  const input = page.locator('#train-input');
  await input.fill('7 7 7');
  await expect(slot(page, 'input-wrong')).toHaveText('8 symbols are needed; there are 3.');
  await input.fill('1 2 3 4 5 6 7 x');
  await expect(slot(page, 'input-wrong')).toHaveText('“x” is none of this task’s symbols.');
  await input.fill('1 2 3 4 5 6 7 8');
  await expect(slot(page, 'input-wrong')).toHaveText('');
  await expect(slot(page, 'target-0')).toHaveText('8', slow);
  await expect(status(page)).toHaveText(`Paused at step ${paused + 1}.`, slow);

  await main(page).click();
  await expect(status(page)).toContainText(/^Step /, slow);
  await input.fill('87654321');
  await expect(slot(page, 'target-0')).toHaveText('1', slow);
  // Reversing passes 0.99 within 50 steps (src/models/lab/trainer.test.ts).
  await expect(status(page)).toContainText(/^Step ([6-9]\d|\d{3}) of 300/, slow);
  await main(page).click();
  await expect(status(page)).toContainText(/^Paused at step \d+\.$/, slow);
  await expect(slot(page, 'readout')).toContainText(/8 of 8 right in this sequence, (1\.000|0\.99\d) of the held-out/);
  const step = await shownStep(page);
  for (let i = 0; i < 8; i++) await expect(slot(page, `answer-${i}`)).toHaveText(String(i + 1));
  // Place 8 looks at place 1: one of the two heads gives it most of its weight.
  const weights = await Promise.all([0, 1].map((m) => slot(page, `w-${m}-0`).textContent()));
  expect(Math.max(...weights.map(Number))).toBeGreaterThan(0.5);

  const download = page.waitForEvent('download');
  await slot(page, 'save').click();
  const saved = outputPath('saved.json');
  await (await download).saveAs(saved);
  expect((await download).suggestedFilename()).toBe(`attention-reverse-${step}.json`);
  await expect(slot(page, 'said')).toHaveText(`Weights of step ${step} saved.`);
  const file = JSON.parse(readFileSync(saved, 'utf8'));
  expect(file).toMatchObject({ task: 'reverse', step, layers: 1, vocabulary: [...'0123456789'] });

  await page.locator('#train [data-train="over"]').click();
  await expect(status(page)).toContainText('This is a recorded run');
  await expect(slot(page, 'input-wait')).toContainText('holds no model');

  // Wrong files change nothing and say what is wrong; the right one answers at once.
  const load = page.locator('#train [data-file="load"]');
  const wrongFile = async (change: (copy: any) => void, says: string) => {
    const copy = structuredClone(file);
    change(copy);
    writeFileSync(outputPath('wrong.json'), JSON.stringify(copy));
    await load.setInputFiles(outputPath('wrong.json'));
    await expect(slot(page, 'said-wrong')).toHaveText(`${says} Nothing was changed.`);
    await expect(status(page)).toContainText('This is a recorded run');
  };
  await wrongFile((copy) => (copy.task = 'sort'), 'The file was trained on “sort”: choose that task first.');
  await wrongFile((copy) => (copy.vocabulary = ['a', 'b', 'c', 'd']), 'The file has 4 other symbols: a, b, c, d.');
  await wrongFile((copy) => (copy.weights['fc_out.bias'].data[3] = null), 'Number 4 of fc_out.bias is not finite.');
  await load.setInputFiles(saved);
  await expect(status(page)).toContainText(`Weights from a file, trained for ${step} steps`, slow);
  await expect(slot(page, 'said-wrong')).toHaveText('');
  await expect(slot(page, 'answer-0')).toHaveText('1');

  // The figure's own reset takes the run, its worker and the reader's sequence away.
  await page.locator('#train [data-act="reset"]').click();
  await expect(status(page)).toContainText('This is a recorded run');
  await expect(slot(page, 'input-in')).toHaveValue('0 5 1 3 9 7 7 2');
  expect(wrong).toEqual([]);
});

test('own words in Chinese: a bad list says why; words changed in the middle of training pause it, and it goes on', async ({
  page,
  baseURL,
}) => {
  const wrong = watch(page, baseURL!);
  await open(page, '/zh/code/');
  const words = page.locator('#train-words');
  await page.locator('#train [data-choose="trTask=sort"]').click();
  await expect(slot(page, 'readout')).toContainText('第 300 步：这一串答对 8/8', slow);
  for (const [text, says] of [
    ['春 夏 秋', '至少要 4 个不同的词，现在有 3 个。'],
    ['春 夏 秋 冬 春', '“春”出现了两次。'],
    ['春 夏 秋 冬天来了春天还会远吗', '“冬天来了春天还会远吗”太长，每个词不超过 8 个字符。'],
  ]) {
    await words.fill(text);
    await expect(slot(page, 'words-wrong')).toHaveText(says);
    await expect(main(page)).toBeDisabled();
  }
  await words.fill('春，夏，秋，冬');
  await words.blur();
  await expect(status(page)).toHaveText('这组设置还没有训练过。');
  await expect(slot(page, 'words-wrong')).toHaveText('');
  await main(page).click();
  await expect(status(page)).toContainText(/^第 [1-9]\d* 步，共 300 步/, slow);
  await words.fill('鼠 牛 虎 兔 龙');
  await words.blur();
  await expect(status(page)).toHaveText('这组设置还没有训练过。');
  await words.fill('春 夏 秋 冬');
  await words.blur();
  await expect(status(page)).toContainText('改看别的设置时，这次训练停在第', slow);
  await main(page).click();
  await expect(status(page)).toContainText(/^第 [1-9]\d* 步，共 300 步/, slow);
  // Only four symbols: no other stands among the answers, and the file names just these.
  const said = await page.locator('#train tr.answer').textContent();
  expect(said).toMatch(/^模型的回答[春夏秋冬]{8}$/);
  const download = page.waitForEvent('download');
  await slot(page, 'save').click();
  expect(JSON.parse(readFileSync(await (await download).path(), 'utf8')).vocabulary).toEqual(['春', '夏', '秋', '冬']);
  await expect(page).toHaveURL(/trWords=/);
  expect(wrong).toEqual([]);
});

test('the worker dies, the tab is hidden: it says so, keeps the last step and goes on from it', async ({ page }) => {
  await open(page);
  await main(page).click();
  await expect(status(page)).toContainText(/^Step [3-9]\d of 300|^Step 1\d\d of 300/, slow);
  // A worker that ends without a word, as one that the browser kills.
  await page
    .workers()[0]
    .evaluate(() => self.close())
    .catch(() => {});
  await expect(status(page)).toContainText(/The browser ended the background worker\. Step \d+ was saved last/, slow);
  const kept = Number(/Step (\d+)/.exec((await status(page).textContent())!)![1]);
  expect(kept % 10).toBe(0);
  expect(await shownStep(page)).toBe(kept);
  await main(page).click();
  await expect(status(page)).toContainText(/^Step [1-9]\d* of 300/, slow);
  expect(Number(/\d+/.exec((await status(page).textContent())!)![0])).toBeGreaterThanOrEqual(kept);

  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await expect(status(page)).toContainText(/^The tab was hidden, so training paused at step \d+/, slow);
  await expect(main(page)).toHaveText('Resume');
  await page.locator('#train [data-train="over"]').click();
  await expect(status(page)).toContainText('This is a recorded run');
});

test('the program is copied; one layer and two in induction stand as recorded runs', async ({
  page,
  context,
  baseURL,
}) => {
  const wrong = watch(page, baseURL!);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '/en/code/?trTask=induction');
  await expect(slot(page, 'readout')).toContainText('Step 300: 8 of 8 right', slow);
  await page.locator('#train [data-file="code"]').click();
  await expect(slot(page, 'said')).toContainText('Program copied');
  const program = await page.evaluate(() => navigator.clipboard.readText());
  expect(program).toContain('LENGTH, COUNTED_FROM = 16, 8');
  expect(program).toContain('D, HEADS, FF, LAYERS = 32, 2, 64, 2');
  await page.locator('#train [data-choose="trLayers=1"]').click();
  await expect(slot(page, 'readout')).toContainText('0.458 of the held-out tokens', slow);
  await expect(slot(page, 'map-2')).toBeHidden();
  for (const width of [390, 820, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    // The two maps of a layer stand side by side, on a phone too.
    const [a, b] = await Promise.all([0, 1].map((m) => slot(page, `map-${m}`).boundingBox()));
    expect(a!.y).toBe(b!.y);
  }
  expect(wrong).toEqual([]);
});
