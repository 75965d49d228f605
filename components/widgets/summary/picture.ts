import { num } from '../../../src/figures/format.ts';
import type { Mark, Picture, Run, Text } from '../../../src/figures/picture.ts';
import type { Locale } from '../../../src/site/locales.ts';
import type { Given } from '../widget.ts';
import { levels, rowOf, type Values } from './values.ts';
import { words } from './words.ts';

const mostTerms = 4;
const flat = 5e-7;

export function picture(v: Values, { locale }: Given): Picture {
  const t = words[locale];
  const row = rowOf(v);
  const n = v.sSaid.length;
  const inSummary = new Set(v.sSummary);
  const most = Math.max(1, ...v.sReceived);
  const marks: Record<string, Mark> = {
    stage: { class: `summary${v.sShown ? '' : ' covered'}${v.sOnly && v.sShown ? ' only' : ''}${n ? '' : ' nothing'}` },
    prompt: { text: v.sShown ? t.explore : t.predict },
    empty: { text: t.empty, hidden: n > 0 },
    from: { text: t.from(row) },
    'sum-w': {
      text: n
        ? num(
            v.sWeights[row].reduce((sum, x) => sum + x, 0),
            3,
          )
        : '',
    },
    'sum-g': {
      text: n
        ? num(
            v.sReceived.reduce((sum, x) => sum + x, 0),
            3,
          )
        : '',
    },
    pick: { text: String(v.sPick) },
    'in-pick': { value: v.sPick, 'aria-valuetext': String(v.sPick) },
    heat: { text: num(v.sHeat, 2) },
    'in-heat': { value: v.sHeat, 'aria-valuetext': num(v.sHeat, 2) },
    'view-0': { 'aria-pressed': String(!v.sOnly) },
    'view-1': { 'aria-pressed': String(v.sOnly) },
    readout: { text: readout(v, locale) },
    note: { text: v.sFound > n ? `${t.kept(v.sFound, n)}${locale === 'en' ? ' ' : ''}${t.note(n)}` : t.note(n) },
    ...map(v, locale),
  };
  v.sSaid.forEach((sentence, j) => {
    const gone = v.sGone[j];
    const open = v.sOpen[row][j];
    const weight = v.sWeights[row][j];
    const mine = j === row;
    marks[`row-${j}`] = {
      class: `${mine ? 'on' : ''}${inSummary.has(j) ? ' kept' : ''}${gone ? ' gone' : ''}${v.sGuess === j + 1 ? ' guess' : ''}`,
      'data-ref': `k.${j}`,
    };
    marks[`say-${j}`] = { text: sentence, 'aria-pressed': String(mine), tabindex: mine ? 0 : -1 };
    marks[`w-${j}`] = {
      class: open ? 'wt' : 'hatch',
      '--x': open ? weight.toFixed(4) : 0,
      text: open ? num(weight, 3) : '',
      'data-ref': `w.${row}.${j}`,
    };
    marks[`got-${j}`] = { text: gone ? '' : num(v.sReceived[j], 3) };
    marks[`bar-${j}`] = { '--x': (gone ? 0 : v.sReceived[j] / most).toFixed(4) };
    marks[`out-${j}`] = {
      text: gone ? '↺' : '×',
      'aria-label': gone ? t.putBack(j) : t.takeOut(j),
      tabindex: mine || gone ? 0 : -1,
    };
  });
  return marks;
}

/** All weights as a few paths, one per depth of colour. */
function map(v: Values, locale: Locale): Picture {
  const t = words[locale];
  const most = Math.max(1e-9, ...v.sWeights.flat());
  const cells = Array.from({ length: levels + 1 }, () => '');
  v.sWeights.forEach((line, i) =>
    line.forEach((x, j) => {
      if (v.sOpen[i][j]) cells[Math.round((x / most) * levels)] += `M${j} ${i}h1v1h-1z`;
    }),
  );
  return {
    map: { 'aria-label': t.map(v.sSaid.length) },
    chosen: { y: rowOf(v), width: Math.max(1, v.sSaid.length) },
    darkest: { text: v.sSaid.length ? t.darkest(Math.max(0, ...v.sWeights.flat())) : '' },
    ...Object.fromEntries(cells.map((d, level) => [`level-${level}`, { d, '--x': (level / levels).toFixed(2) }])),
  };
}

function readout(v: Values, locale: Locale): Text {
  const t = words[locale];
  if (!v.sSaid.length) return t.empty;
  if (!v.sShown) return t.covered;
  if (!v.sRanked.length) return t.gone;
  if (v.sRanked.length === 1) return t.alone;
  const top = v.sRanked[0];
  const last = v.sRanked[v.sRanked.length - 1];
  const best = v.sRanked.filter((i) => v.sReceived[top] - v.sReceived[i] < flat);
  const says: Run[] = [];
  const guess = v.sGuess - 1;
  if (guess >= 0 && v.sSaid[guess] && !v.sGone[guess])
    says.push(...t.guessed(guess, v.sReceived[guess], best.includes(guess)));
  if (v.sReceived[top] - v.sReceived[last] < flat) says.push(t.even);
  else says.push(...t.most(best, v.sReceived[top]));
  return [...says, ...t.chosen(v.sSummary)];
}

/** What the two sentences of a weight share. */
export function explain(v: Values, i: number, j: number, locale: Locale): Text {
  const t = words[locale];
  if (!v.sSaid[i] || !v.sSaid[j]) return t.hint;
  if (v.sGone[i]) return t.out(i);
  if (v.sGone[j]) return t.out(j);
  if (i === j) return t.itself(i);
  const terms = inCommon(v.sTerms[i], v.sTerms[j]);
  const said = terms.length ? t.quote(terms.slice(0, mostTerms), Math.max(0, terms.length - mostTerms)) : '';
  return t.shares(i, j, v.sScores[i][j], v.sWeights[i][j], said);
}

/** The terms that two sentences share, those that count most first. */
const inCommon = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): string[] =>
  [...a]
    .filter(([term]) => b.has(term))
    .sort(([s, x], [t, y]) => y * b.get(t)! - x * b.get(s)!)
    .map(([term]) => term);
