import type { Op, Program } from './program.ts';
import { method, pythonWith, whole, type Library, type Piece } from './python.ts';

const functions: Partial<Record<Op['op'], string>> = {
  exp: 'torch.exp',
  sqrt: 'torch.sqrt',
  tanh: 'torch.tanh',
  sin: 'torch.sin',
  cos: 'torch.cos',
  abs: 'torch.abs',
  relu: 'torch.relu',
  sigmoid: 'torch.sigmoid',
  zeroIfNaN: 'torch.nan_to_num',
  phi: 'phi',
  layerNorm: 'layer_norm',
};

const library: Library = {
  imports: ['import torch'],
  silence: [],
  helpers: {
    phi: `def phi(x):
    return torch.where(x > 0, x + 1, torch.exp(x))`,
    layerNorm: `def layer_norm(x):
    centred = x - x.mean(dim=-1, keepdim=True)
    return centred / torch.sqrt((centred**2).mean(dim=-1, keepdim=True) + 1e-5)`,
  },
  array: (list, dtype) => `torch.tensor(${list}, dtype=torch.${dtype})`,
  range: (count, dtype) => `torch.arange(${count}, dtype=torch.${dtype}).reshape(1, ${count})`,
  join: (list, axis) => `torch.cat(${list}, dim=${axis})`,
  apply(op: Op, args: readonly Piece[]) {
    if (op.op === 'sum') return method(args[0], `sum(dim=${op.axis}, keepdim=True)`);
    if (op.op === 'max') return method(args[0], `amax(dim=${op.axis}, keepdim=True)`);
    if (op.op === 'softmax') return whole(`torch.softmax(${args[0].text}, dim=${op.axis === 0 ? 0 : -1})`);
    if (op.op === 'where' && typeof op.of[2] === 'number')
      return method(args[1], `masked_fill(${mask(args[0])}, ${args[2].text})`);
    if (op.op === 'where' && typeof op.of[1] === 'number')
      return method(args[2], `masked_fill(${args[0].text}, ${args[1].text})`);
    if (op.op === 'where') return whole(`torch.where(${args.map(({ text }) => text).join(', ')})`);
    return whole(`${functions[op.op]}(${args.map(({ text }) => text).join(', ')})`);
  },
  check: (dtype, bound) => [
    `expected = torch.tensor(expected, dtype=torch.${dtype})`,
    'same = got.shape == expected.shape',
    `if not same or not torch.allclose(got, expected, rtol=${bound}, atol=${bound}, equal_nan=True):`,
  ],
};

/** `masked_fill` fills where its mask is true, `where` keeps there. */
const mask = ({ text, tight }: Piece) => (tight === 9 ? `~${text}` : `~(${text})`);

export const pytorch = (program: Program): string => pythonWith(library, program);
