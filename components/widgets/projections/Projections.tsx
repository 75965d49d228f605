import type { ComponentChildren } from 'preact';
import { at } from '../../../src/figures/draw.ts';
import { Cells } from '../Cells.tsx';
import { Matrix } from '../Matrix.tsx';
import { Lines } from '../Lines.tsx';
import type { View } from '../widget.ts';
import { equations } from './equations.ts';
import { side, three, type Values } from './picture.ts';
import { words } from './words.ts';
import './Projections.css';

const W = ({ of }: { of: string }) => (
  <>
    W<sub>{of}</sub>
  </>
);

export const Projections: View<Values> = ({ picture, given: { locale } }) => {
  const t = words[locale];
  const word = (j: number) => (
    <>
      <span {...at(picture, `word-${j}`)} />
      <sub>{j + 1}</sub>
    </>
  );
  const learned = (name: string, of: string, role: 'q' | 'k' | 'v', m: number) => (
    <div class={`bare w${role}`}>
      <Matrix
        picture={picture}
        name={name}
        role={role}
        symbol={<W of={of} />}
        caption={m ? <span {...at(picture, `same-${name}`)} /> : ''}
        rows={2}
        columns={2}
        min={-2}
        max={2}
        head={(r) => r + 1}
        refOf={(r, c) => `p.${m}.${r}.${c}`}
      />
    </div>
  );
  const made = (name: string, role: 'q' | 'k' | 'v', caption: string) => (
    <div class={`bare m${role}`}>
      <Cells
        picture={picture}
        name={name}
        role={role}
        symbol={name[1]}
        caption={caption}
        rows={3}
        columns={2}
        rowHead={word}
      />
    </div>
  );
  const choose = (label: string, name: string, slot: string, options: readonly ComponentChildren[]) => (
    <div class="pick">
      <span>{label}</span>
      <div class="seg" role="group" aria-label={label}>
        {options.map((option, on) => (
          <button type="button" data-choose={`${name}=${on}`} {...at(picture, `${slot}-${on}`)}>
            {option}
          </button>
        ))}
      </div>
    </div>
  );
  const own = ([text, of]: readonly string[]) => (
    <>
      {text}
      <W of={of} />
    </>
  );
  const { width, height } = side;
  return (
    <div class="projections">
      <div class="picks">
        {choose(t.keysUse, 'pTie', 'tie', [own(t.ownKeys), own(t.tied)])}
        {choose(t.valuesUse, 'pKeep', 'keep', [own(t.ownValues), t.kept])}
      </div>
      <div class="scheme">
        {learned('pWq', 'Q', 'q', 0)}
        {learned('pWk', 'K', 'k', 1)}
        {learned('pWv', 'V', 'v', 2)}
        <div class="mx-x">
          <Matrix
            picture={picture}
            name="pX"
            role="x"
            symbol="X"
            caption={t.input}
            rows={3}
            columns={2}
            min={-2}
            max={2}
            head={word}
          />
        </div>
        <div class="lanes3" aria-hidden="true">
          {three.map((j) => (
            <span {...at(picture, `word-${j}`)} />
          ))}
        </div>
        {made('pQ', 'q', t.queries)}
        {made('pK', 'k', t.keys)}
        {made('pV', 'v', t.values)}
      </div>
      <svg class="pair" viewBox={`0 0 ${width} ${height}`} role="img" {...at(picture, 'arcs')}>
        {['there', 'back'].map((way) => (
          <>
            <path class="way" {...at(picture, `arc-${way}`)} />
            <path class="tip" {...at(picture, `arc-${way}-head`)} />
          </>
        ))}
        <text class="score" text-anchor="middle" x={width / 2} y={14} {...at(picture, 'arc-there-label')} />
        <text class="score" text-anchor="middle" x={width / 2} y={height - 5} {...at(picture, 'arc-back-label')} />
        <text class="token" text-anchor="middle" x={34} y={height / 2 + 5} {...at(picture, 'arc-from')} />
        <text class="token" text-anchor="middle" x={width - 34} y={height / 2 + 5} {...at(picture, 'arc-to')} />
        <text class="sign" text-anchor="middle" x={width / 2} y={height / 2 + 7} {...at(picture, 'arc-sign')} />
      </svg>
      <div class="maps">
        <Cells
          picture={picture}
          name="pS"
          role="s"
          symbol="S"
          caption={t.scores}
          rows={3}
          columns={3}
          rowHead={word}
          columnHead={(j) => <span {...at(picture, `word-${j}`)} />}
        />
        <Cells
          picture={picture}
          name="pA"
          role="w"
          symbol="A"
          caption={t.weights}
          rows={3}
          columns={3}
          rowHead={word}
          columnHead={(j) => <span {...at(picture, `word-${j}`)} />}
        />
        <Cells
          picture={picture}
          name="pO"
          role="o"
          symbol="O"
          caption={t.outputs}
          rows={3}
          columns={2}
          rowHead={word}
          columnHead={(c) => c + 1}
        />
      </div>
      <p class="explain" data-explain>
        {t.hint as string}
      </p>
      <Lines
        label={t.equations}
        of={[equations.query, equations.key, equations.there, equations.back]}
        picture={picture}
      />
      <p class="readout" {...at(picture, 'readout')} />
    </div>
  );
};
