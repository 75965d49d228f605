import { numpy } from './numpy.ts';
import type { Program } from './program.ts';
import { pytorch } from './pytorch.ts';
import { typescript } from './typescript.ts';

/** The three that a program is written in, how a file of each is called, how it is run, and as what it runs in the page. */
export const languages = {
  typescript: { name: 'TypeScript', ending: '.ts', run: 'node', runs: 'ts', write: typescript },
  numpy: { name: 'NumPy', ending: '-numpy.py', run: 'python', runs: undefined, write: numpy },
  pytorch: { name: 'PyTorch', ending: '-torch.py', run: 'python', runs: 'py', write: pytorch },
} as const satisfies Record<
  string,
  { name: string; ending: string; run: string; runs: 'ts' | 'py' | undefined; write: (program: Program) => string }
>;
export type Language = keyof typeof languages;
export const languageNames = Object.keys(languages) as Language[];
