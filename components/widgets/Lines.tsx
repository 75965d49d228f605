import type { Picture } from '../../src/figures/picture.ts';
import { Typeset } from './Typeset.tsx';

interface Props {
  /** What they are, said to screen readers. */
  label: string;
  of: readonly (readonly string[])[];
  picture: Picture;
}

/** A figure's equations, a line each. */
export function Lines({ label, of, picture }: Props) {
  return (
    <div class="eq" role="group" aria-label={label}>
      {of.map((parts) => (
        <div class="line">
          <Typeset parts={parts} picture={picture} />
        </div>
      ))}
    </div>
  );
}
