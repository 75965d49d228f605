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
function* words(
  text: string,
  x: number,
  y: number,
  style: CSSStyleDeclaration,
  around: Around,
  { color: painted } = style,
): Generator<Letters> {
  const color = around.plain(painted);
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

/** Words in lines no wider than `width`; a Chinese line may end anywhere, others at a space. */
function wrapped(text: string, width: number, style: CSSStyleDeclaration): string[] {
  const lines = [''];
  for (const part of text.match(/[\u2e80-\uffef]|[^\s\u2e80-\uffef]+\s*|\s+/g) ?? []) {
    if (lines.at(-1) && wide((lines.at(-1)! + part).trimEnd(), style) > width + 1) lines.push('');
    lines[lines.length - 1] += part;
  }
  return lines.map((line) => line.trim());
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
  if (!placed && which === '::before' && style.display !== 'inline') {
    // A line or more of its own, above what stands in the element.
    const x = outer.x + px(holder.borderLeftWidth) + px(holder.paddingLeft);
    const lines = wrapped(text.trim(), px(style.width), style);
    const high = px(style.lineHeight) || px(style.fontSize) * 1.3;
    const top = outer.y + px(holder.borderTopWidth) + px(holder.paddingTop);
    const down = style.alignItems === 'end' ? Math.max(0, box.height - lines.length * high) : 0;
    for (const [i, line] of lines.entries())
      yield* words(line, x, top + down + (i + 0.5) * high + px(style.fontSize) * 0.35, style, around);
    return;
  }
  const range = document.createRange();
  range.selectNodeContents(element);
  const inner = local(range.getBoundingClientRect());
  const beside =
    which === '::before'
      ? inner.x - px(style.marginRight) - wide(text.trim(), style)
      : inner.x + inner.width + px(style.marginLeft);
  const [x, y] = placed ? [box.x, box.y + px(style.fontSize)] : [beside, inner.y + inner.height * 0.78];
  yield* words(text.trim(), x, y, style, around);
}

/** What stands in a field, or what it says while it is empty. */
export function* fieldMarks(input: HTMLInputElement, style: CSSStyleDeclaration, around: Around): Generator<Mark> {
  const typed = input.value.trim();
  const text = typed || input.placeholder;
  if (!text || !['text', 'number'].includes(input.type)) return;
  const box = around.local(input.getBoundingClientRect());
  const x = style.textAlign === 'center' ? (box.width - wide(text, style)) / 2 : px(style.paddingLeft);
  const color = typed ? style : getComputedStyle(input, '::placeholder');
  yield* words(text, box.x + x, box.y + box.height / 2 + px(style.fontSize) * 0.35, style, around, color);
}
