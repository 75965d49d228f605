import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import chapter from '../../../content/chapters/05-code/state.ts';
import { dead } from '../../../content/chapters/05-code/state/defects.ts';
import { article, forward, modelWeights, repaired } from '../../../content/chapters/05-code/state/two-models.ts';
import { seed, start } from '../../../content/chapters/05-code/state/walk.ts';
import { articleModel } from '../../../src/attention/index.ts';
import { plain } from '../../../src/figures/picture.ts';
import { unreached } from '../../../src/models/index.ts';
import { tensor } from '../../../src/tensor/index.ts';
import { valuesOf } from '../widget.ts';
import { rowsOf, stages } from './picture.ts';
import { modelWalk } from './widget.ts';

const read = (name: string) => JSON.parse(readFileSync(`tests/fixtures/model-walk/${name}.json`, 'utf8'));
type Out = number[][][];
const kinds = { article, repaired, causal: { ...repaired, mask: 'causal' as const } };
const weightsOf = (name: keyof typeof kinds) => modelWeights(seed, kinds[name].layers);
const close = (a: Out, b: Out) => a.flat(2).forEach((x, k) => expect(x, String(k)).toBeCloseTo(b.flat(2)[k], 10));

describe('both models', () => {
  test('the recorded weights are those on the page', () => {
    for (const name of ['article', 'repaired'] as const)
      expect(Object.fromEntries(Object.entries(weightsOf(name)).map(([key, w]) => [key, w.tolist()]))).toEqual(
        read('weights')[name],
      );
    expect(read('weights').src).toEqual(start);
  });

  test.each(['article', 'repaired', 'causal'] as const)('%s: the logits of PyTorch 1.13', (name) =>
    close(forward(start, weightsOf(name), kinds[name]).logits.tolist<Out>(), read('logits')[name]),
  );

  test('repaired, it is the engine’s articleModel, padding and causal mask included', () => {
    const src = start.map((row) => [...row, 0]);
    const [own, engine] = [
      forward(src, weightsOf('causal'), kinds.causal),
      articleModel(tensor(src, { dtype: 'int64' }), weightsOf('causal'), { nhead: 2, padId: 0, isCausal: true }),
    ]; // prettier-ignore
    close(own.logits.tolist<Out>(), engine.logits.tolist<Out>());
  });

  test('parameters without a gradient are those that PyTorch finds', () => {
    for (const name of ['article', 'repaired'] as const)
      expect(dead(kinds[name], unreached)).toEqual({
        dead: read('logits')[`${name}_dead`],
        of: read('logits')[`${name}_parameters`],
      });
  });

  const id = fc.integer({ min: 1, max: 7 });
  const batch = fc.array(fc.array(id, { minLength: 4, maxLength: 4 }), { minLength: 3, maxLength: 3 });
  test('repaired: nothing in sentences 2 and 3 ever moves sentence 1', () =>
    fc.assert(
      fc.property(batch, batch, (a, b) => {
        const run = (ids: number[][]) => forward(ids, weightsOf('repaired'), repaired).logits.tolist<Out>()[0];
        expect(run([a[0], b[1], b[2]])).toEqual(run(a));
      }),
      { numRuns: 25 },
    ));
  test('every row of weights sums to 1, in both models and under a causal mask', () =>
    fc.assert(
      fc.property(batch, (ids) => {
        for (const name of ['article', 'repaired', 'causal'] as const)
          for (const layer of forward(ids, weightsOf(name), kinds[name]).layers)
            for (const row of layer.weights.tolist<number[][][][]>().flat(2))
              expect(row.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
      }),
      { numRuns: 15 },
    ));
});

describe('model-walk', () => {
  const open = (locale: 'zh' | 'en' = 'en') => {
    const state = chapter({ locale });
    return { state, picture: () => modelWalk.picture(valuesOf(modelWalk, state), { locale, id: 'x' }) };
  };

  test('as it starts, the weights on screen add up to 1.000 in both heads of layer 1', () => {
    const { state, picture } = open();
    for (const head of ['1', '2'] as const) {
      state.mwHead.value = head;
      for (const [version, n] of [
        ['article', 3],
        ['repaired', 4],
      ] as const)
        // prettier-ignore
        for (let i = 0; i < n; i++) {
          const sum = Array.from({ length: n }, (_, j) => Number(picture()[`${version}-B-${i}-${j}`].text));
          expect(sum.reduce((a, b) => a + b).toFixed(3)).toBe('1.000');
        }
    }
  });

  test('sentences 1 and 3 hold the same words: the article’s x has the same row for “hot”, the repaired one has not', () => {
    const { state } = open();
    const rowOf = (at: number, side: 'mwArticle' | 'mwRepaired') => {
      state.mwAt.value = at;
      return state[side].value.x[at % 4];
    };
    expect(rowOf(2, 'mwArticle')).toEqual(rowOf(8, 'mwArticle'));
    expect(rowOf(2, 'mwRepaired')).not.toEqual(rowOf(8, 'mwRepaired'));
  });

  test('every stage has its sentence in both languages, and a causal mask hatches what comes later', () => {
    for (const locale of ['zh', 'en'] as const) {
      const { state, picture } = open(locale);
      for (const stage of stages) {
        state.mwStage.value = stage;
        expect(plain(picture().readout.text!)).not.toMatch(/NaN|undefined/);
      }
      state.mwStage.value = 'weights';
      state.mwMask.value = 'causal';
      expect(picture()['repaired-B-0-1'].class).toBe('hatch');
      expect(picture()['article-B-0-1'].class).toBe('wt');
    }
  });

  test('inside the article’s layers a word stands among words of other sentences', () => {
    expect(rowsOf({ mwAt: 1, mwStage: 'weights' }, 'article')).toEqual([1, 5, 9]);
    expect(rowsOf({ mwAt: 1, mwStage: 'weights' }, 'repaired')).toEqual([0, 1, 2, 3]);
  });
});
