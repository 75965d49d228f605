import fc from 'fast-check';
import { expect, test } from 'vitest';
import { highlight, isLanguage } from './highlight.ts';

const looks = (code: string, language: 'ts' | 'py') =>
  Object.fromEntries(highlight(code, language).map(({ text, look }) => [text.trim(), look]));

test('roles colour names, whatever the language; a word that holds the letter, a string and a comment are left alone', () => {
  const python = looks('weights = softmax(q @ K.T)  # q\nvalues = "k"\nkeep = output.v_proj\n', 'py');
  expect(python).toMatchObject({ weights: 'w', q: 'q', K: 'k', values: 'v', output: 'o', v_proj: 'v' });
  expect(python).toMatchObject({ '# q': 'cm', '"k"': 'st' });
  expect(python.keep).toBeUndefined();
  expect(looks('const weights = softmax(q, K); // v', 'ts')).toMatchObject({
    const: 'kw',
    weights: 'w',
    q: 'q',
    K: 'k',
    '// v': 'cm',
  });
});

test('nothing of the code is lost or moved: what is copied is what runs', () => {
  const pieces = fc.constantFrom(
    'q',
    ' = ',
    '\n',
    '  ',
    '"',
    "'",
    '#',
    '//',
    'class A:',
    '`${',
    '}',
    '词',
    '🙂',
    '(',
    'v',
    '\t',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), fc.constantFrom('ts' as const, 'py' as const), (all, language) => {
      const code = all.join('');
      expect(
        highlight(code, language)
          .map((run) => run.text)
          .join(''),
      ).toBe(code);
    }),
  );
});

test('languages are known by how a file ends', () => {
  expect([isLanguage('ts'), isLanguage('py'), isLanguage('out'), isLanguage('toString')]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
