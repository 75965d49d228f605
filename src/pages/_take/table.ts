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

/** Rows of cells as Markdown tables; the first row of each is its head. `more` words how many rows were left out. */
export function markdownTable(rows: readonly Row[], more: (rows: number) => string): string {
  return apart(rows)
    .map(([head, ...body]) => {
      const width = Math.max(...[head, ...body].map((row) => row.length));
      const line = (row: Row) => `| ${Array.from({ length: width }, (_, i) => shown(row[i] ?? '')).join(' | ')} |`;
      const left = body.length > most ? body.length - most : 0;
      return [
        line(head),
        `|${' --- |'.repeat(width)}`,
        ...body.slice(0, most).map(line),
        ...(left ? ['', more(left)] : []),
      ].join('\n');
    })
    .join('\n\n');
}
