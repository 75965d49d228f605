import type { Said } from '../said.ts';

/** What the page asks of a frame: to start its one worker, and to hand it a message. A run has a number, so that a late word of the last is not heard as one of the next. */
export type Order = { source: string } | { run: number; message?: unknown };

/** What a frame says to the page. `over`: it said more than it may, and is heard no more. `broke`: the script itself failed. */
export type Report = { run: number } & ({ said: Said } | { over: true } | { broke: string; line: number });
