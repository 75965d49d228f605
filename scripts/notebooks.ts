/**
 * Runs every notebook of the built site (dist/) from top to bottom under a real Python that has nbclient:
 * `npm run notebooks -- --python /usr/bin/python3`.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { python: { type: 'string', default: 'python3' } } });
const notebooks = readdirSync('dist', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ipynb'))
  .map((file) => path.join('dist', file))
  .sort();
const script = path.join(import.meta.dirname, 'notebooks.py');
process.exit(spawnSync(values.python, [script, ...notebooks], { stdio: 'inherit' }).status ?? 1);
