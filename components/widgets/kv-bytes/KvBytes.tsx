import { at } from '../../../src/figures/draw.ts';
import { Choices } from '../Choices.tsx';
import { Slider } from '../Slider.tsx';
import type { View } from '../widget.ts';
import { bits, most, plot } from './picture.ts';
import type { Values } from './values.ts';
import { words } from './words.ts';
import './KvBytes.css';

export const KvBytes: View<Values> = ({ picture, given: { locale, id } }) => {
  const t = words[locale];
  const heads = Array.from({ length: most }, (_, h) => h);
  const slider = (name: 'layers' | 'heads' | 'share' | 'dim', param: string, range: [number, number?, number?]) => (
    <Slider
      picture={picture}
      id={`${id}-${name}`}
      label={t[name]}
      param={param}
      slot={name}
      out={`${name}-n`}
      min={range[0]}
      max={range[1]}
      step={range[2] ?? 1}
    />
  );
  return (
    <div class="kvbytes">
      <p class="prompt">{t.prompt}</p>
      <svg viewBox={`0 0 ${plot.width} ${plot.height}`} role="img" {...at(picture, 'chart')}>
        {(['q', 'k', 'v'] as const).map((role) => (
          <text class={role} y={plot[role] + 4}>
            {t.lanes[role]}
          </text>
        ))}
        {heads.map((h) => (
          <line y1={plot.q + 8} y2={plot.k - 8} {...at(picture, `link-${h}`)} />
        ))}
        {(['q', 'k', 'v'] as const).map((role) =>
          heads.map((h) => <circle r="7" cy={plot[role]} {...at(picture, `${role}-${h}`)} />),
        )}
      </svg>
      <div class="sliders">
        {slider('share', 'kbShare', [0])}
        {slider('heads', 'kbHeads', [1, most])}
        {slider('layers', 'kbLayers', [1, 96])}
        {slider('dim', 'kbDim', [16, 256, 16])}
        <div class="ctl">
          <label for={`${id}-length`}>{t.length}</label>
          <output for={`${id}-length`} {...at(picture, 'length-n')} />
          <input id={`${id}-length`} type="range" data-log="kbLength" {...at(picture, 'length')} />
        </div>
        <div class="swaprow">
          <Choices
            named
            picture={picture}
            name="kbBits"
            slot="bits"
            of={bits}
            label={t.bits}
            word={(of) => t.format(of)}
          />
        </div>
      </div>
      <p class="sum">
        <span>
          2 · L · n<sub>kv</sub> · d<sub>k</sub> · n · {t.bytes} ={' '}
        </span>
        <span {...at(picture, 'with')} />
      </p>
      <p class="readout" {...at(picture, 'readout')} />
    </div>
  );
};
