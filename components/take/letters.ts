import type { Letters } from './mark.ts';

type Plain = (color: string) => string | undefined;

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

/** The words of text nodes, a run for each line, where they stand. */
export function lettering(origin: DOMRect, plain: Plain) {
  const baseline = baselines();
  const range = document.createRange();

  const run = (text: string, box: DOMRect, style: CSSStyleDeclaration, opacity: number): Letters[] => {
    const color = plain(style.color);
    const shown = text.replace(/\s+/g, ' ').trim();
    if (!shown || !color || box.width === 0) return [];
    const upright = style.writingMode.startsWith('vertical');
    const [high, long] = upright ? [box.width, box.height] : [box.height, box.width];
    const down = high * baseline(style);
    return [
      {
        kind: 'text',
        text: shown,
        x: (upright ? box.right - down : box.x) - origin.x,
        y: (upright ? box.y : box.y + down) - origin.y,
        length: long,
        size: Number.parseFloat(style.fontSize),
        family: style.fontFamily,
        weight: style.fontWeight,
        slanted: style.fontStyle !== 'normal',
        color,
        opacity,
        ...(upright ? { turn: 90 } : {}),
      },
    ];
  };

  /** `style` is of the element that holds the node; `color` where that is not its own (SVG paints words with `fill`). */
  return (node: Text, style: CSSStyleDeclaration, opacity: number, color?: string): Letters[] => {
    if (!/[^\s\u200b]/.test(node.data)) return [];
    range.selectNodeContents(node);
    const boxes = [...range.getClientRects()];
    const found: Letters[] = [];
    if (boxes.length === 1) found.push(...run(node.data, boxes[0], style, opacity));
    else if (boxes.length > 1) {
      // Several lines: walk through the signs and see where each begins.
      let [from, box] = [0, undefined as DOMRect | undefined];
      const end = (to: number) => box && found.push(...run(node.data.slice(from, to), box, style, opacity));
      let at = 0;
      for (const sign of node.data) {
        range.setStart(node, at);
        range.setEnd(node, at + sign.length);
        const here = range.getBoundingClientRect();
        if (here.width > 0 || here.height > 0) {
          if (box && Math.abs(here.y - box.y) < here.height / 2)
            box = new DOMRect(box.x, box.y, here.right - box.x, box.height);
          else {
            end(at);
            [from, box] = [at, here];
          }
        }
        at += sign.length;
      }
      end(node.data.length);
    }
    return color ? found.map((letters) => ({ ...letters, color })) : found;
  };
}
