import type { Program, Running } from '../../src/cells/cells.ts';
import type { Language } from '../../src/figures/highlight.ts';

type Engine = (program: Program) => Running;
const engines: Record<Language, () => Promise<Engine>> = {
  ts: async () => (await import('../../src/cells/typescript/run.ts')).runTypeScript,
  py: async () => (await import('../../src/cells/python/run.ts')).runPython,
};

/** Fetches what runs this language, once. */
export const engineOf = (language: Language): Promise<Engine> => engines[language]();
