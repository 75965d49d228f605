import type { Ended } from './sandbox/sandbox.ts';
import type { Said } from './said.ts';

/** One file of code on a page. */
export interface Cell {
  file: string;
  text: string;
}

/** Values of the page's own state that a cell may read, by the names they have there. */
export type Given = Readonly<Record<string, unknown>>;

/** One run: of the last of `cells`, after those that it needs, whose own output is not heard. */
export interface Program {
  cells: readonly Cell[];
  given: Given;
  /** Python files of the page that these import. */
  beside?: readonly Cell[];
  /** `file`: whose words they are. An error's line is a line of that file. */
  say(said: Said, file: string): void;
  /** What runs it is still on its way: bytes so far. undefined: it is there. */
  loading?(loaded: { bytes: number; total: number | undefined } | undefined): void;
}

export interface Running {
  /** Fails when what runs it cannot be fetched or started. */
  ended: Promise<Ended>;
  /** The time a program has, in milliseconds. */
  limit: number;
  stop(): void;
}

/** Where a line of all the cells' text, joined by line ends, stands. What lies beyond a cell's last word is at that word. */
export function placeOf(cells: readonly Cell[], line: number): { file: string; line: number } {
  let left = line;
  for (const { file, text } of cells) {
    const lines = text.split('\n').length;
    if (left <= lines) return { file, line: Math.max(1, Math.min(left, linesOf(text))) };
    left -= lines;
  }
  const { file, text } = cells[cells.length - 1];
  return { file, line: linesOf(text) };
}

const linesOf = (text: string) => text.trimEnd().split('\n').length;
