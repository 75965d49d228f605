import { expect, test } from 'vitest';
import make from '../../../content/pages/teach/state.ts';
import { plain } from '../../../src/figures/picture.ts';
import { readAddress } from '../../../src/state/url.ts';
import { valuesOf } from '../widget.ts';
import { picture } from './picture.ts';
import { worksheet } from './widget.ts';

const open = (search = '', hash = '', locale: 'zh' | 'en' = 'en') => {
  const state = make({ locale });
  readAddress(state, { search, hash });
  const values = valuesOf(worksheet, state);
  return { values, marks: picture(values, { locale, id: 'x' }) };
};
const text = (marks: ReturnType<typeof open>['marks'], slot: string) => plain(marks[slot].text!);

test('a sheet holds what is given and nothing that is asked', () => {
  for (const mode of ['page', 'sheet']) {
    const { values, marks } = open(`?tMode=${mode}&tStudent=9`);
    expect(Object.keys(marks).filter((slot) => /^([saou]|most|wrong)-/.test(slot))).toEqual([]);
    expect(values.tKey).toEqual([]);
    const copied = worksheet.table(values, { locale: 'en', id: 'x' });
    expect(copied).toHaveLength(1 + 9);
    expect(JSON.stringify(copied)).not.toContain(values.tSheet.weights[0].toFixed(3));
  }
});

test('the key has a row for each student, and each is that student’s sheet', () => {
  const { marks, values } = open('?tMode=key&tCount=12', '#tClass=apple');
  expect(values.tKey).toHaveLength(12);
  expect(worksheet.shape!(values)).toBe('key-12');
  const own = open('?tMode=sheet&tStudent=7', '#tClass=apple').values;
  expect(values.tKey[6]).toEqual(own.tSheet);
  expect(text(marks, 'a-6-0')).toBe(own.tSheet.weights[0].toFixed(3));
  expect(text(marks, 'wrong-6')).toBe(own.tSheet.wrong);
});

test('the other language changes words, not numbers', () => {
  const [en, zh] = [open('?tMode=key', '#tClass=apple', 'en'), open('?tMode=key', '#tClass=apple', 'zh')];
  expect(zh.values.tKey).toEqual(en.values.tKey);
  const most = en.values.tKey.map((s) => s.weights.indexOf(Math.max(...s.weights)));
  expect(most.map((_, i) => text(zh.marks, `most-${i}`))).toEqual(most.map((j) => ['我', '喝', '茶'][j]));
});
