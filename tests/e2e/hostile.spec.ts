import { createServer, type Server } from 'node:http';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';

/** Programs that mean harm, each with what the page must say of it in its first line. */
const programs = (ending: string) =>
  readdirSync('tests/hostile')
    .filter((name) => name.endsWith(ending))
    .sort();

const types: Record<string, string> = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
  svg: 'image/svg+xml',
};

/** The built site as a plain static host serves it, without a header, and with a list of all that it should never be asked for. */
function host(): { server: Server; stolen: string[] } {
  const stolen: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, 'http://host');
    const asked = path.join('dist', decodeURIComponent(pathname));
    const file = existsSync(asked) && statSync(asked).isDirectory() ? path.join(asked, 'index.html') : asked;
    if (pathname.includes('stolen') || !existsSync(file)) {
      stolen.push(`${request.method} ${request.url}`);
      response.writeHead(200, { 'access-control-allow-origin': '*', 'content-type': 'text/javascript' }).end('');
    } else response.writeHead(200, { 'content-type': types[file.split('.').at(-1)!] ?? 'font/woff2' }).end(readFileSync(file)); // prettier-ignore
  });
  server.on('upgrade', (request, socket) => {
    stolen.push(`upgrade ${request.url}`);
    socket.destroy();
  });
  return { server, stolen };
}

let server: Server;
let stolen: string[];
let port: number;
test.beforeAll(async () => {
  ({ server, stolen } = host());
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  port = (server.address() as AddressInfo).port;
});
test.afterAll(() => server.close());

const cell = (page: Page, file = 'attention.ts') => page.locator(`.snippet[data-file="${file}"]`);

async function run(page: Page, file: string, code: string): Promise<void> {
  const one = cell(page, file);
  const editor = one.getByRole('textbox');
  if (!(await editor.isVisible())) await one.getByRole('button', { name: 'Edit' }).click();
  await editor.focus();
  await expect(editor).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(code);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(one).not.toHaveAttribute('data-running', { timeout: 60_000 });
}

const endings: Record<string, RegExp> = {
  $TIME: /Stopped: not done after (5|30) seconds/,
  $OUTPUT: /Stopped: it says too much/,
  $NOTHING: /It ran and printed nothing/,
  $EXIT: /SystemExit|It ran and printed nothing/,
  // Browsers differ in what they refuse first: the memory, or more time.
  $END: /Stopped: not done|RangeError|does not answer|Error:/,
};

const languages = [
  {
    ending: '.ts',
    file: 'attention.ts',
    next: 'console.log(6 * 7, (globalThis as any).leaked, JSON.stringify([{ a: 1 }].map((x) => x.a)))',
    prints: '42 undefined [1]\n',
  },
  {
    ending: '.py',
    file: 'attention.py',
    next: "import torch\nprint(6 * 7, globals().get('leaked'), (torch.tensor([1., 2.]) * 2).tolist(), len('abc'))",
    prints: '42 None [2.0, 4.0] 3\n',
  },
];

// One page for a handful of programs: what one leaves behind, the next would find.
const handful = 12;
for (const { ending, file, next, prints } of languages) {
  const all = programs(ending);
  for (let start = 0; start < all.length; start += handful) {
    const some = all.slice(start, start + handful);
    test(`${some[0]} to ${some.at(-1)}: nothing gets out, the page stays in the reader’s hand`, async ({ page }) => {
      test.setTimeout(400_000);
      const wrong: string[] = [];
      page.on('dialog', (dialog) => {
        wrong.push(`dialog ${dialog.message()}`);
        void dialog.dismiss();
      });
      page.on('pageerror', (error) => wrong.push(String(error)));
      await page.addInitScript(() => {
        if (self !== top) return;
        localStorage.setItem('secret', 'the reader’s');
        new BroadcastChannel('page').onmessage = () => document.body.append('escaped');
      });
      await page.goto(`http://127.0.0.1:${port}/en/code/`);
      await page.waitForFunction(() => document.documentElement.dataset.open === '');
      await page.locator('.snippets label', { hasText: new RegExp(`^${file}$`) }).click();
      stolen.length = 0;
      for (const name of some) {
        const code = readFileSync(`tests/hostile/${name}`, 'utf8');
        const [, says] = /^(?:\/\/|#) says: (.+)\n/.exec(code)!;
        const filled = code
          .replaceAll('$HERE', `http://127.0.0.1:${port}`)
          .replaceAll('$OTHER', `http://localhost:${port}`)
          .replaceAll('$SOCKET', `ws://127.0.0.1:${port}`)
          .replaceAll('$TRANSPORT', `https://127.0.0.1:${port}`);
        await test.step(name, async () => {
          await run(page, file, filled);
          const ran = cell(page, file).locator('[data-ran]');
          await expect(ran, name).toContainText(endings[says] ?? says);
          expect(await ran.textContent(), name).not.toMatch(/escaped/);
          // The page is not made of what a program says.
          expect(await ran.locator('b, i, img, script, iframe').count(), name).toBe(0);
          // The next run starts from nothing.
          await run(page, file, next);
          await expect(ran.locator('samp'), name).toHaveText(prints);
        });
      }
      expect(stolen).toEqual([]);
      expect(wrong).toEqual([]);
      expect(await page.evaluate(() => document.body.textContent!.includes('escaped'))).toBe(false);
      expect(await page.evaluate(() => localStorage.getItem('secret'))).toBe('the reader’s');
    });
  }
}

test('while a program runs without end the page moves, and Stop ends it at once', async ({ page }) => {
  await page.goto(`http://127.0.0.1:${port}/en/code/`);
  await page.waitForFunction(() => document.documentElement.dataset.open === '');
  const figure = page.locator('#block');
  await figure.scrollIntoViewIfNeeded();
  await expect(figure).toHaveAttribute('data-ready', '');
  await cell(page).getByRole('button', { name: 'Edit' }).click();
  await expect(cell(page).getByRole('textbox')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText('for (;;) {}');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(cell(page)).toHaveAttribute('data-running', '');
  const number = figure.locator('[data-slot="bE-0-0-n"]');
  const before = await number.getAttribute('aria-valuenow');
  await number.focus();
  await page.keyboard.press('ArrowUp');
  await expect(number).not.toHaveAttribute('aria-valuenow', before!);
  await expect(cell(page)).toHaveAttribute('data-running', '');
  await cell(page).getByRole('button', { name: 'Stop' }).click();
  await expect(cell(page).locator('[data-ran]')).toContainText('Stopped, as you asked');
});

test('stopped while it still loads, run again at once: one result, the right one', async ({ page }) => {
  await page.goto(`http://127.0.0.1:${port}/en/code/`);
  await page.waitForFunction(() => document.documentElement.dataset.open === '');
  const button = cell(page).locator('.run');
  for (let i = 0; i < 5; i++) await button.click({ delay: 0 });
  await expect(cell(page)).not.toHaveAttribute('data-running');
  await button.click();
  await expect(cell(page)).not.toHaveAttribute('data-running');
  await expect(cell(page).locator('[data-ran] samp')).toHaveCount(1);
  await expect(cell(page).locator('[data-ran] samp')).toContainText('-0.568  0.265');
});
