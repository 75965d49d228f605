import { text, type TextParam } from '../../src/state/param.ts';

/** What of code a link carries, in signs, and how long it may be once unpacked. */
const longest = 6000;
const longestText = 50_000;

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

export async function pack(code: string): Promise<string> {
  const stream = new Blob([code]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

/** undefined when it is no packed code, or would unpack to more than a page of code can be. */
export async function unpack(packed: string): Promise<string | undefined> {
  try {
    const bytes = Uint8Array.from(atob(packed.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0));
    const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
    const decoder = new TextDecoder('utf-8', { fatal: true });
    let found = '';
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return found + decoder.decode();
      found += decoder.decode(value, { stream: true });
      if (found.length > longestText) {
        await reader.cancel();
        return undefined;
      }
    }
  } catch {
    return undefined;
  }
}
