import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadKernel, plainKernel, useKernel } from '../../tensor/index.ts';
import { exampleOf, fixed, rate, setupOf } from './setup.ts';
import { answerOf, taskOf } from './task.ts';
import { Trainer } from './trainer.ts';

beforeAll(async () => useKernel(await loadKernel()));
afterAll(() => useKernel(plainKernel));

const trained = (setup: Parameters<typeof setupOf>, steps: number) => {
  const trainer = new Trainer(setupOf(...setup));
  const before = trainer.accuracy();
  while (trainer.step < steps) trainer.advance();
  return { trainer, before };
};

describe('0.99 of held-out tokens within 300 steps', () => {
  // The steps are those of the recorded runs, rounded up.
  test.each([
    ['reverse', 1, 50, 0.2],
    ['reverse', 2, 50, 0.2],
    ['sort', 1, 200, 0.25],
    ['sort', 2, 200, 0.25],
    ['induction', 1, 130, 0.2],
  ] as const)('%s, seed %i: after %i steps, from chance', (task, seed, steps, chance) => {
    const { trainer, before } = trained([task, { seed }], steps);
    expect(steps).toBeLessThanOrEqual(fixed.steps);
    expect(before).toBeLessThan(chance);
    expect(trainer.accuracy()).toBeGreaterThanOrEqual(0.99);
  }, 120_000); // prettier-ignore

  test('the reader’s own order of symbols is learned from answers alone', () => {
    const vocabulary = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
    const { trainer } = trained(['sort', { vocabulary }], 150);
    expect(trainer.accuracy()).toBeGreaterThanOrEqual(0.98);
  }, 120_000);
});

test('reversing, every place looks at the place opposite; in induction no place looks ahead', () => {
  const { trainer } = trained(['reverse'], 60);
  const input = exampleOf(setupOf('reverse'));
  const { maps, answer } = trainer.look(input);
  expect(answer).toEqual(answerOf(trainer.task, input));
  for (let i = 0; i < 8; i++) expect(Math.max(...maps.map((map) => map[i * 8 + 7 - i]))).toBeGreaterThan(0.5);

  const setup = setupOf('induction');
  const heads = new Trainer(setup).look(exampleOf(setup)).maps;
  expect(heads).toHaveLength(4);
  for (const map of heads)
    for (let i = 0; i < 16; i++) {
      const row = map.slice(i * 16, i * 16 + 16);
      expect(row.reduce((sum, w) => sum + w, 0)).toBeCloseTo(1, 5);
      expect(row.slice(i + 1).every((w) => w === 0)).toBe(true);
    }
});

test('from a snapshot it goes on as if it had never stopped, to the last bit', () => {
  const setup = setupOf('sort', { seed: 3 });
  const whole = new Trainer(setup);
  for (let step = 0; step < 4; step++) whole.advance();
  const snapshot = structuredClone(whole.snapshot());
  const losses = [whole.advance(), whole.advance()];
  const other = new Trainer(setup, snapshot);
  expect(other.step).toBe(4);
  expect([other.advance(), other.advance()]).toEqual(losses);
  expect(other.snapshot()).toEqual(whole.snapshot());
});

test('another seed is another run; the same is the same', () => {
  const first = (seed: number) => new Trainer(setupOf('reverse', { seed })).advance();
  expect(first(1)).toBe(first(1));
  expect(first(2)).not.toBe(first(1));
});

test('what does not fit, and a loss that is no number, is said', () => {
  const setup = setupOf('reverse');
  const { weights } = new Trainer(setup).snapshot();
  const broken = { ...weights, 'fc_out.bias': new Float32Array(10).fill(NaN) };
  expect(() => new Trainer(setup, { step: 0, weights: broken }).advance()).toThrow(
    'Trainer: the loss is NaN at step 1',
  );
  const short = { ...weights, 'fc_out.bias': new Float32Array(9) };
  expect(() => new Trainer(setup, { step: 0, weights: short })).toThrow('expected 10 numbers for fc_out.bias, got 9');
});

test('the rate rises to its peak and falls with the root', () => {
  expect([1, 25, 50, 200].map(rate)).toEqual([0.0003, 0.0075, 0.015, 0.0075].map((x) => expect.closeTo(x, 12)));
});

test('an example is held out, and long enough', () => {
  for (const vocabulary of [['a', 'b', 'c', 'd'], [...'abcdefghijklmnop']])
    for (const task of ['reverse', 'sort', 'induction'] as const)
      expect(exampleOf(setupOf(task, { vocabulary }))).toHaveLength(taskOf(task, vocabulary).length);
});
