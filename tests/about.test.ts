import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { locales } from '../src/site/locales.ts';

// What the about page claims of the repository, counted in the repository.
const read = (file: string) => readFileSync(file, 'utf8');
const pytorch = 'tests/fixtures/pytorch';

describe.each(locales)('about, %s', (locale) => {
  const words = read(`content/pages/about/${locale}.mdx`);

  test('as many cases by PyTorch as are there', () => {
    const cases = readdirSync(pytorch).filter((name) => name.endsWith('.json') && !/manifest|config/.test(name));
    expect(words).toContain(`${cases.length} `);
    expect(cases).toHaveLength(124);
  });

  test('no more planted faults than there are', () => {
    expect(words).toMatch(/more than twenty faults|二十多处错误/);
    expect(read('scripts/mutants.ts').match(/^ {4}name: '/gm)!.length).toBeGreaterThan(20);
  });

  test('the tolerance, the limits of a page and the version are those in force', () => {
    expect(words).toContain('10⁻⁹');
    expect(read('scripts/conformance/pytorch.ts')).toContain('1e-9 * Math.max(1, largest)');
    expect(words).toMatch(/250 KB[^]*60 KB/);
    expect(read('scripts/budgets.ts')).toContain('script: 60_000, all: 250_000');
    expect(words).toContain(`Version ${/^version: (.+)$/m.exec(read('CITATION.cff'))![1]}, `);
  });

  test('what is left to .ci/run is there and not in npm test', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    for (const step of ['gen_goldens.py', 'npm run -s snippets', 'npm run -s budgets', 'npm run -s mutants']) {
      expect(read('.ci/run')).toContain(step);
      expect(scripts.test).not.toContain(step.replace('npm run -s ', 'npm run '));
    }
  });
});
