import { said } from '../../src/site/said.ts';
import type { Page } from '../../src/state/chapter.ts';
import { judge, shown, type Exercise } from '../../src/state/exercise.ts';

export function startExercises(page: Page): void {
  const words = said[page.locale];
  for (const section of document.querySelectorAll<HTMLElement>('[data-exercise]')) {
    const questions = () => page.live[section.dataset.exercise!].value as Exercise;
    const slips = JSON.parse(section.dataset.slips!) as Record<string, string>;
    const rows = [...section.querySelectorAll<HTMLElement>('[data-question]')];
    const right = (row: HTMLElement) =>
      judge(questions()[Number(row.dataset.question)], row.querySelector('input')!.value).kind === 'right';
    /** Where the answers lead, from what the reader found alone. */
    const conclude = () => {
      const found = rows.map(right);
      const ready = found.filter(Boolean).length >= Number(section.dataset.enough);
      for (const part of section.querySelectorAll<HTMLElement>('[data-verdict]'))
        part.hidden = part.dataset.verdict !== (ready ? 'ready' : 'again');
      for (const part of section.querySelectorAll<HTMLElement>('[data-missed]'))
        part.hidden = found[Number(part.dataset.missed)];
    };
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
    section.querySelector('[data-check]')!.addEventListener('click', () => {
      rows.forEach((row) => check(row, true));
      conclude();
    });
    section.querySelector('[data-answers]')!.addEventListener('click', () => {
      conclude();
      rows.forEach((row) => {
        row.querySelector('input')!.value = shown(questions()[Number(row.dataset.question)].answer);
        check(row, false);
      });
    });
  }
}
