import { computed } from '../../../src/figures/cells.ts';
import { num } from '../../../src/figures/format.ts';
import type { Mark, Picture } from '../../../src/figures/picture.ts';
import type { Given } from '../widget.ts';
import { letters, modes, three, two, type Sheet, type Values } from './values.ts';
import { words } from './words.ts';

/** The word that gets most. */
export const mostOf = ({ weights }: Sheet): number => weights.indexOf(Math.max(...weights));

export function picture(v: Values, { locale }: Given): Picture {
  const t = words[locale];
  const [word] = v.tClass;
  const marks: Record<string, Mark> = {
    prompt: { text: t.prompt[v.tMode] },
    readout: { text: t.readout[v.tMode](word, v.tStudent, v.tCount) },
    'n-student': { text: String(v.tStudent), 'aria-valuenow': v.tStudent },
    'n-count': { text: String(v.tCount), 'aria-valuenow': v.tCount },
    'ctl-student': { class: v.tMode === 'key' ? 'off' : '' },
    'ctl-count': { class: v.tMode === 'key' ? '' : 'off' },
  };
  for (const mode of modes) marks[`mode-${mode}`] = { 'aria-pressed': String(v.tMode === mode) };
  return { ...marks, ...(v.tMode === 'key' ? key(v, t) : sheet(v, t)) };
}

type Words = (typeof words)['zh'];

/** A sheet shows what is given and nothing that is asked. */
function sheet({ tSheet: given, tClass: [word], tStudent }: Values, t: Words): Picture {
  const marks: Record<string, Mark> = { head: { text: t.head(word, tStudent) } };
  for (const [name, m] of [
    ['wQ', given.Q],
    ['wK', given.K],
    ['wV', given.V],
  ] as const)
    Object.assign(marks, computed(name, m, { scale: 'sg', reach: 2.5, digits: 1 }));
  for (const letter of letters)
    Object.assign(marks, computed(`w${letter}`, given.tables[letter], { scale: 'wt', digits: 3 }));
  return marks;
}

function key({ tKey, tClass: [word], tCount, tTokens }: Values, t: Words): Picture {
  const marks: Record<string, Mark> = { head: { text: t.keyHead(word, tCount) } };
  tKey.forEach((sheet, i) => {
    for (const j of three) {
      marks[`s-${i}-${j}`] = { text: num(sheet.scores[j], 3) };
      marks[`a-${i}-${j}`] = { '--x': sheet.weights[j].toFixed(4), text: num(sheet.weights[j], 3) };
      marks[`u-${i}-${j}`] = { text: num(sheet.unscaled[j], 3) };
    }
    for (const c of two) marks[`o-${i}-${c}`] = { text: num(sheet.output[c], 3) };
    marks[`most-${i}`] = { text: tTokens[mostOf(sheet)] };
    marks[`wrong-${i}`] = { text: sheet.wrong };
  });
  return marks;
}
