import { save } from '../site/save.ts';
import { linkMarks } from './link.ts';
import { toPng } from './png.ts';
import { survey } from './survey.ts';
import { toSvg } from './svg.ts';
import { toCsv, toJson, type Rows } from './table.ts';

/** Saves a figure in its present state as csv, json, svg or png. `link` leads back to it. */
export async function takeFigure(figure: HTMLElement, kind: string, rows: Rows, link: string): Promise<void> {
  const words = (selector: string) => figure.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  const about = { title: words('.question'), caption: words('figcaption'), origin: words('.origin'), link };
  const name = `${figure.id}.${kind}`;
  if (kind === 'csv') return save(name, new Blob([toCsv(rows)], { type: 'text/csv' }));
  if (kind === 'json') return save(name, new Blob([toJson(about, rows)], { type: 'application/json' }));
  await document.fonts.ready;
  const drawing = linkMarks(survey(figure), `${document.title}  ${link}`);
  const picture = kind === 'svg' ? new Blob([toSvg(drawing, about)], { type: 'image/svg+xml' }) : await toPng(drawing);
  save(name, picture);
}
