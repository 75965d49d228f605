import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hear, most } from './said.ts';

test('what a run may say is heard as it was said', () => {
  for (const said of [
    { kind: 'text', stream: 'out', text: '<b>hi</b>\n' },
    {
      kind: 'value',
      name: 'w',
      value: { type: 'tensor', dtype: 'float32', shape: [1, 2], data: [Number.NaN, -Infinity] },
    },
    { kind: 'value', value: { type: 'text', text: '{}' } },
    { kind: 'error', name: 'TypeError', message: 'no', line: 3, trace: 'at' },
    { kind: 'done', ms: 1.5 },
  ])
    expect(hear(said)).toEqual(said);
});

test('nothing else is', () => {
  const tensor = (over: object) => ({
    kind: 'value',
    value: { type: 'tensor', dtype: 'float64', shape: [1], data: [1], ...over },
  });
  for (const forged of [
    null,
    'done',
    [],
    { kind: 'finish' },
    { kind: 'text', stream: 'out', text: 1 },
    { kind: 'text', stream: 'page', text: 'x' },
    { kind: 'text', stream: 'out', text: 'x'.repeat(most.text + 1) },
    { kind: 'done', ms: '0' },
    { kind: 'done', ms: Number.NaN },
    { kind: 'error', name: {}, message: 'x' },
    tensor({ shape: [2] }),
    tensor({ shape: [-1, -1] }),
    tensor({ shape: [0.5, 2] }),
    tensor({ data: ['1'] }),
    tensor({ shape: Array(most.axes + 1).fill(1) }),
    tensor({ dtype: '<img src=x>' }),
    tensor({ shape: [most.numbers + 1], data: Array(most.numbers + 1).fill(0) }),
    // oxlint-disable-next-line no-sparse-arrays
    tensor({ shape: [2], data: [, 1] }),
    { kind: 'value', value: { type: 'html', text: '<img>' } },
    JSON.parse('{"__proto__":{"kind":"done","ms":1}}'),
  ])
    expect(hear(forged), JSON.stringify(forged)?.slice(0, 80)).toBeUndefined();
  // An unusable extra is left out, the rest is heard.
  expect(hear({ kind: 'error', name: 'E', message: 'm', line: -1, html: '<b>' })).toEqual({ kind: 'error', name: 'E', message: 'm' }); // prettier-ignore
});

test('no message can break hearing, and what is heard is heard again as itself', () => {
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true, withTypedArray: true, withMap: true }), (message) => {
      const said = hear(message);
      if (said) expect(hear(said)).toEqual(said);
    }),
  );
});
