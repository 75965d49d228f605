import fc from 'fast-check';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Locale } from '../../src/site/locales.ts';
import { params, type MakeState, type State } from '../../src/state/chapter.ts';
import type { AnyParam } from '../../src/state/param.ts';
import { writeAddress } from '../../src/state/url.ts';

const under = (parent: string) =>
  existsSync(`content/${parent}`) ? readdirSync(`content/${parent}`).map((name) => `${parent}/${name}`) : [];
const hasState = (folder: string) => existsSync(`content/${folder}/state.ts`);

/** Folders under content/ that have words: the home page, the chapters, the pages beside them. */
export const written = ['home', ...under('chapters'), ...under('pages')];
/** Those that have state too. */
export const folders = written.filter(hasState);

export async function stateOf(folder: string, locale: Locale): Promise<State> {
  if (!hasState(folder)) return {};
  const file = path.resolve('content', folder, 'state.ts');
  const { default: make } = (await import(/* @vite-ignore */ file)) as { default: MakeState };
  return make({ locale });
}

/** Any valid value of a param, for links that a reader could have made. */
export function anyValue(param: AnyParam): fc.Arbitrary<unknown> {
  switch (param.kind) {
    case 'number':
      return fc.double({ min: param.spec.min, max: param.spec.max, noNaN: true });
    case 'flag':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...param.of);
    case 'words':
      return fc.array(fc.constantFrom('x', '词', 'a b', '<b>', '&amp;', '🙂', 'مرحبا'.slice(0, param.spec.longest)), {
        minLength: param.initial.length,
        maxLength: param.initial.length,
      });
    case 'text':
      return fc.constantFrom('', 'x', '一|二 🙂', 'مرحبا بالعالم', '<b>&amp; a b c d e f g h i j k l m n o p q r</b>');
    case 'matrix': {
      const cell = fc.double({ min: param.spec.min, max: param.spec.max, noNaN: true });
      const [rows, columns] = [param.initial.length, param.initial[0].length];
      return fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows });
    }
  }
}

/** A state of the chapter with about a third of its params moved off their start. */
export const anyState = (state: State): fc.Arbitrary<Record<string, unknown>> =>
  fc.record(
    Object.fromEntries([...params(state)].map(([name, param]) => [name, fc.option(anyValue(param), { freq: 1 })])),
  );

export function put(state: State, values: Record<string, unknown>): void {
  for (const [name, param] of params(state)) {
    const value = values[name];
    if (value === null || value === undefined) param.reset();
    else (param as { value: unknown }).value = value;
  }
}

export const addressOf = (state: State): string => {
  const { search, hash } = writeAddress(state);
  return search + hash;
};
