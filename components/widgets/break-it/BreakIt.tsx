import { at } from '../../../src/figures/draw.ts';
import { Choices } from '../Choices.tsx';
import type { View } from '../widget.ts';
import { four } from './picture.ts';
import { faultNames, type Values } from './values.ts';
import { words } from './words.ts';
import './BreakIt.css';

export const BreakIt: View<Values> = ({ picture, given: { locale } }) => {
  const t = words[locale];
  const measures = (name: string) =>
    (['sums', 'top', 'bits', 'apart'] as const).map((what) => <td {...at(picture, `${what}-${name}`)} />);
  const side = (s: 'r' | 'x', title: string) => (
    <table class="mx cells w">
      <caption>
        <span {...at(picture, title)} /> <small {...(s === 'x' ? at(picture, 'code') : { children: t.weights })} />
      </caption>
      <thead>
        <tr>
          <td class="corner" />
          {four.map((j) => (
            <th scope="col" {...at(picture, `name-${j}`)} />
          ))}
          <th scope="col">{t.sum}</th>
          <th scope="col">o₁</th>
          <th scope="col">o₂</th>
        </tr>
      </thead>
      <tbody>
        {four.map((i) => (
          <tr>
            <th scope="row" {...at(picture, `name-${i}`)} />
            {four.map((j) => (
              <td tabIndex={i || j ? -1 : 0} data-ref={`w.${i}.${j}`} {...at(picture, `${s}-${i}-${j}`)} />
            ))}
            <td tabIndex={-1} {...at(picture, `${s}sum-${i}`)} />
            {[0, 1].map((c) => (
              <td tabIndex={-1} data-ref={`o.${i}.${c}`} {...at(picture, `${s}o-${i}-${c}`)} />
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t.column}</th>
          {four.map((j) => (
            <td {...at(picture, `${s}col-${j}`)} />
          ))}
        </tr>
      </tfoot>
    </table>
  );
  return (
    <div class="breakit">
      <p class="prompt">{t.prompt}</p>
      <table class="faults" aria-label={t.table}>
        <thead>
          <tr>
            {t.columns.map((head) => (
              <th scope="col">{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t.correct}</th>
            {measures('right')}
          </tr>
          {faultNames.map((name) => (
            <tr {...at(picture, `line-${name}`)}>
              <th scope="row">
                <button class="tok" type="button" data-choose={`fFault=${name}`} {...at(picture, `pick-${name}`)}>
                  {t.faults[name]}
                </button>
              </th>
              {measures(name)}
            </tr>
          ))}
        </tbody>
      </table>
      <div class="knobs">
        <label class="ctl">
          <span>{t.size}</span>
          <output {...at(picture, 'size-n')} />
          <input type="range" min={1} max={400} step={1} data-param="fSize" {...at(picture, 'size')} />
        </label>
        <Choices picture={picture} name="fType" slot="type" of={['float32', 'float64']} label={t.type} />
        <button class="btn quiet" type="button" data-next="fSeed">
          {t.again}
        </button>
      </div>
      <div class="maps">
        {side('r', 'right')}
        {side('x', 'wrong')}
      </div>
      <p class="readout" {...at(picture, 'readout')} />
    </div>
  );
};
