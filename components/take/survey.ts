import { fieldMarks, pseudoMarks } from './beside.ts';
import { boxMarks } from './boxes.ts';
import { plainColors } from './css.ts';
import { lettering } from './letters.ts';
import type { Box, Drawing, Mark } from './mark.ts';
import { shapeMarks } from './shapes.ts';

/** What only a screen can use, as on paper (styles/print.css); and nothing may be under way between two looks. */
const rules = [
  '*,*::before,*::after{transition:none!important;animation:none!important}',
  '.steprow,.actions,.program,.field,.btn,.prompt,[data-explain],.problem,.look .swaprow,figure input[type=range],.seg button:not([aria-pressed=true]){display:none!important}',
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
    // Seen once more before transitions return, or a dark page would fade back from light.
    figure.getBoundingClientRect();
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
        if (clip && (mark.x > clip.x + clip.width || mark.x + mark.length < clip.x)) continue;
        marks.push(mark);
        if (!mark.turn) reach({ x: mark.x, y: mark.y, width: mark.length, height: 0 });
      }
      return;
    }
    if (!(node instanceof HTMLElement || node instanceof SVGElement)) return;
    // A choice that nobody has made yet has lost all its buttons: its label goes too.
    const next = node.nextElementSibling;
    if (next?.matches('.seg') && !next.querySelector('[aria-pressed=true]')) return;
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
    if (node instanceof SVGSVGElement && style.overflow !== 'visible')
      inside = within(clip, local(node.getBoundingClientRect()));
    if (node instanceof HTMLElement) {
      const box = local(node.getBoundingClientRect());
      // Kept for those who listen.
      if (style.position === 'absolute' && style.overflow !== 'visible' && box.width <= 1) return;
      if (style.visibility === 'visible' && box.width > 0 && box.height > 0) {
        // Words that run over lines have a box on each; only a box of one line is painted.
        if (style.display !== 'inline' || node.getClientRects().length === 1)
          marks.push(...boxMarks(style, box, plain, through));
        reach(box);
      }
      // KaTeX cuts its long root signs off with a box that hides the rest.
      if (node.classList.contains('hide-tail')) inside = within(clip, box);
      if (node instanceof HTMLInputElement && style.visibility === 'visible')
        marks.push(...fieldMarks(node, style, { local, plain, opacity: through }));
    }
    const beside = { local, plain, opacity: through };
    marks.push(...pseudoMarks(node, '::before', beside));
    for (const child of node.childNodes) walk(child, style, through, inside);
    marks.push(...pseudoMarks(node, '::after', beside));
  }

  walk(figure, getComputedStyle(figure), 1, undefined);
  return {
    width: right,
    height: bottom,
    paper: plain(getComputedStyle(document.documentElement).backgroundColor) ?? 'white',
    marks,
  };
}

/** What two clips leave. */
function within(clip: Box | undefined, box: Box): Box {
  if (!clip) return box;
  const [x, y] = [Math.max(clip.x, box.x), Math.max(clip.y, box.y)];
  const right = Math.min(clip.x + clip.width, box.x + box.width);
  const bottom = Math.min(clip.y + clip.height, box.y + box.height);
  return { x, y, width: Math.max(0, right - x), height: Math.max(0, bottom - y) };
}
