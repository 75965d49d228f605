import type { ComponentChildren } from 'preact';
import { at } from '../../src/figures/draw.ts';
import type { Picture } from '../../src/figures/picture.ts';

interface Props<T extends string | number> {
  picture: Picture;
  /** The param that a press sets. */
  name: string;
  /** Slots are `slot-option`; their marks say which one is on (`aria-pressed`). */
  slot: string;
  of: readonly T[];
  label: string;
  /** The label stands in front; else only screen readers get it. */
  named?: boolean;
  word?: (option: T) => ComponentChildren;
}

/** A row of buttons of which one is on. */
export function Choices<T extends string | number>({ picture, name, slot, of, label, named, word = String }: Props<T>) {
  const buttons = (
    <div class="seg" role="group" aria-label={label}>
      {of.map((option) => (
        <button type="button" data-choose={`${name}=${option}`} {...at(picture, `${slot}-${option}`)}>
          {word(option)}
        </button>
      ))}
    </div>
  );
  return named ? (
    <>
      <span>{label}</span>
      {buttons}
    </>
  ) : (
    buttons
  );
}
