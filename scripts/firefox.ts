/**
 * The kernel's bits in Firefox: a page hashes the seeded sample and hands the hash to a server of ours, no driver in between.
 * `npm run firefox` needs `firefox-esr` or `firefox` on the path. Ends with `1 passed`, or says what came instead.
 */
import { spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { build } from 'esbuild';
import { recorded } from '../src/tensor/wasm/sample.ts';
import { hashPage } from '../tests/hash-page.ts';

const patience = 120_000;
const { outputFiles } = await build({
  stdin: { contents: `${hashPage}\nawait fetch('/hash', { method: 'POST', body: document.title });`, resolveDir: '.' },
  bundle: true,
  format: 'esm',
  write: false,
});
const answers = new EventEmitter();
const server = createServer(async (request, response) => {
  if (request.method === 'POST') answers.emit('hash', await text(request));
  response.setHeader('content-type', request.url === '/' ? 'text/html' : 'text/javascript');
  response.end(request.url === '/' ? '<title></title><script type="module" src="a.js"></script>' : outputFiles[0].text);
}).listen(0, '127.0.0.1');
await once(server, 'listening');

const profile = mkdtempSync(path.join(os.tmpdir(), 'firefox-'));
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
const firefox = spawn('firefox-esr', ['--headless', '--no-remote', '--profile', profile, address], {
  env: { ...process.env, HOME: profile },
  stdio: 'ignore',
});
process.on('exit', () => firefox.kill('SIGKILL'));
firefox.on('error', (problem) => answers.emit('error', problem));

const [hash] = (await once(answers, 'hash', { signal: AbortSignal.timeout(patience) })) as [string];
firefox.kill('SIGKILL');
rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
if (hash !== recorded) throw new Error(`Firefox makes ${hash} of the sample, Node ${recorded}`);
console.log(`Firefox gives the bits that Node gives\n1 passed`);
process.exit();
