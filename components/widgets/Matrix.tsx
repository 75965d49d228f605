import type { ComponentChildren } from 'preact';
import { at } from '../../src/figures/draw.ts';
import { type Picture } from '../../src/figures/picture.ts';

interface Props {
  picture: Picture;
  /** The state's name; slots are `Q-0-1` (cell) and `Q-0-1-n` (its number). */
  name: string;
  role: 'q' | 'k' | 'v' | 'x';
  /** What it is called on the page, where that is not the state's name. */
  symbol?: ComponentChildren;
  caption: ComponentChildren;
  rows: number;
  columns: number;
  min: number;
  max: number;
  head: (row: number) => ComponentChildren;
  rowProps?: (row: number) => Record<string, unknown>;
  /** What a cell is when pointed at; without it, an entry of its role's row. */
  refOf?: (row: number, column: number) => string;
}

/** A small matrix that the reader edits: an HTML table whose cells are sliders. One tab stop; arrow keys move inside. */
export function Matrix(props: Props) {
  const { picture, name, role, symbol = name, caption, rows, columns, min, max, head, rowProps } = props;
  const refOf = props.refOf ?? ((i: number, c: number) => `${role}.${i}.${c}`);
  return (
    <table class={`mx ${role}`}>
      <caption>
        {symbol} <small>{caption}</small>
      </caption>
      <tbody>
        {Array.from({ length: rows }, (_, i) => (
          <tr {...rowProps?.(i)}>
            <th scope="row">{head(i)}</th>
            {Array.from({ length: columns }, (_, c) => (
              <td class={`sg ${role}`} data-ref={refOf(i, c)} {...at(picture, `${name}-${i}-${c}`)}>
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
