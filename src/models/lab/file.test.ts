import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFile, writeFile } from './file.ts';
import { setupOf } from './setup.ts';
import { Trainer } from './trainer.ts';

const setup = setupOf('sort', { vocabulary: ['春', '夏', '秋', '冬', '"\\'] });
const snapshot = { ...new Trainer(setup).snapshot(), step: 7 };
const text = writeFile(setup, snapshot, 0.25);
const changed = (change: (file: any) => void) => {
  const file = JSON.parse(text);
  change(file);
  return JSON.stringify(file);
};

test('what is written is read back to the bit, and says where it comes from', () => {
  expect(readFile(text, setup)).toEqual({ value: { step: 7, weights: snapshot.weights } });
  expect(JSON.parse(text)).toMatchObject({ task: 'sort', layers: 1, seed: 1, step: 7, accuracy: 0.25, nhead: 2 });
  expect(text.length).toBeLessThan(200_000);
});

test('nine digits keep every float32', () => {
  fc.assert(
    fc.property(fc.float({ noNaN: true, noDefaultInfinity: true }), (x) => {
      expect(Math.fround(Number(x.toPrecision(9))) + 0).toBe(x + 0);
    }),
  );
});

test.each<[string, string, object]>([
  ['no JSON', text.slice(0, 400), { code: 'json' }],
  ['another JSON', '{"a": 1}', { code: 'format' }],
  ['a list', '[]', { code: 'format' }],
  ['a later version', changed((f) => (f.version = 2)), { code: 'version', found: 2 }],
  ['another task', changed((f) => (f.task = 'reverse')), { code: 'task', found: 'reverse' }],
  ['no task of ours', changed((f) => (f.task = 'poetry')), { code: 'format' }],
  ['other symbols', changed((f) => f.vocabulary.reverse()), { code: 'words', found: ['"\\', '冬', '秋', '夏', '春'] }],
  ['symbols that are no list', changed((f) => (f.vocabulary = { length: 5 })), { code: 'format' }],
  ['other layers', changed((f) => (f.layers = 2)), { code: 'layers', found: 2 }],
  ['half a step', changed((f) => (f.step = 1.5)), { code: 'step' }],
  ['a tensor missing', changed((f) => delete f.weights['fc_out.bias']), { code: 'names', missing: ['fc_out.bias'], extra: [] }],
  ['one too many', changed((f) => (f.weights.x = f.weights['fc_out.bias'])), { code: 'names', missing: [], extra: ['x'] }],
  ['a shape turned', changed((f) => f.weights['fc_out.weight'].shape.reverse()), { code: 'shape', name: 'fc_out.weight', expected: [5, 32], found: [32, 5] }],
  ['too few numbers', changed((f) => f.weights['fc_out.bias'].data.pop()), { code: 'count', name: 'fc_out.bias', expected: 5, found: 4 }],
  ['a hole', changed((f) => (f.weights['fc_out.bias'].data[2] = null)), { code: 'number', name: 'fc_out.bias', place: 2 }],
  ['beyond float32', changed((f) => (f.weights['fc_out.bias'].data[1] = 1e39)), { code: 'number', name: 'fc_out.bias', place: 1 }],
  ['no numbers', changed((f) => (f.weights['fc_out.bias'] = 3)), { code: 'format' }],
])('%s is refused, and named', (_, given, problem) => expect(readFile(given, setup)).toEqual({ problem })); // prettier-ignore
