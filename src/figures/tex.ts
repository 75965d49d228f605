import { atHtml } from './draw.ts';
import { plain, type Picture } from './picture.ts';
import { katexOptions } from './katex-options.ts';

/** KaTeX runs at build time. In the browser it is fetched only when the shape of an equation changes (`loadTypeset`). */
let katex = import.meta.env.SSR ? (await import('katex')).default : undefined;
export async function loadTypeset(): Promise<void> {
  katex ??= (await import('katex')).default;
}

/** A place for a live number in TeX. The page owns the slot's whole content. */
export const slot = (name: string): string => `{\\htmlData{slot=${name}}{0}}`;
/** A part of an equation whose attributes (not its text) follow the picture. */
export const group = (name: string, tex: string): string => `{\\htmlData{slot=${name}}{${tex}}}`;
/** Pointing at this part of an equation is pointing at that thing: `ref('q.1', …)`. */
export const ref = (name: string, tex: string): string => `{\\htmlData{ref=${name}}{${tex}}}`;

/**
 * Puts a picture's marks into typeset slots. KaTeX would split a minus into a span of its own and hide the whole from
 * assistive technology; here a slot holds one text, and the caller gives the equation its words.
 */
function fill(html: string, picture: Picture): string {
  return html
    .replace(
      /<span class="enclosing(?: mtight)?" data-slot="([^"]+)"><span class="mord(?: mtight)?">0<\/span><\/span>/g,
      (whole, name: string) => {
        const mark = picture[name];
        if (!mark) throw new Error(`equation has slot "${name}" that the picture lacks: ${whole}`);
        return `<span data-slot="${name}"${atHtml({ class: 'slot', ...mark })}>${plain(mark.text ?? '')}</span>`;
      },
    )
    .replace(
      /<span class="enclosing( mtight)?" data-slot="([^"]+)">(?=<span)/g,
      (whole, tight: string | undefined, name: string) => {
        const mark = picture[name];
        if (!mark || mark.text !== undefined)
          throw new Error(`equation has group "${name}" that the picture lacks: ${whole}`);
        return `<span class="enclosing${tight ?? ''}" data-slot="${name}"${atHtml(mark)}>`;
      },
    )
    .replaceAll('<span class="katex-html" aria-hidden="true">', '<span class="katex-html">');
}

/** An equation as HTML with the picture's numbers in its slots. */
export function typeset(tex: string, picture: Picture): string {
  if (!katex) throw new Error('an equation is drawn in the browser, but its widget does not say `math: true`');
  return fill(katex.renderToString(tex, { ...katexOptions(), output: 'html' }), picture);
}
