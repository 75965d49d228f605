import { most, type Shown } from '../said.ts';
import { shown } from './show.ts';

/** A value as lines of text: what a cell shows as a table, for where there is none (a console, a recorded output). Numbers have three decimals. */
export function printed(value: Shown, name = ''): string {
  if (value.type === 'text') return `${name && `${name} = `}${value.text}\n`;
  const { shape, data } = value;
  const whole = value.dtype !== 'bool' && data.every((x) => Number.isInteger(x) || !Number.isFinite(x));
  const number = (x: number) => (whole || !Number.isFinite(x) ? String(x) : x.toFixed(3)).padStart(whole ? 4 : 8);
  if (shape.length === 0) return `${name && `${name} = `}${number(data[0]).trim()}\n`;
  const columns = shape[shape.length - 1];
  const lines: string[] = name ? [`${name} (${shape.join(', ')})`] : [];
  for (let i = 0; i < data.length; i += columns) {
    // A blank line between the matrices of a longer shape.
    if (shape.length > 2 && i > 0 && i % (columns * shape[shape.length - 2]) === 0) lines.push('');
    lines.push(
      data
        .slice(i, i + columns)
        .map(number)
        .join(''),
    );
  }
  return `${lines.join('\n')}\n`;
}

/** The `show` of a cell, outside a cell. */
export const show = (value: unknown, name?: string): void =>
  console.log(printed(shown(value), name).slice(0, most.text).trimEnd());
