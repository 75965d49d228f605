import { chapter, derived } from '../../../src/state/chapter.ts';
import { choice, number, words } from '../../../src/state/param.ts';
import type { Locale } from '../../../src/site/locales.ts';
import { modes, type Sheet } from '../../../components/widgets/worksheet/values.ts';
import { seedOf, sheetOf } from './state/sheet.ts';

const tokens: Readonly<Record<Locale, readonly string[]>> = { zh: ['我', '喝', '茶'], en: ['I', 'drink', 'tea'] };

export default chapter(({ locale }) => {
  /** What the teacher writes on the board. It and a student's number are all that a sheet is made from. */
  const tClass = words(['2026'], { longest: 24 });
  const tStudent = number(1, { min: 1, max: 60 });
  const tCount = number(30, { min: 1, max: 60 });
  /** What the figure shows and the printer gets; `page` prints everything. */
  const tMode = choice('page', modes);

  const tSeed = derived(() => seedOf(tClass.value[0]));
  const made = derived(() => ({ seed: tSeed.value, sheets: new Map<number, Sheet>() }));
  const sheet = (student: number): Sheet => {
    const { seed, sheets } = made.value;
    const found = sheets.get(student) ?? sheetOf(seed, student);
    sheets.set(student, found);
    return found;
  };
  const tSheet = derived(() => sheet(tStudent.value));
  /** The key is worked out only where it is shown. */
  const tKey = derived(() =>
    tMode.value === 'key' ? Array.from({ length: tCount.value }, (_, i) => sheet(i + 1)) : [],
  );
  return { tClass, tStudent, tCount, tMode, tTokens: derived(() => tokens[locale]), tSeed, tSheet, tKey };
});
