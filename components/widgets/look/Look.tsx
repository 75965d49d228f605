import { at } from '../../../src/figures/draw.ts';
import { Choices } from '../Choices.tsx';
import type { View } from '../widget.ts';
import { flat, row, side, swaps, type Values } from './picture.ts';
import { words } from './words.ts';
import './Look.css';

export const Look: View<Values> = ({ picture, values: { tokens }, given: { locale } }) => {
  const t = words[locale];
  return (
    <div class="look" style={`--n:${tokens.length}`}>
      <div class="swaprow">
        <span>{t.swap}</span>
        <Choices
          picture={picture}
          name="swap"
          slot="swap"
          of={swaps}
          label={t.swapLabel}
          word={(name) => t.swaps[name]}
        />
      </div>
      <div class="line">
        <svg
          class="arcs flat"
          viewBox={`0 0 ${flat.length} ${flat.room}`}
          preserveAspectRatio="none"
          role="img"
          {...at(picture, 'arcs-flat')}
        >
          {tokens.map((_, j) => (
            <path {...at(picture, `flat-${j}`)} />
          ))}
        </svg>
        <div class="sentence" role="radiogroup" aria-label={t.sentence}>
          {tokens.map((_, j) => (
            <button type="button" role="radio" data-word={j} {...at(picture, `word-${j}`)}>
              <span class="t" {...at(picture, `text-${j}`)} />
              <span class="track">
                <i class="wt" {...at(picture, `bar-${j}`)} />
              </span>
              <span class="p" {...at(picture, `weight-${j}`)} />
            </button>
          ))}
        </div>
        <svg
          class="arcs tall"
          viewBox={`0 0 ${side} ${row * tokens.length}`}
          preserveAspectRatio="none"
          role="img"
          {...at(picture, 'arcs-tall')}
        >
          {tokens.map((_, j) => (
            <path {...at(picture, `tall-${j}`)} />
          ))}
        </svg>
      </div>
      <p class="readout" {...at(picture, 'readout')} />
    </div>
  );
};
