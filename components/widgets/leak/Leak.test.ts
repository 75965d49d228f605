import { describe, expect, test } from 'vitest';
import chapter from '../../../content/chapters/05-code/state.ts';
import { plain } from '../../../src/figures/picture.ts';
import { valuesOf } from '../widget.ts';
import { five, three } from './picture.ts';
import { leak } from './widget.ts';

const state = chapter({ locale: 'en' });
const values = () => valuesOf(leak, state);

/** Who can have moved, by nothing but who may read whom: (sentence, place) of the changed word and of another. */
const reaches = {
  batch: (from: number[], to: number[], causal: boolean) => from[1] === to[1] && (!causal || to[0] >= from[0]),
  words: (from: number[], to: number[], causal: boolean) => from[0] === to[0] && (!causal || to[1] >= from[1]),
};

describe('leak', () => {
  test.each([
    ['batch', 'none'],
    ['batch', 'causal'],
    ['words', 'none'],
    ['words', 'causal'],
  ] as const)('%s, mask %s: exactly those move that may read the changed word, all others not at all', (axis, mask) => {
    state.lAxis.value = axis;
    state.lMask.value = mask;
    for (let at = 0; at < 15; at++) {
      state.lAt.value = at;
      const from = [Math.floor(at / 5), at % 5];
      for (const s of three)
        for (const i of five) {
          const x = values().lMoved[s][i];
          if (reaches[axis](from, [s, i], mask === 'causal')) expect(x, `${at} → ${s},${i}`).toBeGreaterThan(5e-4);
          else expect(x, `${at} → ${s},${i}`).toBe(0);
        }
    }
  });

  test('the sentence under it counts the words that moved', () => {
    for (const param of [state.lAxis, state.lMask, state.lAt]) param.reset();
    const say = () => plain(leak.picture(values(), { locale: 'en', id: 'x' }).readout.text!);
    expect(say()).toBe(
      '“cold” in sentence 2 becomes “stone”: 0 other words of its own sentence moved, and 2 words of other sentences.',
    );
    state.lAxis.value = 'words';
    expect(say()).toContain('4 other words of its own sentence moved, and 0 words of other sentences.');
    state.lMask.value = 'causal';
    expect(say()).toContain('2 other words of its own sentence moved, and 0 words');
  });
});
