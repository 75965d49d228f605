import { importsOf, needsOf, type Snippet } from '../../site/snippet.ts';
import { strings } from '../../site/strings.ts';
import { answersOf, fenced, headOf, type Sheet } from './sheet.ts';

interface Cell {
  id: string;
  cell_type: 'markdown' | 'code';
  metadata: object;
  source: string[];
  execution_count?: null;
  outputs?: { output_type: 'stream'; name: 'stdout'; text: string[] }[];
}

/** A program of more lines than this is folded: its numbers would bury the words. */
const long = 150;

const lines = (text: string) => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
const stem = (name: string) => name.replace(/\.\w+$/, '');
const isPython = ({ name }: Snippet) => name.endsWith('.py');
const imports = ({ text }: Snippet, name: string) => importsOf(text).includes(name);

const markdown = (id: string, text: string): Cell => ({
  id,
  cell_type: 'markdown',
  metadata: {},
  source: lines(text),
});
const code = (id: string, text: string, out?: string, hidden = false): Cell => ({
  id,
  cell_type: 'code',
  // JupyterLab and Notebook 7 fold such a cell to one line.
  metadata: hidden ? { jupyter: { source_hidden: true } } : {},
  execution_count: null,
  source: lines(text.trimEnd()),
  outputs: out ? [{ output_type: 'stream', name: 'stdout', text: lines(out) }] : [],
});

/**
 * A chapter as a Jupyter notebook (nbformat 4.5). Python stands in cells, in order, with what it printed; a file that others import,
 * or that needs a newer PyTorch than may be there, is written to disk and run from there. All else is Markdown.
 */
export function notebook(sheet: Sheet): string {
  const { locale } = sheet;
  const words = strings[locale].take;
  const snippets = sheet.parts.flatMap((part) =>
    part.kind === 'code' && isPython(part.snippet) ? [part.snippet] : [],
  );
  const shared = snippets.filter(({ name }) => snippets.some((other) => imports(other, name)));
  const newer = snippets.filter(({ text }) => needsOf(text).length > 0);

  function run(snippet: Snippet): Cell[] {
    const { name, text, out } = snippet;
    const id = stem(name);
    const late = shared.find(
      (other) => imports(snippet, other.name) && snippets.indexOf(other) > snippets.indexOf(snippet),
    );
    if (late) throw new Error(`${name} imports ${late.name}, which stands after it`);
    const [need] = needsOf(text);
    const write = code(`${id}-file`, `%%writefile ${name}\n${text}`);
    if (need) {
      const [library, version] = need.split(' ');
      const there = `${library}.__version__`;
      return [
        write,
        code(
          id,
          `import ${library}\n\nif int(${there}.split(".")[0]) >= ${version}:\n    %run ${name}\nelse:\n    print("${words.skipped(name, need)}", ${there})\n`,
        ),
      ];
    }
    return shared.includes(snippet) ? [write, code(id, `%run ${name}`, out)] : [code(id, text, out)];
  }

  const cells: Cell[] = [];
  let texts: string[] = [];
  const flush = () => {
    if (texts.length) cells.push(markdown(`text-${cells.length}`, texts.join('\n\n')));
    texts = [];
  };
  const programs = sheet.parts.some(({ kind }) => kind === 'program');
  const setUp = snippets.length
    ? words.install(shared.length > 0, newer.length > 0)
    : programs
      ? words.installNumpy
      : words.noCode;
  texts.push(headOf(sheet), `> ${setUp}`);
  for (const part of [...sheet.parts, ...answersOf(sheet)]) {
    if (part.kind === 'program') {
      const hidden = part.tells || lines(part.code).length > long;
      texts.push(hidden ? words.programHidden : words.program);
      flush();
      cells.push(code(`figure-${part.figure}`, part.code, undefined, hidden));
    } else if (part.kind === 'code' && isPython(part.snippet)) {
      flush();
      cells.push(...run(part.snippet));
    } else if (part.kind === 'code') texts.push(fenced(part.snippet, sheet));
    else {
      if (part.text.startsWith('#')) flush();
      texts.push(part.text);
    }
  }
  flush();

  const metadata = {
    kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' },
    language_info: { name: 'python' },
    title: sheet.title,
  };
  return `${JSON.stringify({ cells, metadata, nbformat: 4, nbformat_minor: 5 }, null, 1)}\n`;
}
