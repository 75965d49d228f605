import { at } from '../../../src/figures/draw.ts';
import { Choices } from '../Choices.tsx';
import type { View } from '../widget.ts';
import { labels } from './labels.ts';
import { lengths, runs, sides, six } from './picture.ts';
import { prompt, type Values } from './values.ts';
import { words } from './words.ts';
import './KvCache.css';

export const KvCache: View<Values> = ({ picture, given: { locale } }) => {
  const [t, l] = [words[locale], labels[locale]];
  return (
    <div class="kvcache">
      <p class="prompt">{l.prompt}</p>
      <div class="swaprow">
        <Choices
          named
          picture={picture}
          name="kvLength"
          slot="length"
          of={lengths}
          label={l.length}
          word={(length) => l.lengths(length, length === prompt)}
        />
        <button type="button" class="btn" data-next="kvLength">
          {l.next}
        </button>
      </div>
      <div class="swaprow">
        <Choices
          named
          picture={picture}
          name="kvWay"
          slot="way"
          of={['again', 'known']}
          label={l.left}
          word={(way) => t.ways[way]}
        />
      </div>
      <div class="maps">
        {sides.map((side, which) => (
          <table class="mx cells w">
            {side === 'left' ? <caption {...at(picture, 'left-title')} /> : <caption>{t.cached}</caption>}
            <thead>
              <tr>
                <td class="corner" />
                <td class="corner q">q</td>
                {six.map((j) => (
                  <th scope="col">
                    <span {...at(picture, `${side}-name-${j}`)} />
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {(['k', 'v'] as const).map((role) => (
                <tr class="held">
                  <th scope="row" class={role}>
                    {l.lane[role]}
                  </th>
                  <td class="corner" />
                  {six.map((j) => (
                    <td data-ref={`${role}.${which}.${j}`} {...at(picture, `${side}-${role}-${j}`)} />
                  ))}
                </tr>
              ))}
              {six.map((i) => (
                <tr>
                  <th scope="row">
                    <span {...at(picture, `${side}-name-${i}`)} />
                  </th>
                  <td data-ref={`q.${which}.${i}`} {...at(picture, `${side}-q-${i}`)} />
                  {six.map((j) => (
                    <td
                      tabIndex={i || j ? -1 : 0}
                      data-ref={`w.${which}.${i}.${j}`}
                      {...at(picture, `${side}-w-${i}-${j}`)}
                    />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
      <table class="counts">
        <caption>{l.counts.caption}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{l.counts.rows}</th>
            <th scope="col">{l.counts.work}</th>
            <th scope="col">{l.counts.sum}</th>
          </tr>
        </thead>
        <tbody>
          {sides.map((side) => (
            <tr>
              {side === 'left' ? <th scope="row" {...at(picture, 'left-title')} /> : <th scope="row">{t.cached}</th>}
              <td {...at(picture, `${side}-rows`)} />
              <td>
                <span class="with" {...at(picture, `${side}-with`)} />
                <b {...at(picture, `${side}-work`)} />
              </td>
              <td {...at(picture, `${side}-sum`)} />
            </tr>
          ))}
        </tbody>
      </table>
      <p class="readout" {...at(picture, 'readout')} />
      <div class="swaprow timing">
        <button type="button" class="btn quiet" data-time {...at(picture, 'time')}>
          {l.time}
        </button>
        <Choices named picture={picture} name="kvRuns" slot="runs" of={runs} label={l.timeOf} />
      </div>
      <p class="timed" role="status" {...at(picture, 'timed')} />
    </div>
  );
};
