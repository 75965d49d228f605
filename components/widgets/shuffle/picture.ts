import { signed } from '../../../src/figures/cells.ts';
import { num } from '../../../src/figures/format.ts';
import type { Mark, Picture } from '../../../src/figures/picture.ts';
import type { Matrix } from '../../../src/state/matrix-text.ts';
import type { Given } from '../widget.ts';
import { words } from './words.ts';

export interface Values {
  pOrder: Matrix;
  pAdd: 'none' | 'sin';
  pSeed: number;
  pPlaces: readonly number[];
  pTokens: readonly string[];
  pHome: Matrix;
  pHere: Matrix;
  pApart: readonly number[];
  pWorst: number;
}

export const five = [0, 1, 2, 3, 4];
export const parts = [0, 1, 2, 3];
/** Height of a row of the tables, and width of the ribbon between them. */
export const [rowHeight, ribbon] = [36, 100];
const middle = (place: number) => place * rowHeight + rowHeight / 2;

export function picture(v: Values, { locale }: Given): Picture {
  const t = words[locale];
  const marks: Record<string, Mark> = {};
  for (const add of ['none', 'sin'] as const) marks[`add-${add}`] = { 'aria-pressed': String(v.pAdd === add) };
  const cell = (x: number, word: number, c: number): Mark => ({
    '--x': signed(x, 2),
    text: num(x),
    'data-ref': `o.${word}.${c}`,
  });
  for (const word of five) {
    marks[`home-${word}`] = { text: v.pTokens[word] };
    for (const c of parts) marks[`h-${word}-${c}`] = cell(v.pHome[word][c], word, c);
  }
  for (const place of five) {
    const word = v.pPlaces[place];
    const [from, to] = [middle(word), middle(place)];
    marks[`word-${place}`] = {
      text: v.pTokens[word],
      'aria-label': t.handle(v.pTokens[word]),
      'aria-valuenow': place + 1,
      'aria-valuetext': t.place(place + 1),
    };
    if (place) marks[`up-${place}`] = { 'aria-label': t.up(v.pTokens[word]) };
    for (const c of parts) marks[`o-${place}-${c}`] = cell(v.pHere[place][c], word, c);
    marks[`apart-${place}`] = { text: num(v.pApart[place], 3), class: v.pApart[place] < 5e-4 ? 'apart same' : 'apart' };
    marks[`path-${place}`] = {
      d: `M0 ${from}C${ribbon / 2} ${from} ${ribbon / 2} ${to} ${ribbon} ${to}`,
      'data-ref': `o.${word}`,
      class: word === place ? 'path' : 'path moved',
    };
  }
  marks.formula = {
    text: v.pAdd === 'sin' ? 'Attention(PX + E) ≠ P · Attention(X + E)' : 'Attention(PX) = P · Attention(X)',
  };
  marks.readout = { text: readout(v, locale) };
  return marks;
}

function readout(v: Values, locale: Given['locale']) {
  const t = words[locale];
  const line = v.pPlaces.map((word) => v.pTokens[word]).join(locale === 'zh' ? '' : ' ');
  if (v.pPlaces.every((word, place) => word === place)) return t.readHome(line);
  const worst = v.pTokens[v.pPlaces[v.pApart.indexOf(v.pWorst)]];
  return v.pAdd === 'none' ? t.readNone(line, v.pWorst) : t.readSin(line, worst, v.pWorst);
}
