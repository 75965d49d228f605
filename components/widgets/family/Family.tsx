import { at } from '../../../src/figures/draw.ts';
import { Cells } from '../Cells.tsx';
import type { View } from '../widget.ts';
import { attentions, branches, shownIn, type Attention, type Branch, type Values } from './picture.ts';
import { words } from './words.ts';
import './Family.css';

/** Which stacks stand in a branch, and which attentions in a stack. */
const stacks: Record<Branch, readonly (readonly Attention[])[]> = {
  encoder: [['encoder']],
  both: [['reader'], ['writer', 'cross']],
  decoder: [['decoder']],
};
const isEncoder = (name: Attention) => name === 'encoder' || name === 'reader';

export const Family: View<Values> = ({ picture, values, given: { locale } }) => {
  const t = words[locale];
  const from = (side: 'source' | 'target') => (i: number) => <span {...at(picture, `${side}-${i}`)} />;
  const table = (name: Attention) => {
    const { weights } = shownIn(values, name);
    const asks = name === 'writer' || name === 'cross' ? 'target' : 'source';
    return (
      <Cells
        picture={picture}
        name={name}
        role="w"
        symbol=""
        caption={t.attentions[name]}
        rows={weights.length}
        columns={weights[0].length}
        rowHead={from(asks)}
        columnHead={from(name === 'cross' ? 'source' : asks)}
        firstRow={4 * attentions.indexOf(name)}
      />
    );
  };
  return (
    <div class="family">
      <div class="branches" role="group" aria-label={t.which}>
        {(['encoder', 'both', 'decoder'] as const).map((branch) => (
          <div {...at(picture, `branch-${branch}`)}>
            <p class="label">
              <b>{t.branches[branch]}</b>
              <small>{t.dropped[branch]}</small>
            </p>
            <div class="members">
              {branches[branch].map((model) => (
                <button
                  type="button"
                  class="btn quiet"
                  data-choose={`fModel=${model}`}
                  {...at(picture, `model-${model}`)}
                >
                  {t.names[model]}
                </button>
              ))}
            </div>
            <div class="stacks">
              {stacks[branch].map((names) => (
                <div class={isEncoder(names[0]) ? 'stack' : 'stack writes'}>
                  <p class="side">{t.stacks[isEncoder(names[0]) ? 'encoder' : 'decoder']}</p>
                  {names.map(table)}
                  <p class="feed">{t.feed}</p>
                  <p class="gives">{t.gives[names[0] as keyof typeof t.gives]}</p>
                </div>
              ))}
            </div>
          </div>
        ))}
      </div>
      <p class="explain" data-explain>
        {t.hint}
      </p>
      <p class="readout" {...at(picture, 'readout')} />
    </div>
  );
};
