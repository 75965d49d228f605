import { h, type ComponentChildren } from 'preact';
import { isShown, type Mark, type Picture, type Text } from './picture.ts';

// How a picture becomes HTML: at build time, and in a browser only when a figure changes its shape (no Preact before that).

type Attributes = Record<string, string | number | boolean>;

/** Text as a view shows it. */
export const runs = (text: Text): ComponentChildren =>
  typeof text === 'string'
    ? text
    : text.map((run) => (typeof run === 'string' ? run : h('b', { class: run[0] }, run[1])));

function split(mark: Mark): { attributes: Attributes; style: string } {
  const attributes: Attributes = {};
  let style = '';
  for (const [name, value] of Object.entries(mark)) {
    if (name === 'text' || !isShown(value)) continue;
    if (name.startsWith('--')) style += `${name}:${value};`;
    else attributes[name] = value as string | number | boolean;
  }
  return { attributes, style };
}

/** Props for an element that owns a slot: `<td {...at(picture, 's-0-1')} />`. */
export function at(picture: Picture, slot: string): Record<string, unknown> {
  const mark = picture[slot];
  if (!mark) throw new Error(`picture has no slot "${slot}"`);
  const { attributes, style } = split(mark);
  return {
    'data-slot': slot,
    ...attributes,
    ...(style ? { style } : {}),
    ...(mark.text !== undefined ? { children: runs(mark.text) } : {}),
  };
}

/** The same as an HTML string of attributes, for slots inside typeset equations. */
export function atHtml(mark: Mark): string {
  const { attributes, style } = split(mark);
  const escape = (value: string | number | boolean) =>
    (value === true ? '' : String(value)).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const all = Object.entries({ ...attributes, ...(style ? { style } : {}) });
  return all.map(([name, value]) => ` ${name}="${escape(value)}"`).join('');
}
