import { at } from '../../../src/figures/draw.ts';
import { Choices } from '../Choices.tsx';
import type { View } from '../widget.ts';
import { panels, shapeOf, stages, upTo, versions } from './picture.ts';
import type { Values, Version } from './values.ts';
import { words } from './words.ts';
import './ModelWalk.css';

export const ModelWalk: View<Values> = ({ picture, given: { locale } }) => {
  const t = words[locale];
  const panel = (version: Version, name: string, columns: number) => {
    const slot = `${version}-${name}`;
    return (
      <table {...at(picture, slot)}>
        <caption {...at(picture, `${slot}-cap`)} />
        <thead {...at(picture, `${slot}-heads`)}>
          <tr>
            <td class="corner" />
            {upTo(columns).map((c) => (
              <th scope="col" {...at(picture, `${slot}-h-${c}`)} />
            ))}
          </tr>
        </thead>
        <tbody>
          {upTo(4).map((i) => (
            <tr {...at(picture, `${slot}-r-${i}`)}>
              <th scope="row" {...at(picture, `${slot}-n-${i}`)} />
              {upTo(columns).map((c) => (
                <td tabIndex={i || c ? -1 : 0} {...at(picture, `${slot}-${i}-${c}`)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    );
  };
  return (
    <div class="modelwalk">
      <p class="prompt">{t.prompt}</p>
      <div class="tokens">
        <div class="batch" role="group" aria-label={t.batch}>
          {upTo(3).map((s) => (
            <div class="line">
              <span class="no">{t.sentence(s + 1)}</span>
              {upTo(4).map((i) => (
                <button type="button" data-choose={`mwAt=${s * 4 + i}`} {...at(picture, `tok-${s * 4 + i}`)} />
              ))}
            </div>
          ))}
          <p class="said-small">{t.batch}</p>
        </div>
        <div class="swap">
          <span {...at(picture, 'change')} />
          <div class="seg" role="group">
            {upTo(8).map((id) => id > 0 && <button type="button" data-put={id} {...at(picture, `put-${id}`)} />)}
          </div>
        </div>
      </div>
      <div class="both">
        <div class="wire">
          <div class="swaprow">
            <Choices named picture={picture} name="mwLayer" slot="layer" of={['1', '2']} label={t.layer} />
            <Choices named picture={picture} name="mwHead" slot="head" of={['1', '2']} label={t.head} />
          </div>
          <p class="legendrow" aria-hidden="true">
            {t.shapes.map((head) => (
              <span>{head}</span>
            ))}
          </p>
          {stages.map((stage) => (
            <button type="button" class="stage" data-choose={`mwStage=${stage}`} {...at(picture, `stage-${stage}`)}>
              <span>{t.stages[stage]}</span>
              {versions.map((version) => (
                <small>{shapeOf(stage, version)}</small>
              ))}
            </button>
          ))}
          <div class="swaprow mask">
            <Choices
              named
              picture={picture}
              name="mwMask"
              slot="mask"
              of={['none', 'causal']}
              label={t.mask}
              word={(mask) => t.masks[mask]}
            />
          </div>
        </div>
        <div class="pane">
          <p class="formula" {...at(picture, 'formula')} />
          <div class="sides">
            {versions.map((version) => (
              <div class="side" role="group" aria-label={t.versions[version]}>
                <p class="version">
                  <b>{t.versions[version]}</b> <small {...at(picture, `${version}-who`)} />
                </p>
                <div class="flow">
                  {panels.map(({ name, columns }) => (
                    <div class="then">
                      {panel(version, name, columns)}
                      <span class="sign" {...at(picture, `${version}-${name}-sign`)} />
                    </div>
                  ))}
                </div>
              </div>
            ))}
          </div>
        </div>
      </div>
      <p class="readout" {...at(picture, 'readout')} />
    </div>
  );
};
