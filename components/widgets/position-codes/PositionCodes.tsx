import { num } from '../../../src/figures/format.ts';
import { at } from '../../../src/figures/draw.ts';
import { type Picture } from '../../../src/figures/picture.ts';
import { px, py, ticks } from '../../../src/figures/plane.ts';
import { Choices } from '../Choices.tsx';
import { Lines } from '../Lines.tsx';
import type { View } from '../widget.ts';
import { equations } from './equations.ts';
import { chart, columns, keys, panels, plane, positions, sliders, upTo } from './picture.ts';
import type { Values } from './values.ts';
import { words } from './words.ts';
import './PositionCodes.css';

export const PositionCodes: View<Values> = ({ picture, values, given: { locale } }) => {
  const t = words[locale];
  const slider = (name: keyof typeof sliders) => (
    <label class="ctl">
      <span>{t.sliders[name]}</span>
      <output {...at(picture, `${name}-n`)} />
      <input
        type="range"
        min={sliders[name][0]}
        max={sliders[name][1]}
        step={1}
        data-param={name}
        {...at(picture, name)}
      />
    </label>
  );
  const formula = (panel: (typeof panels)[number]) => (
    <Lines label={t.formula} of={[equations[panel]]} picture={picture} />
  );
  return (
    <div class="poscodes">
      <div class="swaprow">
        <Choices
          picture={picture}
          name="pPanel"
          slot="panel"
          of={panels}
          label={t.panel}
          word={(panel) => t.panels[panel]}
        />
      </div>
      <p class="prompt" {...at(picture, 'prompt')} />

      <div {...at(picture, 'show-sin')}>
        <div class="knobs">
          {slider('pAt')}
          {slider('pPair')}
          {slider('pGap')}
        </div>
        <div class="bands">
          <span />
          <div class="axis" aria-hidden="true">
            {[0, 8, 16, 24, 31].map((p) => (
              <i style={`--at:${p}`}>{p}</i>
            ))}
          </div>
          <span>{t.dims}</span>
          <div class="raster" role="img" aria-label={t.table}>
            {upTo(columns).map((c) =>
              upTo(positions).map((p) => <i class="sg" style={`--x:${values.pCodes[p][c].toFixed(2)}`} />),
            )}
            <b class="pair" {...at(picture, 'mark-pair')} />
            <b class="at" {...at(picture, 'mark-at')} />
          </div>
          <span>{t.waves}</span>
          <div class="waves" role="img" aria-label={t.waves}>
            <svg viewBox={`0 0 ${positions} 2.4`} preserveAspectRatio="none">
              <line class="hair" x1={0} x2={positions} y1={1.2} y2={1.2} />
              <path class="wave" {...at(picture, 'wave-sin')} />
              <path class="wave cos" {...at(picture, 'wave-cos')} />
            </svg>
            <b class="at" {...at(picture, 'mark-at')} />
            <i class="spot" {...at(picture, 'dot-sin')} />
            <i class="spot cos" {...at(picture, 'dot-cos')} />
            <small class="sin">sin</small>
            <small class="cos">cos</small>
          </div>
          <span>{t.dots}</span>
          <div class="bars" role="img" aria-label={t.bars}>
            {upTo(positions).map((p) => (
              <i {...at(picture, `bar-${p}`)} />
            ))}
            <b class="at" {...at(picture, 'mark-at')} />
          </div>
        </div>
        {formula('sin')}
      </div>

      <div {...at(picture, 'show-rope')}>
        <div class="knobs four">
          {slider('pM')}
          {slider('pN')}
          {slider('pShift')}
          {slider('pPair')}
        </div>
        <div class="planes arms">
          <div class="plane">
            <p>{t.planeNote}</p>
            <svg viewBox={`0 0 ${plane.width} ${plane.height}`} role="group" aria-label={t.plane}>
              {ticks(plane.width, plane.unit).map((x) => (
                <line class={x ? 'hair' : 'axis'} x1={px(plane, x)} x2={px(plane, x)} y1={0} y2={plane.height} />
              ))}
              {ticks(plane.height, plane.unit).map((y) => (
                <line class={y ? 'hair' : 'axis'} x1={0} x2={plane.width} y1={py(plane, y)} y2={py(plane, y)} />
              ))}
              <Arm picture={picture} name="q" drag="pQ" label={t.handle.q} />
              <Arm picture={picture} name="k" drag="pK" label={t.handle.k} />
            </svg>
          </div>
          <div class="plane">
            <p>{t.chartNote}</p>
            <svg viewBox={`0 0 ${chart.width} ${chart.height}`} role="img" aria-label={t.chart}>
              <line class="axis" x1={0} x2={chart.width} y1={chart.middle} y2={chart.middle} />
              {[-20, -10, 0, 10, 20].map((x) => (
                <text
                  x={chart.left + ((x + 20) / 40) * (chart.width - chart.left - chart.right)}
                  y={chart.height - 24}
                  text-anchor={x === -20 ? 'start' : x === 20 ? 'end' : 'middle'}
                >
                  {num(x, 0)}
                </text>
              ))}
              <text x={chart.width / 2} y={chart.height - 7} text-anchor="middle">
                {t.distance}
              </text>
              <path class="curve" {...at(picture, 'curve')} />
              <line class="dropline" {...at(picture, 'drop')} />
              <circle class="heredot" r="5" {...at(picture, 'here')} />
              <text class="lab ink" text-anchor="middle" {...at(picture, 'here-label')} />
            </svg>
          </div>
        </div>
        {formula('rope')}
      </div>

      <div {...at(picture, 'show-alibi')}>
        <div class="knobs alibi">
          {slider('pHead')}
          <div class="swaprow">
            <Choices
              named
              picture={picture}
              name="pSided"
              slot="causal"
              of={['causal', 'both']}
              label={t.sided}
              word={(side) => t.sides[side]}
            />
          </div>
        </div>
        <div class="maps">
          <Square picture={picture} name="bias" role="s" symbol={<span {...at(picture, 'slope')} />} caption={t.bias} />
          <Square picture={picture} name="fade" role="w" symbol="A" caption={t.fade} />
        </div>
        {formula('alibi')}
      </div>
      <p class="readout" {...at(picture, 'readout')} />
    </div>
  );
};

function Arm({ picture, name, drag, label }: { picture: Picture; name: 'q' | 'k'; drag: string; label: string }) {
  return (
    <g class={name}>
      <line class="from" x1={px(plane, 0)} y1={py(plane, 0)} {...at(picture, `${name}-from`)} />
      <path class="arc" {...at(picture, `${name}-arc`)} />
      <line class="arrow" {...at(picture, `${name}-shaft`)} />
      <path class="head" {...at(picture, `${name}-head`)} />
      <circle class="start" r="5" {...at(picture, `${name}-dot`)} />
      <text class="lab" text-anchor="middle" {...at(picture, `${name}-label`)} />
      <circle
        class="grab"
        r="18"
        tabIndex={0}
        role="slider"
        aria-label={label}
        aria-valuemin={-2}
        aria-valuemax={2}
        data-drag={drag}
        {...at(picture, `${name}-grab`)}
      />
      <circle class="halo" r="11" {...at(picture, `${name}-halo`)} />
    </g>
  );
}

function Square({
  picture,
  name,
  role,
  symbol,
  caption,
}: {
  picture: Picture;
  name: string;
  role: 's' | 'w';
  symbol: unknown;
  caption: string;
}) {
  return (
    <table class={`mx cells ${role}`}>
      <caption>
        {symbol as string} <small>{caption}</small>
      </caption>
      <thead>
        <tr>
          <td class="corner" />
          {upTo(keys).map((j) => (
            <th scope="col">{j + 1}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {upTo(keys).map((i) => (
          <tr>
            <th scope="row">{i + 1}</th>
            {upTo(keys).map((j) => (
              <td tabIndex={i || j ? -1 : 0} {...at(picture, `${name}-${i}-${j}`)} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
