import { at } from '../../../src/figures/draw.ts';
import { Cells } from '../Cells.tsx';
import { Matrix } from '../Matrix.tsx';
import { Lines } from '../Lines.tsx';
import type { View } from '../widget.ts';
import { equations } from './equations.ts';
import { graph, three, two, type Values } from './picture.ts';
import { words } from './words.ts';
import './Cross.css';

export const Cross: View<Values> = ({ picture, given: { locale } }) => {
  const t = words[locale];
  const numbered = (side: string) => (j: number) => (
    <>
      <span {...at(picture, `${side}-${j}`)} />
      <sub>{j + 1}</sub>
    </>
  );
  const [target, source] = [numbered('target'), numbered('source')];
  const head = (j: number) => <span {...at(picture, `source-${j}`)} />;
  const sides = { picture, columns: 2, min: -2, max: 2 };
  return (
    <div class="cross">
      <div class="tables given">
        <Matrix
          {...sides}
          name="cQ"
          symbol="Q"
          role="q"
          caption={t.queries}
          rows={2}
          rowProps={(i) => at(picture, `row-${i}`)}
          head={(i) => (
            <button class="tok" type="button" data-choose={`cRow=${i}`} {...at(picture, `ask-${i}`)}>
              {target(i)}
            </button>
          )}
        />
        <Matrix {...sides} name="cK" symbol="K" role="k" caption={t.keys} rows={3} head={source} />
        <Matrix {...sides} name="cV" symbol="V" role="v" caption={t.values} rows={3} head={source} />
      </div>
      <svg class="strings" viewBox={`0 0 ${graph.width} ${graph.height}`} role="img" {...at(picture, 'graph')}>
        {two.map((i) => three.map((j) => <line class="string" {...at(picture, `string-${i}-${j}`)} />))}
        {two.map((i) => (
          <g class="q">
            <text text-anchor="end" {...at(picture, `left-${i}`)} />
          </g>
        ))}
        {three.map((j) => (
          <>
            <g class="k">
              <text class="lab" {...at(picture, `right-${j}`)} />
            </g>
            <g class="w">
              <text class="share" {...at(picture, `share-${j}`)} />
            </g>
          </>
        ))}
      </svg>
      <div class="tables made">
        <Cells
          picture={picture}
          name="cS"
          role="s"
          symbol="S"
          caption={t.scores}
          rows={2}
          columns={3}
          rowHead={target}
          columnHead={head}
        />
        <Cells
          picture={picture}
          name="cA"
          role="w"
          symbol="A"
          caption={t.weights}
          rows={2}
          columns={3}
          rowHead={target}
          columnHead={head}
        />
        <Cells
          picture={picture}
          name="cO"
          role="o"
          symbol="O"
          caption={t.outputs}
          rows={2}
          columns={2}
          rowHead={target}
          columnHead={(c) => c + 1}
        />
      </div>
      <Lines label={t.equations} of={[equations.scores, equations.output]} picture={picture} />
      <p class="readout" {...at(picture, 'readout')} />
    </div>
  );
};
