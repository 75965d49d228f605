import { expect, test } from 'vitest';
import { add, backward, mul, ones, pow, requiresGrad, sum, tensor, type Tensor } from '../../tensor/index.ts';
import {
  Adam,
  AdamW,
  clipGradNorm,
  noam,
  type Optimizer,
  SGD,
  stepDecay,
  warmupCosine,
  warmupLinear,
} from '../index.ts';

// PyTorch 1.13, float64: four steps on Σ p³/3 + c·p from p = (1, −2, 3) with c = (1, ½, −1).
const c = tensor([1, 0.5, -1]);
test.each<[string, (p: Tensor[]) => Optimizer, number[]]>([
  ['SGD', (p) => new SGD(p, { lr: 0.05 }), [0.6503282640604068, -3.261109607496114, 1.925337524830208]],
  [
    'SGD with momentum and weight decay',
    (p) => new SGD(p, { lr: 0.05, momentum: 0.9, weightDecay: 0.1 }),
    [0.17093645928225246, -4.740565343100256, 0.4723985695200452],
  ],
  [
    'SGD by Nesterov',
    (p) => new SGD(p, { lr: 0.05, momentum: 0.9, nesterov: true }),
    [0.02206604932959921, -7.61069939102013, 0.49665975133713436],
  ],
  ['Adam', (p) => new Adam(p, { lr: 0.1 }), [0.603242376308413, -2.401131795726027, 2.6024409429978403]],
  [
    'Adam with weight decay and other betas',
    (p) => new Adam(p, { lr: 0.1, betas: [0.8, 0.95], weightDecay: 0.3 }),
    [0.6047446292021176, -2.4024242497072454, 2.6033118322393287],
  ],
  [
    'AdamW',
    (p) => new AdamW(p, { lr: 0.1, weightDecay: 0.3 }),
    [0.5072792693398167, -2.153576279810187, 2.2793462963401945],
  ],
  ['AdamW as it comes', (p) => new AdamW(p), [0.9959602895152948, -2.0039201367570687, 2.9958802367727406]],
])('%s goes where PyTorch’s goes', (_, optimize, expected) => {
  const p = requiresGrad(tensor([1, -2, 3]));
  const optimizer = optimize([p]);
  for (let step = 0; step < 4; step++) {
    optimizer.zeroGrad();
    backward(sum(add(mul(pow(p, 3), 1 / 3), mul(c, p))));
    optimizer.step();
  }
  p.tolist<number[]>().forEach((x, k) => expect(x).toBeCloseTo(expected[k], 12));
});

test('a step makes graphs before it stale, leaves parameters without gradient alone, and keeps dtypes', () => {
  const [p, idle] = [requiresGrad(ones([2], { dtype: 'float32' })), requiresGrad(ones([2]))];
  const optimizer = new Adam([p, idle]);
  const loss = sum(mul(p, p));
  backward(loss, { retainGraph: true });
  optimizer.step();
  expect(() => backward(loss)).toThrow('backward: input 0 of mul, of shape (2,), was assigned to');
  expect(idle.tolist()).toEqual([1, 1]);
  expect(p).toMatchObject({ dtype: 'float32', isLeaf: true });
  expect(() => new SGD([mul(p, 2)], { lr: 1 })).toThrow('Optimizer: expected leaves made by requiresGrad');
  expect(() => new SGD([p], { lr: -1 })).toThrow('Optimizer: lr must be at least 0, got -1');
});

// PyTorch 1.13: clip_grad_norm_ to 2 of the gradients (2, 2) and 3, whose joint norm is √17.
test('clipping scales all gradients by one factor', () => {
  const [a, b] = [requiresGrad(ones([2])), requiresGrad(ones([1]))];
  backward(add(mul(sum(a), 2), mul(sum(b), 3)));
  expect(clipGradNorm([a, b], 2)).toBeCloseTo(Math.sqrt(17), 14);
  expect(a.grad!.tolist<number[]>()[1]).toBeCloseTo(0.9701422648512713, 14);
  expect(b.grad!.tolist<number[]>()[0]).toBeCloseTo(1.455213397276907, 14);
  const small = a.grad;
  expect(clipGradNorm([a, b], 5)).toBeCloseTo(2, 5);
  expect(a.grad).toBe(small);
  b.grad = tensor([NaN]);
  expect(() => clipGradNorm([a, b], 1)).toThrow('clipGradNorm: the gradients\' norm is NaN'); // prettier-ignore
});

// PyTorch 1.13: CosineAnnealingLR(lr 1, T_max 8, eta_min 0.1) and StepLR(lr 0.5, 3, gamma 0.1).
test('schedules', () => {
  const cosine = [1, 0.9657457896300791, 0.8681980515339464, 0.7222075445642905, 0.55, 0.3777924554357097, 0.2318019484660537, 0.134254210369921, 0.1]; // prettier-ignore
  const steps = (count: number) => Array.from({ length: count }, (_, k) => k + 1);
  const falling = steps(9).map(warmupCosine({ peak: 1, warmup: 0, total: 9, floor: 0.1 }));
  falling.forEach((lr, k) => expect(lr).toBeCloseTo(cosine[k], 14));
  steps(7).map(stepDecay(0.5, 3, 0.1)).forEach((lr, k) => expect(lr).toBeCloseTo([0.5, 0.5, 0.5, 0.05, 0.05, 0.05, 0.005][k], 14)); // prettier-ignore
  expect(steps(7).map(warmupLinear({ peak: 4, warmup: 4, total: 6 }))).toEqual([1, 2, 3, 4, 2, 0, 0]);
  // Vaswani et al. 2017, eq. 3 with d = 64, warmup 4: the peak at step 4 is 1/8 · 1/2
  expect(steps(4).map(noam(64, 4))).toEqual([1 / 64, 2 / 64, 3 / 64, 4 / 64]);
  expect(noam(64, 4)(16)).toBe(1 / 32);
});
