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
const word = (x: unknown) => (typeof x === 'string' ? x : safely(() => inspect(x), '[unreadable]'));
/** As Node does it: the first value may say where the next ones stand in it. */
function line([first, ...rest]: readonly unknown[]): string {
  if (typeof first !== 'string') return [first, ...rest].map(word).join(' ');
  const filled = first.replace(/%([sdifjoOc%])/g, (spot, kind: string) => {
    if (kind === '%') return '%';
    if (rest.length === 0) return spot;
    const value = rest.shift();
    if (kind === 'c') return '';
    const whole = kind === 'i' ? Number.parseInt : kind === 'd' ? Number : kind === 'f' ? Number.parseFloat : undefined;
    return whole ? safely(() => String(whole(value as string)), 'NaN') : word(value);
  });
  return [filled, ...rest.map(word)].join(' ');
}

let indent = '';
const tell =
  (stream: 'out' | 'err') =>
  (...values: unknown[]) =>
    say({ kind: 'text', stream, text: clip(`${indent}${line(values).replaceAll('\n', `\n${indent}`)}\n`) });
const [out, err] = [tell('out'), tell('err')];
const [counts, clocks] = [new Map<string, number>(), new Map<string, number>()];
Object.assign(console, {
  log: out,
  info: out,
  debug: out,
  dir: (value: unknown) => out(value),
  warn: err,
  error: err,
  trace: (...values: unknown[]) => err(`Trace: ${line(values)}`),
  table: (value: unknown) => show(value),
  assert: (holds: unknown, ...values: unknown[]) =>
    holds || err(['Assertion failed', ...(values.length > 0 ? [line(values)] : [])].join(': ')),
  group(...values: unknown[]) {
    if (values.length > 0) out(...values);
    indent += '  ';
  },
  groupEnd: () => (indent = indent.slice(2)),
  count(label = 'default') {
    counts.set(label, (counts.get(label) ?? 0) + 1);
    out(`${label}: ${counts.get(label)}`);
  },
  time: (label = 'default') => clocks.set(label, performance.now()),
  timeEnd: (label = 'default') =>
    clocks.has(label) && out(`${label}: ${(performance.now() - clocks.get(label)!).toFixed(3)}ms`),
});

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
