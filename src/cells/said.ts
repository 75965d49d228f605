/** A value shown beside a cell: a tensor row-major, or text. */
export type Shown =
  | { type: 'tensor'; dtype: string; shape: number[]; data: number[] }
  | { type: 'text'; text: string };

/** What a run says, one message each, in order. */
export type Said =
  | { kind: 'text'; stream: 'out' | 'err'; text: string }
  | { kind: 'value'; value: Shown; name?: string }
  | { kind: 'error'; name: string; message: string; line?: number; trace?: string }
  | { kind: 'done'; ms: number };
