import type { ComponentChildren } from 'preact';
import { at } from '../../../src/figures/draw.ts';
import { bytes, grouped } from '../../../src/figures/format.ts';
import { Choices } from '../Choices.tsx';
import type { View } from '../widget.ts';
import { largestArray, tooLarge, work } from './formula.ts';
import { bytesPlot, curve, powers, px, pyBytes, pyWork, shapes, timePlot } from './picture.ts';
import { fittedFrom, largests, sizes, type Values, type Way, ways } from './values.ts';
import { words } from './words.ts';
import './Timed.css';

const [n, d, p] = ['n', 'd', 'p'].map((letter) => <i>{letter}</i>);
const quadratic = (
  <>
    2{n}²{d}
  </>
);
const formulas: Record<Way, ComponentChildren> = {
  full: quadratic,
  tiled: quadratic,
  window: (
    <>
      2{p}
      {d}
    </>
  ),
  linear: (
    <>
      2{n}
      {d}²
    </>
  ),
};
const marked = [256, 1024, 4096, 16_384];
const [farthest, before] = [sizes.at(-1)!, sizes[sizes.indexOf(tooLarge) - 1]];
const arrays = (way: Way) => (length: number) => pyBytes(largestArray(way, length));

export const Timed: View<Values> = ({ picture, given: { locale } }) => {
  const t = words[locale];
  const heads = Object.values(t.head);
  const lengths = (plot: typeof timePlot) => (
    <>
      {marked.map((length) => (
        <text text-anchor="middle" x={px(length, plot)} y={plot.bottom + 17}>
          {grouped(length)}
        </text>
      ))}
      <line class="axis" x1={plot.left} x2={plot.right} y1={plot.bottom} y2={plot.bottom} />
      <text text-anchor="end" x={plot.right} y={plot.bottom + 37}>
        {t.axisN}
      </text>
    </>
  );
  const row = (y: number, plot: typeof timePlot, text: string) => (
    <>
      <line class="hair" x1={plot.left} x2={plot.right} y1={y} y2={y} />
      <text text-anchor="end" x={plot.left - 7} y={y + 4}>
        {text}
      </text>
    </>
  );
  return (
    <div class="tm">
      <p class="prompt">{t.prompt}</p>
      <div class="swaprow tm-set">
        <Choices
          named
          picture={picture}
          name="tmLargest"
          slot="largest"
          of={largests}
          label={t.largest}
          word={(length) => grouped(Number(length))}
        />
        <button type="button" data-run {...at(picture, 'go')} />
      </div>
      <div class="tm-progress">
        <progress aria-label={t.progress} {...at(picture, 'progress')} />
        <span {...at(picture, 'now')} />
      </div>
      <div class="tm-plots">
        <svg viewBox={`0 0 ${timePlot.width} ${timePlot.height}`} role="img" {...at(picture, 'chart')}>
          {[6, 7, 8, 9, 10, 11].map((power) => row(pyWork(10 ** power), timePlot, t.count(10 ** power)))}
          {lengths(timePlot)}
          <text x={0} y={12}>
            {t.axisWork}
          </text>
          <text text-anchor="end" x={timePlot.width} y={12} {...at(picture, 'axis-time')} />
          {powers.map((power) => (
            <text x={timePlot.right + 7} {...at(picture, `tick-${power}`)} />
          ))}
          <line
            class="from"
            x1={px(fittedFrom, timePlot)}
            x2={px(fittedFrom, timePlot)}
            y1={timePlot.top}
            y2={timePlot.bottom}
          />
          <text class="name" x={px(fittedFrom, timePlot) + 5} y={timePlot.top + 10}>
            {t.fitted}
          </text>
          {(['full', 'window', 'linear'] as const).map((way) => (
            <path class={`line ${way}`} d={curve((length) => pyWork(work(way, length)), timePlot)} />
          ))}
          <text class="name" text-anchor="end" x={timePlot.right} y={pyWork(work('full', farthest)) - 10}>
            {t.lines.quadratic}
          </text>
          <text class="name" text-anchor="end" x={timePlot.right} y={pyWork(work('window', farthest)) - 14}>
            {t.lines.window}
          </text>
          <text class="name" text-anchor="end" x={timePlot.right} y={pyWork(work('linear', farthest)) + 24}>
            {t.lines.linear}
          </text>
          {ways.map((way) => (
            <>
              <path class="spread" {...at(picture, `bars-${way}`)} />
              <path class={`mark pale ${way}`} {...at(picture, `pale-${way}`)} />
              <path class={`mark ${way}`} {...at(picture, `dots-${way}`)} />
            </>
          ))}
        </svg>
        <svg viewBox={`0 0 ${bytesPlot.width} ${bytesPlot.height}`} role="img" aria-label={t.chartBytes}>
          {[15, 20, 25, 30].map((power) => row(pyBytes(2 ** power), bytesPlot, bytes(2 ** power)))}
          {lengths(bytesPlot)}
          <text x={0} y={12}>
            {t.axisBytes}
          </text>
          <path class="line full" d={curve(arrays('full'), bytesPlot, sizes[0], before)} />
          <path class="line full over" d={curve(arrays('full'), bytesPlot, before)} />
          <path class="line linear" d={curve(arrays('linear'), bytesPlot)} />
          <text class="name" text-anchor="end" x={px(1024, bytesPlot) - 6} y={arrays('full')(1024) - 8}>
            {t.kept.full}
          </text>
          <text class="name" text-anchor="end" x={px(before, bytesPlot) - 4} y={arrays('full')(tooLarge) - 2}>
            {t.stop}
          </text>
          <text class="name" text-anchor="end" x={bytesPlot.right} y={arrays('linear')(farthest) - 12}>
            {t.kept.rest}
          </text>
          {ways.map((way) => (
            <path class={`mark ${way}`} {...at(picture, `kept-${way}`)} />
          ))}
        </svg>
      </div>
      <table class="tm-table">
        <caption>{t.caption}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th scope="col">{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ways.map((way) => (
            <tr>
              <th scope="row">
                <svg class="tm-key" viewBox="-7 -7 14 14" aria-hidden="true">
                  <path class={`mark ${way}`} d={shapes[way](0, 0)} />
                </svg>
                {t.ways[way]}
                <small>{t.about[way]}</small>
              </th>
              <td data-head={heads[1]} class="formula">
                {formulas[way]}
                {way === 'window' && <small>{t.pairs}</small>}
              </td>
              <td data-head={heads[2]} {...at(picture, `formula-${way}`)} />
              <td data-head={heads[3]}>
                <b {...at(picture, `measured-${way}`)} />
                <small {...at(picture, `error-${way}`)} />
              </td>
              <td data-head={heads[4]}>
                <span {...at(picture, `time-${way}`)} />
                <small {...at(picture, `slow-${way}`)} />
              </td>
              <td data-head={heads[5]} {...at(picture, `each-${way}`)} />
              <td data-head={heads[6]}>
                <span {...at(picture, `array-${way}`)} />
                <small {...at(picture, `array-n-${way}`)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="readout" {...at(picture, 'readout')} />
      <div class="tm-notes">
        <p {...at(picture, 'doubts')} />
        <p {...at(picture, 'stops')} />
        <p {...at(picture, 'how')} />
      </div>
    </div>
  );
};
