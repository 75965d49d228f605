import type { Said } from '../said.ts';

/** A program's lines are gathered for so many milliseconds, or so many characters, before they are said as one. */
const [patience, fullness] = [40, 8192];

/** What Python writes, said in few messages and in order. */
export function telling(say: (said: Said) => void) {
  let stream: 'out' | 'err' = 'out';
  let text = '';
  let last = 0;
  const decoders = { out: new TextDecoder(), err: new TextDecoder() };

  function flush(): void {
    if (text) say({ kind: 'text', stream, text });
    text = '';
    last = performance.now();
  }

  return {
    flush,
    say(said: Said): void {
      flush();
      say(said);
    },
    write(to: 'out' | 'err', bytes: Uint8Array): number {
      if (to !== stream) flush();
      stream = to;
      text += decoders[to].decode(bytes, { stream: true });
      if (text.length > fullness || performance.now() - last > patience) flush();
      return bytes.length;
    },
  };
}
