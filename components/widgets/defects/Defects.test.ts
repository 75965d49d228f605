import { expect, test } from 'vitest';
import chapter from '../../../content/chapters/05-code/state.ts';
import { unreached } from '../../../src/models/index.ts';
import { valuesOf } from '../widget.ts';
import { passes, withGuess } from './picture.ts';
import { tests, type Values } from './values.ts';
import { defects } from './widget.ts';

const open = () => {
  const state = chapter({ locale: 'en' });
  state.dfUnreached.value = unreached;
  const values = () => valuesOf(defects, state) as Values;
  return { state, values, passing: () => tests.filter((name) => passes(values(), name)) };
};

test('the article’s model passes two tests, both because its words never meet; repaired it passes eight', () => {
  const { state, values, passing } = open();
  // 0.000 and 0.000: check_position.out and check_batch.out
  expect([values().dfMoves.order, values().dfMoves.own]).toEqual([0, 0]);
  expect(passing()).toEqual(['later', 'pads']);
  state.dfFirst.value = 'batch';
  expect(passing()).toEqual(['own', 'other']);
  state.dfScale.value = 'root';
  state.dfBy.value = 'place';
  state.dfLayers.value = 'own';
  expect(passing()).toEqual(['scale', 'order', 'own', 'other', 'layers', 'dead']);
  state.dfMask.value = 'padding';
  expect(passing()).not.toContain('later');
  state.dfMask.value = 'causal';
  expect(passing()).toEqual([...tests]);
});

test('the division changes its own test alone, by √64', () => {
  const { state, values } = open();
  const before = values().dfMoves;
  state.dfScale.value = 'root';
  const after = values().dfMoves;
  expect(after.scale / before.scale).toBeCloseTo(8, 12);
  expect({ ...after, scale: 0 }).toEqual({ ...before, scale: 0 });
});

test('a guess is kept digit by digit, and until then the number is not shown', () => {
  const { state, values } = open();
  const at = (slot: string) => defects.picture(values(), { locale: 'en', id: 'x' })[slot];
  expect(at('num-order').hidden).toBe(true);
  state.dfGuessed.value = withGuess(withGuess(0, 'order', true), 'dead', false);
  expect(at('num-order').text).toBe('0.000');
  expect(at('note-order').text).toBe('You guessed right.');
  expect(at('num-dead').text).toBe('172 of 620');
  expect(at('num-pads').hidden).toBe(true);
});
