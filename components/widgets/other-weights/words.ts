import { num } from '../../../src/figures/format.ts';
import type { Run } from '../../../src/figures/picture.ts';
import type { InBoth } from '../../../src/site/locales.ts';

type Runs = readonly Run[];
interface Reading {
  mix: 'model' | 'far' | 'flat' | 'order' | 'own';
  moved: number;
  p: number;
  now: number;
  two: readonly string[];
}
const w = (text: string): Run => ['w', text];
const o = (text: string): Run => ['o', text];
/** Each word in the weight's colour, the quotes between them in ink. */
const pair = (two: readonly string[], between: string): Run[] =>
  two.flatMap((token, i) => [...(i ? [between] : []), w(token)]);
const exact = (p: number, now: number) => Math.abs(p - now) < 1e-12;

const zh = {
  prompt: '拖动紫条，给同一个模型换一套权重。找一套和原来相差很大、答案却不动的。',
  mixes: { model: '模型的权重', far: '差得最远，答案相同', flat: '六份均分' },
  mixesLabel: '换一套权重',
  shuffle: '打乱次序',
  token: '词元',
  value: 'v₁',
  weights: '现在的权重；竖线是模型的',
  model: '模型',
  weightOf: (token: string) => `“${token}”的权重`,
  spread: '六个值相差多少',
  moved: '挪走的权重',
  gap: 'p 相差',
  chart: '同样六个权重，换 720 种次序分给六个词元，答案落在哪里',
  x: '答案 p',
  marks: { here: '现在', model: '模型', flat: '均分' },
  chartLabel: (low: string, high: string, p: string) => `720 种次序的答案从 ${low} 到 ${high}，模型的答案是 ${p}`,
  read: ({ mix, moved, p, now, two }: Reading): Runs => {
    const how: Runs =
      mix === 'model'
        ? ['这是模型自己的权重。']
        : mix === 'far' && moved > 0
          ? ['权重全在“', ...pair(two, '”和“'), '”上。']
          : mix === 'flat'
            ? ['六份一样重，等于没有看。']
            : mix === 'order'
              ? ['还是那六个权重，换了主人。']
              : [];
    return [
      ...how,
      '挪走了 ',
      w(num(moved, 3)),
      ' 的权重，答案从 ',
      o(num(p)),
      ' 到 ',
      o(num(now)),
      exact(p, now) ? '，一点没动。' : Math.abs(p - now) < 0.05 ? '，几乎没动。' : '，动了。',
    ];
  },
  orders: (low: string, high: string) => `720 种次序，p 从 ${low} 到 ${high}。`,
  table: ['词元', 'v₁', '模型的权重', '现在的权重'],
};
type Words = typeof zh;
const en: Words = {
  prompt:
    'Drag the purple bars to give the same model other weights. Look for a set that is far from its own and leaves the answer alone.',
  mixes: { model: 'the model’s', far: 'furthest, same answer', flat: 'equal shares' },
  mixesLabel: 'Other weights',
  shuffle: 'Shuffle',
  token: 'token',
  value: 'v₁',
  weights: 'weights now; the tick is the model’s',
  model: 'model',
  weightOf: (token) => `Weight of “${token}”`,
  spread: 'How unlike the six values are',
  moved: 'weight moved',
  gap: 'p differs by',
  chart: 'The same six weights dealt to the six tokens in all 720 orders: where the answer falls',
  x: 'answer p',
  marks: { here: 'now', model: 'model', flat: 'equal' },
  chartLabel: (low, high, p) => `Over 720 orders the answer runs from ${low} to ${high}; the model’s is ${p}`,
  read: ({ mix, moved, p, now, two }) => {
    const how: Runs =
      mix === 'model'
        ? ['These are the model’s own weights. ']
        : mix === 'far' && moved > 0
          ? ['All weight is on “', ...pair(two, '” and “'), '”. ']
          : mix === 'flat'
            ? ['Six equal shares: as good as not looking. ']
            : mix === 'order'
              ? ['The same six weights, with other owners. ']
              : [];
    return [
      ...how,
      'Of the weight, ',
      w(num(moved, 3)),
      ' has moved; the answer goes from ',
      o(num(p)),
      ' to ',
      o(num(now)),
      exact(p, now) ? ': it does not move at all.' : Math.abs(p - now) < 0.05 ? ': it hardly moves.' : ': it moves.',
    ];
  },
  orders: (low, high) => `Over 720 orders p runs from ${low} to ${high}.`,
  table: ['token', 'v₁', 'weight, model', 'weight, now'],
};
export const words: InBoth<Words> = { zh, en };
