import { signed } from '../../../src/figures/cells.ts';
import { num, sub } from '../../../src/figures/format.ts';
import type { Mark, Picture } from '../../../src/figures/picture.ts';
import type { Matrix } from '../../../src/state/matrix-text.ts';
import type { Given } from '../widget.ts';
import type { Facts, Side, Stage, Values, Version } from './values.ts';
import { words } from './words.ts';

export const stages: readonly Stage[] = ['embed', 'place', 'x', 'qkv', 'scores', 'weights', 'mixed', 'norm1', 'feed', 'logits']; // prettier-ignore
export const versions: readonly Version[] = ['article', 'repaired'];
export const upTo = (n: number) => Array.from({ length: n }, (_, i) => i);
/** Tables of one model side by side, and how many columns each has room for. */
export const panels = [
  { name: 'A', columns: 8 },
  { name: 'B', columns: 8 },
  { name: 'C', columns: 4 },
] as const;

/** Stages inside a layer, and among them those that each head has for itself. */
export const inLayer = (stage: Stage) => !['embed', 'place', 'x', 'logits'].includes(stage);
export const inHead = (stage: Stage) => ['qkv', 'scores', 'weights', 'mixed'].includes(stage);

/** What a stage's tensor is called by its shape: (batch, n, …) outside the layers, (groups, heads, members, …) inside. */
export function shapeOf(stage: Stage, version: Version): string {
  const [groups, members] = version === 'article' ? [4, 3] : [3, 4];
  if (stage === 'logits') return '(3, 4, 8)';
  if (!inLayer(stage)) return '(3, 4, 4)';
  if (stage === 'qkv' || stage === 'mixed') return `(${groups}, 2, ${members}, 2)`;
  if (inHead(stage)) return `(${groups}, 2, ${members}, ${members})`;
  return '(3, 4, 4)';
}

/** Words of a table's rows: of the sentence in hand, or inside the article's layers of one place in every sentence. */
export function rowsOf({ mwAt, mwStage }: Pick<Values, 'mwAt' | 'mwStage'>, version: Version): number[] {
  const [sentence, place] = [Math.floor(mwAt / 4), mwAt % 4];
  return version === 'article' && inLayer(mwStage)
    ? upTo(3).map((s) => s * 4 + place)
    : upTo(4).map((i) => sentence * 4 + i);
}

type Name = Exclude<keyof Side, 'open'>;
/** The tables of a stage: what goes in, what comes out. */
const tables: Record<Stage, readonly Name[]> = {
  embed: ['embedded'],
  place: ['places'],
  x: ['embedded', 'places', 'x'],
  qkv: ['q', 'k', 'v'],
  scores: ['q', 'k', 'scores'],
  weights: ['scores', 'weights'],
  mixed: ['weights', 'v', 'mixed'],
  norm1: ['entering', 'attended', 'norm1'],
  feed: ['norm1', 'hidden', 'output'],
  logits: ['last', 'logits'],
};
export const tablesOf = (stage: Stage) => tables[stage];
const signs: Partial<Record<Stage, readonly [string, string]>> = { x: ['+', '='], norm1: ['+', '→'], qkv: ['', ''], scores: ['', '→'], mixed: ['', '→'] }; // prettier-ignore
const roles: Partial<Record<Name, string>> = { q: 'q', k: 'k', v: 'v', scores: 's', weights: 'w', mixed: 'o' };
/** As the legend says. */
const reach = 2;

export function picture(v: Values, { locale }: Given): Picture {
  const t = words[locale];
  const marks: Record<string, Mark> = {};
  const word = (at: number) => v.mwWords[v.mwIds[Math.floor(at / 4)][at % 4]];
  for (const at of upTo(12)) {
    const id = v.mwIds[Math.floor(at / 4)][at % 4];
    marks[`tok-${at}`] = {
      text: [['', v.mwWords[id]], ' ', ['id', String(id)]],
      'aria-pressed': String(at === v.mwAt),
      'aria-label': t.choose(v.mwWords[id], id, Math.floor(at / 4) + 1, (at % 4) + 1),
    };
  }
  for (const id of upTo(8))
    if (id) marks[`put-${id}`] = { text: v.mwWords[id], 'aria-pressed': String(v.mwIds[Math.floor(v.mwAt / 4)][v.mwAt % 4] === id) }; // prettier-ignore
  marks.change = { text: t.change(Math.floor(v.mwAt / 4) + 1, (v.mwAt % 4) + 1) };
  for (const stage of stages) marks[`stage-${stage}`] = { 'aria-pressed': String(stage === v.mwStage) };
  for (const k of ['1', '2']) {
    marks[`layer-${k}`] = { 'aria-pressed': String(v.mwLayer === k), disabled: !inLayer(v.mwStage) };
    marks[`head-${k}`] = { 'aria-pressed': String(v.mwHead === k), disabled: !inHead(v.mwStage) };
  }
  for (const mask of ['none', 'causal']) marks[`mask-${mask}`] = { 'aria-pressed': String(v.mwMask === mask) };

  for (const version of versions) {
    const side = version === 'article' ? v.mwArticle : v.mwRepaired;
    const rows = rowsOf(v, version);
    marks[`${version}-who`] = { text: t.who(version === 'article' && inLayer(v.mwStage), Math.floor(v.mwAt / 4) + 1, (v.mwAt % 4) + 1) }; // prettier-ignore
    panels.forEach(({ name: p, columns }, n) => {
      const name: Name | undefined = tables[v.mwStage][n];
      const m: Matrix = name ? side[name] : [];
      const [role, width] = [name && roles[name], m[0]?.length ?? 0];
      const square = name === 'scores' || name === 'weights';
      const at = `${version}-${p}`;
      marks[at] = { hidden: !name, class: `mx cells ${role ?? ''}${width === 8 ? ' slim' : ''}` };
      marks[`${at}-sign`] = { text: (signs[v.mwStage] ?? ['→', '→'])[n] ?? '', hidden: n === 2 || !tables[v.mwStage][n + 1] }; // prettier-ignore
      marks[`${at}-cap`] = { text: name ? t.tables[name] : '' };
      marks[`${at}-heads`] = { hidden: !square && name !== 'logits' };
      for (const c of upTo(columns)) {
        const head = name === 'logits' ? v.mwWords[c] : square && rows[c] !== undefined ? label(word(rows[c]), rows[c], version, v) : ''; // prettier-ignore
        marks[`${at}-h-${c}`] = { hidden: c >= width, text: head };
      }
      for (const i of upTo(4)) {
        const own = rows[i];
        marks[`${at}-r-${i}`] = { hidden: !m[i], class: own === v.mwAt ? 'now' : '' };
        marks[`${at}-n-${i}`] = { text: m[i] ? label(word(own), own, version, v) : '' };
        for (const c of upTo(columns)) {
          const x = m[i]?.[c];
          const shut = square && x !== undefined && !side.open[i][c];
          marks[`${at}-${i}-${c}`] = {
            hidden: x === undefined,
            class: shut ? 'hatch' : name === 'weights' ? 'wt' : 'sg',
            '--x': x === undefined ? '0' : name === 'weights' ? x.toFixed(4) : signed(x, reach),
            'data-ref': x === undefined ? null : square ? `${role}.${own}.${rows[c]}` : `${role ?? 'x'}.${own}`,
            text: x === undefined || shut ? '' : num(x, name === 'weights' ? 3 : name === 'logits' || name === 'embedded' || name === 'places' || name === 'x' ? 1 : 2), // prettier-ignore
          };
        }
      }
    });
  }
  marks.formula = { text: t.formula[v.mwStage] };
  marks.readout = { text: t.read[v.mwStage](factsOf(v, word)) };
  return marks;
}

/** A word with where it stands: its place, or, among words of several sentences, its sentence. */
const label = (word: string, at: number, version: Version, { mwStage }: Values) =>
  word + sub(version === 'article' && inLayer(mwStage) ? Math.floor(at / 4) + 1 : (at % 4) + 1);

function factsOf(v: Values, word: (at: number) => string): Facts {
  const row = (version: Version) => {
    const side = version === 'article' ? v.mwArticle : v.mwRepaired;
    const i = rowsOf(v, version).indexOf(v.mwAt);
    return { side, i, last: side[tables[v.mwStage].at(-1)!][i] };
  };
  const [a, r] = [row('article'), row('repaired')];
  const apart = Math.max(...a.last.map((x, c) => Math.abs(x - (r.last[c] ?? 0))));
  const top = (list: readonly number[]) => list.indexOf(Math.max(...list));
  const sideFacts = ({ side, i }: typeof a, version: Version) => {
    const inside = rowsOf({ ...v, mwStage: 'weights' }, version);
    const me = inside.indexOf(v.mwAt);
    const j = top(side.weights[me]);
    return {
      to: word(inside[j]),
      of: Math.floor(inside[j] / 4) + 1,
      w: num(side.weights[me][j], 3),
      next: inLayer(v.mwStage) ? '' : v.mwWords[top(side.logits[i])],
    };
  };
  return {
    word: word(v.mwAt),
    id: v.mwIds[Math.floor(v.mwAt / 4)][v.mwAt % 4],
    place: (v.mwAt % 4) + 1,
    apart: num(apart, 2),
    same: apart === 0,
    article: sideFacts(a, 'article'),
    repaired: sideFacts(r, 'repaired'),
  };
}
