import { layersOf } from '../../../src/models/lab/setup.ts';
import { num } from '../../../src/figures/format.ts';
import type { Mark, Picture, Text } from '../../../src/figures/picture.ts';
import type { Given } from '../widget.ts';
import { chart } from './chart.ts';
import { type Frame, frameOf, isLive, isOver, isOwn, longest, mostMaps, type Values } from './values.ts';
import { type Told, words } from './words.ts';

export const places = Array.from({ length: longest }, (_, i) => i);
export const mapsShown = Array.from({ length: mostMaps }, (_, m) => m);
export const levels = 12;
const heads = 2;
/** A label beside a map has room for so many characters. */
const brief = (word: string) => [...word].slice(0, 2).join('');

export function picture(v: Values, { locale }: Given): Picture {
  const t = words[locale];
  const { trRun: run, trSetup: setup } = v;
  const frame = frameOf(v);
  const name = (id: number) => setup.vocabulary[id] ?? '';
  const input = frame?.input ?? v.trExample;
  const n = input.length;
  const row = rowOf(v, n);
  const live = isLive(run);
  const layers = v.trLayers === 'own' ? layersOf(v.trTask) : Number(v.trLayers);
  const done = isOver(run);
  const marks: Record<string, Mark> = {
    what: { text: t.what[v.trTask] },
    seed: { text: String(v.trSeed) },
    'words-in': { value: v.trWords, placeholder: setup.vocabulary.join(' '), 'aria-invalid': wrong(v.trWordsWrong) },
    'words-wrong': { text: v.trWordsWrong ? t.list(v.trWordsWrong) : '' },
    main: { text: live ? (run.state === 'starting' ? t.starting : t.pause) : done ? t.more : isOwn(run) ? t.resume : t.start, disabled: !live && Boolean(v.trWordsWrong) },
    one: { 'aria-disabled': String(live || Boolean(v.trWordsWrong)) },
    over: { 'aria-disabled': String(!isOwn(run)) },
    progress: { value: run.step, max: run.until, 'aria-valuetext': t.at(run.step) },
    status: { text: status(v, t) },
    chart: { 'aria-label': t.chart(run, frame?.step ?? 0) },
    'look-in': { value: v.trLook, 'aria-valuetext': t.at(frame?.step ?? 0), disabled: run.frames.length < 2 },
    look: { text: t.at(frame?.step ?? 0) },
    'input-in': { value: v.trInput || input.map(name).join(' '), 'aria-invalid': wrong(v.trInputWrong) },
    'input-hint': { text: t.sequenceHint(v.trExample.length) },
    'input-wrong': { text: v.trInputWrong ? t.list(v.trInputWrong) : '' },
    'input-wait': { text: v.trSequence && !isOwn(run) ? t.noModel : '' },
    save: { disabled: !run.snapshot },
    said: { text: v.trSaid && !v.trSaid.wrong ? v.trSaid.text : '' },
    'said-wrong': { text: v.trSaid?.wrong ? v.trSaid.text : '' },
    readout: { text: frame ? t.read(told(v, frame, row)) : t.readNone },
    ...chart(run, setup.vocabulary.length, frame?.step),
  }; // prettier-ignore
  for (const task of ['reverse', 'sort', 'induction'] as const)
    marks[`task-${task}`] = { 'aria-pressed': String(v.trTask === task) };
  for (const count of [1, 2]) marks[`layers-${count}`] = { 'aria-pressed': String(layers === count) };
  for (const m of mapsShown) Object.assign(marks, map(v, frame, n, row, m, t));
  for (const i of places) {
    const here = i < n;
    const asked = frame !== undefined && here && frame.target[i] >= 0;
    marks[`place-${i}`] = { hidden: !here, class: i === row ? 'on' : '' };
    marks[`tok-${i}`] = { text: here ? brief(name(input[i])) : '', hidden: !here };
    marks[`in-${i}`] = {
      text: here ? name(input[i]) : '',
      'aria-pressed': String(i === row),
      'aria-label': here ? t.ask(i + 1, name(input[i])) : '',
    };
    marks[`answer-${i}`] = {
      text: frame && here ? name(frame.answer[i]) : '',
      hidden: !here,
      class: !asked ? 'idle' : frame.answer[i] === frame.target[i] ? 'o right' : 'o wrong',
    };
    marks[`target-${i}`] = { text: asked ? name(frame.target[i]) : '', hidden: !here };
    marks[`sure-${i}`] = {
      text: frame && here ? num(frame.sure[i], 3) : '',
      hidden: !here,
      class: asked ? '' : 'idle',
    };
    for (const m of mapsShown) {
      const w = frame?.maps[m]?.[row * n + i];
      const closed = setup.task === 'induction' && i > row;
      marks[`w-${m}-${i}`] = {
        hidden: !here,
        class: closed && w !== undefined ? 'hatch' : 'wt',
        '--x': (closed ? 0 : (w ?? 0)).toFixed(3),
        text: w === undefined || closed ? '' : num(w, 3),
      };
    }
  }
  return marks;
}

const wrong = (problem: unknown) => (problem ? 'true' : null);
/** The chosen place; a shorter sequence has fewer. */
export const rowOf = (v: Values, n: number) => Math.max(0, Math.min(v.trRow, n - 1));

function status({ trRun: run }: Values, t: (typeof words)['en']): Text {
  const s = t.status;
  switch (run.state) {
    case 'none':
    case 'waiting':
    case 'starting':
      return s[run.state];
    case 'recorded':
      return s.recorded(run.step);
    case 'running':
      return s.running(
        run.step,
        run.until,
        run.pace === undefined ? undefined : ((run.until - run.step) * run.pace) / 1000,
      );
    case 'paused':
      if (run.why && run.why !== 'reader') return s[run.why](run.step);
      return isOver(run) ? s.over(run.step) : s.paused(run.step);
  }
}

/** One head's map as a few paths, one per depth of colour; what the mask closes is left out. */
function map(v: Values, frame: Frame | undefined, n: number, row: number, m: number, t: (typeof words)['en']) {
  const weights = frame?.maps[m];
  const shown = m < heads * v.trSetup.layers;
  const causal = v.trSetup.task === 'induction';
  const cells = Array.from({ length: levels + 1 }, () => '');
  let wanted = '';
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      if (causal && j > i) continue;
      cells[Math.round((weights?.[i * n + j] ?? 0) * levels)] += `M${j} ${i}h1v1h-1z`;
      if (frame && frame.target[i] >= 0 && frame.input[j] === frame.target[i])
        wanted += `M${j + 0.36} ${i + 0.36}h.28v.28h-.28z`;
    }
  return {
    [`map-${m}`]: { hidden: !shown, class: causal ? 'tmap closed' : 'tmap' },
    [`grid-${m}`]: { viewBox: `0 0 ${n} ${n}` },
    [`wanted-${m}`]: { d: wanted },
    [`chosen-${m}`]: { y: row, width: n },
    [`asked-${m}`]: { text: frame && weights ? t.onAsked(onAsked(frame, weights)) : '' },
    [`back-${m}`]: { text: frame && weights && causal ? t.oneBack(oneBack(weights, n)) : '', hidden: !causal },
    ...Object.fromEntries(cells.map((d, level) => [`level-${m}-${level}`, { d, '--x': (level / levels).toFixed(2) }])),
    [`row-${m}`]: { hidden: !shown },
  } satisfies Picture;
}

/** The weight on places where the symbol asked for stands, on average over the positions that are asked. */
export function onAsked({ input, target }: Frame, weights: ArrayLike<number>): number {
  const rows = target.flatMap((id, i) =>
    id < 0 ? [] : [input.reduce((sum, token, j) => (token === id ? sum + weights[i * input.length + j] : sum), 0)],
  );
  return rows.reduce((sum, x) => sum + x, 0) / Math.max(1, rows.length);
}

/** The weight on the place before, on average over the positions that have one. */
export function oneBack(weights: ArrayLike<number>, n: number): number {
  let sum = 0;
  for (let i = 1; i < n; i++) sum += weights[i * n + i - 1];
  return sum / (n - 1);
}

function told(v: Values, frame: Frame, row: number): Told {
  const { vocabulary } = v.trSetup;
  const n = frame.input.length;
  const asked = frame.target.filter((id) => id >= 0).length;
  let best = { m: 0, j: 0, weight: -1 };
  // Of the last layer, which the answer is read from, the head that is surest.
  for (let m = frame.maps.length - heads; m < frame.maps.length; m++)
    for (let j = 0; j < n; j++) {
      const weight = frame.maps[m][row * n + j];
      if (weight > best.weight) best = { m, j, weight };
    }
  const point = v.trRun.curve.filter((p) => p.step <= frame.step).at(-1);
  return {
    step: frame.step,
    right: frame.target.filter((id, i) => id >= 0 && id === frame.answer[i]).length,
    asked,
    share: point?.accuracy ?? 0,
    place: row + 1,
    token: vocabulary[frame.input[row]],
    wanted: frame.target[row] >= 0 ? vocabulary[frame.target[row]] : undefined,
    layer: Math.floor(best.m / heads) + 1,
    head: (best.m % heads) + 1,
    weight: best.weight,
    to: best.j + 1,
    toToken: vocabulary[frame.input[best.j]],
  };
}
