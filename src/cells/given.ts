import type { Given } from './cells.ts';

/** A value of the page's state as code: numbers, words, flags, and lists of them. */
export function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string' || typeof value === 'boolean') return JSON.stringify(value);
  return 'undefined';
}

/** The page's values in TypeScript, a line each. */
export const constants = (given: Given): string[] =>
  Object.entries(given).map(([name, value]) => `const ${name} = ${literal(value)};`);
