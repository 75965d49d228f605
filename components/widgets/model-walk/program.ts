import { attend } from '../../../src/cells/programs/attention.ts';
import { linear } from '../../../src/cells/programs/layer.ts';
import {
  add, check, given, join, layerNorm, program as of, relu, rows, set, words, type Matrix, type Step,
} from '../../../src/cells/programs/program.ts'; // prettier-ignore
import { rowsOf, versions } from './picture.ts';
import type { Stage, Values, Version } from './values.ts';

export const reads = ['mwAt', 'mwStage', 'mwLayer', 'mwHead', 'mwIds', 'mwWords', 'mwWeights', 'mwArticle', 'mwRepaired'] as const; // prettier-ignore
interface Read extends Pick<Values, Exclude<(typeof reads)[number], 'mwWeights'>> {
  mwWeights: Readonly<Record<Version, Readonly<Record<string, Matrix>>>>;
}

/** The chosen stage in both models, from what goes into it to what comes out. Biases are 0, norms neither scale nor shift. */
export const program = (v: Read) => of(versions.flatMap((version) => stageOf(v, version)));

function stageOf(v: Read, version: Version): Step[] {
  const side = version === 'article' ? v.mwArticle : v.mwRepaired;
  const model = v.mwWeights[version];
  const name = (what: string) => `${what}_${version}`;
  const at = rowsOf(v, version);
  const ids = at.map((word) => v.mwIds[Math.floor(word / 4)][word % 4]);
  const rowed = { rows: name('words') };
  const square = { ...rowed, columns: name('words') };
  const inLayer = (part: string) => model[`transformer_encoder.layers.${+v.mwLayer - 1}.${part}`];
  /** Rows of a table, one after the other. */
  const picked = (table: string, from: readonly number[]) => join(from.map((i) => rows(table, i)), 0); // prettier-ignore
  const embed = [
    given(name('E'), model['embedding.weight']),
    set(name('embedded'), picked(name('E'), ids)),
    check(name('embedded'), side.embedded, rowed),
  ];
  const place = [
    given(name('P'), model['position.weight']),
    set(name('places'), picked(name('P'), version === 'article' ? ids : [0, 1, 2, 3])),
    check(name('places'), side.places, rowed),
  ];
  const qkv = () => {
    const [width, head] = [side.q[0].length, +v.mwHead - 1];
    const projections = inLayer('self_attn.in_proj_weight');
    const d = projections[0].length;
    return [
      given(name('x'), side.entering),
      ...['Q', 'K', 'V'].map((of, k) => given(name(`W_${of}`), projections.slice(k * d + head * width, k * d + (head + 1) * width))),
      ...['q', 'k', 'v'].map((made) => set(name(made), linear(name('x'), name(`W_${made.toUpperCase()}`)))),
      ...(['q', 'k', 'v'] as const).map((made) => check(name(made), side[made], rowed)),
    ]; // prettier-ignore
  };
  const open = side.open.every((row) => row.every(Boolean));
  const attended = { query: name('q'), key: name('k'), value: name('v'), mask: open ? undefined : name('mask') };
  const [score, weigh, mix] = attend(side.q[0].length, { ...attended, end: `_${version}` });
  const scores = [
    given(name('q'), side.q),
    given(name('k'), side.k),
    score,
    check(name('scores'), side.scores, square),
  ];
  const weights = [
    ...scores,
    ...(open ? [] : [given(name('mask'), side.open)]),
    weigh,
    check(name('weights'), side.weights, square),
  ];
  const stages: Record<Stage, () => Step[]> = {
    embed: () => embed,
    place: () => place,
    x: () => [...embed, ...place, set(name('x'), add(name('embedded'), name('places'))), check(name('x'), side.x, rowed)],
    qkv,
    scores: () => scores,
    weights: () => weights,
    mixed: () => [
      ...weights,
      given(name('v'), side.v),
      mix,
      check(name('output'), side.mixed, rowed),
    ],
    norm1: () => [
      given(name('x'), side.entering),
      given(name('attended'), side.attended),
      set(name('norm1'), layerNorm(add(name('x'), name('attended')))),
      check(name('norm1'), side.norm1, rowed),
    ],
    feed: () => [
      given(name('norm1'), side.norm1),
      given(name('W_1'), inLayer('linear1.weight')),
      given(name('W_2'), inLayer('linear2.weight')),
      set(name('hidden'), relu(linear(name('norm1'), name('W_1')))),
      set(name('output'), layerNorm(add(name('norm1'), linear(name('hidden'), name('W_2'))))),
      check(name('hidden'), side.hidden, rowed),
      check(name('output'), side.output, rowed),
    ],
    logits: () => [
      given(name('last'), side.last),
      given(name('W'), model['fc_out.weight']),
      set(name('logits'), linear(name('last'), name('W'))),
      check(name('logits'), side.logits, rowed),
    ],
  }; // prettier-ignore
  return [words(name('words'), ids.map((id) => v.mwWords[id])), ...stages[v.mwStage]()]; // prettier-ignore
}
