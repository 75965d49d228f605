/** The line in which a file says that it does not know its site: a quotation with a link that shows its own path. */
const unsure = /^> .*\[(\/[^\]\n]*)\]\(\1\).*\n+/m;
/** Code, fenced or in a line: what looks like a link in there is none. */
const code = /(^```[\s\S]*?^```$|`[^`\n]*`)/m;

function inMarkdown(text: string, origin: string): string {
  return text
    .replace(unsure, '')
    .split(code)
    .map((part, i) => (i % 2 ? part : part.replaceAll('](/', `](${origin}/`)))
    .join('');
}

interface Notebook {
  cells: { cell_type: string; source: string[] }[];
}

/** A chapter as a file, Markdown or (by its name) a notebook, with links from the site's root made to lead there from anywhere. */
export function absolute(name: string, file: string, origin: string): string {
  if (!name.endsWith('.ipynb')) return inMarkdown(file, origin);
  const notebook = JSON.parse(file) as Notebook;
  for (const cell of notebook.cells)
    if (cell.cell_type === 'markdown')
      cell.source = inMarkdown(cell.source.join(''), origin).match(/[^\n]*\n|[^\n]+$/g) ?? [];
  return `${JSON.stringify(notebook, null, 1)}\n`;
}
