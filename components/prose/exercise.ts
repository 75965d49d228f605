import { num } from '../../src/figures/format.ts';
import { strings } from '../../src/site/strings.ts';
import type { Page } from '../../src/state/chapter.ts';
import { judge, type Exercise } from '../../src/state/exercise.ts';

export function startExercises(page: Page): void {
  const words = strings[page.locale].exercise;
  for (const section of document.querySelectorAll<HTMLElement>('[data-exercise]')) {
    const questions = () => page.live[section.dataset.exercise!].value as Exercise;
    const slips = JSON.parse(section.dataset.slips!) as Record<string, string>;
    const rows = [...section.querySelectorAll<HTMLElement>('[data-question]')];
    const check = (row: HTMLElement, loud: boolean) => {
      const input = row.querySelector('input')!;
      const verdict = judge(questions()[Number(row.dataset.question)], input.value);
      row.classList.toggle('ok', verdict.kind === 'right');
      row.classList.toggle('no', !['right', 'empty'].includes(verdict.kind));
      const say = {
        right: words.right,
        wrong: words.wrong,
        'not-a-number': words.notANumber,
        empty: loud ? words.empty : '',
        slip: verdict.kind === 'slip' ? slips[verdict.name] : '',
      }[verdict.kind];
      row.querySelector('.say')!.textContent = say;
    };
    for (const row of rows) row.querySelector('input')!.addEventListener('change', () => check(row, false));
    section.querySelector('[data-check]')!.addEventListener('click', () => rows.forEach((row) => check(row, true)));
    section.querySelector('[data-answers]')!.addEventListener('click', () => {
      rows.forEach((row) => {
        row.querySelector('input')!.value = num(questions()[Number(row.dataset.question)].answer);
        check(row, false);
      });
    });
  }
}
