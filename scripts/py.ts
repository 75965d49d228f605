/** Runs a program under the page's Python and torch: `npm run py -- FILE.py`. Exits 1 after an exception that nothing caught. */
import { readFileSync } from 'node:fs';
import { bootInNode } from './python-in-node.ts';

const [file] = process.argv.slice(2);
if (!file) {
  console.error('usage: npm run py -- FILE.py');
  process.exit(2);
}
const source = readFileSync(file, 'utf8');
const python = await bootInNode((said) => {
  if (said.kind === 'text') process[said.stream === 'out' ? 'stdout' : 'stderr'].write(said.text);
  else if (said.kind === 'error') process.stderr.write(said.trace ?? `${said.name}: ${said.message}\n`);
});
const ok = await python.run(source, file);
// Python's event loop would keep the process; what is written goes out first.
process.stdout.write('', () => process.stderr.write('', () => process.exit(ok ? 0 : 1)));
