import { boxMarks } from './boxes.ts';
import type { Box, Letters, Mark } from './mark.ts';

type Plain = (color: string) => string | undefined;
type Local = (box: DOMRect) => Box;
const px = (text: string) => Number.parseFloat(text) || 0;

/** Words that stand in no text node, by their left end and baseline. */
function words(
  text: string,
  x: number,
  y: number,
  style: CSSStyleDeclaration,
  color: string,
  opacity: number,
): Letters {
  const { fontFamily: family, fontWeight: weight } = style;
  const size = px(style.fontSize);
  const length = wide(text, style);
  return {
    kind: 'text',
    text: text.trim(),
    x,
    y,
    length,
    size,
    family,
    weight,
    slanted: false,
    color,
    opacity,
    anchor: 'start',
  };
}

function wide(text: string, { fontFamily, fontWeight, fontSize }: CSSStyleDeclaration): number {
  const pen = document.createElement('canvas').getContext('2d')!;
  pen.font = `${fontWeight} ${fontSize} ${fontFamily}`;
  return pen.measureText(text).width;
}

/** What a style sheet writes before or after an element: words beside what stands there, or a box laid over it. */
export function* pseudoMarks(
  element: Element,
  which: '::before' | '::after',
  { local, plain, opacity }: { local: Local; plain: Plain; opacity: number },
): Generator<Mark> {
  const style = getComputedStyle(element, which);
  if (style.content === 'none' || style.content === 'normal' || style.display === 'none') return;
  const text = /^"((?:[^"\\]|\\.)*)"/.exec(style.content)?.[1] ?? '';
  const around = getComputedStyle(element);
  const outer = local(element.getBoundingClientRect());
  const placed = style.position === 'absolute';
  const box: Box = {
    x: outer.x + px(around.borderLeftWidth) + px(style.left),
    y: outer.y + px(around.borderTopWidth) + px(style.top),
    width: px(style.width),
    height: px(style.height),
  };
  if (!text.trim()) {
    if (placed) yield* boxMarks(style, box, plain, opacity);
    return;
  }
  const color = plain(style.color);
  if (!color) return;
  const range = document.createRange();
  range.selectNodeContents(element);
  const inner = local(range.getBoundingClientRect());
  const beside = which === '::before' ? inner.x - wide(text, style) : inner.x + inner.width;
  const [x, y] = placed ? [box.x, box.y + px(style.fontSize)] : [beside, inner.y + inner.height * 0.78];
  yield words(text.trim(), x, y, style, color, opacity);
}

/** What stands in a field. */
export function* fieldMarks(
  input: HTMLInputElement,
  style: CSSStyleDeclaration,
  { local, plain, opacity }: { local: Local; plain: Plain; opacity: number },
): Generator<Mark> {
  const color = plain(style.color);
  if (!color || !input.value || !['text', 'number'].includes(input.type)) return;
  const box = local(input.getBoundingClientRect());
  const x = style.textAlign === 'center' ? (box.width - wide(input.value, style)) / 2 : px(style.paddingLeft);
  yield words(input.value, box.x + x, box.y + box.height / 2 + px(style.fontSize) * 0.35, style, color, opacity);
}
