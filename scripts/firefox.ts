/**
 * What Chromium's tests cannot say: the kernel's bits in Firefox, and that Firefox keeps programs that mean harm inside the built
 * site's cells. No driver: a script of ours in the page acts and hands what it saw to a server. `npm run firefox` needs
 * `firefox-esr` on the path and a built site. Ends with `N passed, M failed`.
 */
import { spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { build } from 'esbuild';
import { recorded } from '../src/tensor/wasm/sample.ts';
import { hashPage } from '../tests/hash-page.ts';
import { filled, host, hostile, languages } from '../tests/hostile.ts';

/** Runs programs one after the other in a cell of the page, and after each the one that shows that nothing is left of it. */
interface Task {
  file: string;
  programs: { name: string; code: string }[];
  next: string;
}
interface Seen {
  name: string;
  /** What the page says of it. */
  said: string;
  /** Elements in it that the page does not make. */
  elements: number;
  /** What the next run printed. */
  next: string;
}
async function drive({ file, programs, next }: Task): Promise<Seen[]> {
  const until = async (holds: () => unknown) => {
    while (!holds()) await new Promise((done) => setTimeout(done, 20));
  };
  await until(() => document.documentElement.dataset.open === '');
  const cell = document.querySelector<HTMLElement>(`.snippet[data-file="${file}"]`)!;
  const ran = cell.querySelector<HTMLElement>('[data-ran]')!;
  const run = async (code: string) => {
    cell.querySelector('pre code')!.textContent = code;
    cell.querySelector<HTMLElement>('.run')!.click();
    await until(() => cell.dataset.running !== undefined);
    await until(() => cell.dataset.running === undefined);
  };
  // Its first click opens the cell.
  await run(next);
  const seen: Seen[] = [];
  for (const { name, code } of programs) {
    await run(code);
    const said = ran.textContent!;
    const elements = ran.querySelectorAll('b, i, img, script, iframe').length;
    await run(next);
    seen.push({ name, said, elements, next: ran.querySelector('samp')?.textContent ?? '' });
  }
  return seen;
}

const patience = 900_000;
const answers = new EventEmitter();
const pages: Record<string, string> = {};
const { server, stolen } = host((pathname) => pages[pathname]);
server.prependListener('request', async (request) => {
  if (request.method === 'POST' && request.url!.startsWith('/seen/')) answers.emit(request.url!, await text(request));
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = server.address() as AddressInfo;

/** Opens a page in a Firefox without a past, and waits for what it posts to /seen/NAME. */
async function visit(name: string, pathname: string): Promise<string> {
  pages[`/seen/${name}`] = '';
  const profile = mkdtempSync(path.join(os.tmpdir(), 'firefox-'));
  const firefox = spawn(
    'firefox-esr',
    ['--headless', '--no-remote', '--profile', profile, `http://127.0.0.1:${port}${pathname}`],
    { env: { ...process.env, HOME: profile }, stdio: 'ignore' },
  );
  firefox.on('error', (problem) => answers.emit('error', problem));
  try {
    const [seen] = (await once(answers, `/seen/${name}`, { signal: AbortSignal.timeout(patience) })) as [string];
    return seen;
  } finally {
    firefox.kill('SIGKILL');
    await once(firefox, 'exit');
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

let [passed, failed] = [0, 0];
function check(name: string, wrong: string | undefined): void {
  if (wrong === undefined) passed += 1;
  else {
    failed += 1;
    console.log(`  FAILED  ${name}: ${wrong}`);
  }
}

const { outputFiles } = await build({
  stdin: {
    contents: `${hashPage}\nawait fetch('/seen/hash', { method: 'POST', body: document.title });`,
    resolveDir: '.',
  },
  bundle: true,
  format: 'esm',
  write: false,
});
pages['/hash.js'] = outputFiles[0].text;
pages['/hash.html'] = '<title></title><script type="module" src="hash.js"></script>';
const hash = await visit('hash', '/hash.html');
check('the kernel', hash === recorded ? undefined : `Firefox makes ${hash} of the sample, Node ${recorded}`);

for (const { ending, file, next, prints } of languages) {
  const programs = hostile(ending).map((name) => ({ name, ...filled(name, port) }));
  const task: Task = { file, programs, next };
  pages['/drive.js'] =
    `(${drive.toString()})(${JSON.stringify(task)}).then((seen) => fetch('/seen/${file}', { method: 'POST', body: JSON.stringify(seen) }));`;
  pages['/driven.html'] = readFileSync('dist/en/code/index.html', 'utf8').replace(
    '</body>',
    '<script src="/drive.js"></script></body>',
  );
  stolen.length = 0;
  const seen = JSON.parse(await visit(file, '/driven.html')) as Seen[];
  for (const { name, says } of programs) {
    const found = seen.find((one) => one.name === name);
    const meant = found && (typeof says === 'string' ? found.said.includes(says) : says.test(found.said));
    check(
      name,
      !found || !meant || found.said.includes('escaped') || found.elements > 0
        ? `the page says ${JSON.stringify(found?.said.slice(0, 200))}`
        : found.next === prints
          ? undefined
          : `the next run prints ${JSON.stringify(found.next)}`,
    );
  }
  check(`asked of the host by ${ending}`, stolen.length === 0 ? undefined : stolen.slice(0, 5).join(', '));
}

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
