import { at } from '../../../src/figures/draw.ts';
import { Choices } from '../Choices.tsx';
import { Matrix } from '../Matrix.tsx';
import type { View } from '../widget.ts';
import { costs, eight, nine, panels, rowHeight, swing, three, wire } from './picture.ts';
import type { Values } from './values.ts';
import { labels } from './labels.ts';
import './Block.css';

const formulas = { attention: '4d² + 4d', feed: '2df + f + d', norms: '2 · 2d', all: '' } as const;
const height = nine.length * rowHeight;

export const Block: View<Values> = ({ picture, given: { locale } }) => {
  const t = labels[locale];
  const panel = (name: (typeof panels)[number]) => (
    <table class="mx cells" {...at(picture, name)}>
      <caption {...at(picture, `${name}-cap`)} />
      <thead {...at(picture, `${name}-heads`)}>
        <tr>
          <td class="corner" />
          {eight.map((c) => (
            <th scope="col" {...at(picture, `${name}-h-${c}`)} />
          ))}
        </tr>
      </thead>
      <tbody>
        {three.map((i) => (
          <tr>
            <th scope="row" {...at(picture, `word-${i}`)} />
            {eight.map((c) => (
              <td tabIndex={i || c ? -1 : 0} {...at(picture, `${name}-${i}-${c}`)} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
  return (
    <div class="block">
      <p class="prompt">{t.prompt}</p>
      <div class="swaprow">
        <Choices
          named
          picture={picture}
          name="bNorm"
          slot="norm"
          of={['post', 'pre']}
          label={t.order}
          word={(order) => t.orders[order]}
        />
      </div>
      <div class="both">
        <div class="drawing" role="group" aria-label={t.diagram}>
          <svg width="64" height={height + 26} viewBox={`0 0 64 ${height + 26}`} aria-hidden="true">
            <path class="axis" d={`M${wire} ${rowHeight / 2}V${height + 18}`} />
            <path class="axis" d={`M${wire - 5} ${height + 13}l5 7 5 -7`} />
            {/* positions join at the first sum */}
            <path
              class="axis"
              d={`M${swing} ${rowHeight * 1.5}V${rowHeight * 2.5 - 8}Q${swing} ${rowHeight * 2.5} ${swing + 8} ${rowHeight * 2.5}H${wire - 8}`}
            />
            <path class="axis" {...at(picture, 'round-1')} />
            <path class="axis" {...at(picture, 'round-2')} />
            {nine.map((row) => (
              <>
                <circle cy={row * rowHeight + rowHeight / 2} {...at(picture, `knot-${row}`)} />
                <path class="axis" {...at(picture, `plus-${row}`)} />
              </>
            ))}
          </svg>
          <div class="parts">
            {nine.map((row) => (
              <button type="button" {...at(picture, `part-${row}`)} />
            ))}
            <span class="next-layer">{t.next}</span>
          </div>
          <span class="brace">
            <span>{t.layer}</span>
          </span>
        </div>
        <div class="pane">
          <Matrix
            picture={picture}
            name="bE"
            role="x"
            symbol="E"
            caption={t.input}
            rows={3}
            columns={4}
            min={-2}
            max={2}
            head={(i) => <span {...at(picture, `word-${i}`)} />}
          />
          <p class="what" {...at(picture, 'what')} />
          <p class="formula" {...at(picture, 'formula')} />
          <p class="readout" {...at(picture, 'readout')} />
          <div class="flow">
            {panel('A')}
            <div class="then">
              <span class="sign" {...at(picture, 'sign-1')} />
              {panel('B')}
            </div>
            <div class="then">
              <span class="sign" {...at(picture, 'sign-2')} />
              {panel('C')}
            </div>
          </div>
        </div>
      </div>
      <table class="cost">
        <caption>{t.costTitle}</caption>
        <thead>
          <tr>{t.costHead.map((head) => (head ? <th scope="col">{head}</th> : <td />))}</tr>
        </thead>
        <tbody>
          {costs.map((cost) => (
            <tr {...at(picture, `cost-${cost}`)}>
              <th scope="row">{t.costs[cost]}</th>
              <td>{formulas[cost]}</td>
              <td {...at(picture, `here-${cost}`)} />
              <td {...at(picture, `paper-${cost}`)} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
