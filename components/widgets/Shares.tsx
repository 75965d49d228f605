import { at } from '../../src/figures/draw.ts';
import type { Picture } from '../../src/figures/picture.ts';

/** Each value times its weight (slots x-j-c), and under them their sum, the output (o-c): three words, two parts. */
export function Shares({ picture, kind }: { picture: Picture; kind: string }) {
  const parts = [0, 1];
  return (
    <table class={`mx ${kind} o`}>
      <caption>α v</caption>
      <tbody>
        {[0, 1, 2].map((j) => (
          <tr>
            {parts.map((c) => (
              <td class="sg v" data-ref={`x.${j}.${c}`} {...at(picture, `x-${j}-${c}`)} />
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          {parts.map((c) => (
            <td class="sg o" {...at(picture, `o-${c}`)} />
          ))}
        </tr>
      </tfoot>
    </table>
  );
}
