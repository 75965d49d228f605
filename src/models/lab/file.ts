import { generator } from '../index.ts';
import { fixed, type Setup } from './setup.ts';
import { type TaskName, taskNames, taskOf } from './task.ts';
import { modelOf, type Snapshot } from './trainer.ts';

/** @file A trained model as a JSON file that Python reads too: `torch.tensor(data).reshape(shape)` by state_dict name. */

const format = 'seeing-attention/trained';
const version = 1;
/** No file of ours comes near; what is larger is not read. */
export const largest = 4_000_000;

export type FileProblem =
  | { code: 'json' | 'format' }
  | { code: 'version'; found: unknown }
  | { code: 'task'; found: TaskName }
  | { code: 'layers'; found: unknown }
  | { code: 'words'; found: readonly string[] }
  | { code: 'step' }
  | { code: 'names'; missing: readonly string[]; extra: readonly string[] }
  | { code: 'shape'; name: string; expected: readonly number[]; found: unknown }
  | { code: 'count'; name: string; expected: number; found: number }
  | { code: 'number'; name: string; place: number };

/** Nine digits tell every float32 from its neighbours. */
const nine = (x: number) => Number(x.toPrecision(9));

export function writeFile(setup: Setup, { step, weights }: Snapshot, accuracy: number): string {
  const { task, vocabulary, layers, seed } = setup;
  const { dModel, nhead, dimFeedforward } = fixed;
  const lines = Object.entries(shapesOf(setup)).map(([name, shape]) => {
    const data = [...weights[name]].map(nine);
    return `    ${JSON.stringify(name)}: ${JSON.stringify({ shape, data })}`;
  });
  const head = { format, version, task, vocabulary, layers, seed, step, accuracy, dModel, nhead, dimFeedforward };
  return `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "weights": {\n${lines.join(',\n')}\n  }\n}\n`;
}

/** The weights in a file's text, if they are of this task, these symbols and this model; else the first thing that is wrong. */
export function readFile(text: string, setup: Setup): { value: Snapshot } | { problem: FileProblem } {
  const no = (problem: FileProblem) => ({ problem });
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return no({ code: 'json' });
  }
  if (!isRecord(file) || file.format !== format || !isRecord(file.weights)) return no({ code: 'format' });
  const { task, vocabulary, layers, step, weights } = file;
  if (file.version !== version) return no({ code: 'version', found: file.version });
  const named = taskNames.find((name) => name === task);
  if (!named) return no({ code: 'format' });
  if (named !== setup.task) return no({ code: 'task', found: named });
  if (!Array.isArray(vocabulary) || !vocabulary.every((word) => typeof word === 'string'))
    return no({ code: 'format' });
  if (JSON.stringify(vocabulary) !== JSON.stringify(setup.vocabulary)) return no({ code: 'words', found: vocabulary });
  if (layers !== setup.layers) return no({ code: 'layers', found: layers });
  if (!Number.isSafeInteger(step) || Number(step) < 0) return no({ code: 'step' });

  const shapes = shapesOf(setup);
  const missing = Object.keys(shapes).filter((name) => !Object.hasOwn(weights, name));
  const extra = Object.keys(weights).filter((name) => !Object.hasOwn(shapes, name));
  if (missing.length + extra.length > 0) return no({ code: 'names', missing, extra });
  const arrays: Record<string, Float32Array> = {};
  for (const [name, expected] of Object.entries(shapes)) {
    const entry = weights[name];
    if (!isRecord(entry) || !Array.isArray(entry.data)) return no({ code: 'format' });
    if (JSON.stringify(entry.shape) !== JSON.stringify(expected))
      return no({ code: 'shape', name, expected, found: entry.shape });
    const size = expected.reduce((product, n) => product * n, 1);
    if (entry.data.length !== size) return no({ code: 'count', name, expected: size, found: entry.data.length });
    const place = entry.data.findIndex((x) => typeof x !== 'number' || !Number.isFinite(Math.fround(x)));
    if (place >= 0) return no({ code: 'number', name, place });
    arrays[name] = Float32Array.from(entry.data as number[]);
  }
  return { value: { step: Number(step), weights: arrays } };
}

const isRecord = (x: unknown): x is Record<string, unknown> => typeof x === 'object' && x !== null && !Array.isArray(x);

function shapesOf(setup: Setup): Record<string, readonly number[]> {
  const model = modelOf(setup, taskOf(setup.task, setup.vocabulary), generator(0));
  return Object.fromEntries(Object.entries(model.namedParameters()).map(([name, { shape }]) => [name, shape]));
}
