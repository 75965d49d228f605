import { at } from '../../../src/figures/draw.ts';
import type { Picture } from '../../../src/figures/picture.ts';
import type { Locale } from '../../../src/site/locales.ts';
import type { View } from '../widget.ts';
import { frame } from './arcs.ts';
import { isBig, kinds, levels, sources, type Kind, type Values } from './values.ts';
import { words } from './words.ts';
import './Reach.css';
import './Matrix.css';
import './Side.css';
import './Narrow.css';

const five = [0, 1, 2, 3, 4];
/** How dark a cell of a kind's small picture is; 0 is out of reach. */
const small: Record<Kind, (i: number, j: number) => number> = {
  global: () => 0.75,
  window: (i, j) => (Math.abs(i - j) <= 1 ? 0.75 : 0),
  'local-m': (i, j) => (Math.abs(i - j) <= 1 ? 0.75 : 0),
  'local-p': (i, j) => [1, 0.62, 0.3, 0, 0][Math.abs([0, 1, 3, 2, 4][i] - j)],
  causal: (i, j) => (j <= i ? 0.75 : 0),
  padding: (_, j) => (j < 3 ? 0.75 : 0),
  strided: (i, j) => (Math.abs(i - j) % 2 === 0 ? 0.75 : 0),
};

const Mini = ({ kind }: { kind: Kind }) => (
  <svg viewBox="0 0 25 25" aria-hidden="true">
    {five.flatMap((i) =>
      five.map((j) => {
        const dark = small[kind](i, j);
        return (
          <rect
            x={j * 5 + 0.3}
            y={i * 5 + 0.3}
            width={4.4}
            height={4.4}
            class={dark ? '' : 'no'}
            fill-opacity={dark || 1}
          />
        );
      }),
    )}
  </svg>
);

const Arcs = ({ picture, keys }: { picture: Picture; keys: readonly string[] }) => (
  <svg
    class="arcs"
    viewBox={`0 0 ${frame.width} ${frame.height}`}
    preserveAspectRatio="none"
    role="img"
    {...at(picture, 'arcs')}
  >
    <path class="faint" {...at(picture, 'faint')} />
    <path class="bell ghost" {...at(picture, 'ghost')} />
    <path class="bell" {...at(picture, 'bell')} />
    {keys.map((_, j) => (
      <path class="arc" {...at(picture, `arc-${j}`)} />
    ))}
  </svg>
);

export const Reach: View<Values> = ({ picture, values: v, given: { locale } }) => {
  const t = words[locale];
  const grip = (end: 'left' | 'right', label: string) => (
    <button
      type="button"
      class="pull"
      role="slider"
      data-grip={end}
      aria-label={label}
      {...at(picture, `grip-${end}`)}
    />
  );
  return (
    <div class="reach">
      <p class="prompt" {...at(picture, 'prompt')} />
      <div class="main">
        <div style={`--n:${v.rKeys.length};--m:${v.rAsk.length}`} {...at(picture, 'stage')}>
          <div class="over">
            <div class="tops" aria-hidden="true">
              {v.rAsk.map((_, i) => (
                <span data-word={i} {...at(picture, `top-${i}`)} />
              ))}
            </div>
            <Arcs picture={picture} keys={v.rKeys} />
            <div class="grips" role="group" aria-label={t.radius}>
              <i {...at(picture, 'bracket')} />
              <i class="ghostly" {...at(picture, 'ghost-centre')} />
              {grip('left', t.leftEnd)}
              {grip('right', t.rightEnd)}
              <button
                type="button"
                role="slider"
                data-grip="centre"
                aria-label={t.centreKnob}
                {...at(picture, 'grip-centre')}
              />
            </div>
          </div>
          {isBig(v) ? <Map picture={picture} v={v} t={t} /> : <Table picture={picture} v={v} t={t} />}
          <p class="vacant" {...at(picture, 'empty')} />
        </div>
      </div>

      <div class="side">
        <div class="kinds" role="group" aria-label={t.kind}>
          {kinds.map((kind) => (
            <button type="button" data-choose={`rKind=${kind}`} {...at(picture, `kind-${kind}`)}>
              <Mini kind={kind} />
              <b>{t.kinds[kind][0]}</b>
              <small>{t.kinds[kind][1]}</small>
            </button>
          ))}
        </div>
        <div class="source">
          <span>{t.source}</span>
          <div class="seg" role="group" aria-label={t.source}>
            {sources.map((source) => (
              <button type="button" data-choose={`rSource=${source}`} {...at(picture, `source-${source}`)}>
                {t.sources[source]}
              </button>
            ))}
          </div>
        </div>
        <div class="dials">
          <div class="one">
            {(
              [
                ['radius', 'rRadius'],
                ['stride', 'rStride'],
                ['pads', 'rPads'],
              ] as const
            ).map(([name, param]) => (
              <div {...at(picture, `ctl-${name}`)}>
                <span>{t[name]}</span>
                <span
                  class="scrub"
                  role="slider"
                  tabIndex={0}
                  data-scrub={param}
                  aria-label={t[name]}
                  style="--ch:2.6ch"
                  {...at(picture, `n-${name}`)}
                />
                <input type="range" data-param={param} step="1" aria-label={t[name]} {...at(picture, `in-${name}`)} />
              </div>
            ))}
          </div>
          <div {...at(picture, 'ctl-centre')}>
            <span>
              {t.centre} <b {...at(picture, 'n-centre')} />
            </span>
            <div class="seg" role="group" aria-label={t.centre}>
              <button type="button" data-hand="0" {...at(picture, 'centre-guess')}>
                {t.centres.guess}
              </button>
              <button type="button" data-hand="1" {...at(picture, 'centre-hand')}>
                {t.centres.hand}
              </button>
            </div>
          </div>
        </div>
        <div class="facts">
          <div class="count">
            <span {...at(picture, 'pairs')} /> <small {...at(picture, 'all')} />
          </div>
          <p class="howmany" {...at(picture, 'formula')} />
          <dl>
            <div>
              <dt>{t.sum}</dt>
              <dd {...at(picture, 'sum')} />
            </div>
            <div>
              <dt>{t.gap}</dt>
              <dd {...at(picture, 'gap')} />
            </div>
            <div>
              <dt>{t.bytes}</dt>
              <dd {...at(picture, 'bytes')} />
            </div>
          </dl>
        </div>
      </div>
      <div class="says">
        <p {...at(picture, 'readout')} />
        <p class="explain" data-explain>
          {t.hint}
        </p>
        <p class="note-own" {...at(picture, 'note')} />
      </div>
    </div>
  );
};

interface Part {
  picture: Picture;
  v: Values;
  t: (typeof words)[Locale];
}

const Table = ({ picture, v, t }: Part) => (
  <table class={`mx cells big${v.rKeys.length > 11 ? ' many' : ''}`}>
    <caption class="sr">{t.caption}</caption>
    <thead>
      <tr>
        <td class="corner">{v.rAsk.length > 0 && t.corner}</td>
        {v.rKeys.map((_, j) => (
          <th scope="col" data-ref={`k.${j}`}>
            <bdi {...at(picture, `key-${j}`)} />
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {v.rAsk.map((_, i) => (
        <tr {...at(picture, `row-${i}`)}>
          <th scope="row" data-ref={`q.${i}`}>
            <button type="button" dir="auto" data-word={i} {...at(picture, `ask-${i}`)} />
          </th>
          {v.rKeys.map((__, j) => (
            <td tabIndex={i || j ? -1 : 0} data-ref={`w.${i}.${j}`} {...at(picture, `w-${i}-${j}`)} />
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

/** Too many cells for numbers: all of them as a map, one row of them as a table. */
const Map = ({ picture, v, t }: Part) => (
  <div class="mapped">
    <svg
      class="map"
      viewBox={`0 0 ${v.rKeys.length} ${v.rAsk.length}`}
      preserveAspectRatio="none"
      role="img"
      data-map
      {...at(picture, 'map')}
    >
      {Array.from({ length: levels + 1 }, (_, level) => (
        <path {...at(picture, `level-${level}`)} />
      ))}
      <rect class="chosen" x={0} height={1} {...at(picture, 'chosen')} />
    </svg>
    <div class="asker">
      <label>
        <span>{t.asking}</span> <bdi class="q" {...at(picture, 'word-name')} />
        <input type="range" data-param="rWord" min="0" step="1" {...at(picture, 'in-word')} />
      </label>
      <small {...at(picture, 'darkest')} />
    </div>
    <div class="strip" tabIndex={0} role="region" aria-label={t.chosenRow}>
      <table class="mx cells">
        <caption class="sr">{t.chosenRow}</caption>
        <thead>
          <tr>
            <td class="corner" />
            {v.rKeys.map((_, j) => (
              <th scope="col">
                <bdi {...at(picture, `rk-${j}`)} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">
              <bdi {...at(picture, 'row-name')} />
            </th>
            {v.rKeys.map((_, j) => (
              <td tabIndex={j ? -1 : 0} {...at(picture, `rw-${j}`)} />
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  </div>
);
