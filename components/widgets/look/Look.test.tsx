// @vitest-environment happy-dom
import { render } from 'preact';
import { describe, expect, test, vi } from 'vitest';
import { patcher, plain, type Picture } from '../../../src/figures/picture.ts';
import { locales, type Locale } from '../../../src/site/locales.ts';
import { openPage } from '../../../src/state/chapter.ts';
import { chapter, derived, passing } from '../../../src/state/chapter.ts';
import { choice, number } from '../../../src/state/param.ts';
import { valuesOf } from '../widget.ts';
import { Look } from './Look.tsx';
import { look } from './widget.ts';
import type { Values } from './picture.ts';

const n = 4;
/** Word i gives half to its right neighbour (the last to the first) and shares the rest equally. */
const weights = Array.from({ length: n }, (_, i) =>
  Array.from({ length: n }, (_, j) => (j === (i + 1) % n ? 0.5 : 0.5 / (n - 1))),
);
const values = (given: Partial<Values> = {}): Values => ({
  tokens: ['a', '<b>', 'c', 'd'],
  word: 1,
  over: null,
  swap: 'slippery',
  weights,
  ...given,
});
const shown = (given?: Partial<Values>, locale: Locale = 'en') => look.picture(values(given), { locale, id: 'look' });
const draw = (picture: Picture, v: Values) => {
  const root = document.createElement('div');
  render(<Look picture={picture} values={v} given={{ locale: 'en', id: 'look' }} />, root);
  return root;
};

describe('the picture', () => {
  test('has the same slots in both languages, whatever is chosen or pointed at', () => {
    const slots = Object.keys(shown()).sort();
    for (const locale of locales)
      for (const word of [0, n - 1])
        for (const over of [null, 0, n - 1])
          expect(Object.keys(shown({ word, over, swap: 'clumsy' }, locale)).sort()).toEqual(slots);
  });

  test('shows the word under the pointer, and keeps the chosen one', () => {
    const picture = shown({ over: 2 });
    expect(picture['weight-3'].text).toBe('0.500');
    expect(picture['word-2'].class).toContain('asks');
    expect(picture['word-1']['aria-checked']).toBe('true');
    expect(plain(picture.readout.text!)).toMatch(/^“c” looks most at “d”: 0\.500; then “a”, 0\.167\. All 4 weights/);
  });

  test('draws the largest weight thickest and darkest, over and beside the sentence', () => {
    for (const side of ['flat', 'tall'])
      for (const what of ['stroke-width', 'opacity']) {
        const drawn = [0, 1, 2, 3].map((j) => Number(shown()[`${side}-${j}`][what]));
        expect(drawn.indexOf(Math.max(...drawn))).toBe(2);
      }
  });

  test('every arc is one curve from the word that asks to the word it looks at', () => {
    for (const from of [0, 1, 2, 3])
      for (const to of [0, 1, 2, 3]) {
        const d = String(shown({ word: from })[`flat-${to}`].d);
        expect(d).toMatch(/^M[\d.-]+ 180C[\d.-]+ [\d.-]+ [\d.-]+ [\d.-]+ [\d.-]+ 180$/);
        const x = d.match(/[\d.-]+/g)!.map(Number);
        const [start, end, height] = [x[0], x[6], x[3]];
        expect((start + end) / 2).toBeCloseTo((((from + to) / 2 + 0.5) / n) * 1000);
        // A cubic with both handles at one height peaks three quarters of the way there: inside the frame.
        expect(180 - 0.75 * (180 - height)).toBeGreaterThan(0);
      }
  });

  test('patched from its start to another state, it is the figure drawn in that state', () => {
    const moved = values({ word: 3, over: 0, swap: 'clumsy' });
    const root = draw(shown(), values());
    patcher(root)(look.picture(moved, { locale: 'en', id: 'look' }));
    expect(root.innerHTML).toBe(draw(look.picture(moved, { locale: 'en', id: 'look' }), moved).innerHTML);
  });
});

describe('by hand', () => {
  const open = () => {
    const page = openPage(
      chapter(() => ({
        word: number(1, { min: 0, max: n - 1 }),
        swap: choice('slippery', ['slippery', 'clumsy']),
        over: passing<number | null>(null),
        tokens: derived(() => values().tokens),
        weights: derived(() => weights),
      })),
      'en',
    );
    const root = draw(shown(), values());
    document.body.replaceChildren(root);
    const commit = vi.fn();
    look.wire!(root, page, {
      commit,
      given: { locale: 'en', id: 'look' },
      values: <V,>() => valuesOf(look, page.live) as V,
    });
    return { page: page.live, commit, words: [...root.querySelectorAll<HTMLElement>('[data-word]')] };
  };
  const press = (element: HTMLElement, key: string) =>
    element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));

  test('arrow keys walk the sentence, round its ends, and choose', () => {
    const { page, words } = open();
    for (const [from, key, to] of [
      [1, 'ArrowRight', 2],
      [2, 'End', 3],
      [3, 'ArrowDown', 0],
      [0, 'ArrowLeft', 3],
      [3, 'ArrowUp', 2],
      [2, 'Home', 0],
    ] as const) {
      press(words[from], key);
      expect(page.word.value).toBe(to);
      expect(document.activeElement).toBe(words[to]);
    }
  });

  test('a mouse only looks until it clicks; a finger does not hover', () => {
    const { page, commit, words } = open();
    const over = (pointerType: string) =>
      words[3].dispatchEvent(new PointerEvent('pointerover', { pointerType, bubbles: true }));
    over('touch');
    expect(page.over.value).toBe(null);
    over('mouse');
    expect([page.over.value, page.word.value]).toEqual([3, 1]);
    words[3].parentElement!.dispatchEvent(new PointerEvent('pointerleave'));
    expect(page.over.value).toBe(null);
    words[3].click();
    expect(page.word.value).toBe(3);
    expect(commit).toHaveBeenCalledTimes(1);
  });
});
