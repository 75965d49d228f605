import type { Snippet, Snippets } from '../site/snippet.ts';

const files = import.meta.glob<string>('/content/**/snippets/*.{ts,py,out}', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const place = /^\/content\/(.*)\/snippets\/([^/]+)$/;
/** The last folder names the place: `/content/chapters/05-code/snippets/attention.py` is served as `snippets/05-code/attention.py`. */
const pathOf = (folder: string, name: string) => `snippets/${folder.split('/').at(-1)}/${name}`;

export const everySnippet: readonly (Snippet & { folder: string })[] = Object.entries(files)
  .filter(([file]) => !file.endsWith('.out'))
  .map(([file, text]) => {
    const [, folder, name] = place.exec(file)!;
    return { folder, name, text, out: files[file.replace(/\.\w+$/, '.out')], path: pathOf(folder, name) };
  });

/** The snippets that stand next to a page's words, by file name. `folder` is below content/, as `chapters/05-code` or `pages/errata`. */
export const snippetsOf = (folder: string): Snippets =>
  Object.fromEntries(everySnippet.filter((one) => one.folder === folder).map((one) => [one.name, one]));

/** Every snippet of one language as a file of its own, to download. */
export function served(ending: string) {
  const own = everySnippet.filter(({ name }) => name.endsWith(`.${ending}`));
  const getStaticPaths = () =>
    own.map(({ path, text }) => {
      const [, folder, name] = path.split(/[/.]/);
      return { params: { folder, name }, props: { text } };
    });
  const GET = ({ props }: { props: { text: string } }) =>
    new Response(props.text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
  return { getStaticPaths, GET };
}
