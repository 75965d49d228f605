import { boxMarks } from './boxes.ts';
import { px, type Plain } from './css.ts';
import type { Box, Letters, Mark } from './mark.ts';

interface Around {
  /** A box of the screen in the drawing's own pixels. */
  local(box: DOMRect): Box;
  plain: Plain;
  opacity: number;
}

/** Words that stand in no text node, by their left end and baseline; none in a colour that does not show. */
function* words(text: string, x: number, y: number, style: CSSStyleDeclaration, around: Around): Generator<Letters> {
  const color = around.plain(style.color);
  if (!color) return;
  yield {
    kind: 'text',
    text,
    x,
    y,
    length: wide(text, style),
    size: px(style.fontSize),
    family: style.fontFamily,
    weight: style.fontWeight,
    slanted: false,
    color,
    opacity: around.opacity,
    anchor: 'start',
  };
}

function wide(text: string, { fontFamily, fontWeight, fontSize }: CSSStyleDeclaration): number {
  const pen = document.createElement('canvas').getContext('2d')!;
  pen.font = `${fontWeight} ${fontSize} ${fontFamily}`;
  return pen.measureText(text).width;
}

/** What a style sheet writes before or after an element: words beside what stands there, or a box laid over it. */
export function* pseudoMarks(element: Element, which: '::before' | '::after', around: Around): Generator<Mark> {
  const { local, plain, opacity } = around;
  const style = getComputedStyle(element, which);
  if (style.content === 'none' || style.content === 'normal' || style.display === 'none') return;
  const text = /^"((?:[^"\\]|\\.)*)"/.exec(style.content)?.[1] ?? '';
  const holder = getComputedStyle(element);
  const outer = local(element.getBoundingClientRect());
  const placed = style.position === 'absolute';
  const box: Box = {
    x: outer.x + px(holder.borderLeftWidth) + px(style.left),
    y: outer.y + px(holder.borderTopWidth) + px(style.top),
    width: px(style.width),
    height: px(style.height),
  };
  if (!text.trim()) {
    if (placed) yield* boxMarks(style, box, plain, opacity);
    return;
  }
  const range = document.createRange();
  range.selectNodeContents(element);
  const inner = local(range.getBoundingClientRect());
  const beside = which === '::before' ? inner.x - wide(text, style) : inner.x + inner.width;
  const [x, y] = placed ? [box.x, box.y + px(style.fontSize)] : [beside, inner.y + inner.height * 0.78];
  yield* words(text.trim(), x, y, style, around);
}

/** What stands in a field. */
export function* fieldMarks(input: HTMLInputElement, style: CSSStyleDeclaration, around: Around): Generator<Mark> {
  const text = input.value.trim();
  if (!text || !['text', 'number'].includes(input.type)) return;
  const box = around.local(input.getBoundingClientRect());
  const x = style.textAlign === 'center' ? (box.width - wide(text, style)) / 2 : px(style.paddingLeft);
  yield* words(text, box.x + x, box.y + box.height / 2 + px(style.fontSize) * 0.35, style, around);
}
