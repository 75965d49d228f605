import type { pieces as shown } from '../../../components/mdx/index.ts';
import { pick, show } from '../../../components/prose/pieces.ts';
import { setAddress } from '../../../components/prose/set-address.ts';
import { valuesOf } from '../../../components/widgets/widget.ts';
import { plain } from '../../figures/picture.ts';
import { constants } from '../../cells/given.ts';
import { standalonePython } from '../../cells/standalone.ts';
import { readsOf, type Snippet } from '../../site/snippet.ts';
import { strings } from '../../site/strings.ts';
import type { Page } from '../../state/chapter.ts';
import { shown as answered, type Exercise } from '../../state/exercise.ts';
import type { TextParam, WordsParam } from '../../state/param.ts';
import { escaped, label, target } from './escape.ts';
import { text, type Node, type Write } from './part.ts';
import { markdownTable } from './table.ts';

const number: Write = ({ given }, _, props) => {
  const { of, name = of, at, digits } = props as { of?: string; name?: string; at?: string; digits?: number };
  const entry = given.page.build[name ?? ''];
  if (!entry) throw new Error(`this page's state has no "${name}"`);
  const own = 'spec' in entry && 'digits' in entry.spec ? (entry.spec.digits as number | undefined) : undefined;
  return escaped(show(pick(entry, at), digits ?? (of === undefined ? own : undefined)));
};

/** Out of sight until the reader opens it, wherever Markdown may hold HTML: GitHub, Jupyter and most others. */
const folded = (summary: string, blocks: readonly string[]): string =>
  ['<details>', `<summary>${summary}</summary>`, '', blocks.join('\n\n'), '', '</details>'].join('\n');

const inside: Write = (to, node) => to.inline(node);
const slotOf = (node: Node) => node.attributes?.find(({ name }) => name === 'slot')?.value;

/** Numbers as they are meant: a sum of decimals has a tail that nobody wrote. */
const round = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(round) : typeof value === 'number' ? Number(value.toPrecision(12)) : value;

/** A cell that reads the page's state takes the numbers along that the page opens with. */
function withNumbers(snippet: Snippet, { build }: Page): Snippet {
  const reads = readsOf(snippet.text);
  if (reads.length === 0) return snippet;
  const given = Object.fromEntries(reads.map((name) => [name, round(build[name].value)]));
  const text = snippet.name.endsWith('.py')
    ? // The numbers come with an import of their own.
      standalonePython([{ file: snippet.name, text: snippet.text.replace(/^import torch\n\n?/m, '') }], given)
    : [...constants(given), '', snippet.text].join('\n');
  return { ...snippet, text };
}

/** What each piece of `components/mdx/index.ts` comes to away from the page. */
export const pieces: Readonly<Record<keyof typeof shown, Write>> = {
  Role: inside,
  Value: number,
  Scrub: number,
  Facts: (to, node) => to.blocks(node.children),
  // It draws nothing.
  Shows: () => '',

  Aside(to, node) {
    to.notes.push(to.inline(node));
    return '';
  },

  Words({ given }, _, { name }) {
    return escaped((given.page.build[name as string] as WordsParam).initial.join(' '));
  },

  Field({ given }, _, { name, label }) {
    return `**${label as string}** ${escaped((given.page.build[name as string] as TextParam).initial)}`;
  },

  Set(to, node, props) {
    const wanted = Object.fromEntries(Object.entries(props).map(([name, value]) => [name, String(value)]));
    return `[${label(to.inline(node))}](${to.link(setAddress(to.given.page.build, wanted))})`;
  },

  Term(to, node, { of }) {
    const { locale } = to.given.page;
    const entry = to.given.glossary[of as string];
    if (!entry) throw new Error(`<Term of="${of as string}">: content/glossary.yaml has no such key`);
    const other = locale === 'zh' && entry.en.name !== entry.zh.name ? `（${escaped(entry.en.name)}）` : '';
    return to.inline(node) + other;
  },

  Cite(to, node, { of }) {
    const { locale } = to.given.page;
    const found = to.given.references[of as string];
    if (!found) throw new Error(`<Cite of="${of as string}">: content/references.yaml has no such key`);
    const where = to.inline(node);
    return `[${escaped(found.short[locale])}${where && (locale === 'zh' ? '，' : ', ') + where}](${target(found.url)})`;
  },

  Remember: (to, node) => [text(to.heading(2, strings[to.given.page.locale].remember)), ...to.blocks(node.children)],
  Breaks: (to, node) => [text(to.heading(3, strings[to.given.page.locale].breaks)), ...to.blocks(node.children)],

  Minutes(to, node, props) {
    const { from, to: until, title } = props as { from: number; to: number; title: string };
    const words = strings[to.given.page.locale].take;
    return [text(to.heading(3, `${words.when(from, until)} · ${escaped(title)}`)), ...to.blocks(node.children)];
  },

  /**
   * The table as it starts. Its caption speaks of a figure that moves, so it stands with the link that leads there. Where the reader is
   * to guess first, the table is folded in, or the link says that the answer is where it leads.
   */
  Figure(to, node, props) {
    const { is, id, title, origin, guess } = props as {
      is: string;
      id: string;
      title: string;
      origin: 'hand';
      guess?: 'here' | 'there';
    };
    const { locale, build } = to.given.page;
    const words = strings[locale];
    const widget = to.widget(is);
    const values = valuesOf(widget, build);
    const { readout: { text: readout } = {}, prompt } = widget.picture(values, { locale, id });
    // A reading without a number (“not shown yet”) waits for a hand.
    const reading = readout ? plain(readout) : '';
    // So does one of a guess, unless it asks something.
    const told = /\d/.test(reading) && (guess !== 'here' || /[?？]/.test(reading));
    const read = told ? words.take.says(escaped(reading)) : '';
    const question = prompt?.text && /[^.。]*[?？]/.exec(plain(prompt.text))?.[0].trim();
    const code = to.program(is);
    const heading = text(to.heading(3, words.take.figure(escaped(title))));
    const table = [
      words.take.starts(words.origin[origin]),
      markdownTable(widget.table(values, { locale, id }), words.take),
    ];
    const beside = [
      `**[${guess === 'there' ? words.take.guessThere : words.take.live}](${to.link(`#${id}`)})** ${read}`.trim(),
      ...to
        .blocks(node.children?.filter((child) => !slotOf(child)))
        .map((part) => (part.kind === 'text' ? part.text : '')),
    ];
    return [
      heading,
      ...(guess === 'here'
        ? [text(words.take.guessHere(question && escaped(question))), text(folded(words.take.numbers, table))]
        : table.map(text)),
      text(`> ${beside.join('\n>\n> ')}`),
      ...(code ? [{ kind: 'program' as const, figure: id, code, tells: guess === 'here' }] : []),
    ];
  },

  Exercise(to, node, props) {
    const { of, title, labels, enough } = props as { of: string; title: string; labels: string[]; enough?: number };
    const { locale, build } = to.given.page;
    const words = strings[locale].take;
    const colon = locale === 'zh' ? '：' : ': ';
    // “1. …” would begin a list inside the list.
    const named = (label: string) => escaped(label).replace(/^(\d+)\./, '$1\\.');
    const questions = build[of].value as Exercise;
    to.answers.push(
      `**${escaped(title)}**\n\n${labels.map((label, i) => `- ${named(label)}${colon}${answered(questions[i].answer)}`).join('\n')}`,
    );
    const verdict = (slot: string, head: string) =>
      (node.children ?? [])
        .filter((child) => slotOf(child) === slot)
        .flatMap((child) => [text(`**${head}**`), ...to.blocks(child.children)]);
    return [
      text(to.heading(3, escaped(title))),
      ...to.blocks(node.children?.filter((child) => !slotOf(child))),
      text(labels.map((label) => `- ${named(label)}${colon}${locale === 'zh' ? '？' : '?'}`).join('\n')),
      ...verdict('ready', words.ready(enough ?? labels.length)),
      ...verdict('again', words.again),
    ];
  },

  Snippet(to, _, { file }) {
    const snippet = to.given.snippets[file as string];
    if (!snippet) throw new Error(`<Snippet file="${file as string}">: there is no such file beside this page's words`);
    return [{ kind: 'code', snippet: withNumbers(snippet, to.given.page) }];
  },

  Cell: (to, node, { file }) => pieces.Snippet(to, node, { file }),

  Snippets: (to, node, { of }) =>
    (of as string[]).flatMap((file) => pieces.Snippet(to, node, { file }) as ReturnType<typeof to.blocks>),
};
