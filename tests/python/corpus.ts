import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What the recorder (recorder.py) notes about one top-level statement. */
export interface Note {
  line: number;
  value?: unknown;
  printed?: string;
  warned?: string[];
  error?: string;
  message?: string;
}

export type Notes = Record<string, Note[]>;

/** A file of small programs beside this one. */
export interface Topic {
  name: string;
  file: string;
  text: string;
  /** Where what real PyTorch does is recorded. */
  record: string;
  programs: { name: string; needs: string[] }[];
}

const folder = 'tests/python';

export function topics(): Topic[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.py') && name !== 'recorder.py')
    .sort()
    .map((base) => {
      const [name, file] = [path.basename(base, '.py'), path.posix.join(folder, base)];
      const text = readFileSync(file, 'utf8');
      return {
        name,
        file,
        text,
        record: path.posix.join(folder, 'recorded', `${name}.json`),
        programs: programs(text),
      };
    });
}

function programs(text: string): Topic['programs'] {
  return text
    .split(/^# %%/m)
    .slice(1)
    .map((cell) => {
      const [name, ...lines] = cell.split('\n');
      const needs = lines.filter((line) => line.startsWith('# needs:')).map((line) => line.slice(8).trim());
      return { name: name.trim(), needs };
    });
}

/** torch.testing.assert_close's: what is allowed, relative to what is expected and absolutely. */
const tolerances: Record<string, [relative: number, absolute: number]> = {
  float16: [1e-3, 1e-5],
  float32: [1.3e-6, 1e-5],
  float64: [1e-7, 1e-7],
};

/** Whether a value is the one expected: floats within the tolerance of their dtype, everything else to the letter. */
function agrees(expected: unknown, actual: unknown, [relative, absolute] = tolerances.float32): boolean {
  if (typeof expected === 'number' && typeof actual === 'number')
    return Math.abs(expected - actual) <= absolute + relative * Math.abs(expected);
  if (typeof expected !== 'object' || expected === null || typeof actual !== 'object' || actual === null)
    return expected === actual;
  if (Array.isArray(expected))
    return (
      Array.isArray(actual) &&
      expected.length === actual.length &&
      expected.every((each, k) => agrees(each, actual[k], [relative, absolute]))
    );
  const [a, b] = [expected as Record<string, unknown>, actual as Record<string, unknown>];
  const own = 'tensor' in a ? (tolerances[a.tensor as string] ?? [0, 0]) : ([relative, absolute] as [number, number]);
  return (
    Object.keys(a).join() === Object.keys(b).join() &&
    Object.keys(a).every((key) => agrees(a[key], b[key], key === 'shape' ? [0, 0] : own))
  );
}

/**
 * Where one program does not do what is recorded, in words. A statement that ends in `# words` may say an error differently;
 * one that ends in `# not here` is what the page's torch refuses, saying so. Neither is said of `real` PyTorch.
 */
export function differences(topic: Topic, expected: readonly Note[], actual: readonly Note[], real = false): string[] {
  const source = topic.text.split('\n');
  const by = (notes: readonly Note[]) => new Map(notes.map((note) => [note.line, note]));
  const [e, a] = [by(expected), by(actual)];
  const found: string[] = [];
  for (const line of [...new Set([...e.keys(), ...a.keys()])].sort((x, y) => x - y)) {
    const [want, got] = [e.get(line), a.get(line)];
    const statement = source[line - 1];
    if (!real && statement.endsWith('# not here')) {
      if (!got?.message?.includes("not in this page's torch"))
        found.push(`${topic.file}:${line}  ${statement}\n    expected to be refused\n    got ${short(got)}`);
    } else {
      const words = !real && statement.endsWith('# words') ? { message: undefined } : {};
      if (!agrees(keyed({ ...want, ...words }), keyed({ ...got, ...words })))
        found.push(`${topic.file}:${line}  ${statement}\n    PyTorch ${short(want)}\n    here    ${short(got)}`);
    }
  }
  return found;
}

/** Keys in one order, those without a value left out. */
function keyed(note: object): object {
  const entries = Object.entries(note).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries.sort(([x], [y]) => (x < y ? -1 : 1)));
}

function short(note: Note | undefined): string {
  const { line: _, ...rest } = note ?? { line: 0 };
  const text = JSON.stringify(rest);
  return text.length > 500 ? `${text.slice(0, 500)}…` : text;
}
