import { mdxToMdast } from 'satteri';
import { parse } from 'yaml';
import { widgets } from '../../../components/widgets/index.ts';
import { valuesOf, type Widget } from '../../../components/widgets/widget.ts';
import { numpy } from '../../cells/programs/numpy.ts';
import { strings } from '../../site/strings.ts';
import { elements } from './elements.ts';
import { escaped, label, target } from './escape.ts';
import { text, type Given, type Node, type Part, type Write, type Writing } from './part.ts';
import { pieces } from './pieces.ts';
import type { Sheet } from './sheet.ts';
import { plainTex, portable } from './tex.ts';

const forms: Readonly<Record<string, Write | undefined>> = { ...elements, ...pieces };
/** Stands in for an origin that the build was not told. */
const nowhere = 'http://site.invalid';

const isJsx = (node: Node) => node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

/**
 * Turns the words of a page (MDX without its frontmatter) into parts that need no page. Markdown stays as its author wrote it; each
 * piece says what it comes to (`pieces.ts`), and one that does not say so is an error.
 */
export async function writeOut(source: string, given: Given): Promise<Pick<Sheet, 'parts' | 'answers' | 'moves'>> {
  const root = mdxToMdast(source, { features: { math: true, smartPunctuation: false } }) as Node;
  const used = new Map<string, Widget>();
  const programs = new Map<string, string>();
  for (const { is } of everyFigure(root)) {
    if (!widgets[is]) throw new Error(`no figure is called "${is}"`);
    const widget = await widgets[is]();
    used.set(is, widget);
    const made = await widget.program?.();
    const program = made?.program(valuesOf(made, given.page.build));
    if (program) programs.set(is, numpy(program));
  }
  const notes: string[] = [];
  const answers: string[] = [];
  let sections = 0;
  let above = 1;
  const words = strings[given.page.locale].take;

  const range = ({ position }: Node) => [position!.start.offset!, position!.end.offset!] as const;

  function one(node: Node): string {
    const own = source.slice(...range(node));
    if (isJsx(node)) {
      const found = element(node);
      if (typeof found !== 'string') throw new Error(`<${node.name}> stands inside a line`);
      return found;
    }
    switch (node.type) {
      case 'text':
        // An entity such as &NoBreak; becomes its sign.
        return own.includes('&') && own !== node.value ? escaped(node.value!) : own;
      case 'inlineMath':
        return `$${portable(plainTex(node.value!))}$`;
      case 'link':
        return `[${label(to.inline(node))}](${to.link(node.url!)})`;
      case 'math':
      case 'mdxTextExpression':
      case 'mdxFlowExpression':
      case 'mdxjsEsm':
      case 'html':
      case 'image':
        throw new Error(`this has no form away from the page: ${own}`);
      default:
        return spliced(node, ...range(node));
    }
  }

  /** The author's own Markdown, with what stands in it replaced. */
  function spliced(node: Node, from: number, end: number): string {
    let out = '';
    let at = from;
    for (const child of node.children ?? []) {
      const [first, last] = range(child);
      out = beside(beside(out, source.slice(at, first)), one(child));
      at = last;
    }
    return beside(out, source.slice(at, end));
  }

  function element(node: Node): string | Part[] {
    const write = forms[node.name ?? ''];
    if (!write) throw new Error(`<${node.name}> has no form away from the page: give it one in src/pages/_take/`);
    return write(to, node, propsOf(node));
  }

  function block(node: Node): Part[] {
    if (node.type === 'heading') {
      const number = node.depth === 2 && given.chapter !== undefined ? `${given.chapter}.${(sections += 1)} ` : '';
      return [text(to.heading(node.depth!, number + to.inline(node)))];
    }
    if (node.type === 'math') return [text(`$$\n${portable(plainTex(node.value!))}\n$$`)];
    if (!isJsx(node)) return [text(one(node))];
    const found = element(node);
    return typeof found !== 'string' ? found : found ? [text(found)] : [];
  }

  const to: Writing = {
    given,
    notes,
    answers,
    widget: (name) => used.get(name)!,
    program: (name) => programs.get(name),
    inline({ children = [], ...node }) {
      if (children.length === 0) return '';
      return spliced({ ...node, children }, range(children[0])[0], range(children.at(-1)!)[1]).trim();
    },
    blocks: (nodes = []) =>
      nodes.flatMap((node) => {
        const parts = block(node);
        return [...parts, ...notes.splice(0).map((note) => text(`> **${words.note}** ${note}`))];
      }),
    heading(depth, title) {
      above = Math.min(depth, above + 1);
      return `${'#'.repeat(above)} ${title}`;
    },
    link(href) {
      const { origin, href: there } = new URL(href, new URL(given.address, nowhere));
      return target(origin === nowhere ? there.slice(nowhere.length) : there);
    },
  };
  return { parts: to.blocks(root.children), answers, moves: used.size > 0 };
}

/**
 * Two pieces of one line. GitHub and others see a formula only where it stands apart from the words around it, which Chinese does not
 * ask for.
 */
function beside(before: string, after: string): string {
  const opens = /^\$[^$]/.test(after) && /[^\x20-\x7e\n]$|[^\\]\$$/.test(before);
  const closes = /[^\\]\$$/.test(before) && /^[\u2e80-\uffef“‘]/.test(after);
  return before + (opens || closes ? ' ' : '') + after;
}

function* everyFigure(node: Node): Generator<{ is: string }> {
  if (node.name === 'Figure') yield propsOf(node) as { is: string };
  for (const child of node.children ?? []) yield* everyFigure(child);
}

/** What an author wrote as attributes. Expressions are literals, which YAML reads too. */
const propsOf = (node: Node): Record<string, unknown> =>
  Object.fromEntries(
    (node.attributes ?? []).map(({ type, name, value }) => {
      if (type !== 'mdxJsxAttribute' || !name) throw new Error(`<${node.name}>: attributes have names`);
      return [name, value == null ? true : typeof value === 'string' ? value : literal(value.value)];
    }),
  );

function literal(source: string): unknown {
  const value = parse(source) as unknown;
  if (typeof value === 'string' && !/^\s*['"]/.test(source)) throw new Error(`not a literal: ${source}`);
  return value;
}
