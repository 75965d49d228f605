import { isLocale, type InBoth } from '../../src/site/locales.ts';
import { spaced, unspaced } from '../../src/site/spaced.ts';

/** What Pagefind's own script gives us. It is made from the built pages, so it is fetched by address, not imported. */
interface Index {
  options(given: { excerptLength: number }): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<Found> }[] }>;
}
interface Place {
  url: string;
  title: string;
  excerpt: string;
}
interface Found extends Place {
  content: string;
  meta: { title?: string };
  sub_results: Place[];
}

const most = { pages: 12, places: 4 };
const form = document.querySelector<HTMLFormElement>('form.search')!;
const input = form.querySelector('input')!;
const found = document.getElementById('found')!;
const list = document.getElementById('results')!;
const zh = {
  found: (n: number, query: string) =>
    n ? `“${query}”：${n} 页里有。` : `没有找到“${query}”。换个说法试试，或者去术语表。`,
  shown: (n: number) => `只列出最相关的 ${n} 页，把词写得更具体些会少一些。`,
  failed: '搜索用的索引没有取到。检查网络后再试一次；术语表和各章不受影响。',
};
const en: typeof zh = {
  found: (n, query) =>
    n
      ? `“${query}” is on ${n} ${n === 1 ? 'page' : 'pages'}.`
      : `Nothing found for “${query}”. Try another word, or the glossary.`,
  shown: (n) => `The ${n} most relevant pages are listed; a more specific word gives fewer.`,
  failed:
    'The search index could not be fetched. Check the network and try again; the glossary and chapters still work.',
};
const { lang, dataset } = document.documentElement;
const both: InBoth<typeof zh> = { zh, en };
const words = both[isLocale(dataset.locale) ? dataset.locale : 'zh'];

let index: Promise<Index> | undefined;
const open = () => (index ??= load());
async function load(): Promise<Index> {
  const fetched = (await import(/* @vite-ignore */ form.dataset.index!)) as Index;
  await fetched.options({ excerptLength: lang.startsWith('zh') ? 60 : 30 }); // in words; a Chinese word here is a character
  return fetched;
}

const han = /\p{Script=Han}/u;
/** Han characters are words of their own in the index, so Chinese is asked for as a phrase first, then as words apart. */
async function ask(from: Index, query: string): Promise<Found[]> {
  const apart = spaced(query).trim();
  const fetch = async (asked: string) => Promise.all((await from.search(asked)).results.map((result) => result.data()));
  const phrase = han.test(query) ? await fetch(`"${apart.replaceAll('"', '')}"`) : [];
  return phrase.length ? phrase : fetch(apart);
}

let asked = 0;
async function search(): Promise<void> {
  const query = input.value.trim();
  const turn = ++asked;
  history.replaceState(null, '', query ? `?q=${encodeURIComponent(query)}` : location.pathname);
  if (!query) {
    found.textContent = '';
    list.replaceChildren();
    return;
  }
  try {
    const all = await ask(await open(), query);
    if (turn !== asked) return;
    const meant = all.filter((page) => answers(page, query));
    const pages = meant.slice(0, most.pages);
    found.textContent =
      words.found(meant.length, query) + (meant.length > pages.length ? ` ${words.shown(pages.length)}` : '');
    list.replaceChildren(...pages.map(row));
  } catch {
    // The next try fetches anew: a slow network may have recovered.
    index = undefined;
    if (turn !== asked) return;
    list.replaceChildren();
    found.textContent = words.failed;
  }
}

/** For a word that stands nowhere Pagefind offers its longest beginning that does, down to one letter. Such a page is no answer. */
function answers({ content, excerpt, sub_results }: Found, query: string): boolean {
  const text = unspaced(content).toLowerCase();
  const passages = [excerpt, ...sub_results.map((place) => place.excerpt)].join(' ');
  const marked = [...unspaced(passages).matchAll(/<mark>(.*?)<\/mark>/g)].map(([, words]) => words.toLowerCase());
  return query
    .toLowerCase()
    .split(/\s+/)
    .every(
      (term) =>
        text.includes(term) ||
        (!han.test(term) &&
          marked.some((words) => (words.length > 1 && term.includes(words)) || words.startsWith(term.slice(0, 4)))),
    );
}

function row({ url, meta, excerpt, sub_results }: Found): HTMLElement {
  const item = document.createElement('li');
  const heading = document.createElement('h2');
  heading.append(link({ url, title: meta.title ?? url }));
  item.append(heading);
  const places = sub_results.filter((place) => place.url.includes('#')).slice(0, most.places);
  if (places.length === 0) item.append(passage(excerpt));
  for (const place of places) {
    const title = document.createElement('h3');
    title.append(link(place));
    item.append(title, passage(place.excerpt));
  }
  return item;
}

function link({ url, title }: { url: string; title: string }): HTMLElement {
  const a = document.createElement('a');
  a.href = url;
  a.textContent = unspaced(title);
  return a;
}

/** Pagefind escapes the page's text and adds <mark>. */
function passage(excerpt: string): HTMLElement {
  const p = document.createElement('p');
  p.lang = lang;
  p.innerHTML = unspaced(excerpt);
  return p;
}

let soon: ReturnType<typeof setTimeout>;
input.addEventListener('focus', () => void open().catch(() => (index = undefined)));
input.addEventListener('input', () => {
  clearTimeout(soon);
  soon = setTimeout(() => void search(), 150);
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(soon);
  void search();
});
input.value = new URLSearchParams(location.search).get('q')?.slice(0, 200) ?? '';
if (input.value) void search();
else input.focus({ preventScroll: true });
