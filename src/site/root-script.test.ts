import { expect, test } from 'vitest';
import { rootScript } from './root-script.ts';

/** Runs the script as a browser would, and says where it sends the reader. */
function sent(stored: string | null | Error, languages: string[], address = { search: '', hash: '' }): string {
  let to = '';
  const store = {
    getItem() {
      if (stored instanceof Error) throw stored;
      return stored;
    },
  };
  const location = { ...address, replace: (url: string) => (to = url) };
  new Function('localStorage', 'navigator', 'location', rootScript)(
    store,
    { languages, language: languages[0] },
    location,
  );
  return to;
}

test('the language chosen before comes first', () => {
  expect(sent('en', ['zh-CN'])).toBe('en/');
  expect(sent('zh', ['en-GB'])).toBe('zh/');
});

test.each([
  [['zh-TW', 'en'], 'zh/'],
  [['en-US', 'zh'], 'en/'],
  [['fr-FR', 'zh-Hans-CN', 'en'], 'zh/'],
  [['fr-FR', 'de'], 'en/'],
  [['zhx', 'english'], 'en/'],
  [[], 'en/'],
])('else the first language that the site has, of %j', (languages, to) => {
  expect(sent(null, languages)).toBe(to);
  expect(sent('klingon', languages)).toBe(to);
  expect(sent(new Error('storage refused'), languages)).toBe(to);
});

test('the state in the link goes along, and the way there is relative: a sub-path stays', () => {
  expect(sent('en', [], { search: '?swap=clumsy', hash: '#look&Q=1,2' })).toBe('en/?swap=clumsy#look&Q=1,2');
});
