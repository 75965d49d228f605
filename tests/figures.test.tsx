// @vitest-environment happy-dom
import fc from 'fast-check';
import { render } from 'preact';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { widgets } from '../components/widgets/index.ts';
import { views } from '../components/widgets/views.tsx';
import { valuesOf, type ViewProps } from '../components/widgets/widget.ts';
import { patcher } from '../src/figures/picture.ts';
import { loadTypeset } from '../src/figures/tex.ts';
import { locales, type Locale } from '../src/site/locales.ts';
import { anyState, folders, put, stateOf } from './e2e/states.ts';

await loadTypeset();
const figures = folders.flatMap((folder) =>
  [
    ...readFileSync(`content/${folder}/zh.mdx`, 'utf8').matchAll(/<Figure\b[^>]*?\bis="([^"]+)"[^>]*?\bid="([^"]+)"/g),
  ].flatMap(([, is, id]) => locales.map((locale): [string, Locale, string, string] => [is, locale, id, folder])),
);

const draw = (is: string, props: ViewProps<object>) => {
  const root = document.createElement('div');
  const Drawn = views[is];
  render(<Drawn {...props} />, root);
  return root;
};
/** Attribute order and the spelling of styles differ between drawing and patching; what is shown does not. */
function shown(node: Element): unknown {
  const attributes = Object.fromEntries(
    [...node.attributes].map((a) => [
      a.name,
      a.name === 'style'
        ? a.value
            .replace(/[\s;]+/g, ' ')
            .split(' ')
            .sort()
            .join(' ')
        : a.value,
    ]),
  );
  return [
    node.tagName,
    attributes,
    [...node.childNodes].map((child) => (child.nodeType === 1 ? shown(child as Element) : child.textContent)),
  ];
}

describe.each(figures)('%s (%s)', (is, locale, id, folder) => {
  test('patched from its start to any state, it is the figure drawn in that state', async () => {
    const widget = await widgets[is]();
    const given = { locale, id };
    const [start, moved] = [await stateOf(folder, locale), await stateOf(folder, locale)];
    const first = valuesOf(widget, start);
    await fc.assert(
      fc.asyncProperty(anyState(moved), async (wanted) => {
        put(moved, wanted);
        const values = valuesOf(widget, moved);
        fc.pre(widget.shape?.(values) === widget.shape?.(first));
        const root = draw(is, { picture: widget.picture(first, given), values: first, given });
        const picture = widget.picture(values, given);
        patcher(root)(picture);
        expect(shown(root)).toEqual(shown(draw(is, { picture, values, given })));
      }),
      { numRuns: 8, seed: 11 },
    );
  });

  test('it speaks its page’s language', async () => {
    const widget = await widgets[is]();
    const values = valuesOf(widget, await stateOf(folder, locale));
    const picture = widget.picture(values, { locale, id });
    const text = draw(is, { picture, values, given: { locale, id } }).textContent ?? '';
    const [han, words] = [
      text.match(/[\u4e00-\u9fff]{3,}/g) ?? [],
      text.match(/\b[a-z]{2,} [a-z]{2,} [a-z]{2,}\b/g) ?? [],
    ];
    if (locale === 'zh') expect(han.length).toBeGreaterThan(words.length);
    else expect(words.length).toBeGreaterThan(han.length);
  });

  test('its table has equal rows and no holes', async () => {
    const widget = await widgets[is]();
    const rows = widget.table(valuesOf(widget, await stateOf(folder, locale)), { locale, id });
    expect(rows.length).toBeGreaterThan(1);
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
    for (const cell of rows.flat()) expect(String(cell)).not.toMatch(/undefined|object/);
  });
});
