import type { Cell } from '../../src/cells/cells.ts';
import { afterOf, importsOf } from '../../src/site/snippet.ts';

/** The text of one of the page's files as it is now; undefined for what is none. */
export type TextOf = (file: string) => string | undefined;

/** A cell behind those that it goes on from, first to last. */
export function chainOf(cell: Cell, textOf: TextOf): Cell[] {
  const cells = [cell];
  for (let file = afterOf(cell.text); file !== undefined;) {
    const text = textOf(file);
    if (text === undefined || cells.some((one) => one.file === file)) break;
    cells.unshift({ file, text });
    file = afterOf(text);
  }
  return cells;
}

/** The page's own Python files that these import, and what those import. */
export function importedBy(cells: readonly Cell[], textOf: TextOf): Cell[] {
  const found = new Map<string, Cell>();
  const look = (from: string) => {
    for (const file of importsOf(from)) {
      const text = textOf(file);
      if (text === undefined || found.has(file)) continue;
      found.set(file, { file, text });
      look(text);
    }
  };
  for (const { text } of cells) look(text);
  return [...found.values()];
}
