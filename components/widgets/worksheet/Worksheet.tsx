import type { ComponentChildren } from 'preact';
import { at } from '../../../src/figures/draw.ts';
import type { Picture } from '../../../src/figures/picture.ts';
import type { Locale } from '../../../src/site/locales.ts';
import { Cells } from '../Cells.tsx';
import { Choices } from '../Choices.tsx';
import type { View } from '../widget.ts';
import { asking, letters, modes, three, two, type Values } from './values.ts';
import { words } from './words.ts';
import './Worksheet.css';

interface Part {
  picture: Picture;
  v: Values;
  t: (typeof words)[Locale];
}

export const Worksheet: View<Values> = ({ picture, values: v, given: { locale } }) => {
  const t = words[locale];
  const dial = (name: 'student' | 'count', param: string, last: number) => (
    <span {...at(picture, `ctl-${name}`)}>
      {t[name]}{' '}
      <span
        class="scrub"
        role="slider"
        tabIndex={0}
        data-scrub={param}
        aria-label={t[name]}
        aria-valuemin={1}
        aria-valuemax={last}
        style="--ch:3ch"
        {...at(picture, `n-${name}`)}
      />
    </span>
  );
  return (
    <div class="worksheet">
      <div class="set-up">
        <Choices
          picture={picture}
          name="tMode"
          slot="mode"
          of={modes}
          label={t.prints}
          word={(mode) => t.modes[mode]}
        />
        <span class="dials">
          {dial('student', 'tStudent', 60)}
          {dial('count', 'tCount', 60)}
        </span>
        <button type="button" class="btn quiet" data-print>
          {t.print}
        </button>
      </div>
      <p class="prompt" {...at(picture, 'prompt')} />
      {v.tMode === 'key' ? <Key picture={picture} v={v} t={t} /> : <Sheet picture={picture} v={v} t={t} />}
      <p class="readout" {...at(picture, 'readout')} />
    </div>
  );
};

const Top = ({ picture, title }: { picture: Picture; title: string }) => (
  <div class="top">
    <b>{title}</b>
    <span {...at(picture, 'head')} />
  </div>
);
const roles: Readonly<Record<string, string>> = { q: 'q', k: 'k', v: 'v', α: 'w', o: 'o' };
/** A symbol in its role's colour. */
const Sym = ({ of, i }: { of: string; i: number | 'j' }) => (
  <i class={`sym ${roles[of] ?? ''}`}>
    {of}
    <sub>{i}</sub>
  </i>
);
const Power = ({ i }: { i: number | 'j' }) => (
  <i class="sym">
    e
    <sup>
      s<sub>{i}</sub>
    </sup>
  </i>
);
/** A line to write on. */
const Line = ({ of }: { of?: string }) => <i class={`line ${of ?? ''}`} aria-hidden="true" />;

const Sheet = ({ picture, v, t }: Part) => {
  const word = (j: number) => (
    <>
      {v.tTokens[j]}
      <sub>{j + 1}</sub>
    </>
  );
  const given = (name: string, role: 'q' | 'k' | 'v') => (
    <Cells
      picture={picture}
      name={name}
      role={role}
      symbol={name[1]}
      caption={t.rows[role]}
      rows={3}
      columns={2}
      rowHead={word}
    />
  );
  return (
    <div class="sheet">
      <Top picture={picture} title={t.sheetTitle} />
      <p class="who">
        <span>
          {t.name} <Line />
        </span>
        <span>
          {t.date} <Line />
        </span>
      </p>
      <div class="given">
        {given('wQ', 'q')}
        {given('wK', 'k')}
        {given('wV', 'v')}
      </div>
      <ol>
        <li>
          {t.guess(v.tTokens[asking])}{' '}
          <span class="pick">
            {three.map((j) => (
              <span>{word(j)}</span>
            ))}
          </span>{' '}
          <small>{t.circle}</small>
        </li>
        <li>
          <b>{t.work}</b>{' '}
          <span class="formula">
            <Sym of="s" i="j" /> = <Sym of="q" i={2} /> · <Sym of="k" i="j" /> ÷ √2
          </span>{' '}
          <span class="formula">
            <Sym of="α" i="j" /> = <Power i="j" /> ÷ (<Power i={1} /> + <Power i={2} /> + <Power i={3} />)
          </span>
          <br />
          {t.rule}
          <Work v={v} t={t} word={word} />
        </li>
        <li>
          <b>{t.mix}</b>{' '}
          <span class="formula">
            <Sym of="o" i={2} /> ={' '}
            {three.map((j) => (
              <>
                {j > 0 && ' + '}
                <Sym of="α" i={j + 1} />
                <Sym of="v" i={j + 1} />
              </>
            ))}
          </span>{' '}
          {t.lines}
          {two.map((c) => (
            <p class="mixing-line">
              <span class="part">{t.part[c]}</span>
              {three.map((j) => (
                <span class="pair">
                  {j > 0 && '+ '}
                  <Line of="half" /> × <Line of="half" />
                </span>
              ))}
              <span class="pair">
                = <Line />
              </span>
            </p>
          ))}
        </li>
        <li>
          {t.tables}
          <div class="both-tables">
            {letters.map((letter) => (
              <Cells
                picture={picture}
                name={`w${letter}`}
                role="w"
                symbol={letter}
                caption=""
                rows={3}
                columns={3}
                rowHead={(i) => i + 1}
                columnHead={(j) => j + 1}
              />
            ))}
            <p>
              <span class="pick">
                {letters.map((letter) => (
                  <span>{letter}</span>
                ))}
              </span>{' '}
              <small>{t.circle}</small>
              <br />
              {t.how}
              <Line of="full" />
              <Line of="full" />
            </p>
          </div>
        </li>
        <li>
          {t.back}
          <Line of="full" />
        </li>
      </ol>
    </div>
  );
};

const Work = ({ v, t, word }: { v: Values; t: Part['t']; word: (j: number) => ComponentChildren }) => (
  <table class="work">
    <caption class="sr">{t.caption.work}</caption>
    <thead>
      <tr>
        <th scope="col">{t.columns.word}</th>
        <th scope="col">
          <Sym of="q" i={2} /> · <Sym of="k" i="j" /> <small>{t.columns.product}</small>
        </th>
        <th scope="col">
          ÷ √2 = <Sym of="s" i="j" />
        </th>
        <th scope="col">
          <Power i="j" />
        </th>
        <th scope="col">
          <Sym of="α" i="j" />
        </th>
      </tr>
    </thead>
    <tbody>
      {v.tTokens.map((_, j) => (
        <tr>
          <th scope="row">{word(j)}</th>
          <td />
          <td />
          <td />
          <td />
        </tr>
      ))}
      <tr class="sum">
        <td colSpan={2} class="none" />
        <th scope="row">{t.sum}</th>
        <td />
        <td />
      </tr>
    </tbody>
  </table>
);

const Key = ({ picture, v, t }: Part) => (
  <div class="key">
    <Top picture={picture} title={t.keyTitle} />
    <div class="scroll" tabIndex={0} role="region" aria-label={t.region}>
      <table>
        <caption class="sr">{t.caption.key}</caption>
        <thead>
          <tr>
            <th scope="col">{t.key.n}</th>
            <th scope="colgroup" colSpan={3}>
              {t.key.scores}
            </th>
            <th scope="colgroup" colSpan={3} class="w">
              {t.key.weights}
            </th>
            <th scope="colgroup" colSpan={2} class="o">
              {t.key.output}
            </th>
            <th scope="col">{t.key.most}</th>
            <th scope="col">{t.key.wrong}</th>
            <th scope="colgroup" colSpan={3}>
              {t.key.slip}
            </th>
          </tr>
        </thead>
        <tbody>
          {v.tKey.map((_, i) => (
            <tr>
              <th scope="row">{i + 1}</th>
              {three.map((j) => (
                <td {...at(picture, `s-${i}-${j}`)} />
              ))}
              {three.map((j) => (
                <td class="wt" {...at(picture, `a-${i}-${j}`)} />
              ))}
              {two.map((c) => (
                <td class="o" {...at(picture, `o-${i}-${c}`)} />
              ))}
              <td {...at(picture, `most-${i}`)} />
              <td {...at(picture, `wrong-${i}`)} />
              {three.map((j) => (
                <td class="slip" {...at(picture, `u-${i}-${j}`)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
    <p class="key-note">{t.keyNote}</p>
  </div>
);
