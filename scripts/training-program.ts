/**
 * Runs the PyTorch program of each training under a real Python: `npm run training-program -- --python /usr/bin/python3`.
 * It must reach 0.99 of held-out tokens, and one layer must not in induction; with the reader's own words it must run.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { program } from '../src/models/lab/pytorch.ts';
import { type Setup, setupOf } from '../src/models/lab/setup.ts';

const { values } = parseArgs({ options: { python: { type: 'string', default: 'python3' } } });
const runs: [name: string, setup: Setup, holds: (best: number) => boolean][] = [
  ['reverse', setupOf('reverse'), (best) => best >= 0.99],
  ['sort', setupOf('sort'), (best) => best >= 0.99],
  ['induction', setupOf('induction'), (best) => best >= 0.99],
  ['induction, one layer', setupOf('induction', { layers: 1 }), (best) => best < 0.6],
  ['own words', setupOf('sort', { vocabulary: ['春', '夏', '秋', '冬', 'a"b', 'c\\'] }), (best) => best >= 0.9],
];

const folder = mkdtempSync(path.join(tmpdir(), 'training-'));
let failed = 0;
for (const [name, setup, holds] of runs) {
  const file = path.join(folder, 'train.py');
  writeFileSync(file, program(setup));
  const { status, stdout, stderr } = spawnSync(values.python, [file], { encoding: 'utf8' });
  const best = Math.max(0, ...[...stdout.matchAll(/held out ([\d.]+)/g)].map((match) => Number(match[1])));
  const ok = status === 0 && holds(best);
  if (!ok) failed += 1;
  console.log(`  ${ok ? 'passed' : 'failed'}  ${name}: held out ${best.toFixed(3)}${status === 0 ? '' : `\n${stderr.trim().split('\n').slice(-3).join('\n')}`}`); // prettier-ignore
}
rmSync(folder, { recursive: true });
console.log(`${runs.length - failed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
