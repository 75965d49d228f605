import { at } from '../../src/figures/draw.ts';
import type { Picture } from '../../src/figures/picture.ts';

interface Props {
  picture: Picture;
  id: string;
  label: string;
  /** The parameter that it sets. */
  param: string;
  /** Slot of the input, and of the number beside its label. */
  slot: string;
  out: string;
  min: number;
  /** Left out where the picture says it. */
  max?: number;
  step: number;
  /** What its two ends mean. */
  ends?: readonly [string, string];
  class?: string;
}

/** A range with its name and its number, for one parameter. */
export function Slider({ picture, id, label, param, slot, out, min, max, step, ends, class: more }: Props) {
  return (
    <div class={more ? `ctl ${more}` : 'ctl'}>
      <label for={id}>{label}</label>
      <output for={id} {...at(picture, out)} />
      <input id={id} type="range" min={min} max={max} step={step} data-param={param} {...at(picture, slot)} />
      {ends && (
        <span class="ends" aria-hidden="true">
          <span>{ends[0]}</span>
          <span>{ends[1]}</span>
        </span>
      )}
    </div>
  );
}
