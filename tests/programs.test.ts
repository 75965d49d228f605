import { stripTypeScriptTypes } from 'node:module';
import { describe, expect, test } from 'vitest';
import { looks } from '../components/programs/looks.ts';
import { widgets } from '../components/widgets/index.ts';
import { languageNames, languages } from '../src/cells/programs/languages.ts';
import type { Program, Step } from '../src/cells/programs/program.ts';
import { typescript } from '../src/cells/programs/typescript.ts';
import { highlight } from '../src/figures/highlight.ts';
import { programmed, programsOf } from './programs.ts';

const figures = await programmed();
const run = (program: Program): string => {
  let last = '';
  const code = stripTypeScriptTypes(typescript(program));
  new Function('console', code)({ log: (line: string) => (last = line) });
  return last;
};

/** Words that mean something else in one of the languages, or in a program's own helpers. */
const reserved = new Set(
  `and as assert async await break case class const continue def del do elif else enum except export extends False finally for
  from function global if import in is lambda let new nonlocal None not or pass print raise return static super switch this throw
  True try typeof var void while with yield abs all any bool check console dict float id int len list map max min name names next
  np inf nan object open range row rows columns round set sqrt str sum top torch tuple type zip status event Matrix matmul transpose
  softmax where add sub mul div mod le lt eq sigmoid relu phi layerNorm layer_norm zeroIfNaN joinRows joinColumns sumRows maxRows`.split(/\s+/),
); // prettier-ignore

/** Every name that a program sets, scope by scope; throws where one is set twice in the same. */
function names(steps: readonly Step[]): string[] {
  const own = steps.flatMap((step) => {
    if (step.step === 'check') return [];
    return step.step === 'each' ? step.keep.map(([list]) => list) : [step.name];
  });
  expect(own.length, own.join()).toBe(new Set(own).size);
  return [...own, ...steps.flatMap((step) => (step.step === 'each' ? [step.variable, ...names(step.steps)] : []))];
}

test('every figure that works with matrices has a program', async () => {
  const without = await Promise.all(
    Object.entries(widgets).map(async ([name, load]) => ((await load()).program ? [] : [name])),
  );
  // Two count and multiply, one compares whole models, one measures time; training gives its own program away.
  const none = ['cost-lab', 'defects', 'kv-bytes', 'timed', 'train'];
  expect(without.flat().sort()).toEqual(none);
  expect(figures.length).toBe(2 * (Object.keys(widgets).length - none.length));
});

describe.each(figures.map((figure) => [figure.is, figure.locale, figure] as const))('%s (%s)', (_is, _locale, figure) => {
  test('its program gives what the figure shows, at the start and wherever a reader goes', async () => {
    const programs = await programsOf(figure, 4, 29);
    expect(programs.length).toBeGreaterThan(0);
    for (const program of programs) expect(run(program)).toBe('ok');
  });

  test('and would say so if it did not', async () => {
    const [program] = await programsOf(figure, 0, 1);
    const checks = program.steps.filter(({ step }) => step === 'check');
    expect(checks.length).toBeGreaterThan(0);
    for (const check of checks) {
      const wrong = program.steps.map((step) =>
        step === check && step.step === 'check'
          ? { ...step, equals: step.equals.map((row) => row.map((x, j) => (j === row.length - 1 ? x + 0.01 : x))) }
          : step,
      );
      expect(() => run({ ...program, steps: wrong })).toThrow(' != ');
    }
  });

  test('its names are free in every language, and each is given once', async () => {
    for (const program of await programsOf(figure, 2, 31))
      for (const name of names(program.steps)) {
        expect(name).toMatch(/^[A-Za-z][A-Za-z0-9_]*$/);
        expect(reserved.has(name), name).toBe(false);
      }
  });

  test('its words stand in strings: the code itself is ASCII, the comments are shapes', async () => {
    for (const program of await programsOf(figure, 2, 37))
      for (const language of languageNames) {
        const code = languages[language].write(program);
        for (const { text, look } of looks(code)) {
          if (look !== 'st') expect(text).toMatch(/^[\x20-\x7e\n]*$/);
          if (look === 'cm') expect(text).toMatch(/^(?:\/\/|#) \(\d+, \d+\)$/);
        }
      }
  });

  test('its looks are those of the site’s highlighter', async () => {
    const [program] = await programsOf(figure, 0, 1);
    for (const language of languageNames) {
      const code = languages[language].write(program);
      expect(looks(code).map(({ text }) => text).join('')).toBe(code);
      const roles = (runs: readonly { text: string; look: string }[]) =>
        runs.filter(({ look }) => 'qkvwo'.includes(look) && look).map(({ text, look }) => `${look} ${text}`);
      expect(roles(looks(code))).toEqual(roles(highlight(code, language === 'typescript' ? 'ts' : 'py')));
    }
  }); // prettier-ignore
}); // prettier-ignore
