import type { ComponentChildren } from 'preact';
import { at, runs } from '../../../src/figures/draw.ts';
import { Cells } from '../Cells.tsx';
import { Typeset } from '../Typeset.tsx';
import type { View } from '../widget.ts';
import { pieces, symbols } from './equations.ts';
import { explain } from './explain.ts';
import { counts, depths, divisors, type Values } from './picture.ts';
import { words } from './words.ts';
import './Equation.css';

export const Equation: View<Values> = ({ picture, values, given }) => {
  const t = words[given.locale];
  const { n, dk } = values;
  const tex = pieces(n, dk);
  const Set = ({ of }: { of: string }) => <Typeset parts={[of]} picture={picture} />;
  const Still = ({ of }: { of: string }) => (
    <span aria-hidden="true">
      <Set of={of} />
    </span>
  );
  const token = (i: number) => <span {...at(picture, `token-${i}`)} />;
  const matrix = (name: 'Q' | 'K' | 'V', label: string) => (
    <span class="matrix" role="group" aria-label={t.matrices[name]} data-walk>
      <Set of={tex[name]} />
      <small class={name.toLowerCase()} aria-hidden="true">
        {label}
      </small>
    </span>
  );
  const byDivisor = (each: (by: (typeof divisors)[number]) => ComponentChildren) =>
    divisors.map((by) => (
      <span class="form" {...at(picture, `form-${by}`)}>
        {each(by)}
      </span>
    ));
  const square = { picture, rows: n, rowHead: token };

  return (
    <div class={n > 3 ? 'formula many' : 'formula'}>
      <div class="knobs">
        <Choices label={t.n} symbol="n">
          {counts.map((x) => (
            <button type="button" data-choose={`n=${x}`} {...at(picture, `n-${x}`)}>
              {x}
            </button>
          ))}
        </Choices>
        <Choices
          label={t.dk}
          symbol={
            <>
              d<sub>k</sub>
            </>
          }
        >
          {depths.map((x) => (
            <button type="button" data-choose={`dk=${x}`} {...at(picture, `dk-${x}`)}>
              {x}
            </button>
          ))}
        </Choices>
        <Choices label={t.divisor}>
          {divisors.map((by) => (
            <button type="button" data-choose={`divisor=${by}`} {...at(picture, `by-${by}`)}>
              {by === 'none' ? (
                t.none
              ) : (
                <i>
                  {by === 'sqrt' && '√'}d<sub>k</sub>
                </i>
              )}
            </button>
          ))}
        </Choices>
      </div>

      <div class="eq" role="group" aria-label={t.equation}>
        <p class="sr" {...at(picture, 'spoken')} />
        <Line tag={t.lines.symbols}>
          <span class="symbols" aria-hidden="true">
            {byDivisor((by) => (
              <Typeset parts={symbols(by)} picture={picture} />
            ))}
          </span>
        </Line>
        <Line tag={t.lines.numbers} hint={t.hint} named>
          <Still of={tex.softmax} />
          <span class="glued">
            <Still of={tex.open} />
            {matrix('Q', `Q ${n} × ${dk}`)}
          </span>
          <span class="glued">
            {matrix('K', `Kᵀ ${dk} × ${n}`)}
            {byDivisor((by) => (
              <Still of={tex.close(by)} />
            ))}
          </span>
          {matrix('V', `V ${n} × 2`)}
        </Line>
        <Line tag={t.lines.weighed} named>
          <Still of={tex.equals} />
          <span class="matrix" aria-hidden="true">
            <Set of={tex.A} />
            <small class="w">{`A ${n} × ${n}`}</small>
          </span>
          {matrix('V', `V ${n} × 2`)}
        </Line>
        <Line tag={t.lines.result} named>
          <Still of={tex.equals} />
          <span class="matrix" aria-hidden="true">
            <Set of={tex.O} />
            <small class="o">{`O ${n} × 2`}</small>
          </span>
        </Line>
      </div>

      <p class="explain" data-explain>
        {runs(explain(null, values, given))}
      </p>

      <div class="maps">
        <Cells
          {...square}
          name="s"
          role="s"
          symbol={<span class="plain" {...at(picture, 'scoresCaption')} />}
          caption=""
          columns={n}
          columnHead={token}
        />
        <Cells
          {...square}
          name="w"
          role="w"
          symbol={<i>A</i>}
          caption={t.weights}
          columns={n}
          columnHead={token}
          tail={{ head: t.sum, slot: 'sum' }}
        />
        <Cells
          {...square}
          name="o"
          role="o"
          symbol={<i>O</i>}
          caption={t.output}
          columns={2}
          columnHead={(c) => c + 1}
        />
      </div>
      <p class="readout" {...at(picture, 'readout')} />
    </div>
  );
};

function Choices(props: { label: string; symbol?: ComponentChildren; children: ComponentChildren }) {
  return (
    <div class="knob-set" role="group" aria-label={props.label}>
      <span>
        {props.label} {props.symbol && <i>{props.symbol}</i>}
      </span>
      <span class="seg">{props.children}</span>
    </div>
  );
}

function Line(props: { tag: string; hint?: string; named?: boolean; children: ComponentChildren }) {
  return (
    <>
      <p class={props.named ? 'tag named' : 'tag'}>
        {props.tag}
        {props.hint && <small>{props.hint}</small>}
      </p>
      <div class={props.named ? 'line named' : 'line'}>{props.children}</div>
    </>
  );
}
