import { parser } from '@lezer/javascript';
import { transform } from 'sucrase';
import { placeOf, type Cell, type Given } from '../cells.ts';
import { constants } from '../given.ts';

const typescript = parser.configure({ dialect: 'ts' });

/** A program as a worker runs it; `before`: how many of its lines stand above the reader's first. Or what is wrong with it, and where. */
type Compiled = { source: string; before: number } | { message: string; file: string; line: number };

/**
 * TypeScript as JavaScript, line by line the same. Types are taken off, not checked. The cells are one module: a name made in one is
 * known in those after it. The value of the last expression is the program's.
 */
export function compile(cells: readonly Cell[], given: Given, prelude: string): Compiled {
  const texts = cells.map(({ text }) => text);
  const namespace = namespaceIn(texts.join('\n'));
  if (namespace) return { message: 'a namespace does not run here: write an object', ...placeOf(cells, namespace) };
  const last = texts.length - 1;
  texts[last] = `$heard();${returned(texts[last])}`;
  let script: string;
  try {
    script = transform(texts.join('\n'), { transforms: ['typescript', 'imports'], disableESTransforms: true }).code;
  } catch (problem) {
    const [, said, line] =
      /^(?:Error transforming .*?: )?([\s\S]*?) \((\d+):\d+\)$/.exec((problem as Error).message) ?? [];
    return { message: said ?? (problem as Error).message, ...placeOf(cells, Number(line ?? 1)) };
  }
  const before = prelude.split('\n').length + 1;
  // The reader's code is a block of its own, so that it may give the page's names another meaning.
  const source = `${prelude}
runCell(${before}, async (require, exports, show, $heard) => { 'use strict'; ${constants(given).join(' ')} {
${script}
}});`;
  return { source, before };
}

/** The line of the first namespace that is more than a type. What takes types off leaves it out and says nothing. */
function namespaceIn(text: string): number | undefined {
  const { topNode } = typescript.parse(text);
  const [first] = [topNode, ...topNode.getChildren('ExportDeclaration')].flatMap((node) =>
    node.getChildren('NamespaceDeclaration'),
  );
  return first && text.slice(0, first.from).split('\n').length;
}

/** The text with its last statement returned, if that is an expression. */
function returned(text: string): string {
  let last = typescript.parse(text).topNode.lastChild;
  while (last && last.name.endsWith('Comment')) last = last.prevSibling;
  if (last?.name !== 'ExpressionStatement') return text;
  const end = last.lastChild?.name === ';' ? last.lastChild.from : last.to;
  return `${text.slice(0, last.from)}return (${text.slice(last.from, end)})${text.slice(end)}`;
}
