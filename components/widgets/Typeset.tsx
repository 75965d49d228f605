import type { Picture } from '../../src/figures/picture.ts';
import { typeset } from '../../src/figures/tex.ts';

/** One line of an equation in pieces that may wrap on a phone. */
export function Typeset({ parts, picture }: { parts: readonly string[]; picture: Picture }) {
  return (
    <>
      {parts.map((tex) => (
        <span dangerouslySetInnerHTML={{ __html: typeset(tex, picture) }} />
      ))}
    </>
  );
}
