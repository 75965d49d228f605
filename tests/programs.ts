import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { widgets } from '../components/widgets/index.ts';
import { valuesOf } from '../components/widgets/widget.ts';
import type { Program } from '../src/cells/programs/program.ts';
import { locales, type Locale } from '../src/site/locales.ts';
import { anyState, folders, put, stateOf } from './e2e/states.ts';

/** Every figure that has a program, in both languages, with the folder of the page on which it stands. */
export async function programmed() {
  const figures = folders.flatMap((folder) =>
    [...readFileSync(`content/${folder}/zh.mdx`, 'utf8').matchAll(/<Figure\b[^>]*?\bis="([^"]+)"[^>]*?\bid="([^"]+)"/g)].flatMap(
      ([, is, id]) => locales.map((locale) => ({ is, id, folder, locale })),
    ),
  ); // prettier-ignore
  const all = await Promise.all(
    figures.map(async (figure) => {
      const made = await (await widgets[figure.is]()).program?.();
      return made ? [{ ...figure, made }] : [];
    }),
  );
  return all.flat();
}
type Figure = Awaited<ReturnType<typeof programmed>>[number];

/** The figure's program at the page's start, and in so many states that a reader could have made; states without numbers are left out. */
export async function programsOf({ folder, locale, made }: Figure, states: number, seed: number): Promise<Program[]> {
  const state = await stateOf(folder, locale as Locale);
  const now = () => made.program(valuesOf(made, state));
  const wanted = fc.sample(anyState(state), { numRuns: states, seed });
  const programs = [now()];
  for (const values of wanted) {
    put(state, values);
    programs.push(now());
  }
  return programs.filter((program) => program !== null);
}
