import { boxMarks } from './boxes.ts';
import { plainColors } from './colors.ts';
import { lettering } from './letters.ts';
import type { Box, Drawing, Mark } from './mark.ts';
import { shapeMarks } from './shapes.ts';

/** What only a screen can use, as on paper (styles/print.css); and nothing may be under way between two looks. */
const rules = [
  '*,*::before,*::after{transition:none!important;animation:none!important}',
  '.steprow,.actions,.field,.btn,.prompt,[data-explain],.problem,.look .swaprow,figure input[type=range],.seg button:not([aria-pressed=true]){display:none!important}',
  '.seg{border:0!important;background:none!important}',
  '.seg button[aria-pressed=true]{padding:0!important;background:none!important;color:var(--ink)!important;font-weight:600!important}',
  '.lit{box-shadow:none!important;outline:0!important}',
];

/** A figure as it stands on the page now, in light colours: title, picture, caption, legend. Found out between two frames. */
export function survey(figure: HTMLElement): Drawing {
  const sheet = [...document.styleSheets].find((one) => one.href?.startsWith(location.origin))!;
  for (const rule of rules) sheet.insertRule(rule, sheet.cssRules.length);
  const { theme } = document.documentElement.dataset;
  document.documentElement.dataset.theme = 'light';
  try {
    return look(figure);
  } finally {
    if (theme === undefined) delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
    for (const _ of rules) sheet.deleteRule(sheet.cssRules.length - 1);
  }
}

function look(figure: HTMLElement): Drawing {
  const origin = figure.getBoundingClientRect();
  const plain = plainColors();
  const letters = lettering(origin, plain);
  const marks: Mark[] = [];
  let [right, bottom] = [origin.width, 0];
  const local = ({ x, y, width, height }: DOMRect): Box => ({ x: x - origin.x, y: y - origin.y, width, height });
  const reach = (box: Box) => {
    right = Math.max(right, box.x + box.width);
    bottom = Math.max(bottom, box.y + box.height);
  };

  function walk(node: Node, around: CSSStyleDeclaration, opacity: number, clip: Box | undefined): void {
    if (node instanceof Text) {
      const svg = node.parentElement instanceof SVGElement ? plain(around.fill) : undefined;
      if (around.visibility !== 'visible') return;
      for (const mark of letters(node, around, opacity, svg)) {
        marks.push(mark);
        if (!mark.turn) reach({ x: mark.x, y: mark.y, width: mark.length, height: 0 });
      }
      return;
    }
    if (!(node instanceof HTMLElement || node instanceof SVGElement)) return;
    if (node.classList.contains('sr') || node.classList.contains('katex-mathml')) return;
    const style = getComputedStyle(node);
    if (style.display === 'none' || Number(style.opacity) === 0) return;
    const through = opacity * Number(style.opacity);
    if (node instanceof SVGGeometryElement) {
      if (style.visibility === 'visible')
        marks.push(...shapeMarks(node, style, { origin, clip, plain, opacity: through }));
      return;
    }
    let inside = clip;
    if (node instanceof HTMLElement) {
      const box = local(node.getBoundingClientRect());
      if (style.visibility === 'visible' && box.width > 0 && box.height > 0) {
        // Words that run over lines have a box on each; only a box of one line is painted.
        if (style.display !== 'inline' || node.getClientRects().length === 1)
          marks.push(...boxMarks(style, box, plain, through));
        reach(box);
      }
      // KaTeX cuts its long root signs off with a box that hides the rest.
      if (node.classList.contains('hide-tail')) inside = box;
      if (node instanceof HTMLInputElement && style.visibility === 'visible')
        marks.push(...typed(node, style, box, through));
    }
    decorate(node, style, '::before', through);
    for (const child of node.childNodes) walk(child, style, through, inside);
    decorate(node, style, '::after', through);
  }

  /** What a style sheet writes before or after an element: a word beside what stands there, or a box laid over it. */
  function decorate(node: Element, around: CSSStyleDeclaration, which: '::before' | '::after', opacity: number): void {
    const style = getComputedStyle(node, which);
    if (style.content === 'none' || style.content === 'normal' || style.display === 'none') return;
    const words = /^"((?:[^"\\]|\\.)*)"/.exec(style.content)?.[1] ?? '';
    const box = local(node.getBoundingClientRect());
    const number = (text: string) => Number.parseFloat(text) || 0;
    const placed = style.position === 'absolute';
    const own: Box = {
      x: box.x + number(around.borderLeftWidth) + (placed ? number(style.left) : 0),
      y: box.y + number(around.borderTopWidth) + (placed ? number(style.top) : 0),
      width: number(style.width),
      height: number(style.height),
    };
    if (!words.trim()) {
      if (placed && (own.width > 0 || own.height > 0)) marks.push(...boxMarks(style, own, plain, opacity));
      return;
    }
    const color = plain(style.color);
    const size = number(style.fontSize);
    if (!color) return;
    const range = document.createRange();
    range.selectNodeContents(node);
    const inner = local(range.getBoundingClientRect());
    const length = size * 0.62 * words.trim().length;
    const x = placed
      ? own.x
      : which === '::before'
        ? inner.x - length - size * 0.3
        : inner.x + inner.width + size * 0.25;
    const y = placed ? own.y + size : inner.y + inner.height * 0.78;
    const { fontFamily: family, fontWeight: weight } = style;
    marks.push({
      kind: 'text',
      text: words.trim(),
      x,
      y,
      length,
      size,
      family,
      weight,
      slanted: false,
      color,
      opacity,
    });
  }

  function typed(input: HTMLInputElement, style: CSSStyleDeclaration, box: Box, opacity: number): Mark[] {
    const color = plain(style.color);
    if (!color || !input.value || !['text', 'number', ''].includes(input.type)) return [];
    const size = Number.parseFloat(style.fontSize);
    const { fontFamily: family, fontWeight: weight } = style;
    const pen = document.createElement('canvas').getContext('2d')!;
    pen.font = `${weight} ${size}px ${family}`;
    const length = pen.measureText(input.value).width;
    const start = Number.parseFloat(style.paddingLeft);
    const x = box.x + (style.textAlign === 'center' ? (box.width - length) / 2 : start);
    const y = box.y + box.height / 2 + size * 0.35;
    return [{ kind: 'text', text: input.value, x, y, length, size, family, weight, slanted: false, color, opacity }];
  }

  walk(figure, getComputedStyle(figure), 1, undefined);
  return {
    width: right,
    height: bottom,
    paper: plain(getComputedStyle(document.documentElement).backgroundColor) ?? 'white',
    marks,
  };
}
