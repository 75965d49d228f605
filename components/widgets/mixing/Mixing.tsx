import { at } from '../../../src/figures/draw.ts';
import { Bar } from '../Bar.tsx';
import { Matrix } from '../Matrix.tsx';
import { Shares } from '../Shares.tsx';
import { Grid, Handle } from '../Plane.tsx';
import { Lines } from '../Lines.tsx';
import type { View } from '../widget.ts';
import { equation } from './equations.ts';
import { plane, visits, type Values } from './picture.ts';
import { words } from './words.ts';
import './Mixing.css';

const three = [0, 1, 2];

export const Mixing: View<Values> = ({ picture, given: { locale } }) => {
  const t = words[locale];
  return (
    <div class="mixing">
      <p class="prompt">{t.prompt}</p>
      <div class="board">
        <div class="recipe">
          <div class="seg" role="group" aria-label={t.visitsLabel}>
            {(Object.keys(visits) as (keyof typeof visits)[]).map((name) => (
              <button type="button" data-choose={`mixWeights=${visits[name]}`} {...at(picture, `visit-${name}`)}>
                {t.visits[name]}
              </button>
            ))}
          </div>
          <div class="sum">
            <table class="mx w">
              <caption>
                α <small>{t.weights}</small>
              </caption>
              <tbody>
                {three.map((j) => (
                  <tr>
                    <td class="w" {...at(picture, `w-${j}`)}>
                      <Bar picture={picture} j={j} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
            <span class="op" aria-hidden="true">
              ×
            </span>
            <Matrix
              picture={picture}
              name="mixV"
              symbol="V"
              role="v"
              caption={t.values}
              rows={3}
              columns={2}
              min={-2}
              max={2}
              head={(j) => (
                <>
                  v<sub>{j + 1}</sub>
                </>
              )}
            />
            <span class="op" aria-hidden="true">
              =
            </span>
            <Shares picture={picture} kind="products" />
          </div>
        </div>
        <div class="plane">
          <p>{t.plane}</p>
          <svg viewBox={`0 0 ${plane.width} ${plane.height}`} role="group" aria-label={t.planeLabel}>
            <Grid plane={plane} />
            <path class="triangle" {...at(picture, 'triangle')} />
            {three.map((j) => (
              <line class="string" {...at(picture, `string-${j}`)} />
            ))}
            {three.map((j) => (
              <g class="v" data-ref={`v.${j}`}>
                <circle class="dot" r="6" {...at(picture, `pv-${j}`)} />
                <text class="lab" text-anchor="middle" {...at(picture, `pv-${j}-label`)} />
                <Handle picture={picture} name={`pv-${j}`} drag="mixV" row={j} />
              </g>
            ))}
            <g class="o output" data-ref="o.0">
              <path class="dot" {...at(picture, 'po')} />
              <text class="lab" text-anchor="middle" {...at(picture, 'po-label')} />
            </g>
          </svg>
        </div>
      </div>
      <Lines label={t.equation} of={[equation]} picture={picture} />
      <p class="readout" {...at(picture, 'readout')} />
    </div>
  );
};
