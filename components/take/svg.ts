import { boxPath, type Box, type Drawing, type Letters, type Mark, type Shape } from './mark.ts';

const n = (x: number) => String(Math.round(x * 100) / 100);
const safe = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A drawing as an SVG that needs nothing from elsewhere: no styles of the page, no HTML inside, fonts only by name. */
export function toSvg({ width, height, paper, marks }: Drawing, about: { title: string; link: string }): string {
  const hatches = new Set(marks.flatMap((mark) => (mark.kind === 'hatch' ? [mark.color] : [])));
  const colors = [...hatches];
  const clips: Box[] = [];

  const paint = ({ fill, stroke, strokeWidth, dash, opacity }: Shape) =>
    ` fill="${fill ?? 'none'}"${stroke ? ` stroke="${stroke}" stroke-width="${n(strokeWidth ?? 1)}"` : ''}${
      dash ? ` stroke-dasharray="${dash}"` : ''
    }${opacity !== undefined && opacity < 1 ? ` opacity="${n(opacity)}"` : ''}`;

  const drawn = (mark: Mark): string => {
    if (mark.kind === 'hatch')
      return `<path d="${boxPath(mark.box)}" fill="url(#hatch-${colors.indexOf(mark.color)})"/>`;
    if (mark.kind === 'text') return words(mark);
    const { path, matrix, rigid, clip } = mark;
    const shape = `<path d="${path}"${matrix ? ` transform="matrix(${matrix.map((x) => String(Math.round(x * 1e4) / 1e4)).join(' ')})"` : ''}${
      rigid ? ' vector-effect="non-scaling-stroke"' : ''
    }${paint(mark)}/>`;
    return clip ? `<g clip-path="url(#clip-${clips.push(clip) - 1})">${shape}</g>` : shape;
  };
  const body = marks.map(drawn).join('\n');

  const defs = [
    ...colors.map(
      (color, i) =>
        `<pattern id="hatch-${i}" width="9.9" height="9.9" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V9.9" stroke="${color}" stroke-width="1.6"/></pattern>`,
    ),
    ...clips.map((clip, i) => `<clipPath id="clip-${i}"><path d="${boxPath(clip)}"/></clipPath>`),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${n(width)} ${n(height)}" width="${n(width)}" height="${n(height)}">
<title>${safe(about.title)}</title>
<desc>${safe(about.link)}</desc>
<defs>${defs.join('')}</defs>
<rect width="100%" height="100%" fill="${paper}"/>
${body}
</svg>
`;
}

function words({ text, x, y, length, size, family, weight, slanted, color, opacity, turn }: Letters): string {
  const fit = text.length > 1 ? ` textLength="${n(length)}" lengthAdjust="spacingAndGlyphs"` : '';
  const look = `${weight === '400' ? '' : ` font-weight="${weight}"`}${slanted ? ' font-style="italic"' : ''}${
    opacity !== undefined && opacity < 1 ? ` opacity="${n(opacity)}"` : ''
  }${turn ? ` transform="rotate(${turn} ${n(x)} ${n(y)})"` : ''}`;
  return `<text x="${n(x)}" y="${n(y)}" font-family="${safe(family)}" font-size="${n(size)}" fill="${color}"${fit}${look}>${safe(text)}</text>`;
}
