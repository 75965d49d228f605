import { num } from '../../src/figures/format.ts';
import { signed } from '../../src/figures/cells.ts';
import type { Said, Shown } from '../../src/cells/said.ts';
import { element } from '../site/element.ts';
import type { CellWords } from './words.ts';

type Tensor = Extract<Shown, { type: 'tensor' }>;
const most = { rows: 16, columns: 16, slices: 4, bars: 512 };

/** What one run says, as it comes. Everything said is text to this page, never HTML. */
export function writeOutput(into: HTMLElement, words: CellWords) {
  let samp: HTMLElement | undefined;
  return {
    say(said: Said, where: string): void {
      if (said.kind === 'text') {
        if (!samp?.isConnected || samp.dataset.stream !== said.stream) {
          samp = element('samp');
          samp.dataset.stream = said.stream;
          into.append(element('pre', { tabindex: '0' }, samp));
        }
        samp.append(said.text);
        return;
      }
      samp = undefined;
      if (said.kind === 'value') into.append(drawn(said.value, said.name, words));
      if (said.kind === 'error') {
        const text = `${said.name}: ${said.message}`;
        into.append(element('p', { class: 'problem' }, where + text));
        if (said.trace) into.append(element('pre', { tabindex: '0' }, element('samp', {}, said.trace)));
      }
    },
    note(text: string): void {
      samp = undefined;
      into.append(element('p', { class: 'problem' }, text));
    },
  };
}

function drawn(value: Shown, name: string | undefined, words: CellWords): HTMLElement {
  if (value.type === 'text') {
    const text = name === undefined ? value.text : `${name} = ${value.text}`;
    return element('pre', { tabindex: '0' }, element('samp', {}, text));
  }
  const { shape, data } = value;
  if (shape.length === 0) {
    const text = `${name === undefined ? '' : `${name} = `}${written(value)(data[0])}`;
    return element('pre', {}, element('samp', {}, text));
  }
  const kind = value.dtype === 'number' ? undefined : value.dtype; // plain lists of a program have none
  const label = [name, kind, `(${shape.join(', ')}${shape.length === 1 ? ',' : ''})`].filter(Boolean).join(' ');
  if (data.length === 0) return element('p', {}, `${label}: ${words.empty}`);
  if (shape.length === 1 && data.length > most.columns) return chart(value, label, words);

  const [rows, columns] = shape.length === 1 ? [1, shape[0]] : shape.slice(-2);
  const slices = data.length / (rows * columns);
  const box = element('div', { class: 'values', tabindex: '0', role: 'region', 'aria-label': label });
  for (let s = 0; s < Math.min(slices, most.slices); s++) {
    const caption = slices === 1 ? label : `${label} ${indexOf(s, shape.slice(0, -2))}`;
    box.append(table(value, s * rows * columns, rows, columns, caption));
  }
  const notes = [
    (rows > most.rows || columns > most.columns) &&
      words.part(Math.min(rows, most.rows), Math.min(columns, most.columns)),
    slices > most.slices && words.slices(most.slices, slices),
  ].filter((note): note is string => Boolean(note));
  if (notes.length) box.append(element('p', {}, notes.join('; ')));
  return box;
}

/** `[1, 0, :, :]`: which matrix of a longer shape this is. */
function indexOf(slice: number, leading: readonly number[]): string {
  const at: number[] = [];
  for (const size of [...leading].reverse()) {
    at.unshift(slice % size);
    slice = Math.floor(slice / size);
  }
  return `[${at.join(', ')}, :, :]`;
}

/** One way of writing for all numbers of a value: whole numbers whole, others with three decimals, the very large and small by powers. */
function written({ dtype, data }: Tensor): (x: number) => string {
  if (dtype === 'bool') return (x) => (x ? 'true' : 'false');
  const finite = data.filter(Number.isFinite);
  const largest = Math.max(...finite.map(Math.abs), 0);
  if (largest < 1e6 && finite.every(Number.isInteger)) return (x) => num(x, 0);
  if (largest >= 1e5 || largest < 1e-3)
    return (x) => (Number.isFinite(x) && x !== 0 ? x.toExponential(2).replaceAll('-', '−') : num(x, 0));
  return (x) => num(x, 3);
}

/** Rows that share out a whole: then a cell's colour is its share, as in every figure. */
function isShares({ data, dtype }: Tensor, columns: number): boolean {
  if (dtype === 'bool' || columns < 2 || data.some((x) => !(x >= 0 && x <= 1))) return false;
  for (let i = 0; i < data.length; i += columns)
    if (Math.abs(data.slice(i, i + columns).reduce((sum, x) => sum + x, 0) - 1) > 1e-4) return false;
  return true;
}

function table(value: Tensor, start: number, rows: number, columns: number, caption: string): HTMLElement {
  const text = written(value);
  const shares = isShares(value, columns);
  const reach = Math.max(...value.data.filter(Number.isFinite).map(Math.abs), 1e-12);
  const body = element('tbody');
  for (let i = 0; i < Math.min(rows, most.rows); i++) {
    const row = element('tr');
    for (let j = 0; j < Math.min(columns, most.columns); j++) {
      const x = value.data[start + i * columns + j];
      const cell = element('td', { class: shares ? 'wt' : 'sg' }, text(x));
      cell.style.setProperty('--x', shares ? x.toFixed(4) : Number.isFinite(x) ? signed(x, reach) : '0');
      row.append(cell);
    }
    body.append(row);
  }
  return element('table', { class: 'mx' }, element('caption', {}, caption), body);
}

/** Many numbers in a row: a line from the first to the last, over the range that it says. */
function chart(value: Tensor, label: string, words: CellWords): HTMLElement {
  const { data } = value;
  const text = written(value);
  const finite = data.filter(Number.isFinite);
  const [low, high] = [Math.min(...finite), Math.max(...finite)];
  const said = words.numbers(data.length, text(low), text(high));
  const box = element('div', { class: 'values', role: 'img', 'aria-label': `${label}: ${said}` });
  box.append(element('p', {}, `${label}: ${said}`));
  const [width, height] = [480, 80];
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', `-2 -2 ${width + 4} ${height + 4}`);
  svg.setAttribute('aria-hidden', 'true');
  const y = (x: number) => (height * (1 - (x - low) / (high - low || 1))).toFixed(1);
  const points = data.map((x, i) =>
    Number.isFinite(x) ? `${((width * i) / (data.length - 1)).toFixed(1)},${y(x)}` : '',
  );
  const line = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  // A number that is none leaves a gap.
  const drawn = points.map((point, i) => point && `${i > 0 && points[i - 1] ? 'L' : 'M'}${point}`);
  line.setAttribute('d', drawn.join(''));
  line.setAttribute('class', 'line');
  if (low < 0 && high > 0) {
    const zero = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    zero.setAttribute('d', `M0,${y(0)}H${width}`);
    zero.setAttribute('class', 'zero');
    svg.append(zero);
  }
  svg.append(line);
  box.append(svg);
  return box;
}
