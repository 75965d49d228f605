import { Slider } from '../Slider.tsx';
import { at } from '../../../src/figures/draw.ts';
import { Choices } from '../Choices.tsx';
import type { View } from '../widget.ts';
import { chart, cx, cy, levels, sizes, steps, store, tally, type Values } from './picture.ts';
import { words } from './words.ts';
import './Bottleneck.css';

const marks = [0, 16, 32, 48, 64];

export const Bottleneck: View<Values> = ({ picture, given: { locale, id } }) => {
  const t = words[locale];
  return (
    <div class="bottleneck">
      <p class="prompt">{t.prompt}</p>
      <div class="mem-controls">
        <Choices
          picture={picture}
          name="memSize"
          slot="size"
          of={sizes}
          label={t.sizes}
          word={(size) => `${size}×${size}`}
        />
        <Slider
          picture={picture}
          id={`${id}-pairs`}
          label={t.slider}
          param="memPairs"
          slot="pairs"
          out="pairs-n"
          min={1}
          max={64}
          step={1}
        />
        <div class="mem-again">
          <button class="btn quiet" type="button" data-next="memSeed">
            {t.again}
          </button>
          <small {...at(picture, 'seed')} />
        </div>
      </div>

      <div class="mem-parts">
        <div class="mem-store">
          <p>{t.store}</p>
          <svg viewBox={`0 0 ${store.width} ${store.height}`} role="img" {...at(picture, 'store-label')}>
            {steps.map((step) => (
              <path
                class={step < 0 ? 'level neg' : 'level'}
                style={`--x:${step / levels}`}
                {...at(picture, `level-${step}`)}
              />
            ))}
            <text class="lab ink" x={0} y={store.top + store.side + 16}>
              M = Σ v kᵀ
            </text>
            <text x={0} y={store.top + store.side + 36}>
              {t.cosine}
            </text>
            <text class="lab k" x={store.side + 4} y={17} {...at(picture, 'key')} />
            <g text-anchor="middle">
              <text class="lab o" x={store.beside[0] + 8} y={store.top + store.side + 16} {...at(picture, 'mk')} />
              <text class="lab v" x={store.beside[1] + 8} y={store.top + store.side + 16} {...at(picture, 'value')} />
              <text class="lab o" x={store.beside[2] + 10} y={store.top + store.side + 16}>
                Σ α v
              </text>
              <text x={store.beside[0] + 8} y={store.top + store.side + 36} {...at(picture, 'cos-recalled')} />
              <text x={store.beside[2] + 10} y={store.top + store.side + 36} {...at(picture, 'cos-looked')} />
            </g>
          </svg>
        </div>
        <div class="mem-tally">
          <p>{t.tally}</p>
          <div>
            <svg viewBox={`0 0 ${tally.side} ${tally.side}`} role="img" data-tally {...at(picture, 'tally-label')}>
              <path class="right" {...at(picture, 'right')} />
              <path class="wrong" {...at(picture, 'wrong')} />
              <path class="empty" {...at(picture, 'empty')} />
              <rect class="asked" width={tally.cell - 2} height={tally.cell - 2} {...at(picture, 'asked')} />
            </svg>
            <Slider
              picture={picture}
              id={`${id}-ask`}
              label={t.ask}
              param="memAsk"
              slot="ask"
              out="ask-n"
              min={1}
              step={1}
            />
          </div>
        </div>
        <div class="mem-chart">
          <p>{t.chart}</p>
          <svg viewBox={`0 0 ${chart.width} ${chart.height}`} role="img" {...at(picture, 'chart-label')}>
            {marks.map((count) => (
              <>
                <line class={count ? 'hair' : 'axis'} x1={chart.left} x2={chart.right} y1={cy(count)} y2={cy(count)} />
                <text text-anchor="end" x={chart.left - 6} y={cy(count) + 4}>
                  {count}
                </text>
                <text text-anchor="middle" x={cx(count)} y={chart.bottom + 16}>
                  {count}
                </text>
              </>
            ))}
            <text text-anchor="end" x={chart.right} y={chart.bottom + 31}>
              {t.x}
            </text>
            <line class="here" y1={chart.top} y2={chart.bottom} {...at(picture, 'here')} />
            <path class="curve back" {...at(picture, 'curve-look')} />
            {sizes.map((size) => (
              <>
                <path {...at(picture, `curve-${size}`)} />
                <text x={chart.right + 6} {...at(picture, `end-${size}`)}>
                  {size}×{size}
                </text>
              </>
            ))}
            <text class="end" x={chart.right + 6} y={chart.top + 4}>
              {t.look}
            </text>
            <circle class="dot-look" r="4" {...at(picture, 'dot-look')} />
            <circle class="dot-memory" r="5" {...at(picture, 'dot-memory')} />
            <text class="count" {...at(picture, 'n-look')} />
            <text class="count" {...at(picture, 'n-memory')} />
          </svg>
        </div>
      </div>
      <p class="readout" {...at(picture, 'readout')} />
      <p class="mem-said" {...at(picture, 'said')} />
      <p class="mem-said" {...at(picture, 'cost')} />
    </div>
  );
};
