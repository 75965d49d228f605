import type { ComponentChildren } from 'preact';
import { at, type Picture } from '../../src/figures/picture.ts';

interface Props {
  picture: Picture;
  /** The state's name; slots are `Q-0-1` (cell) and `Q-0-1-n` (its number). */
  name: string;
  role: 'q' | 'k' | 'v';
  caption: string;
  rows: number;
  columns: number;
  min: number;
  max: number;
  head: (row: number) => ComponentChildren;
  rowProps?: (row: number) => Record<string, unknown>;
}

/** A small matrix that the reader edits: an HTML table whose cells are sliders. One tab stop; arrow keys move inside. */
export function Matrix({ picture, name, role, caption, rows, columns, min, max, head, rowProps }: Props) {
  return (
    <table class={`mx ${role}`}>
      <caption>
        {name} <small>{caption}</small>
      </caption>
      <tbody>
        {Array.from({ length: rows }, (_, i) => (
          <tr {...rowProps?.(i)}>
            <th scope="row">{head(i)}</th>
            {Array.from({ length: columns }, (_, c) => (
              <td class={`sg ${role}`} data-ref={`${role}.${i}.${c}`} {...at(picture, `${name}-${i}-${c}`)}>
                <span
                  class="scrub cell"
                  role="slider"
                  tabIndex={i === 0 && c === 0 ? 0 : -1}
                  data-scrub={name}
                  data-cell={`${i},${c}`}
                  aria-valuemin={min}
                  aria-valuemax={max}
                  {...at(picture, `${name}-${i}-${c}-n`)}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
