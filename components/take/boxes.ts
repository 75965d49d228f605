import { listed, px, type Plain } from './css.ts';
import { boxPath, type Box, type Mark } from './mark.ts';

const sides = ['Top', 'Right', 'Bottom', 'Left'] as const;

/** `calc(...)` never gets here: browsers compute sizes to pixels or a percentage of the box. */
const along = (text: string, whole: number) => (text.endsWith('%') ? (px(text) / 100) * whole : px(text));

/** What an element paints under its words: background, borders, rings. */
export function* boxMarks(style: CSSStyleDeclaration, box: Box, plain: Plain, opacity: number): Generator<Mark> {
  const radius = px(style.borderTopLeftRadius) * (style.borderTopLeftRadius.endsWith('%') ? box.width / 100 : 1);
  const filled = (path: string, color: string | undefined): Mark[] =>
    color ? [{ kind: 'shape', path, fill: color, opacity }] : [];

  yield* filled(boxPath(box, radius), plain(style.backgroundColor));
  yield* layers(style, box, plain, opacity);

  const borders = sides.map((side) => ({
    side,
    width: style[`border${side}Style`] === 'none' ? 0 : px(style[`border${side}Width`]),
    look: style[`border${side}Style`],
    color: plain(style[`border${side}Color`]),
  }));
  const [first] = borders;
  if (borders.every(({ width, color }) => width === first.width && color === first.color) && first.width > 0)
    yield ring(box, first.width, first.color, radius, opacity, first.look);
  else
    for (const { side, width, color, look } of borders)
      if (width > 0 && color) yield edge(box, side, width, color, opacity, look);

  for (const shadow of style.boxShadow === 'none' ? [] : listed(style.boxShadow)) {
    const parts = listed(shadow, ' ');
    const inset = parts.includes('inset');
    const [dx, dy, , spread = 0] = parts.filter((part) => /^-?[\d.]+px$/.test(part)).map(px);
    const color = plain(parts.find((part) => /[a-z]/i.test(part[0]) && part !== 'inset') ?? '');
    if (!color) continue;
    if (spread > 0) yield ring(inset ? box : grown(box, spread), spread, color, radius, opacity);
    else if (inset && dx !== 0) yield edge(box, dx > 0 ? 'Left' : 'Right', Math.abs(dx), color, opacity);
    else if (inset && dy !== 0) yield edge(box, dy > 0 ? 'Top' : 'Bottom', Math.abs(dy), color, opacity);
  }
  if (style.outlineStyle !== 'none' && px(style.outlineWidth) > 0) {
    const width = px(style.outlineWidth);
    yield ring(grown(box, width + px(style.outlineOffset)), width, plain(style.outlineColor), radius, opacity);
  }
}

/** Backgrounds of this site are one colour each, placed, or the hatch of what is masked. */
function* layers(style: CSSStyleDeclaration, box: Box, plain: Plain, opacity: number): Generator<Mark> {
  if (style.backgroundImage === 'none') return;
  const images = listed(style.backgroundImage);
  const of = (list: string, i: number) => listed(list)[i % listed(list).length];
  for (let i = images.length - 1; i >= 0; i--) {
    const first = listed(images[i].slice(images[i].indexOf('(') + 1, -1)).find(
      (part) => !/^(-?[\d.]+deg|to )/.test(part),
    );
    const color = plain(listed(first ?? '', ' ')[0] ?? '');
    if (!color) continue;
    if (images[i].startsWith('repeating-')) {
      yield { kind: 'hatch', box, color };
      continue;
    }
    const [w = 'auto', h = 'auto'] = of(style.backgroundSize, i).split(' ');
    const width = w === 'auto' ? box.width : along(w, box.width);
    const height = h === 'auto' ? box.height : along(h, box.height);
    const [x = '0%', y = '0%'] = of(style.backgroundPosition, i).split(' ');
    const place = { x: box.x + along(x, box.width - width), y: box.y + along(y, box.height - height), width, height };
    if (width > 0 && height > 0) yield { kind: 'shape', path: boxPath(place), fill: color, opacity };
  }
}

const grown = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

const dashOf = (look: string, width: number) =>
  look === 'dotted' ? `${width} ${width * 2}` : look === 'dashed' ? `${width * 3} ${width * 2}` : undefined;

function ring(
  box: Box,
  width: number,
  color: string | undefined,
  radius: number,
  opacity: number,
  look = 'solid',
): Mark {
  const path = boxPath(grown(box, -width / 2), Math.max(0, radius - width / 2));
  return { kind: 'shape', path, stroke: color, strokeWidth: width, dash: dashOf(look, width), opacity };
}

function edge(
  box: Box,
  side: (typeof sides)[number],
  width: number,
  color: string,
  opacity: number,
  look = 'solid',
): Mark {
  const { x, y } = box;
  const [right, bottom, half] = [x + box.width, y + box.height, width / 2];
  const path = {
    Top: `M${x} ${y + half}H${right}`,
    Bottom: `M${x} ${bottom - half}H${right}`,
    Left: `M${x + half} ${y}V${bottom}`,
    Right: `M${right - half} ${y}V${bottom}`,
  }[side];
  return { kind: 'shape', path, stroke: color, strokeWidth: width, dash: dashOf(look, width), opacity };
}
