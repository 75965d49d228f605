import { at } from '../../../src/figures/draw.ts';
import { Choices } from '../Choices.tsx';
import type { View } from '../widget.ts';
import { counts, eight, five, type Values } from './picture.ts';
import { words } from './words.ts';
import './MultiHead.css';

const formulas = {
  projections: '4 · n · d²',
  scores: 'h · n² · dₖ',
  values: 'h · n² · dₖ',
} as const;

export const MultiHead: View<Values> = ({ picture, given: { locale } }) => {
  const t = words[locale];
  return (
    <div class="multihead">
      <p class="prompt">{t.prompt}</p>
      <div class="swaprow">
        <Choices named picture={picture} name="hHeads" slot="count" of={counts} label={t.heads} />
        <button class="btn quiet" type="button" data-next="hSeed">
          {t.again}
        </button>
      </div>
      <p class="what">{t.maps}</p>
      <div class="heads" role="group" aria-label={t.maps}>
        {eight.map((m) => (
          <button class="head" type="button" data-choose={`hHead=${m}`} {...at(picture, `head-${m}`)}>
            <span class="map" aria-hidden="true">
              {five.map((i) => five.map((j) => <i {...at(picture, `m${m}-${i}-${j}`)} />))}
            </span>
            <span class="no">{t.head(m + 1)}</span>
            <span class="look">
              <span class="to">→ </span>
              <span {...at(picture, `look-${m}`)} />
            </span>
          </button>
        ))}
      </div>
      <div class="maps">
        <table class="mx cells w">
          <caption>
            A <small {...at(picture, 'which')} />
          </caption>
          <thead>
            <tr>
              <td class="corner" />
              {five.map((j) => (
                <th scope="col" {...at(picture, `name-${j}`)} />
              ))}
              <th scope="col">{t.sum}</th>
            </tr>
          </thead>
          <tbody>
            {five.map((i) => (
              <tr {...at(picture, `row-${i}`)}>
                <th scope="row">
                  <button class="tok" type="button" data-choose={`hRow=${i}`} {...at(picture, `ask-${i}`)} />
                </th>
                {five.map((j) => (
                  <td tabIndex={i || j ? -1 : 0} data-ref={`w.${i}.${j}`} {...at(picture, `w-${i}-${j}`)} />
                ))}
                <td class="sum" {...at(picture, `sum-${i}`)} />
              </tr>
            ))}
          </tbody>
        </table>
        <table class="mx cells o">
          <caption>
            O <small {...at(picture, 'concat')} />
          </caption>
          <thead>
            <tr>
              <td class="corner" />
              {eight.map((c) => (
                <th scope="col" {...at(picture, `col-${c}`)} />
              ))}
            </tr>
          </thead>
          <tbody>
            {five.map((i) => (
              <tr {...at(picture, `row-${i}`)}>
                <th scope="row" {...at(picture, `name-${i}`)} />
                {eight.map((c) => (
                  <td tabIndex={i || c ? -1 : 0} data-ref={`o.${i}.${c}`} {...at(picture, `o-${i}-${c}`)} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <table class="cost">
        <caption>{t.cost}</caption>
        <tbody>
          {(['projections', 'scores', 'values'] as const).map((part) => (
            <tr>
              <th scope="row">{t.parts[part]}</th>
              <td>{formulas[part]}</td>
              <td {...at(picture, `n-${part}`)} />
              <td {...at(picture, `x-${part}`)} />
            </tr>
          ))}
          <tr class="all">
            <th scope="row">{t.parts.all}</th>
            <td />
            <td />
            <td {...at(picture, 'x-all')} />
          </tr>
          <tr>
            <th scope="row">{t.parts.weights}</th>
            <td>h · n²</td>
            <td {...at(picture, 'n-weights')} />
            <td {...at(picture, 'x-weights')} />
          </tr>
        </tbody>
      </table>
      <p class="readout" {...at(picture, 'readout')} />
    </div>
  );
};
