import { Slider } from '../Slider.tsx';
import { at } from '../../../src/figures/draw.ts';
import { Cells } from '../Cells.tsx';
import { Matrix } from '../Matrix.tsx';
import { Typeset } from '../Typeset.tsx';
import type { View } from '../widget.ts';
import { equations } from './equations.ts';
import type { Values } from './values.ts';
import { words } from './words.ts';
import './Linear.css';

export const Linear: View<Values> = ({ picture, given: { locale, id } }) => {
  const t = words[locale];
  const token = (i: number) => <span {...at(picture, `token-${i}`)} />;
  const sides = { picture, rows: 4, columns: 2, min: -2, max: 2, head: token };
  const cells = { picture, rows: 4, rowHead: token };
  const weights = { ...cells, role: 'w', columns: 4, columnHead: token, caption: t.weights } as const;
  const output = { ...cells, role: 'o', columns: 2, symbol: 'O', caption: t.output } as const;
  const [soft, left, right] = [0, 1, 2].map((road) => (
    <div class="road-head">
      <h4>{t.roads[road]}</h4>
      <div class="eq">
        <Typeset parts={equations[road]} picture={picture} />
      </div>
      <p>{t.notes[road]}</p>
    </div>
  ));
  return (
    <div {...at(picture, 'root')}>
      <p class="prompt">{t.prompt}</p>
      <Slider
        picture={picture}
        id={`${id}-sharp`}
        label={t.sharp}
        param="linSharp"
        slot="sharp"
        out="sharp-n"
        min={1}
        max={16}
        step={0.5}
        class="lin-sharp"
      />
      <div class="lin-given">
        <Matrix
          {...sides}
          name="linQ"
          symbol="Q"
          role="q"
          caption={t.queries}
          rowProps={(i) => at(picture, `row-${i}`)}
          head={(i) => (
            <button class="tok" type="button" data-choose={`linRow=${i}`} {...at(picture, `ask-${i}`)}>
              {token(i)}
            </button>
          )}
        />
        <Matrix {...sides} name="linK" symbol="K" role="k" caption={t.keys} />
        <Matrix {...sides} name="linV" symbol="V" role="v" caption={t.values} />
        <div class="plain">
          <Cells {...cells} name="pq" role="q" columns={2} symbol="φ(Q)" caption="" />
        </div>
        <div class="plain">
          <Cells {...cells} name="pk" role="k" columns={2} symbol="φ(K)" caption="" />
        </div>
      </div>

      <div class="lin-roads">
        <section>
          {soft}
          <Cells {...weights} name="soft" symbol="A" />
          <Cells {...output} name="os" />
        </section>
        <section>
          {left}
          <Cells {...weights} name="lin" symbol="A" caption={t.eachRow} />
          <Cells {...output} name="ol" />
        </section>
        <section>
          {right}
          <div class="plain">
            <Cells
              picture={picture}
              name="mem"
              role="s"
              symbol="φ(K)ᵀV"
              caption={t.memory}
              rows={2}
              columns={3}
              rowHead={(i) => i + 1}
              columnHead={(c) => (c === 2 ? 'z' : c + 1)}
            />
          </div>
          <Cells {...output} name="or" caption={t.each} />
        </section>
      </div>
      <p class="lin-gap" {...at(picture, 'gap')} />

      <div class="lin-count">
        {(['n', 'd'] as const).map((letter) => (
          <div class="ctl">
            <label for={`${id}-${letter}`}>
              {t[letter]} <i>{letter}</i>
            </label>
            <output for={`${id}-${letter}`} {...at(picture, letter)} />
            <input
              id={`${id}-${letter}`}
              type="range"
              data-log={letter === 'n' ? 'labN' : 'labD'}
              {...at(picture, `slide-${letter}`)}
            />
          </div>
        ))}
        <p {...at(picture, 'counted')} />
      </div>
      <p class="readout" {...at(picture, 'readout')} />
    </div>
  );
};
