import { at } from '../../../src/figures/draw.ts';
import type { Picture } from '../../../src/figures/picture.ts';
import { Bar } from '../Bar.tsx';
import { Matrix } from '../Matrix.tsx';
import { Shares } from '../Shares.tsx';
import { Grid, Handle } from '../Plane.tsx';
import { Typeset } from '../Typeset.tsx';
import type { View } from '../widget.ts';
import { equations } from './equations.ts';
import { plane, steps, type Values } from './picture.ts';
import { words } from './words.ts';
import './Stepper.css';

const three = [0, 1, 2];

export const Stepper: View<Values> = ({ picture, given: { locale } }) => {
  const t = words[locale];
  const token = (role: string) => (j: number) => (
    <>
      <span {...at(picture, `${role}name-${j}`)} />
      <sub>{j + 1}</sub>
    </>
  );
  const sides = { picture, rows: 3, columns: 2, min: -2, max: 2 };
  return (
    <div {...at(picture, 'body')}>
      <div class="steprow">
        <ol class="rail" aria-label={t.stepsLabel}>
          {steps.map((step, i) => (
            <li>
              <button type="button" data-step={step} {...at(picture, `step-${step}`)}>
                <i>{i + 1}</i>
                {t.steps[step]}
              </button>
            </li>
          ))}
        </ol>
        <button class="btn" type="button" data-advance {...at(picture, 'advance')} />
      </div>
      <p class="prompt" {...at(picture, 'prompt')} />

      <div class="lanes">
        <Matrix
          {...sides}
          name="Q"
          role="q"
          caption={t.queries}
          rowProps={(j) => at(picture, `Qrow-${j}`)}
          head={(j) => (
            <button class="tok" type="button" data-row={j} {...at(picture, `ask-${j}`)}>
              {token('q')(j)}
            </button>
          )}
        />
        <span class="op" aria-hidden="true">
          ·
        </span>
        <Matrix {...sides} name="K" role="k" caption={t.keys} head={token('k')} />
        <span class="op" aria-hidden="true">
          →
        </span>
        <table class="mx lane-s">
          <caption>{t.scores}</caption>
          <tbody>
            {three.map((j) => (
              <tr>
                <td class="sg" tabIndex={0} {...at(picture, `s-${j}`)} />
              </tr>
            ))}
          </tbody>
        </table>
        <span class="op" aria-hidden="true">
          →
        </span>
        <table class="mx w lane-w">
          <caption>
            α <small>{t.weights}</small>
          </caption>
          <tbody>
            {three.map((j) => (
              <tr>
                <td class="w" {...at(picture, `w-${j}`)}>
                  <Bar picture={picture} j={j} guess />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <span class="op" aria-hidden="true">
          ×
        </span>
        <Matrix {...sides} name="V" role="v" caption={t.values} head={token('v')} />
        <span class="op" aria-hidden="true">
          =
        </span>
        <Shares picture={picture} kind="lane-av" />
      </div>

      <div class="planes">
        <div class="plane">
          <p>{t.planeQK}</p>
          <svg viewBox={`0 0 ${plane.width} ${plane.height}`} role="group" aria-label={t.planeQKLabel} data-plane="qk">
            <Grid plane={plane} />
            {[-3, -2, -1, 0, 1, 2, 3].map((score) => (
              <>
                <line class={score === 0 ? 'iso iso0' : 'iso'} {...at(picture, `iso-${score}`)} />
                <text class="isolab" text-anchor="end" {...at(picture, `isolab-${score}`)} />
              </>
            ))}
            <line class="thru" {...at(picture, 'through')} />
            {three.map((j) => (
              <>
                <line {...at(picture, `drop-${j}`)} />
                <circle r="3.5" {...at(picture, `foot-${j}`)} />
              </>
            ))}
            {three.map((j) => (
              <g class="k" data-ref={`k.${j}`}>
                <Arrow picture={picture} name={`pk-${j}`} drag="K" row={j} />
              </g>
            ))}
            <g class="q" {...at(picture, 'pq-group')}>
              <Arrow picture={picture} name="pq" drag="Q" />
            </g>
          </svg>
        </div>
        <div class="plane">
          <p>{t.planeV}</p>
          <svg viewBox={`0 0 ${plane.width} ${plane.height}`} role="group" aria-label={t.planeVLabel} data-plane="v">
            <Grid plane={plane} />
            <path class="triangle" {...at(picture, 'triangle')} />
            {three.map((j) => (
              <line class="string" {...at(picture, `string-${j}`)} />
            ))}
            {three.map((j) => (
              <g class="v" data-ref={`v.${j}`}>
                <circle class="dot" r="6" {...at(picture, `pv-${j}`)} />
                <text class="lab" text-anchor="middle" {...at(picture, `pv-${j}-label`)} />
                <Handle picture={picture} name={`pv-${j}`} drag="V" row={j} />
              </g>
            ))}
            <g class="o" {...at(picture, 'po-group')}>
              <path class="dot" {...at(picture, 'po')} />
              <text class="lab" text-anchor="middle" {...at(picture, 'po-label')} />
            </g>
            <g class="o" {...at(picture, 'pg-group')}>
              <circle class="hollow" r="7" {...at(picture, 'pg')} />
              <text class="lab" text-anchor="middle" {...at(picture, 'pg-label')} />
              <Handle picture={picture} name="pg" drag="guess" />
            </g>
          </svg>
        </div>
      </div>

      <div class="eq" role="group" aria-label={t.equations}>
        {steps.map((step) => (
          <div {...at(picture, `line-${step}`)}>
            <Typeset parts={equations[step]} picture={picture} />
          </div>
        ))}
      </div>
      <p class="readout" {...at(picture, 'readout')} />
    </div>
  );
};

function Arrow({ picture, name, drag, row }: { picture: Picture; name: string; drag: string; row?: number }) {
  return (
    <>
      <line class="arrow" {...at(picture, `${name}-shaft`)} />
      <path class="head" {...at(picture, `${name}-head`)} />
      <text class="lab" text-anchor="middle" {...at(picture, `${name}-label`)} />
      <Handle picture={picture} name={name} drag={drag} row={row} />
    </>
  );
}
