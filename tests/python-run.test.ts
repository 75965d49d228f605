import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bootInNode } from '../scripts/python-in-node.ts';
import type { Given, Python } from '../src/cells/python/boot.ts';
import type { Said } from '../src/cells/said.ts';

// What a run of Python says, and what it can't reach. That its torch computes as PyTorch does: python.test.ts.

let python: Python;
const said: Said[] = [];

beforeAll(async () => {
  python = await bootInNode((message) => said.push(message));
}, 60_000);
beforeEach(() => said.splice(0));

const text = (stream: 'out' | 'err') =>
  said.map((s) => (s.kind === 'text' && s.stream === stream ? s.text : '')).join('');
const error = () => said.find((s) => s.kind === 'error');
const run = (source: string) => python.run(source, 'cell.py', undefined, { fresh: true });

describe('a run', () => {
  test('says what is printed, in order and in whole characters, and that it is done', async () => {
    expect(await run("import sys\nprint('看见', end='')\nprint(1, file=sys.stderr)\nprint('注意力')")).toBe(true);
    expect(said.filter((s) => s.kind === 'text')).toEqual([
      { kind: 'text', stream: 'out', text: '看见' },
      { kind: 'text', stream: 'err', text: '1\n' },
      { kind: 'text', stream: 'out', text: '注意力\n' },
    ]);
    expect(said.at(-1)).toMatchObject({ kind: 'done' });
  });

  test('gathers many lines into few messages', async () => {
    await run('for k in range(5000): print(k)');
    expect(text('out')).toBe(Array.from({ length: 5000 }, (_, k) => `${k}\n`).join(''));
    expect(said.length).toBeLessThan(100);
  });

  test('keeps its globals for the next, unless that asks for fresh ones', async () => {
    await python.run('a = 41', 'one.py', undefined, { fresh: true });
    expect(await python.run('print(a + 1)', 'two.py')).toBe(true);
    expect(text('out')).toBe('42\n');
    expect(await python.run('a', 'three.py', undefined, { fresh: true })).toBe(false);
    expect(error()).toMatchObject({ name: 'NameError', line: 1 });
  });

  test('finds the matrices of the page as tensors', async () => {
    const given: Given = {
      Q: { shape: [2, 2], data: [1, 2, 3, 4] },
      mask: { shape: [2], data: [1, 0], dtype: 'bool' },
    };
    await python.run('print(Q @ Q.T, Q.dtype, mask)', 'given.py', given, { fresh: true });
    expect(text('out')).toBe('tensor([[ 5., 11.],\n        [11., 25.]]) torch.float32 tensor([ True, False])\n');
  });

  test('shows tensors and other values, by show and as a notebook’s last line', async () => {
    await python.run(
      "import torch\nshow(torch.eye(2).t()[1:], 'row')\nshow({'a': 1})\ntorch.tensor([True, False])",
      'show.py',
      undefined,
      { fresh: true, shows: true },
    );
    expect(said.filter((s) => s.kind === 'value')).toEqual([
      { kind: 'value', name: 'row', value: { type: 'tensor', dtype: 'float32', shape: [1, 2], data: [0, 1] } },
      { kind: 'value', value: { type: 'text', text: "{'a': 1}" } },
      { kind: 'value', value: { type: 'tensor', dtype: 'bool', shape: [2], data: [1, 0] } },
    ]);
  });
});

describe('an exception', () => {
  test('is told with the reader’s lines and none of ours', async () => {
    const program = 'import torch\n\ndef attend(q):\n    return q @ q\n\nattend(torch.ones(2, 3))\n';
    expect(await run(program)).toBe(false);
    expect(error()).toMatchObject({
      name: 'RuntimeError',
      message: 'mat1 and mat2 shapes cannot be multiplied (2x3 and 2x3)',
      line: 4,
    });
    const { trace } = error() as { trace: string };
    expect(trace).toMatch(/^Traceback \(most recent call last\):\n {2}File "cell.py", line 6, in <module>\n/);
    expect(trace).not.toContain('/home');
  });

  test('at input() says that nothing can be typed here, and a program may catch that', async () => {
    expect(await run("name = input('Name? ')")).toBe(false);
    expect(text('out')).toBe('Name? ');
    expect(error()).toMatchObject({
      name: 'EOFError',
      message: expect.stringMatching(/^nothing can be typed/),
      line: 1,
    });
    const catching =
      'import sys\nfor read in input, sys.stdin.read, sys.stdin.readline:\n  try: read()\n  except EOFError: print(1)';
    expect(await run(catching)).toBe(true);
  });

  test('of syntax has its line', async () => {
    expect(await run('a = 1\nb = = 2\n')).toBe(false);
    expect(error()).toMatchObject({ name: 'SyntaxError', line: 2 });
    expect((error() as { trace?: string }).trace).not.toContain('Traceback');
  });

  test('does not end Python: exit does not either', async () => {
    expect(await run('raise SystemExit(3)')).toBe(false);
    expect(await run('import sys; sys.exit()')).toBe(true);
    expect(await run("print('still here')")).toBe(true);
    expect(text('out')).toBe('still here\n');
  });
});

describe('the host is out of reach', () => {
  const closed = ['js', 'pyodide', 'pyodide.http', 'pyodide.code', 'pyodide_js', '_pyodide_core', 'micropip', '_engine', 'running']; // prettier-ignore
  test.each(closed)('import %s', async (name) => {
    expect(await run(`import ${name}`)).toBe(false);
    expect(error()).toMatchObject({ name: 'ModuleNotFoundError', message: `No module named '${name.split('.')[0]}'` });
  });

  test('import numpy says what there is', async () => {
    expect(await run('import numpy as np')).toBe(false);
    expect(error()).toMatchObject({
      name: 'ModuleNotFoundError',
      message: expect.stringContaining('standard library and its own torch'),
    });
  });

  test('also for who removes the guard', async () => {
    expect(await run('import sys\nsys.meta_path.pop(0)\nimport js')).toBe(false);
    expect(error()).toMatchObject({ name: 'ModuleNotFoundError' });
  });

  test('no file, environment or network of this machine', async () => {
    await run(
      "import os, socket\nprint(os.path.exists('/etc/passwd'), 'PATH' in os.environ and os.environ['PATH'])\ntry: socket.create_connection(('127.0.0.1', 1), 1)\nexcept Exception as e: print('refused')",
    );
    expect(text('out')).toBe('False /\nrefused\n');
  });
});

describe('what this torch has not', () => {
  test.each([
    ['torch.svd(torch.eye(2))', 'NotHere', 'torch.svd is not in this page'],
    ['import sqlite3', 'ModuleNotFoundError', "a part of Python's standard library"],
    ['import asyncio; asyncio.run(asyncio.sleep(0))', 'RuntimeError', 'waits for nothing'],
    ["torch.ones(2).to('cuda')", 'AssertionError', 'Torch not compiled with CUDA enabled'],
    ['torch.ones(2).numpy()', 'NotHere', 'NumPy'],
    ['torch.ones(2, colour=1)', 'TypeError', 'unexpected keyword argument'],
    ['torch.tensor(2**53)', 'OverflowError', 'beyond ±(2^53 - 1)'],
    ['torch.tensor(2**52) * 4', 'RuntimeError', 'no exact int64 here'],
    ['torch.tensor([2**53 - 1, 2, -(2**53 - 1)]).sum()', 'RuntimeError', 'more than 2^53 - 1'],
    ['torch.tensor([[2**40]]) @ torch.tensor([[2**20]])', 'RuntimeError', 'more than 2^53 - 1'],
    ['torch.tensor([1j])', 'NotHere', 'complex'],
    ['torch.quantile(torch.ones(2), 0.5, interpolation="lower")', 'NotHere', 'interpolation'],
  ])('%s raises and says so', async (expression, name, message) => {
    expect(await run(`import torch\n${expression}`)).toBe(false);
    expect(error()).toMatchObject({ name, message: expect.stringContaining(message) });
  });

  test('no name is both here and among what is not', async () => {
    await run(`import importlib, torch
from torch._known import absent
for space, names in absent.items():
    of = torch.Tensor if space == 'torch.Tensor' else importlib.import_module(space)
    print(space, [name for name in names.split() if name in dir(of)])`);
    expect(text('out')).toMatch(/^(?:torch[\w.]* \[\]\n){13}$/);
  });

  test.each([
    ['from torch.nn import Conv1d', 'ImportError', "torch.nn.Conv1d is not in this page's torch"],
    ['import torch.fft', 'ModuleNotFoundError', "torch.fft is not in this page's torch"],
  ])('%s fails as imports do, and says why', async (line, name, note) => {
    expect(await run(line)).toBe(false);
    expect(error()).toMatchObject({ name, trace: expect.stringContaining(note) });
  });
});
