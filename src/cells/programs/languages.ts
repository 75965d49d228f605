import { numpy } from './numpy.ts';
import type { Program } from './program.ts';
import { pytorch } from './pytorch.ts';
import { typescript } from './typescript.ts';

/** The three that a program is written in, how a file of each is called, and how it is run. */
export const languages = {
  typescript: { name: 'TypeScript', ending: '.ts', run: 'node', write: typescript },
  numpy: { name: 'NumPy', ending: '-numpy.py', run: 'python', write: numpy },
  pytorch: { name: 'PyTorch', ending: '-torch.py', run: 'python', write: pytorch },
} as const satisfies Record<string, { name: string; ending: string; run: string; write: (program: Program) => string }>;
export type Language = keyof typeof languages;
export const languageNames = Object.keys(languages) as Language[];
