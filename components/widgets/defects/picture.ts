import { num } from '../../../src/figures/format.ts';
import type { Mark, Picture } from '../../../src/figures/picture.ts';
import type { Given } from '../widget.ts';
import { names, switches, type Test, tests, type Values } from './values.ts';
import { words } from './words.ts';

/** Two numbers are known from the figure about one changed word; the others are guessed first. */
const known: readonly Test[] = ['own', 'other'];
const digit = (code: number, test: Test) => Math.floor(code / 3 ** tests.indexOf(test)) % 3;
export const isShown = (v: Pick<Values, 'dfGuessed'>, test: Test) =>
  known.includes(test) || digit(v.dfGuessed, test) > 0;
export const withGuess = (code: number, test: Test, right: boolean) =>
  code + ((right ? 2 : 1) - digit(code, test)) * 3 ** tests.indexOf(test);

/** Rounding in sums of another order is no movement. */
const still = (x: number) => x < 1e-9;
export function passes(v: Pick<Values, 'dfMoves' | 'dfDead'>, test: Test): boolean {
  if (test === 'dead') return v.dfDead?.dead === 0;
  const x = v.dfMoves[test];
  if (test === 'scale') return Math.abs(x - 1) < 0.1;
  return test === 'order' || test === 'own' || test === 'layers' ? !still(x) : still(x);
}

/** A test that passes although the model is wrong: the words that it watches never meet. */
function luck(v: Values, test: Test): 'apart' | 'first' | undefined {
  if (v.dfFirst === 'batch' || !passes(v, test)) return undefined;
  if (test === 'later' || test === 'pads') return 'apart';
  return test === 'other' && v.dfMask === 'causal' ? 'first' : undefined;
}

export function picture(v: Values, { locale }: Given): Picture {
  const t = words[locale];
  const marks: Record<string, Mark> = {};
  for (const name of names)
    for (const option of switches[name]) marks[`${name}-${option}`] = { 'aria-pressed': String(v[name] === option) };
  for (const test of tests) {
    const shown = isShown(v, test);
    const waits = test === 'dead' && !v.dfDead;
    const pass = passes(v, test);
    const by = luck(v, test);
    marks[`guess-${test}`] = { hidden: shown };
    marks[`num-${test}`] = {
      hidden: !shown,
      text: !shown || waits ? (shown ? '…' : '') : test === 'dead' ? t.share(v.dfDead!.dead, v.dfDead!.of) : num(v.dfMoves[test], 3), // prettier-ignore
    };
    marks[`verdict-${test}`] = {
      hidden: !shown,
      class: `verdict${shown && !waits ? (pass ? ' holds' : ' fails') : ''}`,
      text: !shown || waits ? '' : pass ? (by ? t.lucky : t.holds) : t.fails,
    };
    const guess = digit(v.dfGuessed, test);
    marks[`note-${test}`] = {
      text: [shown && by ? t.luck[by] : '', guess ? t.guessed[guess === 2 ? 'right' : 'wrong'] : ''].filter(Boolean).join(locale === 'zh' ? '' : ' '), // prettier-ignore
    };
  }
  const measured = tests.filter((test) => isShown(v, test) && !(test === 'dead' && !v.dfDead));
  const repaired = names.filter((name) => v[name] !== switches[name][0]).length;
  marks.readout = { text: t.read(repaired, measured.length, measured.filter((test) => passes(v, test)).length) };
  return marks;
}
