import { expect, test } from 'vitest';
import { program } from './pytorch.ts';
import { fixed, setupOf } from './setup.ts';
import { taskNames } from './task.ts';
import { Trainer } from './trainer.ts';

// That it runs and learns is `npm run training-program`, under real PyTorch.
test.each(taskNames)('%s: the program has this run’s settings, in lines that fit', (task) => {
  const text = program(setupOf(task, { seed: 5 }));
  expect(text).toContain('torch.manual_seed(5)');
  expect(text).toContain(`D, HEADS, FF, LAYERS = 32, 2, 64, ${task === 'induction' ? 2 : 1}\n`);
  expect(text).toContain(
    `BATCH, STEPS, LR, WARMUP = ${task === 'induction' ? 32 : 64}, ${fixed.steps}, ${fixed.lr}, 50\n`,
  );
  expect(text).toContain(task === 'induction' ? 'LENGTH, COUNTED_FROM = 16, 8' : 'LENGTH, COUNTED_FROM = 8, 0');
  expect(text.includes('triu(1)')).toBe(task === 'induction');
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
});

test('the reader’s words are Python strings, whatever is in them', () => {
  const vocabulary = ['a"b', 'c\\', "d'", '春', '🙂', '#'];
  const list = /WORDS = \[\n([\s\S]*?)\n\]/.exec(program(setupOf('sort', { vocabulary })))![1];
  expect(JSON.parse(`[${list.trim().replace(/,$/, '')}]`)).toEqual(vocabulary);
});

test('its parts are named as the weights are', () => {
  const text = program(setupOf('reverse'));
  for (const name of Object.keys(new Trainer(setupOf('reverse')).snapshot().weights))
    expect(text).toContain(`self.${name.split('.')[0]} = `);
});
