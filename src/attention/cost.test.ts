import { expect, test } from 'vitest';
import { sum } from '../tensor/index.ts';
import { attentionCost, convolutionCost, keyValueCacheBytes, linearAttentionCost, lstmCost } from './index.ts';
import { restrictedAttentionCost, rnnCost, scoredPairs, weightMatrixBytes, windowMask } from './index.ts';

test('the parts have their names and add up', () => {
  const { parts, multiplyAdds } = attentionCost(10, 4);
  expect(parts).toEqual({ projections: 4 * 10 * 16, scores: 100 * 4, values: 100 * 4 });
  expect(multiplyAdds).toBe(640 + 400 + 400);
});

test('attention mixes cheaper than recurrence exactly while n < d; with its projections it never does', () => {
  const mixing = (n: number, d: number) => attentionCost(n, d).parts.scores + attentionCost(n, d).parts.values;
  expect(mixing(511, 512)).toBeLessThan(rnnCost(511, 512).multiplyAdds);
  expect(mixing(512, 512)).toBe(rnnCost(512, 512).multiplyAdds);
  expect(attentionCost(1, 512).multiplyAdds).toBeGreaterThan(rnnCost(1, 512).multiplyAdds);
  // against an LSTM, 4nd² + 2n²d = 8nd² at n = 2d
  expect(attentionCost(1024, 512).multiplyAdds).toBe(lstmCost(1024, 512).multiplyAdds);
});

test('scored pairs are what the window mask leaves open', () => {
  for (const n of [0, 1, 2, 7])
    for (const r of [0, 1, 3, 6, 9]) expect(scoredPairs(n, r)).toBe(sum(windowMask(n, n, r)).item());
  expect(restrictedAttentionCost(64, 8, 63).multiplyAdds).toBe(attentionCost(64, 8).multiplyAdds);
  expect(restrictedAttentionCost(64, 8, 9)).toMatchObject({ pathLength: 7, sequentialSteps: 1 }); // 63 = 7 · 9
});

test('steps and paths of Table 1', () => {
  expect(rnnCost(100, 8)).toMatchObject({ sequentialSteps: 100, pathLength: 100 });
  expect(attentionCost(100, 8)).toMatchObject({ sequentialSteps: 1, pathLength: 1 });
  // width 3 carries one position each way: 26 layers from the first to the last of 27, as a window of radius 1 takes
  expect(convolutionCost(27, 8, 3)).toMatchObject({ multiplyAdds: 3 * 27 * 64, pathLength: 26 });
  expect(restrictedAttentionCost(27, 8, 1).pathLength).toBe(26);
  expect(convolutionCost(1, 8, 3).pathLength).toBe(1);
  expect(linearAttentionCost(10, 4, 2).parts).toEqual({ projections: 640, summary: 80, values: 80 });
});

test('layers of convolutions are counted as a message walks through them', () => {
  for (const k of [3, 5, 9])
    for (const n of [2, 14, 15, 27, 100])
      for (const dilated of [false, true]) {
        let [reached, layers, step] = [0, 0, 1];
        while (reached < n - 1) {
          reached += step * ((k - 1) / 2);
          layers++;
          if (dilated) step *= k;
        }
        expect(convolutionCost(n, 8, k, { dilated }).pathLength).toBe(layers);
      }
});

test('bytes', () => {
  expect(weightMatrixBytes(4096)).toBe(64 * 2 ** 20);
  expect(keyValueCacheBytes(1000, 64, { kvHeads: 8, layers: 2, bytesPerNumber: 2 })).toBe(2 * 1000 * 64 * 8 * 2 * 2);
});
