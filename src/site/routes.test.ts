import { expect, test } from 'vitest';
import { alternates, href } from './routes.ts';

test('paths stand under the sub-path of the build', () => {
  expect(href('/', 'zh')).toBe('/zh/');
  expect(href('/attention/', 'en', 'steps')).toBe('/attention/en/steps/');
});

test('a build that does not know its address claims none', () => {
  expect(alternates(undefined, '/', 'zh', 'steps')).toEqual({ canonical: undefined, alternates: [] });
});

test('with an address, each page names itself, both languages and the front door', () => {
  expect(alternates(new URL('https://example.org'), '/attention/', 'en', 'steps')).toEqual({
    canonical: 'https://example.org/attention/en/steps/',
    alternates: [
      { hreflang: 'zh-Hans', href: 'https://example.org/attention/zh/steps/' },
      { hreflang: 'en', href: 'https://example.org/attention/en/steps/' },
      { hreflang: 'x-default', href: 'https://example.org/attention/' },
    ],
  });
});
