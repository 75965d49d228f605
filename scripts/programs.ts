/**
 * Runs the code that figures give away, with real Node, NumPy and PyTorch: each figure at its start and in random states that a
 * reader could have made, in every language. `npm run programs -- --python /usr/bin/python3 [--seed 1] [--states 2] [--only stepper]`.
 * A program fails when it ends in an error: each checks its numbers itself.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { languageNames, languages } from '../src/cells/programs/languages.ts';
import { check, given, program, words } from '../src/cells/programs/program.ts';
import { programmed, programsOf } from '../tests/programs.ts';

const { values } = parseArgs({
  options: {
    python: { type: 'string', default: 'python3' },
    seed: { type: 'string', default: '1' },
    states: { type: 'string', default: '1' },
    only: { type: 'string' },
  },
});
const folder = mkdtempSync(path.join(tmpdir(), 'programs-'));

const figures = (await programmed()).filter(({ is }) => !values.only || is === values.only);
const files: string[] = [];
for (const [n, figure] of figures.entries()) {
  const programs = await programsOf(figure, Number(values.states), Number(values.seed) + n);
  for (const [i, made] of programs.entries())
    for (const language of languageNames) {
      const file = path.join(folder, `${figure.is}-${figure.locale}-${i}${languages[language].ending}`);
      writeFileSync(file, languages[language].write(made));
      files.push(file);
    }
}

// One Python runs all of its programs, each in names of its own: importing PyTorch a hundred times would take minutes.
const runner = `
import runpy, sys, traceback, io, contextlib
for file in sys.stdin.read().split("\\n"):
    if not file: continue
    out = io.StringIO()
    try:
        with contextlib.redirect_stdout(out):
            runpy.run_path(file, run_name="__main__")
        said = "" if out.getvalue().endswith("ok\\n") else "did not come to its end"
    except BaseException:
        said = traceback.format_exc().strip().split("\\n")[-1]
    print(file, said.replace("\\n", " "), sep="\\t", flush=True)
`;
const run = (command: string, args: string[], input = '') =>
  new Promise<{ ok: boolean; out: string; said: string }>((done) => {
    const child = spawn(command, args, { stdio: 'pipe', env: { ...process.env, PYTHONUTF8: '1' } });
    let [out, said] = ['', ''];
    child.stdout.on('data', (text: Buffer) => (out += String(text)));
    child.stderr.on('data', (text: Buffer) => (said += String(text)));
    child.on('error', (error) => done({ ok: false, out, said: String(error) }));
    child.on('close', (status) => done({ ok: status === 0, out, said }));
    child.stdin.end(input);
  });

const results = new Map<string, string>();
const python = files.filter((file) => file.endsWith('.py'));
const versions = 'import numpy, torch; print("NumPy", numpy.__version__, "PyTorch", torch.__version__)';
const there = await run(values.python, ['-c', versions]);
console.log(`Node ${process.version}, ${there.ok ? there.out.trim() : there.said.trim().split('\n').at(-1)}`);
const pythons = run(values.python, ['-c', runner], python.join('\n')).then(({ out, said }) => {
  for (const line of out.split('\n')) if (line) results.set(...(line.split('\t') as [string, string]));
  if (said) console.log(said.trim());
});
const waiting = files.filter((file) => file.endsWith('.ts'));
const node = async () => {
  for (let file = waiting.pop(); file; file = waiting.pop()) {
    const { ok, out, said } = await run(process.execPath, [file]);
    const problem = said.split('\n').find((line) => /Error/.test(line)) ?? said;
    results.set(file, ok && out.endsWith('ok\n') && !said ? '' : problem || 'did not come to its end');
  }
};
await Promise.all([pythons, ...Array.from({ length: availableParallelism() }, node)]);

// Whatever a reader types comes out of every language as it went in.
const odd = 'a"b\'c`${d}\\ */ </script> <!-- # // \u202e مرحبا 词 🙂 {x} %s';
const said = program([words('label', [odd]), given('x', [[-0]]), check('x', [[-0]], { rows: 'label' })]);
for (const language of languageNames) {
  const file = path.join(folder, `words${languages[language].ending}`);
  writeFileSync(file, languages[language].write(said));
  const { out, said: problem } = await run(file.endsWith('.ts') ? process.execPath : values.python, [file]);
  files.push(file);
  results.set(file, out.includes(odd) ? '' : problem || `printed ${out}`);
}

let passed = 0;
for (const file of files) {
  const said = results.get(file) ?? 'did not run';
  if (said === '') passed += 1;
  else console.log(`  failed   ${path.basename(file)}: ${said.slice(0, 300)}`);
}
const failed = files.length - passed;
if (failed) console.log(`  they stay in ${folder}`);
else rmSync(folder, { recursive: true });
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
