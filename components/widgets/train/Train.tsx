import { at } from '../../../src/figures/draw.ts';
import { taskNames } from '../../../src/models/lab/task.ts';
import { Choices } from '../Choices.tsx';
import type { View } from '../widget.ts';
import { plot } from './chart.ts';
import { levels, mapsShown, places } from './picture.ts';
import type { Values } from './values.ts';
import { labels } from './labels.ts';
import './Train.css';

export const Train: View<Values> = ({ picture, given: { locale, id } }) => {
  const t = labels[locale];
  return (
    <div class="trainer">
      <div class="swaprow">
        <div class="pair">
          <Choices
            named
            picture={picture}
            name="trTask"
            slot="task"
            of={taskNames}
            label={t.task}
            word={(task) => t.tasks[task]}
          />
        </div>
        <div class="pair">
          <Choices named picture={picture} name="trLayers" slot="layers" of={[1, 2]} label={t.layers} />
        </div>
        <div class="pair">
          <span>
            {t.seed} <b {...at(picture, 'seed')} />
          </span>
          <button type="button" class="btn quiet" data-next="trSeed">
            {t.another}
          </button>
        </div>
      </div>
      <p class="prompt" {...at(picture, 'what')} />
      <div class="own">
        <label for={`${id}-words`}>{t.words}</label>
        <input
          id={`${id}-words`}
          type="text"
          data-list="words"
          autocomplete="off"
          spellcheck={false}
          aria-describedby={`${id}-words-hint`}
          {...at(picture, 'words-in')}
        />
        <small id={`${id}-words-hint`}>{t.wordsHint}</small>
        <span class="problem" role="alert" {...at(picture, 'words-wrong')} />
      </div>
      <div class="steprow drive">
        <button type="button" class="btn" data-train="main" {...at(picture, 'main')} />
        <button type="button" class="btn quiet" data-train="one" {...at(picture, 'one')}>
          {t.step}
        </button>
        <button type="button" class="btn quiet" data-train="over" {...at(picture, 'over')}>
          {t.over}
        </button>
        <progress aria-label={t.progress} {...at(picture, 'progress')} />
      </div>
      <p class="status" {...at(picture, 'status')} />
      <div class="forming">
        <div>
          <svg class="learning" viewBox={`0 0 ${plot.width} ${plot.height}`} role="img" {...at(picture, 'chart')}>
            <text x={plot.left} y={plot.loss[0] - 8}>
              {t.loss}
            </text>
            <path class="axis" d={`M${plot.left} ${plot.loss[0]}V${plot.loss[1]}H${plot.right}`} />
            <path class="hair dash" {...at(picture, 'guess-line')} />
            <text class="guess" x={plot.right} text-anchor="end" {...at(picture, 'guess-name')}>
              {t.guessing}
            </text>
            <text x={plot.left - 6} y={plot.loss[0] + 4} text-anchor="end" {...at(picture, 'loss-top')} />
            <text x={plot.left - 6} y={plot.loss[1] + 4} text-anchor="end">
              0
            </text>
            <text x={plot.left} y={plot.share[0] - 8}>
              {t.accuracy}
            </text>
            <path class="axis" d={`M${plot.left} ${plot.share[0]}V${plot.share[1]}H${plot.right}`} />
            <path class="hair dash" {...at(picture, 'goal-line')} />
            <path class="hair dash" {...at(picture, 'chance-line')} />
            <text class="guess" x={plot.right} text-anchor="end" {...at(picture, 'goal-name')}>
              0.99
            </text>
            <text class="guess" x={plot.right} text-anchor="end" {...at(picture, 'chance-name')}>
              {t.guessing}
            </text>
            <text x={plot.left - 6} y={plot.share[0] + 6} text-anchor="end">
              1
            </text>
            <text x={plot.left - 6} y={plot.share[1] + 4} text-anchor="end">
              0
            </text>
            <path class="now" {...at(picture, 'look-line')} />
            <path class="line" {...at(picture, 'loss-line')} />
            <path class="line" {...at(picture, 'share-line')} />
            <text x={plot.left} y={plot.share[1] + 16}>
              0
            </text>
            <text
              x={(plot.left + plot.right) / 2}
              y={plot.share[1] + 16}
              text-anchor="middle"
              {...at(picture, 'half-step')}
            />
            <text x={plot.right} y={plot.share[1] + 16} text-anchor="end">
              <tspan {...at(picture, 'end-step')} /> {t.steps}
            </text>
          </svg>
          <div class="ctl moment">
            <label for={`${id}-look`}>{t.moment}</label>
            <output for={`${id}-look`} {...at(picture, 'look')} />
            <input
              id={`${id}-look`}
              type="range"
              min={0}
              max={1}
              step={0.01}
              data-param="trLook"
              {...at(picture, 'look-in')}
            />
          </div>
        </div>
        <div class="tmaps" role="group" aria-label={t.maps}>
          {mapsShown.map((m) => (
            <div {...at(picture, `map-${m}`)}>
              <p class="name">{t.map(Math.floor(m / 2) + 1, (m % 2) + 1)}</p>
              <div class="square">
                <div class="cols" aria-hidden="true">
                  {places.map((j) => (
                    <span class="k" {...at(picture, `tok-${j}`)} />
                  ))}
                </div>
                <div class="rows" aria-hidden="true">
                  {places.map((i) => (
                    <span class="q" {...at(picture, `tok-${i}`)} />
                  ))}
                </div>
                <svg data-map {...at(picture, `grid-${m}`)}>
                  {Array.from({ length: levels + 1 }, (_, level) => (
                    <path class="level" {...at(picture, `level-${m}-${level}`)} />
                  ))}
                  <path class="wanted" {...at(picture, `wanted-${m}`)} />
                  <rect class="chosen" x={0} height={1} {...at(picture, `chosen-${m}`)} />
                </svg>
              </div>
              <small {...at(picture, `asked-${m}`)} />
              <small {...at(picture, `back-${m}`)} />
            </div>
          ))}
        </div>
      </div>
      <div class="room" tabIndex={0} role="region" aria-label={t.region}>
        <table class="mx">
          <tbody>
            <tr class="asks">
              <th scope="row" class="q">
                {t.rows.input}
              </th>
              {places.map((i) => (
                <td {...at(picture, `place-${i}`)}>
                  <button type="button" class="tok" data-choose={`trRow=${i}`} {...at(picture, `in-${i}`)} />
                </td>
              ))}
            </tr>
            {(['answer', 'target', 'sure'] as const).map((row) => (
              <tr class={row}>
                <th scope="row" class={row === 'target' ? '' : 'o'}>
                  {t.rows[row]}
                </th>
                {places.map((i) => (
                  <td {...at(picture, `${row}-${i}`)} />
                ))}
              </tr>
            ))}
            {mapsShown.map((m) => (
              <tr {...at(picture, `row-${m}`)}>
                <th scope="row" class="w">
                  {t.map(Math.floor(m / 2) + 1, (m % 2) + 1)}
                </th>
                {places.map((i) => (
                  <td {...at(picture, `w-${m}-${i}`)} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div class="own">
        <label for={`${id}-input`}>{t.sequence}</label>
        <input
          id={`${id}-input`}
          type="text"
          data-list="input"
          autocomplete="off"
          spellcheck={false}
          aria-describedby={`${id}-input-hint`}
          {...at(picture, 'input-in')}
        />
        <small id={`${id}-input-hint`} {...at(picture, 'input-hint')} />
        <span class="problem" role="alert" {...at(picture, 'input-wrong')} />
        <span class="wait" role="status" {...at(picture, 'input-wait')} />
      </div>
      <p class="readout" {...at(picture, 'readout')} />
      <div class="swaprow files">
        <button type="button" class="btn quiet" data-file="save" {...at(picture, 'save')}>
          {t.save}
        </button>
        <label class="btn quiet">
          {t.load}
          <input class="sr" type="file" accept=".json,application/json" data-file="load" />
        </label>
        <button type="button" class="btn quiet" data-file="code">
          {t.code}
        </button>
        <button type="button" class="btn quiet" data-file="py">
          {t.codeFile}
        </button>
        <span class="said-here" role="status" {...at(picture, 'said')} />
        <span class="problem" role="alert" {...at(picture, 'said-wrong')} />
      </div>
    </div>
  );
};
