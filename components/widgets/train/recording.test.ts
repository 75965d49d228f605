import { afterAll, beforeAll, expect, test } from 'vitest';
import { exampleOf, setupOf } from '../../../src/models/lab/setup.ts';
import { Trainer } from '../../../src/models/lab/trainer.ts';
import { loadKernel, plainKernel, useKernel } from '../../../src/tensor/index.ts';
import { every, pack, played, type Recording, recordingOf, recordings, taskOfRecording } from './recording.ts';

beforeAll(async () => useKernel(await loadKernel()));
afterAll(() => useKernel(plainKernel));

const recorded = async (name: string) =>
  ((await import(`./recorded/${name}.ts`)) as { recording: Recording }).recording;

test.each(recordings)('%s: its first twenty steps, made again, are what is recorded', async (name) => {
  const recording = await recorded(name);
  const [task, layers] = taskOfRecording(name);
  const setup = setupOf(task, { layers });
  const trainer = new Trainer(setup);
  expect(recording.input).toEqual(exampleOf(setup));
  for (const point of [0, 1]) {
    expect(trainer.accuracy()).toBeCloseTo(recording.accuracy[point], 2);
    let sum = 0;
    for (let step = 0; step < every; step++) sum += trainer.advance();
    // Recorded to three decimals; logarithms may differ in the last bit from one machine to another.
    expect(sum / every).toBeCloseTo(recording.loss[point], 2);
  }
  const { answer, maps } = trainer.look(recording.input);
  const frame = played(recording).frames.find(({ step }) => step === 20)!;
  expect(answer).toEqual(frame.answer);
  maps.forEach((map, m) => map.forEach((w, k) => expect(w).toBeCloseTo(frame.maps[m][k], 2)));
}, 60_000); // prettier-ignore

test('what chapter 5 says of them: 0.99 after 40, 160 and 110 steps; one layer stays at 0.458', async () => {
  const first = async (name: string) => (await recorded(name)).accuracy.findIndex((share) => share >= 0.99) * every;
  expect(await first('reverse-1')).toBe(40);
  expect(await first('sort-1')).toBe(160);
  expect(await first('induction-2')).toBe(110);
  const { accuracy } = await recorded('induction-1');
  expect(accuracy.at(-1)).toBe(0.458);
  expect(Math.max(...accuracy)).toBeLessThan(0.5);
});

test('packed weights come back in thousandths', () => {
  expect(pack([0, 0.0004, 0.25, 1])).toBe('00006yrs');
  expect(played({ loss: [1], accuracy: [0, 1], input: [0], target: [0], frames: [{ step: 0, answer: [0], sure: [1], maps: ['006yrs'] }] }).frames[0].maps).toEqual([[0, 0.25, 1]]); // prettier-ignore
});

test('only a built-in setup with seed 1 has a recording', () => {
  expect(recordingOf(setupOf('sort'))).toBe('sort-1');
  expect(recordingOf(setupOf('induction', { layers: 1 }))).toBe('induction-1');
  expect(recordingOf(setupOf('sort', { layers: 2 }))).toBeUndefined();
  expect(recordingOf(setupOf('sort', { seed: 2 }))).toBeUndefined();
  expect(recordingOf(setupOf('sort', { vocabulary: ['a', 'b', 'c', 'd'] }))).toBeUndefined();
});
