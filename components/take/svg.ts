import { boxPath, short as n, type Box, type Drawing, type Letters, type Mark, type Shape } from './mark.ts';

const safe = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A drawing as an SVG that needs nothing from elsewhere: no styles of the page, no HTML inside, fonts only by name. */
export function toSvg({ width, height, paper, marks }: Drawing, about: { title: string; link: string }): string {
  const colors = [...new Set(marks.flatMap((mark) => (mark.kind === 'hatch' ? [mark.color] : [])))];
  const clips: Box[] = [];

  const paint = ({ fill, stroke, strokeWidth, dash, opacity }: Shape) =>
    ` fill="${fill ?? 'none'}"${stroke ? ` stroke="${stroke}" stroke-width="${n(strokeWidth ?? 1)}"` : ''}${
      dash ? ` stroke-dasharray="${dash}"` : ''
    }${opacity !== undefined && opacity < 1 ? ` opacity="${n(opacity)}"` : ''}`;

  const drawn = (mark: Mark): string => {
    if (mark.kind === 'hatch')
      return `<path d="${boxPath(mark.box)}" fill="url(#hatch-${colors.indexOf(mark.color)})"/>`;
    if (mark.kind === 'text') return words(mark);
    const { path, matrix, clip } = mark;
    const shape = `<path d="${path}"${matrix ? ` transform="matrix(${matrix.map((x) => String(Math.round(x * 1e4) / 1e4)).join(' ')})"` : ''}${paint(mark)}/>`;
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

/** Fonts that come with the site are not there elsewhere. */
const elsewhere = (family: string) =>
  /KaTeX/.test(family)
    ? `${family}, 'Latin Modern Roman', 'STIX Two Text', 'Times New Roman', serif`
    : family.replace(/(Root|"Notebook Serif"), /g, '');

function words(letters: Letters): string {
  const { text, x, y, length, size, family, weight, slanted, color, opacity, turn, anchor, stretch } = letters;
  const look = `fill="${color}"${weight === '400' ? '' : ` font-weight="${weight}"`}${slanted ? ' font-style="italic"' : ''}${
    opacity !== undefined && opacity < 1 ? ` opacity="${n(opacity)}"` : ''
  }`;
  if (stretch) {
    const { across, along, y: base } = stretch;
    return `<text transform="translate(${n(x)} ${n(base)}) scale(${n(across)} ${n(along)})" font-family="serif" font-size="${n(size)}" ${look}>${safe(text)}</text>`;
  }
  const at = x + { start: 0, middle: length / 2, end: length }[turn ? 'start' : anchor];
  const held = at === x ? '' : ` text-anchor="${anchor}"`;
  const fit = text.length > 1 ? ` textLength="${n(length)}" lengthAdjust="spacingAndGlyphs"` : '';
  const turned = turn ? ` transform="rotate(${turn} ${n(x)} ${n(y)})"` : '';
  return `<text x="${n(at)}" y="${n(y)}"${held} font-family="${safe(elsewhere(family))}" font-size="${n(size)}"${fit}${turned} ${look}>${safe(text)}</text>`;
}
