import { Slider } from '../Slider.tsx';
import { at } from '../../../src/figures/draw.ts';
import { num } from '../../../src/figures/format.ts';
import { Lines } from '../Lines.tsx';
import type { View } from '../widget.ts';
import { equations } from './equations.ts';
import { frame, six, sx, sy, type Values } from './picture.ts';
import { words } from './words.ts';
import './Lookup.css';

export const Lookup: View<Values> = ({ picture, given: { locale, id } }) => {
  const t = words[locale];
  const input = (name: 'lKeys' | 'lVals', role: 'k' | 'v', head: string, range: readonly [number, number]) => (
    <tr>
      <th scope="row" class={role}>
        <b>{role}</b> <span>{head}</span>
      </th>
      {six.map((j) => (
        <td class={`sg ${role}`} data-ref={`${role}.${j}`}>
          <span
            class="scrub cell"
            role="slider"
            tabIndex={role === 'k' && j === 0 ? 0 : -1}
            data-scrub={name}
            data-cell={`0,${j}`}
            aria-valuemin={range[0]}
            aria-valuemax={range[1]}
            {...at(picture, `${name}-${j}`)}
          />
        </td>
      ))}
    </tr>
  );
  return (
    <div class="lookup">
      <div class="knobs">
        <Slider
          picture={picture}
          id={`${id}-h`}
          label={t.width}
          param="lH"
          slot="lH"
          out="h"
          min={-3}
          max={4}
          step={0.5}
          ends={[t.narrow, t.wide]}
        />
        <p class="asked">
          {t.queryIs}
          <span class="q">
            x ={' '}
            <span
              class="scrub"
              role="slider"
              tabIndex={0}
              data-scrub="lX"
              aria-label={t.query}
              aria-valuemin={0}
              aria-valuemax={10}
              {...at(picture, 'lX')}
            />
          </span>
        </p>
        <div class="check">
          <p>{t.check.title}</p>
          <dl>
            {(['alone', 'lengths', 'circle'] as const).map((way) => (
              <>
                <dt>{t.check[way]}</dt>
                <dd {...at(picture, `check-${way}`)} />
              </>
            ))}
          </dl>
        </div>
      </div>
      <svg class="chart" viewBox={`0 0 ${frame.width} ${frame.height}`} role="group" {...at(picture, 'chart')}>
        <g aria-hidden="true">
          {[1, 2, 3, 4].map((y) => (
            <line class="hair" x1={sx(0)} x2={sx(10)} y1={sy(y)} y2={sy(y)} />
          ))}
          {[0, 1, 2, 3, 4].map((y) => (
            <text x={sx(0) - 7} y={sy(y) + 3.5} text-anchor="end">
              {y}
            </text>
          ))}
          <line class="axis" x1={sx(0)} x2={sx(10)} y1={frame.axis} y2={frame.axis} />
          {[0, 2, 4, 6, 8, 10].map((x) => (
            <text x={sx(x)} y={frame.axis + 15} text-anchor="middle">
              {num(x, 0)}
            </text>
          ))}
          <line class="hair" x1={sx(0)} x2={sx(10)} y1={frame.base} y2={frame.base} />
          <text class="w" x={sx(0) - 7} y={frame.base - 2} text-anchor="end">
            α
          </text>
        </g>
        <rect class="ground" data-ground x={sx(0)} y={0} width={sx(10) - sx(0)} height={frame.axis + 8} />
        <g class="still">
          <line class="mean" x1={sx(0)} x2={sx(10)} {...at(picture, 'mean')} />
          <path class="bump-area" {...at(picture, 'bump-area')} />
          <path class="bump" {...at(picture, 'bump')} />
          <line class="ask" {...at(picture, 'query')} />
          <path class="curve" {...at(picture, 'curve')} />
          {six.map((j) => (
            <line class="stem" {...at(picture, `stem-${j}`)} />
          ))}
          {six.map((j) => (
            <line class="string" {...at(picture, `string-${j}`)} />
          ))}
          <text {...at(picture, 'mean-label')} />
        </g>
        {six.map((j) => (
          <rect class="pile" width={12} data-ref={`w.0.${j}`} {...at(picture, `bar-${j}`)} />
        ))}
        <g class="o" data-ref="o.0">
          <path class="dot" {...at(picture, 'out')} />
        </g>
        {six.map((j) => (
          <g class="v" data-ref={`v.${j}`}>
            <circle class="dot" r="5" {...at(picture, `point-${j}`)} />
            <text class="n" text-anchor="middle" {...at(picture, `point-${j}-n`)} />
            <circle
              class="grab"
              r="17"
              tabIndex={0}
              role="slider"
              aria-valuemin={0}
              aria-valuemax={4}
              data-drag="pair"
              data-cell={j}
              {...at(picture, `point-${j}-grab`)}
            />
            <circle class="halo" r="9" {...at(picture, `point-${j}-halo`)} />
          </g>
        ))}
        <g class="q" data-ref="q.0">
          <circle class="knobdot" r="6" {...at(picture, 'query-dot')} />
          <circle
            class="grab"
            r="19"
            tabIndex={0}
            role="slider"
            aria-valuemin={0}
            aria-valuemax={10}
            data-drag="x"
            {...at(picture, 'query-grab')}
          />
          <circle class="halo" r="10" {...at(picture, 'query-halo')} />
          <text class="lab" text-anchor="middle" {...at(picture, 'query-label')} />
        </g>
        <g class="o still">
          <text class="lab" {...at(picture, 'out-label')} />
        </g>
      </svg>
      <table class="mx pairs" aria-label={t.table}>
        <thead>
          <tr>
            <td class="corner" />
            {six.map((j) => (
              <th scope="col">{j + 1}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {input('lKeys', 'k', t.keys, [0, 10])}
          {input('lVals', 'v', t.values, [0, 4])}
          <tr>
            <th scope="row">
              <b>s</b> <span>{t.scores}</span>
            </th>
            {six.map((j) => (
              <td class="sg" data-ref={`s.0.${j}`} {...at(picture, `ls-${j}`)} />
            ))}
          </tr>
          <tr>
            <th scope="row" class="w">
              <b>α</b> <span>{t.weights}</span>
            </th>
            {six.map((j) => (
              <td class="wt w" data-ref={`w.0.${j}`} {...at(picture, `lw-${j}`)} />
            ))}
          </tr>
        </tbody>
      </table>
      <Lines label={t.equations} of={[equations.score, equations.output]} picture={picture} />
      <p class="readout" {...at(picture, 'readout')} />
    </div>
  );
};
