import { escaped } from './escape.ts';

type Cell = string | number;
type Row = readonly Cell[];

/** As many rows as a reader still looks at; a longer table ends in how many more there are. */
const most = 32;

const isFigure = (cell: Cell) =>
  typeof cell === 'number' || /^(true|false)$/i.test(cell) || (cell !== '' && Number.isFinite(Number(cell)));
const figures = (row: Row | undefined) => row?.slice(1).some(isFigure) ?? false;

/** A figure's table may hold several under one another (scores, then weights), each with a line of names on top. */
function apart(rows: readonly Row[]): Row[][] {
  const blocks: Row[][] = [];
  rows.forEach((row, i) => {
    const names = i > 0 && !figures(row) && figures(rows[i - 1]) && figures(rows[i + 1]);
    if (i === 0 || names) blocks.push([]);
    blocks.at(-1)!.push(row);
  });
  return blocks;
}

const shown = (cell: Cell) =>
  escaped(typeof cell === 'number' && !Number.isInteger(cell) ? String(Number(cell.toFixed(4))) : String(cell));

/** Without the columns that hold nothing yet, or belong to another table of the figure. */
function filled([head, ...body]: Row[]): Row[] {
  const width = Math.max(head.length, ...body.map((row) => row.length));
  const kept = Array.from({ length: width }, (_, i) => i).filter((i) => body.some((row) => (row[i] ?? '') !== ''));
  return [head, ...body].map((row) => kept.map((i) => row[i] ?? ''));
}

export interface TableWords {
  /** How many rows were left out. */
  more(rows: number): string;
  /** What a cell without a number means. */
  none: string;
}

/** Rows of cells as Markdown tables; the first row of each is its head. A cell with nothing in it shows a dash. */
export function markdownTable(rows: readonly Row[], words: TableWords): string {
  const blocks = apart(rows).map(filled);
  const tables = blocks.map(([head, ...body]) => {
    const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
    const left = body.length > most ? body.length - most : 0;
    return [
      line(head.map(shown)),
      `|${' --- |'.repeat(head.length)}`,
      ...body.slice(0, most).map((row) => line(row.map((cell) => (cell === '' ? '–' : shown(cell))))),
      ...(left ? ['', words.more(left)] : []),
    ].join('\n');
  });
  const gaps = blocks.some(([, ...body]) => body.slice(0, most).flat().includes(''));
  return [...tables, ...(gaps ? [words.none] : [])].join('\n\n');
}
