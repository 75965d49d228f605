import type { Cell, Given } from './cells.ts';
import { constants, literal } from './given.ts';

const imports = /^import\s+(?:\{([^}]*)\}|\*\s+as\s+(\w+))\s+from\s+(['"])attention\3;?[^\S\n]*$/gm;

/** Whether a program of these cells is more than their text: it needs the page's numbers, the cell above, the library or `show`. */
export const leans = (cells: readonly Cell[], given: Given): boolean =>
  cells.length > 1 || Object.keys(given).length > 0 || carries(cells);
/** `show` of the cell, not one of the program's own. */
const shows = (cells: readonly Cell[]): boolean => {
  const all = cells.map(({ text }) => text).join('\n');
  return /\bshow\(/.test(all) && !/\b(?:function|const|let|var) show\b|\bas show\b/.test(all);
};
const carries = (cells: readonly Cell[]): boolean =>
  shows(cells) || cells.some(({ text }) => text.search(imports) >= 0);

/**
 * TypeScript cells as one program that runs by itself, under Node say: first the page's numbers, then the library in one line where
 * it is used (`carried`: a script that makes `$attention`), then the cells' text with its imports taken from that.
 */
export function standaloneTypeScript(cells: readonly Cell[], given: Given, carried: string): string {
  const head = constants(given);
  if (carries(cells)) {
    head.push(`// The library, made small; it can be read at /lib/attention.js.`, `// @ts-nocheck`, carried.trim());
    if (shows(cells)) head.push('const { show } = $attention;');
  }
  const body = cells.map(({ text }) =>
    text.replace(imports, (_, names: string | undefined, whole: string | undefined) => {
      if (whole) return `const ${whole} = $attention;`;
      const kept = names!.split(',').map((name) => name.trim()).filter((name) => name && !name.startsWith('type ')); // prettier-ignore
      return `const { ${kept.map((name) => name.replace(/\s+as\s+/, ': ')).join(', ')} } = $attention;`;
    }),
  );
  return [...head, '', ...body].join('\n').replace(/^\n/, '');
}

/** Python cells as one program that runs by itself where there is PyTorch: first the page's numbers, then the cells' text. */
export function standalonePython(cells: readonly Cell[], given: Given): string {
  const numbers = Object.entries(given).filter(([, value]) =>
    [value].flat(Infinity).every((x) => typeof x !== 'string'),
  );
  const head = numbers.map(([name, value]) => `${name} = torch.tensor(${pythonLiteral(value)})`);
  return [...(head.length ? ['import torch', '', ...head, ''] : []), ...cells.map(({ text }) => text)].join('\n');
}

function pythonLiteral(value: unknown, nested = false): string {
  if (Array.isArray(value)) return `[${value.map((one) => pythonLiteral(one, true)).join(', ')}]`;
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'number' && !Number.isFinite(value)) return Number.isNaN(value) ? "float('nan')" : `float('${value > 0 ? '' : '-'}inf')`; // prettier-ignore
  // Rows of whole numbers are float32 as all others: in a cell they are that too.
  return nested && Number.isInteger(value) ? `${literal(value)}.0` : literal(value);
}
