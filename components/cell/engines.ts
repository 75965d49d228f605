import type { Program, Running } from '../../src/cells/cells.ts';
import { openSandbox, type Sandbox } from '../../src/cells/sandbox/sandbox.ts';
import type { Language } from '../../src/figures/highlight.ts';

let sandbox: Sandbox | undefined;

type Engine = (program: Program) => Running;
const engines: Partial<Record<Language, () => Promise<Engine>>> = {
  async ts() {
    const { runTypeScript } = await import('../../src/cells/typescript/run.ts');
    const box = (sandbox ??= openSandbox());
    return (program) => runTypeScript(box, program);
  },
};

/** Fetches what runs this language, once. */
export const engineOf = (language: Language): Promise<Engine> => engines[language]!();
