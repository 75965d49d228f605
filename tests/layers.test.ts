import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

// dependency-cruiser reads TypeScript; .astro and .mdx are read here by the same rule.
const order = [
  'src/site',
  'src/tensor',
  'src/attention',
  'src/models',
  'src/cells',
  'src/state',
  'src/figures',
  'components',
  'content',
  'src/pages',
];
const layerOf = (file: string) =>
  order.findIndex(
    (layer) => file.startsWith(`${layer}/`) || (layer === 'src/pages' && file.startsWith('src/layouts/')),
  );

const filesIn = (folder: string, ending: RegExp) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => path.posix.join(folder, name));

const importsOf = (text: string) =>
  [...text.matchAll(/^\s*import\s(?:[^'"]*from\s)?['"]([^'"]+)['"]/gm)].map((m) => m[1]);

test('.astro files import only from their left', () => {
  const files = ['components', 'src'].flatMap((folder) => filesIn(folder, /\.astro$/));
  expect(files.length).toBeGreaterThanOrEqual(15);
  const wrong: string[] = [];
  for (const file of files)
    for (const target of importsOf(readFileSync(file, 'utf8')).filter((to) => to.startsWith('.'))) {
      const to = path.posix.join(path.posix.dirname(file), target);
      if (layerOf(to) > layerOf(file)) wrong.push(`${file} → ${to}`);
    }
  expect(wrong).toEqual([]);
});

test('chapters import nothing: they use components by name', () => {
  const files = filesIn('content', /\.mdx$/);
  expect(files.length).toBeGreaterThanOrEqual(4);
  for (const file of files) expect(importsOf(readFileSync(file, 'utf8')), file).toEqual([]);
});
