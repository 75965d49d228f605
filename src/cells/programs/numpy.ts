import type { Op, Program } from './program.ts';
import { method, pythonWith, whole, type Library, type Piece } from './python.ts';

const functions: Partial<Record<Op['op'], string>> = {
  exp: 'np.exp',
  sqrt: 'np.sqrt',
  tanh: 'np.tanh',
  sin: 'np.sin',
  cos: 'np.cos',
  abs: 'np.abs',
  where: 'np.where',
  zeroIfNaN: 'np.nan_to_num',
  sigmoid: 'sigmoid',
  phi: 'phi',
  layerNorm: 'layer_norm',
};

const library: Library = {
  imports: ['import numpy as np'],
  silence: ['', 'np.seterr(invalid="ignore", over="ignore")'],
  helpers: {
    softmax: `def softmax(x, axis=-1):
    e = np.exp(x - x.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)`,
    sigmoid: `def sigmoid(x):
    return 1 / (1 + np.exp(-x))`,
    phi: `def phi(x):
    return np.where(x > 0, x + 1, np.exp(x))`,
    layerNorm: `def layer_norm(x):
    centred = x - x.mean(axis=-1, keepdims=True)
    return centred / np.sqrt((centred**2).mean(axis=-1, keepdims=True) + 1e-5)`,
  },
  array: (list, dtype) => `np.array(${list}, dtype=${dtype === 'bool' ? 'bool' : `np.${dtype}`})`,
  range: (count) => `np.arange(${count}).reshape(1, ${count})`,
  join: (list, axis) => `np.concatenate(${list}, axis=${axis})`,
  apply(op: Op, args: readonly Piece[]) {
    if (op.op === 'sum' || op.op === 'max') return method(args[0], `${op.op}(axis=${op.axis}, keepdims=True)`);
    if (op.op === 'softmax') return whole(`softmax(${args[0].text}${op.axis === 0 ? ', axis=0' : ''})`);
    if (op.op === 'relu') return whole(`np.maximum(${args[0].text}, 0)`);
    return whole(`${functions[op.op]}(${args.map(({ text }) => text).join(', ')})`);
  },
  check: (dtype, bound) => [
    `expected = np.array(expected, dtype=np.${dtype})`,
    'same = got.shape == expected.shape',
    `if not same or not np.allclose(got, expected, rtol=${bound}, atol=${bound}, equal_nan=True):`,
  ],
};

export const numpy = (program: Program): string => pythonWith(library, program);
