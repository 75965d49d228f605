import { at } from '../../../src/figures/draw.ts';
import { Cells } from '../Cells.tsx';
import { Choices } from '../Choices.tsx';
import { Slider } from '../Slider.tsx';
import { Typeset } from '../Typeset.tsx';
import type { View } from '../widget.ts';
import { equation } from './equations.ts';
import { three, two, type Values } from './picture.ts';
import { words } from './words.ts';
import './Gradients.css';

const sub = (letter: string, j: number) => (
  <>
    {letter}
    <sub>{j + 1}</sub>
  </>
);

export const Gradients: View<Values> = ({ picture, given: { locale, id } }) => {
  const t = words[locale];
  const input = (name: 'gQ' | 'gK' | 'gV' | 'gG', role: string, i: number, c: number) => (
    <td class={`sg ${role}`} data-ref={`${role}.${i}.${c}`} {...at(picture, `${name}-${i}-${c}`)}>
      <span
        class="scrub cell"
        role="slider"
        tabIndex={name === 'gQ' && c === 0 ? 0 : -1}
        data-scrub={name}
        data-cell={`${i},${c}`}
        aria-valuemin={-3}
        aria-valuemax={3}
        {...at(picture, `${name}-${i}-${c}-n`)}
      />
    </td>
  );
  const d = (of: string) => (
    <>
      ∂<i>L</i>/∂{of}
    </>
  );
  return (
    <div class="gradients">
      <p class="prompt">{t.prompt}</p>
      <div class="swaprow">
        <Choices
          named
          picture={picture}
          name="gGuess"
          slot="guess"
          of={three}
          label={t.guess}
          word={(j) => sub('s', j)}
        />
        <Slider
          picture={picture}
          id={`${id}-times`}
          label={t.times}
          param="gTimes"
          slot="times"
          out="times-n"
          min={0.5}
          max={24}
          step={0.1}
        />
      </div>
      <div class="maps">
        <table class="mx chain">
          <caption>
            <small>{t.forward}</small>
          </caption>
          <tbody>
            <tr class="outer">
              <th scope="row" class="q">
                q
              </th>
              {two.map((c) => input('gQ', 'q', 0, c))}
              <td class="corner s">s</td>
              <td class="corner w">w</td>
              <td class="corner v" colSpan={2}>
                v
              </td>
            </tr>
            {three.map((j) => (
              <tr>
                <th scope="row" class="k">
                  {sub('k', j)}
                </th>
                {two.map((c) => input('gK', 'k', j, c))}
                <td class="sg" data-ref={`s.0.${j}`} {...at(picture, `s-${j}`)} />
                <td class="wt" data-ref={`w.0.${j}`} {...at(picture, `w-${j}`)} />
                {two.map((c) => input('gV', 'v', j, c))}
              </tr>
            ))}
            <tr class="outer">
              <td class="corner" colSpan={4} />
              <th class="o" scope="row">
                o
              </th>
              {two.map((c) => (
                <td class="sg" data-ref={`o.0.${c}`} {...at(picture, `o-${c}`)} />
              ))}
            </tr>
            <tr class="outer">
              <td class="corner" colSpan={4} />
              <th class="o" scope="row">
                g
              </th>
              {two.map((c) => input('gG', 'o', 0, c))}
            </tr>
          </tbody>
        </table>
        <table class="mx chain">
          <caption>
            <small>{t.backward}</small>
          </caption>
          <tbody>
            <tr class="outer">
              <th scope="row" class="q">
                {d('q')}
              </th>
              {two.map((c) => (
                <td {...at(picture, `dq-${c}`)} />
              ))}
              <td class="corner s">{d('s')}</td>
              <td class="corner w">{d('α')}</td>
              <td class="corner v" colSpan={2}>
                {d('v')}
              </td>
            </tr>
            {three.map((j) => (
              <tr>
                <th scope="row" class="k">
                  ∂<i>L</i>/∂{sub('k', j)}
                </th>
                {two.map((c) => (
                  <td {...at(picture, `dk-${j}-${c}`)} />
                ))}
                <td class="ds" {...at(picture, `ds-${j}`)} />
                <td {...at(picture, `dw-${j}`)} />
                {two.map((c) => (
                  <td {...at(picture, `dv-${j}-${c}`)} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        <Cells
          picture={picture}
          name="j"
          role="p"
          symbol="J"
          caption={t.jacobian}
          rows={3}
          columns={3}
          rowHead={(i) => sub('α', i)}
          columnHead={(j) => sub('s', j)}
          tail={{ head: t.sum, slot: 'sum' }}
        />
      </div>
      <p class="explain" data-explain>
        {t.hint}
      </p>
      <div class="eq" role="group" aria-label={t.equation}>
        <div class="line">
          <Typeset parts={equation} picture={picture} />
        </div>
        <div class="swaprow">
          <Choices named picture={picture} name="gKey" slot="key" of={three} label={t.key} word={(j) => sub('s', j)} />
        </div>
      </div>
      <p class="readout" {...at(picture, 'readout')} />
    </div>
  );
};
