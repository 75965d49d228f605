import { expect, test } from 'vitest';
import make from '../state.ts';

const at = (change: (state: ReturnType<typeof make>) => void = () => {}, locale: 'zh' | 'en' = 'en') => {
  const state = make({ locale });
  change(state);
  return state;
};

test('cost: 2n²d + 4nd² against 8nd² and 2nd², equal to the LSTM at n = 2d', () => {
  const [n, d] = [1024, 512];
  const state = at();
  expect(state.qMix.value).toBe((2 * n * n * d).toLocaleString('en-US'));
  expect(state.qProject.value).toBe((4 * n * d * d).toLocaleString('en-US'));
  expect(state.qLstm.value).toBe((8 * n * d * d).toLocaleString('en-US'));
  expect(state.qAttention.value).toBe(state.qLstm.value);
  expect([state.qToLstm.value, state.qToRnn.value, state.qTable.value]).toEqual(['1.00 times', '4.00 times', '2.00 times']);
  // The two links of the prose: (2n²d + 4nd²) / 8nd² = n / 4d + ½.
  expect(at((s) => (s.qN.value = 128)).qToLstm.value).toBe(`${(128 / 2048 + 0.5).toFixed(2)} times`);
  expect(at((s) => (s.qN.value = 16384), 'zh').qToLstm.value).toBe(`${(16384 / 2048 + 0.5).toFixed(2)} 倍`);
}); // prettier-ignore

// Width 3 carries news one place a layer: 1023 layers from first to last of 1024. Dilated by 1, 3, 9 … L layers carry (3ᴸ − 1)/2.
test('ways: (3⁷ − 1)/2 = 1093 ≥ 1023 > (3⁶ − 1)/2 = 364, so seven dilated layers, and 1023 plain ones', () => {
  const state = at();
  expect([state.qPathDilated.value, state.qPathConvolution.value, state.qPathRnn.value]).toEqual([
    '7',
    '1,023',
    '1,024',
  ]);
});

test('softmax, ReLU and the plain sum of (2, 1, −1), by hand', () => {
  const state = at();
  const powers = [2, 1, -1].map(Math.exp);
  const total = powers[0] + powers[1] + powers[2];
  state.qSoft.value.forEach((w, j) => expect(w).toBeCloseTo(powers[j] / total, 12));
  expect(state.qRelu.value).toEqual([2 / 3, 1 / 3, 0]);
  expect(state.qLinear.value).toEqual([1, 0.5, -0.5]);
  expect(state.qSoftSays.value).toBe('(0.705, 0.259, 0.035)');
  expect(state.qMasked.value[1]).toBeCloseTo(powers[1] / (powers[1] + powers[2]), 12);
  expect(state.qLeft.value).toBeCloseTo((powers[1] + powers[2]) / total, 12);
  expect(at((s) => (s.qScore.value = 0)).qLinear.value.every(Number.isFinite)).toBe(false);
});

test('edges: one token, equal keys, a query of zeros, a row all masked', () => {
  const state = at();
  expect([state.qAlone.value, state.qSame.value, state.qClosedZero.value]).toEqual([1, 0.2, '0']);
  expect(state.qNothing.value).toBeCloseTo(1 / 3, 12);
  expect(state.qClosedNan.value).toBeNaN();
});

test('sizes of Vaswani et al. 2017: 4 × 512², 2 × 512 × 2048, a third', () => {
  const state = at();
  expect([state.qStored.value, state.qFeed.value]).toEqual(['1,048,576', '2,097,152']);
  expect(state.qShare.value).toBeCloseTo(1 / 3, 12);
  // 8 tables of 512 × 512 × 4 bytes are 8 MiB; one of 131,072² × 4 is 64 GiB
  expect([state.qHeadBytes.value, state.qLongBytes.value]).toEqual(['8 MiB', '64 GiB']);
  // 148.4 / (148.4 + 99)
  expect(state.qLeadFew.value).toBeCloseTo(0.6, 3);
  expect(at((s) => (s.qHeads.value = 16)).qHeadCost.value).toBe(state.qHeadCost.value);
});

test('the exercise: 0.3 − 0.1 = 0.2; −0.1 / 0.7; 0.2 / 0.4', () => {
  const [whole, second, first] = at().without.value.map((q) => q.answer);
  expect(whole).toBeCloseTo(0.2, 12);
  expect(second).toBeCloseTo(-1 / 7, 12);
  expect(first).toBeCloseTo(0.5, 12);
});
