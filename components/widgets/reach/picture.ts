import { bytes, grouped, num } from '../../../src/figures/format.ts';
import type { Mark, Picture, Run } from '../../../src/figures/picture.ts';
import type { Given } from '../widget.ts';
import { arcs } from './arcs.ts';
import { centreOf, hasWindow, isBig, kinds, levels, mostWords, radiusOf, sources, type Values } from './values.ts';
import { words } from './words.ts';

/** Letters that a phone turns on their side over a narrow column; Chinese and emoji stand. */
const isLying = (word: string) =>
  /^[\p{L}\p{M}\p{N}\p{P}\p{S}]+$/u.test(word) &&
  /[\p{L}\p{N}⟨]/u.test(word) &&
  !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]/u.test(word);

/** A weight in a narrow cell: .253, and 1.00 for all of it. */
const short = (x: number) => (x >= 0.9995 ? '1.00' : num(x, 3).replace(/^0/, ''));

export function picture(v: Values, { locale }: Given): Picture {
  const t = words[locale];
  const [rows, columns] = [v.rAsk.length, v.rKeys.length];
  const marks: Record<string, Mark> = { ...arcs(v), ...controls(v), ...facts(v, locale) };
  const asking = v.rAsk[v.rRow] ?? '';
  marks.prompt = { text: t.prompt[v.rKind] };
  marks.stage = { class: `stage${v.rSource === 'cross' ? ' paired' : ''}${rows ? '' : ' nobody'}` };
  marks.empty = { text: t.empty, hidden: rows > 0 };
  marks.arcs = { 'aria-label': t.arcs(asking) };
  marks.readout = { text: rows ? readout(v, locale) : t.empty, class: rows ? 'readout' : 'readout none' };
  marks.note = { text: note(v, locale) };

  for (let i = 0; i < rows; i++) {
    const chosen = i === v.rRow;
    marks[`top-${i}`] = { text: v.rAsk[i], class: chosen ? 'top q' : 'top' };
  }
  if (isBig(v)) return { ...marks, ...map(v, locale) };
  for (let j = 0; j < columns; j++)
    marks[`key-${j}`] = {
      text: v.rKeys[j],
      class: `kt${v.rSource === 'self' && j === v.rRow ? ' me' : ''}${j >= v.rReal ? ' pad' : ''}${isLying(v.rKeys[j]) ? ' lying' : ''}`,
      title: v.rKeys[j],
    };
  for (let i = 0; i < rows; i++) {
    const chosen = i === v.rRow;
    marks[`row-${i}`] = { class: chosen ? 'on' : '' };
    marks[`ask-${i}`] = {
      text: v.rAsk[i],
      class: `tok${v.rSource === 'self' && i >= v.rReal ? ' pad' : ''}`,
      title: v.rAsk[i],
      'aria-pressed': String(chosen),
      'aria-label': t.choose(v.rAsk[i], i),
      tabindex: chosen ? 0 : -1,
    };
    for (let j = 0; j < columns; j++) {
      const open = v.rOpen[i][j];
      const weight = v.rWeights[i][j];
      marks[`w-${i}-${j}`] = {
        class: open ? 'wt' : 'hatch',
        '--x': open ? weight.toFixed(4) : 0,
        text: open ? short(weight) : '',
      };
    }
  }
  return marks;
}

/** All cells as a few paths, one per depth of colour: 64 × 64 stay light, and sharp in print. */
function map(v: Values, locale: Given['locale']): Picture {
  const t = words[locale];
  const most = Math.max(1e-9, ...v.rWeights.flat());
  const cells = Array.from({ length: levels + 1 }, () => '');
  v.rWeights.forEach((row, i) =>
    row.forEach((x, j) => {
      if (v.rOpen[i][j]) cells[Math.round((x / most) * levels)] += `M${j} ${i}h1v1h-1z`;
    }),
  );
  const marks: Record<string, Mark> = {
    map: { 'aria-label': t.map(v.rAsk.length, v.rKeys.length) },
    chosen: { y: v.rRow, width: v.rKeys.length },
    darkest: { text: t.darkest(most) },
    'row-name': { text: v.rAsk[v.rRow] },
    'in-word': { max: v.rAsk.length - 1, value: v.rRow, 'aria-valuetext': v.rAsk[v.rRow] },
    'word-name': { text: v.rAsk[v.rRow] },
  };
  cells.forEach((d, level) => (marks[`level-${level}`] = { d, '--x': (level / levels).toFixed(2) }));
  v.rKeys.forEach((key, j) => {
    const open = v.rOpen[v.rRow][j];
    const x = v.rWeights[v.rRow][j];
    marks[`rk-${j}`] = { text: key, title: key };
    marks[`rw-${j}`] = {
      class: open ? 'wt' : 'hatch',
      '--x': open ? x.toFixed(4) : 0,
      text: open ? short(x) : '',
    };
  });
  return marks;
}

function controls(v: Values): Picture {
  const last = Math.max(0, v.rKeys.length - 1);
  const marks: Record<string, Mark> = {};
  for (const kind of kinds) marks[`kind-${kind}`] = { 'aria-pressed': String(kind === v.rKind) };
  for (const source of sources) marks[`source-${source}`] = { 'aria-pressed': String(source === v.rSource) };
  const shown = { radius: hasWindow(v.rKind), stride: v.rKind === 'strided', pads: v.rKind === 'padding' };
  const limits = { radius: v.rKind === 'local-p' ? [1, Math.max(1, last)] : [0, last], stride: [1, 16], pads: [1, 5] };
  const now = { radius: radiusOf(v), stride: v.rStride, pads: v.rPads };
  for (const name of ['radius', 'stride', 'pads'] as const) {
    const [min, max] = limits[name];
    marks[`ctl-${name}`] = { class: shown[name] ? 'ctl' : 'ctl off' };
    marks[`in-${name}`] = { min, max, value: now[name], 'aria-valuetext': String(now[name]) };
    marks[`n-${name}`] = {
      text: String(now[name]),
      'aria-valuemin': min,
      'aria-valuemax': max,
      'aria-valuenow': now[name],
      'aria-valuetext': String(now[name]),
    };
  }
  const centre = Math.min(v.rCentre, Math.max(0, v.rReal - 1));
  marks['ctl-centre'] = { class: v.rKind === 'local-p' ? 'ctl centre' : 'ctl centre off' };
  marks['centre-guess'] = { 'aria-pressed': String(!v.rByHand) };
  marks['centre-hand'] = { 'aria-pressed': String(v.rByHand) };
  marks['n-centre'] = {
    text: num(v.rKind === 'local-p' ? centreOf(v) : centre, 1),
    class: v.rByHand ? 'num hand' : 'num',
  };
  return marks;
}

/** How the count of scored pairs comes about, where a formula gives it. */
function formula(v: Values, asks: string, counted: string): string {
  const [n, m] = [v.rAsk.length, v.rKeys.length];
  const square = n === m;
  if (v.rKind === 'global') return v.rSource === 'self' ? `n² = ${n}²` : `${asks} = ${n} × ${m}`;
  if (v.rKind === 'padding') return `${n} × (${m} − ${m - v.rReal})`;
  if (v.rKind === 'causal' && square) return `n(n + 1) ÷ 2 = ${n} × ${n + 1} ÷ 2`;
  if ((v.rKind === 'window' || v.rKind === 'local-m') && square)
    return v.rRadius >= n - 1
      ? `n² = ${n}²`
      : `n(2r + 1) − r(r + 1)\n= ${n} × ${2 * v.rRadius + 1} − ${v.rRadius} × ${v.rRadius + 1}`;
  return counted;
}

function facts(v: Values, locale: Given['locale']): Picture {
  const t = words[locale];
  const some = v.rAsk.length > 0;
  const sum = v.rSums[v.rRow] ?? 0;
  return {
    pairs: { text: grouped(v.rPairs) },
    all: { text: t.pairs(grouped(v.rAll)) },
    formula: { text: some ? formula(v, t.product, t.counted) : '' },
    sum: { text: some ? num(sum, 3) : '–', class: some && Math.abs(sum - 1) > 5e-4 ? 'num off1' : 'num' },
    gap: { text: some ? (v.rGap === 0 ? '0' : num(v.rGap, 3)) : '–' },
    bytes: { text: bytes(4 * v.rAll) },
  };
}

function readout(v: Values, locale: Given['locale']): readonly Run[] {
  const t = words[locale];
  const asking = v.rAsk[v.rRow];
  const row = v.rWeights[v.rRow];
  const seen = v.rOpen[v.rRow].filter(Boolean).length;
  if (seen === 0) return t.none(asking);
  const top = row.indexOf(Math.max(...row));
  const says = {
    global: () => t.says.global(v.rKeys.length),
    window: () => t.says.window(v.rRadius),
    'local-m': () => t.says['local-m'](v.rRadius),
    'local-p': () => t.says['local-p'](num(centreOf(v), 1), num(v.rSums[v.rRow], 3)),
    causal: () => t.says.causal(seen),
    padding: () => t.says.padding(v.rReal),
    strided: () => t.says.strided(v.rStride),
  };
  const whole = (v.rKind === 'window' || v.rKind === 'local-m') && v.rPairs === v.rAll;
  return [...t.read(asking, v.rKeys[top], row[top]), whole ? t.full : says[v.rKind]()];
}

function note(v: Values, locale: Given['locale']): string {
  const t = words[locale];
  if (!v.rOwn) return '';
  const count = v.rFound > mostWords ? t.kept(v.rFound, mostWords) : t.words(v.rFound);
  return v.rFound ? `${count}${locale === 'en' ? ' ' : ''}${t.untrained}` : '';
}

export function explain(v: Values, i: number, j: number, locale: Given['locale']) {
  const t = words[locale];
  if (!(v.rAsk[i] && v.rKeys[j])) return t.hint;
  return v.rOpen[i][j]
    ? t.explain(v.rAsk[i], v.rKeys[j], v.rScores[i][j], v.rWeights[i][j])
    : t.closed(v.rAsk[i], v.rKeys[j]);
}
