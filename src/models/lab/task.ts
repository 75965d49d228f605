import { tensor, type Tensor } from '../../tensor/index.ts';
import type { Generator } from '../../tensor/random.ts';

/**
 * @file Three tasks that a small transformer learns in seconds. Each needs attention of another kind: reverse looks at a place,
 * sort at what stands there, induction at what once followed the same token.
 */
export const taskNames = ['reverse', 'sort', 'induction'] as const;
export type TaskName = (typeof taskNames)[number];

export interface Task {
  readonly name: TaskName;
  /** The symbols by token id; sort puts them in this order. */
  readonly vocabulary: readonly string[];
  /** Tokens of every sequence. */
  readonly length: number;
  /** The first position whose answer counts. */
  readonly from: number;
  /** No position sees those after it. */
  readonly causal: boolean;
}

/** Token ids, and for every position the id that is asked for, or `uncounted`. */
export interface Example {
  readonly input: readonly number[];
  readonly target: readonly number[];
}

/** The target of a position that does not count: `ignore_index` of PyTorch's cross-entropy. */
export const uncounted = -100;

export const builtIn: Readonly<Record<TaskName, readonly string[]>> = {
  reverse: [...'0123456789'],
  sort: [...'0123456789'],
  induction: [...'ABCDEFGHIJKLMNOP'],
};

/** A task over a vocabulary of at least 4 symbols. Induction's half is 8 symbols, or all of a smaller vocabulary. */
export function taskOf(name: TaskName, vocabulary: readonly string[]): Task {
  const half = Math.min(8, vocabulary.length);
  return name === 'induction'
    ? { name, vocabulary, length: 2 * half, from: half, causal: true }
    : { name, vocabulary, length: 8, from: 0, causal: false };
}

/**
 * What is asked for. Induction asks at every position for what followed the same token when it last stood there; where it has
 * not stood before, nothing is asked.
 */
export function answerOf({ name }: Task, input: readonly number[]): number[] {
  if (name === 'reverse') return [...input].reverse();
  if (name === 'sort') return [...input].sort((a, b) => a - b);
  return input.map((token, i) => {
    const before = input.lastIndexOf(token, i - 1);
    return i === 0 || before < 0 ? uncounted : input[before + 1];
  });
}

/**
 * One sequence. For induction the first half is different symbols; then it jumps back to one of the first half's first places,
 * drawn anew each time, and goes on from there. With one fixed jump a single layer could answer by counting places.
 */
export function draw(task: Task, { uniform }: Generator): Example {
  const below = (n: number) => Math.floor(n * uniform());
  const size = task.vocabulary.length;
  const input: number[] = [];
  if (task.name === 'induction') {
    const [half, symbols] = [task.from, task.vocabulary.map((_, id) => id)];
    for (let i = 0; i < half; i++) input.push(...symbols.splice(below(size - i), 1));
    const back = below(half / 2 + 1);
    for (let at = back; input.length < task.length; at = at + 1 < half ? at + 1 : back) input.push(input[at]);
  } else for (let i = 0; i < task.length; i++) input.push(below(size));
  const target = answerOf(task, input).map((id, i) => (i < task.from ? uncounted : id));
  return { input, target };
}

/** About an eighth of all sequences is held out of training, by their content, so that no sequence is ever in both parts. */
export function isHeldOut(input: readonly number[]): boolean {
  return input.reduce((sum, id) => (sum * 31 + id + 1) % 1009, 7) % 8 === 0;
}

/** Sequences of one part only. */
export function drawMany(task: Task, count: number, heldOut: boolean, random: Generator): Example[] {
  const examples: Example[] = [];
  while (examples.length < count) {
    const example = draw(task, random);
    if (isHeldOut(example.input) === heldOut) examples.push(example);
  }
  return examples;
}

/** input and target as (count, length) of int64 */
export function batch(examples: readonly Example[]): { input: Tensor; target: Tensor } {
  const ids = (part: 'input' | 'target') => tensor(examples.map((one) => [...one[part]]), { dtype: 'int64' }); // prettier-ignore
  return { input: ids('input'), target: ids('target') };
}
