import { px, type Plain } from './css.ts';
import type { Letters } from './mark.ts';

/** Where in its line box a font's baseline lies, as a share of the height. */
function baselines(): (style: CSSStyleDeclaration) => number {
  const known = new Map<string, number>();
  const pen = document.createElement('canvas').getContext('2d')!;
  return (style) => {
    const font = `${style.fontStyle} ${style.fontWeight} 100px ${style.fontFamily}`;
    if (!known.has(font)) {
      pen.font = font;
      // Firefox before 116 does not say; most fonts lie near this.
      const { fontBoundingBoxAscent: up = 80, fontBoundingBoxDescent: down = 20 } = pen.measureText('x');
      known.set(font, up / (up + down));
    }
    return known.get(font)!;
  };
}

/** How a common serif is to be scaled to have the ink of a large sign of KaTeX. */
function stretched(text: string, size: number, family: string, y: number): Letters['stretch'] {
  if (!/KaTeX_Size/.test(family)) return undefined;
  const pen = document.createElement('canvas').getContext('2d')!;
  const ink = (font: string) => {
    pen.font = `${size}px ${font}`;
    return pen.measureText(text);
  };
  const [own, common] = [ink(family), ink('serif')];
  const height = (m: TextMetrics) => m.actualBoundingBoxAscent + m.actualBoundingBoxDescent;
  const along = height(own) / height(common);
  const low = own.actualBoundingBoxDescent - common.actualBoundingBoxDescent * along;
  return Number.isFinite(along) ? { across: own.width / common.width, along, y: y + low } : undefined;
}

const anchors = { center: 'middle', right: 'end', end: 'end' } as const;
const anchorOf = (style: CSSStyleDeclaration): Letters['anchor'] =>
  anchors[style.textAlign.replace('-webkit-', '') as keyof typeof anchors] ?? 'start';

const opening = /^[（“‘《「【]$/;
const closing = /^[，。、；：？！）”’》」】]$/;
/** Marks beside one another share their empty halves on a page, and no canvas or SVG knows that: each is to stand alone. */
const crowd = /[（“‘《「【，。、；：？！）”’》」】]{2,}/g;

/** Where a line of `text` is to be cut, so that its marks stand where the page has them: ends of its runs. */
function cuts(text: string): number[] {
  const inside = [...text.matchAll(crowd)].flatMap(({ index, 0: marks }) => [...marks, ''].map((_, i) => index + i));
  return [...new Set([...inside.filter((at) => at > 0), text.length])];
}

/** The words of text nodes, a run for each line, where they stand. */
export function lettering(origin: DOMRect, plain: Plain) {
  const baseline = baselines();
  const range = document.createRange();

  /** Signs `from` to `to` of a node, which stand in one line; spaces at the ends are none of it. */
  function* run(node: Text, from: number, to: number, style: CSSStyleDeclaration, opacity: number): Generator<Letters> {
    const parent = node.parentElement;
    const zoom = parent instanceof SVGGraphicsElement ? parent.getScreenCTM() : null;
    const part = node.data.slice(from, to);
    const text = part.replace(/\s+/g, ' ').trim();
    const color = plain(style.color);
    if (!text || !color) return;
    range.setStart(node, from + part.search(/\S/));
    range.setEnd(node, from + part.trimEnd().length);
    const box = range.getBoundingClientRect();
    if (box.width === 0) return;
    const turned = style.writingMode.startsWith('vertical');
    const [high, length] = turned ? [box.width, box.height] : [box.height, box.width];
    const down = high * baseline(style);
    const y = (turned ? box.y : box.y + down) - origin.y;
    // Words of a drawing grow and shrink with it.
    const size = px(style.fontSize) * (zoom ? Math.hypot(zoom.c, zoom.d) : 1);
    yield {
      kind: 'text',
      text,
      x: (turned ? box.right - down : box.x) - origin.x,
      y,
      length,
      size,
      family: style.fontFamily,
      weight: style.fontWeight,
      slanted: style.fontStyle !== 'normal',
      color,
      opacity,
      // A mark that stands alone may have lost its empty half.
      anchor: opening.test(text) ? 'end' : closing.test(text) ? 'start' : anchorOf(style),
      ...(turned ? { turn: 90 } : {}),
      stretch: stretched(text, size, style.fontFamily, y),
    };
  }

  /** Where each line of a node begins, and where the last one ends. */
  function lines(node: Text): number[] {
    const starts: number[] = [];
    let last: DOMRect | undefined;
    let at = 0;
    for (const sign of node.data) {
      range.setStart(node, at);
      range.setEnd(node, at + sign.length);
      const here = range.getBoundingClientRect();
      if (here.width > 0) {
        if (!last || Math.abs(here.y - last.y) > here.height / 2) starts.push(at);
        last = here;
      }
      at += sign.length;
    }
    return [...starts, at];
  }

  /** `style` is of the element that holds the node; `color` where that is not its own (SVG paints words with `fill`). */
  return (node: Text, style: CSSStyleDeclaration, opacity: number, color?: string): Letters[] => {
    if (!/[^\s\u200b]/.test(node.data)) return [];
    range.selectNodeContents(node);
    const starts = range.getClientRects().length > 1 ? lines(node) : [0, node.data.length];
    return starts
      .slice(0, -1)
      .flatMap((from, i) => {
        const ends = cuts(node.data.slice(from, starts[i + 1])).map((end) => from + end);
        return ends.flatMap((end, j) => [...run(node, ends[j - 1] ?? from, end, style, opacity)]);
      })
      .map((letters) => (color ? { ...letters, color } : letters));
  };
}
