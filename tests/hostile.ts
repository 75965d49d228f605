/** @file Programs that mean harm, each with what the page must say of it in its first line, and the host that they are run on. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import path from 'node:path';

const types: Record<string, string> = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
  svg: 'image/svg+xml',
};

/**
 * The built site as a plain static host serves it, without a header, and a list of all that it should never be asked for.
 * `also`: what it answers besides, by path.
 */
export function host(also: (pathname: string) => string | undefined = () => undefined): {
  server: Server;
  stolen: string[];
} {
  const stolen: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, 'http://host');
    const asked = path.join('dist', decodeURIComponent(pathname));
    const file = existsSync(asked) && statSync(asked).isDirectory() ? path.join(asked, 'index.html') : asked;
    const type = types[file.split('.').at(-1)!] ?? 'font/woff2';
    const own = also(pathname);
    if (own !== undefined) response.writeHead(200, { 'content-type': type }).end(own);
    else if (pathname.includes('stolen') || !existsSync(file)) {
      stolen.push(`${request.method} ${request.url}`);
      response.writeHead(200, { 'access-control-allow-origin': '*', 'content-type': 'text/javascript' }).end('');
    } else response.writeHead(200, { 'content-type': type }).end(readFileSync(file));
  });
  server.on('upgrade', (request, socket) => {
    stolen.push(`upgrade ${request.url}`);
    socket.destroy();
  });
  return { server, stolen };
}

const endings: Record<string, RegExp> = {
  $TIME: /Stopped: not done after (5|30) seconds/,
  $OUTPUT: /Stopped: it says too much/,
  $NOTHING: /It ran and printed nothing/,
  $EXIT: /SystemExit|It ran and printed nothing/,
  // Browsers differ in what they refuse first: the memory, or more time.
  $END: /Stopped: not done|RangeError|does not answer|Error:|thrown: 'out of memory'/,
  $DEEP: /RangeError: Maximum call stack size exceeded|InternalError: too much recursion/,
};

export const languages = [
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

export const hostile = (ending: string): string[] =>
  readdirSync('tests/hostile')
    .filter((name) => name.endsWith(ending))
    .sort();

/** A program as it is run on this port, and what the page must say of it. */
export function filled(name: string, port: number): { code: string; says: string | RegExp } {
  const code = readFileSync(`tests/hostile/${name}`, 'utf8');
  const [, says] = /^(?:\/\/|#) says: (.+)\n/.exec(code)!;
  return {
    code: code
      .replaceAll('$HERE', `http://127.0.0.1:${port}`)
      .replaceAll('$OTHER', `http://localhost:${port}`)
      .replaceAll('$SOCKET', `ws://127.0.0.1:${port}`)
      .replaceAll('$TRANSPORT', `https://127.0.0.1:${port}`),
    says: endings[says] ?? says,
  };
}
