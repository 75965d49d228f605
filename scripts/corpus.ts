/**
 * Runs the small programs of tests/python under a real PyTorch and compares what every statement does with what is recorded:
 * `npm run corpus -- --python /usr/bin/python3`. With `--record` it writes the records, which the page's torch is tested
 * against. Programs that need a newer PyTorch than is there are skipped, and said.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { differences, type Notes, topics } from '../tests/python/corpus.ts';

const { values, positionals } = parseArgs({
  options: { python: { type: 'string', default: 'python3' }, record: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const { python, record } = values;

const run = (args: string[]) => {
  const options = {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' },
  } as const;
  const { status, stdout, stderr, error } = spawnSync(python, args, options);
  if (status !== 0) throw new Error(`${python} ${args.join(' ')}: ${error ? String(error) : stderr}`);
  return stdout;
};

const torch = run(['-c', 'import torch; print(torch.__version__)']).trim();
console.log(`${python}, PyTorch ${torch}`);
const met = (need: string) => {
  const [name, version = '0'] = need.split(' ');
  return name === 'torch' && Number.parseFloat(torch) >= Number.parseFloat(version);
};

mkdirSync('tests/python/recorded', { recursive: true });
let passed = 0;
const skipped: string[] = [];
const failed: string[] = [];
for (const topic of topics()) {
  if (positionals.length > 0 && !positionals.includes(topic.name)) continue;
  const notes = JSON.parse(run(['tests/python/recorder.py', topic.file])) as Notes;
  const recorded: Notes = existsSync(topic.record) ? JSON.parse(readFileSync(topic.record, 'utf8')).programs : {};
  const plain = topic.programs.filter(({ needs }) => needs.length === 0);
  if (record && plain.length > 0) {
    const lines = plain.map(({ name }) => `    ${JSON.stringify(name)}: ${JSON.stringify(notes[name])}`);
    writeFileSync(topic.record, `{\n  "torch": "${torch}",\n  "programs": {\n${lines.join(',\n')}\n  }\n}\n`);
  }
  for (const { name, needs } of topic.programs) {
    if (needs.some((need) => !met(need))) skipped.push(`${topic.file}, ${name}: needs ${needs.join(', ')}`);
    else if (record && needs.length === 0) passed += 1;
    else {
      const found =
        needs.length > 0
          ? notes[name].filter(({ value }) => value !== true).map(({ line }) => `${topic.file}:${line} is not True`)
          : differences(topic, recorded[name] ?? [], notes[name], true);
      if (found.length > 0) failed.push(...found);
      else passed += 1;
    }
  }
}
for (const line of skipped) console.log(`  skipped  ${line}`);
for (const line of failed) console.log(`  differs  ${line}`);
console.log(`${passed} passed, ${failed.length} failed`);
process.exit(failed.length ? 1 : 0);
