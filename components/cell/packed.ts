import { text, type TextParam } from '../../src/state/param.ts';

/** What of code a link carries, in signs. */
const longest = 6000;

const form = /^[\w.-]+~[\w-]+(?:\|[\w.-]+~[\w-]+)*$/;

/** Changed cells in the link: `file~base64`, packed, joined by `|`. It is state as any other, so Back, reload and the other language keep it. */
export function packedCells(files: readonly string[]): TextParam {
  const param = text('', { longest });
  return Object.assign(param, {
    read: (given: string) => {
      if (given.length > longest) return { problem: { code: 'long', longest, found: given.length } };
      const known = form.test(given) && entries(given).every(([file]) => files.includes(file));
      return known ? { value: given } : { problem: { code: 'choice', of: files } };
    },
  });
}

const entries = (packed: string): [file: string, code: string][] =>
  packed === '' ? [] : packed.split('|').map((one) => one.split('~') as [string, string]);

/** The packed code of one file, if the link has it. */
export const packedOf = (packed: string, file: string): string | undefined =>
  entries(packed).find(([name]) => name === file)?.[1];

/** The same with another code for one file, or without it; undefined when that is too long for a link. */
export function withPacked(packed: string, file: string, code: string | undefined): string | undefined {
  const rest = entries(packed).filter(([name]) => name !== file);
  const all = (code === undefined ? rest : [...rest, [file, code]]).map((one) => one.join('~')).join('|');
  return all.length > longest ? undefined : all;
}
