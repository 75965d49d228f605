/**
 * What stands before a reader's TypeScript in its worker: the library, `show`, the console, and who reports its end. Nothing here
 * guards anything (the frame does that); it only sees to it that ordinary programs are heard as they meant it.
 */
import { most, type Said } from '../said.ts';
import { inspect } from './inspect.ts';
import * as attention from './library.ts';
import { shown } from './show.ts';

const send = self.postMessage.bind(self) as (said: Said) => void;
const started = performance.now();
let silent = true;
const say = (said: Said) => {
  if (!silent) send(said);
};
const clip = (text: string) => (text.length > most.text ? `${text.slice(0, most.text - 1)}…` : text);
/** Reading a value may run the reader's own code: getters, Proxy traps, toString. */
const safely = (read: () => string, otherwise: string): string => {
  try {
    return clip(String(read()));
  } catch {
    return otherwise;
  }
};
const line = (values: readonly unknown[]) =>
  values.map((x) => (typeof x === 'string' ? x : safely(() => inspect(x), '[unreadable]'))).join(' ');

const out = (...values: unknown[]) => say({ kind: 'text', stream: 'out', text: clip(`${line(values)}\n`) });
const err = (...values: unknown[]) => say({ kind: 'text', stream: 'err', text: clip(`${line(values)}\n`) });
Object.assign(console, { log: out, info: out, debug: out, warn: err, error: err });

function show(value: unknown, name?: unknown): void {
  const label = typeof name === 'string' ? { name: name.slice(0, 80) } : {};
  try {
    say({ kind: 'value', value: shown(value), ...label });
  } catch {
    say({ kind: 'value', value: { type: 'text', text: '[unreadable]' }, ...label });
  }
}

function load(name: string): unknown {
  if (name === 'attention') return attention;
  throw new Error(`only 'attention' can be imported here, not ${safely(() => inspect(name), '?')}`);
}

/** Places in the reader's lines, innermost first; the library's own are left out. */
function linesOf(stack: string, before: number): number[] {
  return [...stack.matchAll(/blob:[^\s)]*?:(\d+):\d+/g)].map((found) => Number(found[1]) - before).filter((n) => n > 0);
}

function fail(thrown: unknown, before: number): void {
  const isError = safely(() => String(thrown instanceof Error), 'false') === 'true';
  const error = thrown as Error;
  const [at] = isError
    ? linesOf(
        safely(() => error.stack ?? '', ''),
        before,
      )
    : [];
  say({
    kind: 'error',
    name: isError ? safely(() => error.name, 'Error').slice(0, 200) : 'thrown',
    message: isError ? safely(() => error.message, '') : safely(() => inspect(thrown), '[unreadable]'),
    ...(at && { line: at }),
  });
}

/** `before`: how many lines of the script stand above the reader's first. */
async function runCell(
  before: number,
  program: (load: unknown, exports: unknown, show: unknown, heard: () => void) => Promise<unknown>,
): Promise<void> {
  self.addEventListener('unhandledrejection', (event) => {
    event.preventDefault();
    fail(event.reason, before);
  });
  try {
    const value = await program(load, {}, show, () => (silent = false));
    if (value !== undefined) show(value);
  } catch (thrown) {
    silent = false;
    fail(thrown, before);
  }
  send({ kind: 'done', ms: performance.now() - started });
}

(self as unknown as { runCell: typeof runCell }).runCell = runCell;
