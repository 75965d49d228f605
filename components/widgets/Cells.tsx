import type { ComponentChildren } from 'preact';
import { at } from '../../src/figures/draw.ts';
import { type Picture } from '../../src/figures/picture.ts';

interface Props {
  picture: Picture;
  /** Slots are `name-i-j`. */
  name: string;
  /** What a cell is when pointed at: scores `s`, weights `w`, outputs `o`, other matrices `p`. */
  role: 's' | 'w' | 'o' | 'q' | 'k' | 'v' | 'p';
  symbol: ComponentChildren;
  caption: string;
  rows: number;
  columns: number;
  rowHead: (row: number) => ComponentChildren;
  columnHead?: (column: number) => ComponentChildren;
  /** Where this table's rows begin in `data-ref`, when a figure shows two tables of one role. */
  firstRow?: number;
  /** A last column beside the matrix, as row sums: its head, and slots `slot-i`. */
  tail?: { head: ComponentChildren; slot: string };
}

/** A table of computed numbers. Cells take focus one at a time, so what they come from can be followed by keyboard. */
export function Cells(props: Props) {
  const { picture, name, role, symbol, caption, rows, columns, rowHead, columnHead, firstRow = 0, tail } = props;
  return (
    <table class={`mx cells ${role}`}>
      <caption>
        {symbol} <small>{caption}</small>
      </caption>
      {columnHead && (
        <thead>
          <tr>
            <td class="corner" />
            {Array.from({ length: columns }, (_, j) => (
              <th scope="col">{columnHead(j)}</th>
            ))}
            {tail && <th scope="col">{tail.head}</th>}
          </tr>
        </thead>
      )}
      <tbody>
        {Array.from({ length: rows }, (_, i) => (
          <tr>
            <th scope="row">{rowHead(i)}</th>
            {Array.from({ length: columns }, (_, j) => (
              <td
                tabIndex={i === 0 && j === 0 ? 0 : -1}
                data-ref={`${role}.${firstRow + i}.${j}`}
                {...at(picture, `${name}-${i}-${j}`)}
              />
            ))}
            {tail && <td class="tail" {...at(picture, `${tail.slot}-${i}`)} />}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
