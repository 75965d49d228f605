import type { Said } from '../said.ts';

/** What the page asks of the frame. A worker has an id; each run in it a number, so that a late word of the last is not heard as one of the next. */
export type Order =
  | { do: 'start'; id: number; source: string }
  | { do: 'run'; id: number; run: number; message?: unknown }
  | { do: 'end'; id: number };

/** What the frame says to the page. `over`: it said more than it may, and was ended. `broke`: the script itself failed. */
export type Report = { id: number; run?: number } & (
  { said: Said } | { over: true } | { broke: string; line: number } | { ended: true }
);
