import type { Plain } from './css.ts';
import type { Box, Mark, Matrix, Shape } from './mark.ts';
import { placedPath } from './placed.ts';

/** The outline of an SVG element as path data. */
function outline(element: SVGGeometryElement): string | undefined {
  const at = (name: string) => (element as unknown as Record<string, SVGAnimatedLength>)[name].baseVal.value;
  switch (element.tagName) {
    case 'path':
      return element.getAttribute('d') ?? undefined;
    case 'line':
      return `M${at('x1')} ${at('y1')}L${at('x2')} ${at('y2')}`;
    case 'rect': {
      const [x, y, w, h] = [at('x'), at('y'), at('width'), at('height')];
      return w > 0 && h > 0 ? `M${x} ${y}H${x + w}V${y + h}H${x}Z` : undefined;
    }
    case 'circle':
    case 'ellipse': {
      const round = element.tagName === 'circle';
      const [rx, ry] = round ? [at('r'), at('r')] : [at('rx'), at('ry')];
      return `M${at('cx') - rx} ${at('cy')}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0z`;
    }
    case 'polygon':
    case 'polyline': {
      const points = element.getAttribute('points')?.trim();
      return points && `M${points}${element.tagName === 'polygon' ? 'z' : ''}`;
    }
    default:
      return undefined;
  }
}

/** A shape of an SVG inside the figure, where it stands on the page. */
export function* shapeMarks(
  element: SVGGeometryElement,
  style: CSSStyleDeclaration,
  { origin, clip, plain, opacity }: { origin: DOMRect; clip?: Box; plain: Plain; opacity: number },
): Generator<Mark> {
  const own = outline(element);
  const to = element.getScreenCTM();
  if (!own || !to) return;
  const paint = (value: string, share: string) => (value === 'none' || Number(share) === 0 ? undefined : plain(value));
  const [fill, stroke] = [paint(style.fill, style.fillOpacity), paint(style.stroke, style.strokeOpacity)];
  if (!fill && !stroke) return;
  const matrix: Matrix = [to.a, to.b, to.c, to.d, to.e - origin.x, to.f - origin.y];
  const holds = style.vectorEffect === 'non-scaling-stroke';
  const placed = holds ? placedPath(own, matrix) : undefined;
  // An arc stays in its own units, and its stroke is thinned by what they are made larger.
  const grown = holds && placed === undefined ? Math.sqrt(Math.abs(to.a * to.d - to.b * to.c)) : 1;
  const base: Omit<Shape, 'path'> = { kind: 'shape', clip, ...(placed === undefined ? { matrix } : {}) };
  const path = placed ?? own;
  // Fill and stroke may have opacities of their own.
  if (fill) yield { ...base, path, fill, opacity: opacity * Number(style.fillOpacity) };
  if (stroke)
    yield {
      ...base,
      path,
      stroke,
      strokeWidth: Number.parseFloat(style.strokeWidth) / grown,
      dash: style.strokeDasharray === 'none' ? undefined : style.strokeDasharray.replace(/px|,/g, ''),
      opacity: opacity * Number(style.strokeOpacity),
    };
}
