import { expect, test } from 'vitest';
import { absolute } from './absolute.ts';

const origin = 'https://class.test';

test('links from the root lead to the site; code and other links stay', () => {
  const file = [
    '# Title',
    '> From Book. [Open](/base/en/x/) · MIT.',
    'See [`a.py`](/base/snippets/a.py), [there](https://arxiv.org/abs/1) and `f[i](/x)`.',
    '```py\nf[0](/1)\n```',
    '[last](/base/en/x/#Q=1,.2;0,0)',
  ];
  expect(absolute('x.md', file.join('\n\n'), origin)).toBe(
    [
      file[0],
      '> From Book. [Open](https://class.test/base/en/x/) · MIT.',
      'See [`a.py`](https://class.test/base/snippets/a.py), [there](https://arxiv.org/abs/1) and `f[i](/x)`.',
      file[3],
      '[last](https://class.test/base/en/x/#Q=1,.2;0,0)',
    ].join('\n\n'),
  );
});

test('the line that says where the page stands goes, since every link says so now', () => {
  const md = 'a\n\n> This page is [/en/x/](/en/x/) there, and so on.\n\nb [c](/en/)\n';
  expect(absolute('x.md', md, origin)).toBe('a\n\nb [c](https://class.test/en/)\n');
});

test('in a notebook only words change, and it stays a notebook', () => {
  const cells = [
    { cell_type: 'markdown', source: ['a\n', '\n', '> It is [/en/x/](/en/x/).\n', '\n', '- [b](/en/)\n', '- "c"'] },
    { cell_type: 'code', source: ['f[0](/1)'], outputs: [{ text: ['](/'] }] },
  ];
  const out = absolute('x.ipynb', JSON.stringify({ cells, nbformat: 4 }), origin);
  expect(JSON.parse(out)).toEqual({
    cells: [{ ...cells[0], source: ['a\n', '\n', '- [b](https://class.test/en/)\n', '- "c"'] }, cells[1]],
    nbformat: 4,
  });
});
