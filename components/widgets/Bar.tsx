import { at } from '../../src/figures/draw.ts';
import type { Picture } from '../../src/figures/picture.ts';
import './Bar.css';

interface Props {
  picture: Picture;
  /** Slots are `bar-0` (holds `--g`, where the knob stands), `fill-0`, `knob-0`, `wout-0`, and `guess-0` with a guess. */
  j: number;
  /** A dashed outline stands for the reader's guess beside the filled bar. */
  guess?: boolean;
}

/** One share of a whole as a bar to drag (`shares.ts`), with its number. */
export function Bar({ picture, j, guess }: Props) {
  return (
    <div class="bartrack" {...at(picture, `bar-${j}`)}>
      <div class="rail-x" data-bar={j}>
        <i class="fill wt" {...at(picture, `fill-${j}`)} />
        {guess && <i class="guess" {...at(picture, `guess-${j}`)} />}
        <button
          class="knob"
          type="button"
          role="slider"
          data-knob={j}
          aria-valuemin={0}
          aria-valuemax={1}
          {...at(picture, `knob-${j}`)}
        />
      </div>
      <span class="share" {...at(picture, `wout-${j}`)} />
    </div>
  );
}
