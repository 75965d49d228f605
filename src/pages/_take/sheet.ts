import type { Locale } from '../../site/locales.ts';
import type { Snippet } from '../../site/snippet.ts';
import { strings } from '../../site/strings.ts';
import { target } from './escape.ts';
import { text, type Part } from './part.ts';

/** A page that is ready to leave the site. */
export interface Sheet {
  locale: Locale;
  title: string;
  lede: string;
  /** The page's own address. */
  address: string;
  chapter?: { number: number; minutes: number; needs: string; objectives: readonly string[] };
  parts: readonly Part[];
  /** Of its exercises, as Markdown. */
  answers: readonly string[];
  /** Whether it has figures, which only the page can move. */
  moves?: boolean;
  /** The address of a file of this site. */
  file(path: string): string;
}

/** Title, what the page is about, where it is from, what it takes. */
export function headOf({ locale, title, lede, address, chapter, moves = false }: Sheet): string {
  const words = strings[locale];
  const colon = locale === 'zh' ? '：' : ': ';
  return [
    `# ${chapter ? `${chapter.number} · ` : ''}${title}`,
    lede,
    ...(chapter
      ? [
          `${words.minutes(chapter.minutes)} · ${words.needs}${colon}${chapter.needs}`,
          `${words.objectives}${colon.trim()}`,
          chapter.objectives.map((line) => `- ${line}`).join('\n'),
        ]
      : []),
    `> ${words.take.from(words.site, chapter?.number)}${moves ? words.take.onPage : ''}${locale === 'zh' ? '' : ' '}[${words.take.page}](${target(address)}) · ${words.licence}`,
    // A download from the page knows better, and leaves this line out (components/site/absolute.ts).
    ...(address.startsWith('/') ? [`> ${words.take.stands(`[${address}](${target(address)})`)}`] : []),
  ].join('\n\n');
}

export const answersOf = ({ locale, answers }: Sheet): Part[] =>
  answers.length ? [text(`## ${strings[locale].take.answers}`), ...answers.map(text)] : [];

/** A file of code among the words, and what it prints. */
export function fenced({ name, text: source, out, path }: Snippet, { locale, file }: Sheet): string {
  const language = name.split('.').at(-1)!;
  const fence = (what: string, content: string) => `\`\`\`${what}\n${content.trimEnd()}\n\`\`\``;
  return [
    `[\`${name}\`](${file(path)})`,
    fence(language, source),
    ...(out ? [strings[locale].take.prints, fence('text', out)] : []),
  ].join('\n\n');
}

/** A page as one file of Markdown. */
export const markdown = (sheet: Sheet): string =>
  `${[
    headOf(sheet),
    ...[...sheet.parts, ...answersOf(sheet)].flatMap((part) => {
      if (part.kind === 'program') return [];
      return part.kind === 'text' ? part.text : fenced(part.snippet, sheet);
    }),
  ].join('\n\n')}\n`;
