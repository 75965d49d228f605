import type { Node, Write } from './part.ts';

const named = (node: Node, ...names: string[]): Node[] =>
  (node.children ?? []).flatMap((child) => (names.includes(child.name ?? '') ? [child] : named(child, ...names)));

/** What each HTML element comes to that stands among the words. */
export const elements: Readonly<Record<string, Write>> = {
  h3: (to, node) => to.heading(3, to.inline(node)),
  p: (to, node) => to.inline(node),
  div: (to, node) => to.blocks(node.children),
  sub: (to, node) => `_${to.inline(node)}`,
  ul: (to, node) =>
    named(node, 'li')
      .map((item) => `- ${to.inline(item)}`)
      .join('\n'),
  dl(to, node) {
    const meanings = named(node, 'dd');
    return named(node, 'dt')
      .map((term, i) => `- **${to.inline(term)}** ${to.inline(meanings[i])}`)
      .join('\n');
  },
  table(to, node) {
    const rows = named(node, 'tr').map((row) => named(row, 'th', 'td').map((cell) => to.inline(cell)));
    const [head, ...body] = rows.map((cells) => `| ${cells.join(' | ')} |`);
    return [head, `|${' --- |'.repeat(rows[0].length)}`, ...body].join('\n');
  },
  // Its summary names the file that is folded in, and a file says its own name.
  details: (to, node) => to.blocks(node.children?.filter(({ name }) => name !== 'summary')),
};
