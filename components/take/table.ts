export type Rows = readonly (readonly (string | number)[])[];

/**
 * A spreadsheet runs what begins like a formula, and words may come from a link that someone else made: an apostrophe makes them
 * plain text. Numbers stay numbers.
 */
const harmless = (cell: string) => (/^[=+@\t\r-]/.test(cell) && !Number.isFinite(Number(cell)) ? `'${cell}` : cell);

/** RFC 4180, with the mark that tells Excel it is UTF-8. */
export const toCsv = (rows: Rows): string =>
  `\ufeff${rows
    .map((row) =>
      row
        .map((cell) => (typeof cell === 'number' ? String(cell) : harmless(cell)))
        .map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
        .join(','),
    )
    .join('\r\n')}\r\n`;

/** The rows as they stand, and where they are from. A cell that reads as a number is one. */
export const toJson = (about: object, rows: Rows): string =>
  `${JSON.stringify(
    {
      ...about,
      rows: rows.map((row) =>
        row.map((cell) => (typeof cell === 'string' && /^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell)),
      ),
    },
    null,
    1,
  ).replace(/\[\n\s+([^[\]{}]*?)\n\s+\]/g, (_, cells: string) => `[${cells.replace(/\n\s+/g, ' ')}]`)}\n`;
