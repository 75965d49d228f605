import type { Problem } from '../site/problems.ts';

export type Matrix = readonly (readonly number[])[];

const number = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;

/**
 * Reads a matrix from text as people have it: spreadsheet cells (tabs), CSV, NumPy and PyTorch
 * (`[[1, 2], [3, 4]]`, `tensor(...)`, `array(...)`), MATLAB (`[1 2; 3 4]`), or the link form (`1,2;3,4`).
 * Rows must have equal length and every entry must be a finite number; otherwise the problem says what is wrong.
 */
export function readMatrix(text: string): { value: number[][] } | { problem: Problem } {
  const plain = text
    .replace(/[−–]/g, '-')
    .replace(/[，]/g, ',')
    .replace(/[；]/g, ';')
    .replace(/\b(?:np\.|numpy\.|torch\.)?(?:array|tensor|matrix)\s*\(/g, '(')
    .replace(/,?\s*\b(?:dtype|device|requires_grad|grad_fn)\s*=\s*[\w.<>'":]+/g, '')
    .replace(/[()]/g, '')
    .trim();
  const bracketed = /\]\s*,?\s*\[/.test(plain);
  const rows = (bracketed ? plain.split(/\]\s*,?\s*\[/) : plain.split(/[;\n\r]+/))
    .map((row) =>
      row
        .replace(/[[\]\s]+/g, (gap) => (/\s/.test(gap) ? gap : ' '))
        .replace(/[[\]]/g, ' ')
        .trim(),
    )
    .map((row) => (row.includes('\t') ? row.split('\t') : row.split(/\s*,\s*|\s+/)).map((cell) => cell.trim()))
    .map((cells) => (cells.at(-1) === '' ? cells.slice(0, -1) : cells))
    .filter((cells) => cells.length > 0);
  if (rows.length === 0) return { problem: { code: 'empty' } };
  for (const [i, cells] of rows.entries()) {
    const odd = cells.find((cell) => !number.test(cell) || !Number.isFinite(Number(cell)));
    if (odd !== undefined) return { problem: { code: 'not-a-number', text: odd } };
    if (cells.length !== rows[0].length)
      return { problem: { code: 'ragged', row: i + 1, expected: rows[0].length, found: cells.length } };
  }
  return { value: rows.map((cells) => cells.map(Number)) };
}

const short = (x: number) => String(Number(x.toFixed(3))).replace(/^(-?)0\./, '$1.');

/** The link form: rows by `;`, numbers by `,`, three decimals. */
export const writeMatrix = (m: Matrix): string => m.map((row) => row.map(short).join(',')).join(';');
