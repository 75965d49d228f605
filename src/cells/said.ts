/** A value that a run shows. `data` is row-major; booleans are 0 and 1. */
export type Shown = { type: 'tensor'; dtype: string; shape: number[]; data: number[] } | { type: 'text'; text: string };

/** What a run says, one message each, in order. */
export type Said =
  | { kind: 'text'; stream: 'out' | 'err'; text: string }
  /** show(x), or the value of a cell's last expression */
  | { kind: 'value'; value: Shown; name?: string }
  /** `line` is 1-based, in the reader's code */
  | { kind: 'error'; name: string; message: string; line?: number; trace?: string }
  | { kind: 'done'; ms: number };

/** The most that one run may say. A message beyond `text` or `numbers` is not heard; after `messages` or `weight` the run is over. */
export const most = { messages: 1000, weight: 500_000, text: 20_000, numbers: 16_384, axes: 8 };

const isText = (x: unknown, longest = most.text): x is string => typeof x === 'string' && x.length <= longest;
const isCount = (x: unknown): x is number => Number.isSafeInteger(x) && (x as number) >= 0;
const isObject = (x: unknown): x is Record<string, unknown> => typeof x === 'object' && x !== null;

function hearShown(value: unknown): Shown | undefined {
  if (!isObject(value)) return undefined;
  const { type, text, dtype, shape, data } = value;
  if (type === 'text') return isText(text) ? { type, text } : undefined;
  if (type !== 'tensor' || !isText(dtype, 24) || !/^[\w.[\]]+$/.test(dtype)) return undefined;
  if (!Array.isArray(shape) || shape.length > most.axes || !Array.isArray(data) || data.length > most.numbers)
    return undefined;
  const sizes = Array.from(shape as unknown[]);
  const numbers = Array.from(data as unknown[]);
  if (!sizes.every(isCount) || sizes.reduce((product, n) => product * n, 1) !== numbers.length) return undefined;
  return numbers.every((x) => typeof x === 'number') ? { type, dtype, shape: sizes, data: numbers } : undefined;
}

/**
 * A message from where a reader's program runs, checked and copied; undefined when it is not one. The program can send what
 * it likes, so nothing of the message itself is kept.
 */
export function hear(message: unknown): Said | undefined {
  if (!isObject(message)) return undefined;
  const { kind, stream, text, name, line, trace, ms } = message;
  if (kind === 'text')
    return (stream === 'out' || stream === 'err') && isText(text) ? { kind, stream, text } : undefined;
  if (kind === 'value') {
    const value = hearShown(message.value);
    return value && { kind, value, ...(isText(name, 80) && { name }) };
  }
  if (kind === 'error')
    return isText(name, 200) && isText(message.message)
      ? {
          kind,
          name,
          message: message.message,
          ...(isCount(line) && line > 0 && { line }),
          ...(isText(trace) && { trace }),
        }
      : undefined;
  if (kind === 'done') return typeof ms === 'number' && ms >= 0 && ms < 1e9 ? { kind, ms } : undefined;
  return undefined;
}

/** What a message counts towards `most.weight`. */
export function weigh(said: Said): number {
  if (said.kind === 'text') return said.text.length;
  if (said.kind === 'error') return said.message.length + (said.trace?.length ?? 0);
  if (said.kind === 'done') return 0;
  return said.value.type === 'text' ? said.value.text.length : said.value.data.length * 8;
}
