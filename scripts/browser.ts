import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface Browser {
  executablePath: string;
  env: Record<string, string>;
  args: string[];
}

/**
 * Finds a Chromium: $CHROMIUM_PATH, a system browser, Playwright's own, else the one that the npm package
 * @sparticuz/chromium carries (unpacked once into node_modules/.cache; without it, a Chromium must be installed).
 */
export async function findBrowser(): Promise<Browser> {
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const system = [
    process.env.CHROMIUM_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ];
  const found = process.env.NPM_CHROMIUM ? undefined : system.find((file) => file && existsSync(file));
  if (found) return { executablePath: found, env: {}, args };

  const { chromium } = await import('@playwright/test');
  if (!process.env.NPM_CHROMIUM && existsSync(chromium.executablePath()))
    return { executablePath: chromium.executablePath(), env: {}, args };

  const { version } = JSON.parse(readFileSync('node_modules/@sparticuz/chromium/package.json', 'utf8')) as {
    version: string;
  };
  const folder = path.resolve('node_modules/.cache/chromium', version);
  mkdirSync(folder, { recursive: true });
  const before = { ...process.env };
  process.env.TMPDIR = folder;
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x'; // makes it unpack the NSS libraries it carries
  const { default: carried } = await import('@sparticuz/chromium');
  const executablePath = await carried.executablePath();
  const env = {
    LD_LIBRARY_PATH: path.join(folder, 'al2023/lib'),
    ...(existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: path.join(folder, 'fonts') }),
  };
  for (const name of ['TMPDIR', 'AWS_LAMBDA_JS_RUNTIME', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH'] as const)
    if (before[name] === undefined) delete process.env[name];
    else process.env[name] = before[name];
  return { executablePath, env, args };
}
