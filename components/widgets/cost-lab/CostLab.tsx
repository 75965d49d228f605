import type { ComponentChildren } from 'preact';
import { at } from '../../../src/figures/draw.ts';
import { grouped } from '../../../src/figures/format.ts';
import { Choices } from '../Choices.tsx';
import type { View } from '../widget.ts';
import { plot, px, py } from './picture.ts';
import { layers, type Layer, type Values } from './values.ts';
import { words } from './words.ts';
import './CostLab.css';

const [n, d, k, r, p] = ['n', 'd', 'k', 'r', 'p'].map((letter) => <i>{letter}</i>);
/** The formula with its constants, and the order of growth that Table 1 of the paper gives. */
const formulas: Record<Layer, ComponentChildren> = {
  mixing: (
    <>
      2{n}²{d}
    </>
  ),
  attention: (
    <>
      2{n}²{d} + 4{n}
      {d}²
    </>
  ),
  window: (
    <>
      2{p}
      {d} + 4{n}
      {d}²
    </>
  ),
  rnn: (
    <>
      2{n}
      {d}²
    </>
  ),
  lstm: (
    <>
      8{n}
      {d}²
    </>
  ),
  convolution: (
    <>
      {k}
      {n}
      {d}²
    </>
  ),
};
const orders: Record<Layer, ComponentChildren> = {
  mixing: (
    <>
      O({n}²{d})
    </>
  ),
  attention: null,
  window: (
    <>
      O({r}
      {n}
      {d})
    </>
  ),
  rnn: (
    <>
      O({n}
      {d}²)
    </>
  ),
  lstm: null,
  convolution: (
    <>
      O({k}
      {n}
      {d}²)
    </>
  ),
};
const numbered: Partial<Record<Layer, string>> = { window: 'r', convolution: 'k' };

const ticksX = [1, 16, 256, 4096, 65_536];
const ticksY = [1, 8, 64, 512, 4096];

export const CostLab: View<Values> = ({ picture, given: { locale, id } }) => {
  const t = words[locale];
  const scrub = (slot: string) => <span class="scrub" role="slider" tabIndex={0} {...at(picture, slot)} />;
  return (
    <div class="costlab">
      <p class="prompt">{t.prompt}</p>
      <div class="lab-top">
        <div class="lab-set">
          {(['n', 'd'] as const).map((letter) => (
            <div class="ctl">
              <label for={`${id}-${letter}`}>
                {t[letter]} <i>{letter}</i>
              </label>
              {scrub(letter)}
              <input
                id={`${id}-${letter}`}
                type="range"
                data-log={letter === 'n' ? 'labN' : 'labD'}
                {...at(picture, `slide-${letter}`)}
              />
            </div>
          ))}
        </div>
        <div class="lab-bytes">
          <p class="title">{t.bytesTitle}</p>
          <p>
            {t.oneHead}
            <br />
            <span {...at(picture, 'bytes-one')} />
          </p>
          <p>
            × {scrub('heads')} {t.heads} × {scrub('batch')} {t.batch}
          </p>
          <p>
            = <b {...at(picture, 'bytes-all')} />
          </p>
          <Choices
            picture={picture}
            name="labBits"
            slot="bits"
            of={['16', '32']}
            label={t.format}
            word={(bits) => `float${bits}`}
          />
        </div>
        <svg class="lab-plot" viewBox={`0 0 ${plot.width} ${plot.height}`} role="group" {...at(picture, 'chart')}>
          {ticksY.map((matrices) => (
            <>
              <line class="hair" x1={plot.left} x2={plot.right} y1={py(matrices)} y2={py(matrices)} />
              <text text-anchor="end" x={plot.left - 7} y={py(matrices) + 4}>
                {grouped(matrices)}
              </text>
            </>
          ))}
          {ticksX.map((length) => (
            <text text-anchor="middle" x={px(length)} y={plot.bottom + 16}>
              {grouped(length)}
            </text>
          ))}
          <line class="axis" x1={plot.left} x2={plot.right} y1={plot.bottom} y2={plot.bottom} />
          <text x={0} y={12}>
            {t.axisY}
          </text>
          <text text-anchor="end" x={plot.right} y={plot.bottom + 34}>
            {t.axisX}
          </text>
          <line class="cross" {...at(picture, 'cross-one')} />
          <line class="cross" {...at(picture, 'cross-two')} />
          <text class="name" text-anchor="end" y={plot.bottom - 7} {...at(picture, 'cross-one-name')}>
            n = d
          </text>
          <text class="name" y={plot.bottom - 7} {...at(picture, 'cross-two-name')}>
            n = 2d
          </text>
          <path class="line thin" {...at(picture, 'line-convolution')} />
          <path class="line dash" {...at(picture, 'line-projections')} />
          <text class="name" x={plot.left + 6} y={py(4) - 5}>
            {t.projections}
          </text>
          <path class="line thin" {...at(picture, 'line-window')} />
          <path class="line" {...at(picture, 'line-rnn')} />
          <path class="line" {...at(picture, 'line-lstm')} />
          <path class="line own" {...at(picture, 'line-attention')} />
          <path class="line own dash" {...at(picture, 'line-mixing')} />
          {layers.map((layer) => (
            <text
              class={layer === 'mixing' || layer === 'attention' ? 'end own' : 'end'}
              x={plot.right + 7}
              {...at(picture, `end-${layer}`)}
            >
              {t.ends[layer]}
            </text>
          ))}
          <circle class="meet" r="3.5" {...at(picture, 'cross-one-dot')} />
          <circle class="meet" r="3.5" {...at(picture, 'cross-two-dot')} />
          <circle class="meet" r="3.5" {...at(picture, 'cross-lstm-dot')} />
          <line class="here" y1={plot.top} y2={plot.bottom} {...at(picture, 'here')} />
          <circle class="dot-attention" r="4.5" {...at(picture, 'dot-attention')} />
          <text class="count" {...at(picture, 'say-attention')} />
          <circle class="dot-mixing" r="6" {...at(picture, 'dot-mixing')} />
          <text class="count" {...at(picture, 'say-mixing')} />
          <circle
            class="grab"
            r="20"
            role="slider"
            tabIndex={0}
            data-grip="n"
            aria-label={t.names.labN}
            aria-valuemin={1}
            aria-valuemax={131_072}
            {...at(picture, 'grab')}
          />
          <circle class="halo" r="11" {...at(picture, 'grab-halo')} />
        </svg>
      </div>

      <table class="lab-table">
        <caption>{t.caption}</caption>
        <thead>
          <tr>
            {(['layer', 'formula', 'total', 'against', 'steps', 'path'] as const).map((name) => (
              <th scope="col">{t.head[name]}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {layers.map((layer) => (
            <tr class={layer === 'mixing' || layer === 'attention' ? 'own' : undefined}>
              <th scope="row">
                {t.layers[layer]}
                {numbered[layer] && (
                  <>
                    {' '}
                    <span class="set-here">
                      <i>{numbered[layer]}</i> = {scrub(numbered[layer])}
                    </span>
                  </>
                )}
                {orders[layer] && (
                  <small>
                    {t.order} {orders[layer]}
                    {layer === 'window' && t.pairs.map((run) => (run === 'p' ? p : run))}
                  </small>
                )}
              </th>
              <td class="formula">
                <span>{formulas[layer]} = </span>
                <span {...at(picture, `with-${layer}`)} />
              </td>
              <td data-head={t.head.total} {...at(picture, `total-${layer}`)} />
              <td data-head={t.head.against} {...at(picture, `against-${layer}`)} />
              <td data-head={t.head.steps} {...at(picture, `steps-${layer}`)} />
              <td data-head={t.head.path}>
                <span {...at(picture, `path-${layer}`)} />
                {layer === 'convolution' && <small {...at(picture, 'contiguous')} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="readout" {...at(picture, 'readout')} />
    </div>
  );
};
