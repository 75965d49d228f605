import { said } from '../../src/site/said.ts';
import { isLocale } from '../../src/site/locales.ts';
import { copy } from './copy.ts';

/** Bar, contents, notes: nothing here knows attention. Runs on every page. */
const root = document.documentElement;
const locale = isLocale(root.dataset.locale) ? root.dataset.locale : 'zh';
const words = said[locale];
const remember = (key: string, value: string | null) => {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // Private windows may refuse storage; the page works without it.
  }
};
const recall = (key: string) => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
};

const themes = ['auto', 'light', 'dark'] as const;
const theme = document.querySelector<HTMLButtonElement>('.theme');
if (theme) {
  const current = () => (root.dataset.theme as (typeof themes)[number] | undefined) ?? 'auto';
  const label = () => {
    const text = words.theme + words.themes[current()];
    theme.setAttribute('aria-label', text);
    theme.title = text;
  };
  theme.addEventListener('click', () => {
    const next = themes[(themes.indexOf(current()) + 1) % themes.length];
    if (next === 'auto') delete root.dataset.theme;
    else root.dataset.theme = next;
    remember('theme', next === 'auto' ? null : next);
    label();
  });
  label();
}

for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-language]'))
  link.addEventListener('click', () => remember('locale', link.dataset.language!));

const read = document.querySelector<HTMLElement>('.read');
if (read) {
  const draw = () => {
    const whole = document.body.scrollHeight - innerHeight;
    read.style.transform = `scaleX(${whole > 0 ? Math.min(1, scrollY / whole) : 0})`;
  };
  addEventListener('scroll', draw, { passive: true });
  addEventListener('resize', draw);
  draw();
}

const toc = document.querySelector<HTMLElement>('.toc');
const menu = document.querySelector<HTMLButtonElement>('.menu');
if (toc && menu) {
  const isOpen = () => toc.classList.contains('open');
  const set = (open: boolean) => {
    toc.classList.toggle('open', open);
    menu.setAttribute('aria-expanded', String(open));
  };
  menu.addEventListener('click', () => {
    set(!isOpen());
    const link = toc.querySelector<HTMLAnchorElement>('a[aria-current]') ?? toc.querySelector('a');
    if (isOpen()) link?.focus({ preventScroll: true });
  });
  toc.addEventListener('click', (event) => event.target instanceof Element && event.target.closest('a') && set(false));
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !isOpen()) return;
    set(false);
    menu.focus({ preventScroll: true });
  });
  const outside = (target: EventTarget | null) =>
    target instanceof Node && !toc.contains(target) && !menu.contains(target);
  document.addEventListener('pointerdown', (event) => isOpen() && outside(event.target) && set(false));
  document.addEventListener('focusin', (event) => isOpen() && outside(event.target) && set(false));
}

// Sections are remembered by number: they are the same in both languages, their addresses are not.
const sectionsRead = (slug: string) => new Set((recall(`read:${slug}`) ?? '').split(' ').filter(Boolean).map(Number));
const chapter = root.dataset.chapter;
const headings = [...document.querySelectorAll<HTMLElement>('main > h2[id]')];
if (chapter && headings.length) {
  const links = new Map(
    [...document.querySelectorAll<HTMLAnchorElement>('.toc a')].map((a) => [decodeURIComponent(a.hash.slice(1)), a]),
  );
  const seen = sectionsRead(chapter);
  let now = -1;
  // A scroll may jump over a heading, so the place is looked up rather than observed.
  let asked = false;
  const look = () => {
    asked = false;
    const here = headings.filter((h) => h.getBoundingClientRect().top < innerHeight * 0.4).length - 1;
    if (here === now) return;
    now = here;
    for (const [id, a] of links)
      if (id === headings[here]?.id) a.setAttribute('aria-current', 'true');
      else a.removeAttribute('aria-current');
    if (here < 0) return;
    seen.add(here);
    remember(`read:${chapter}`, [...seen].sort((x, y) => x - y).join(' '));
    remember('resume', JSON.stringify({ chapter, section: here }));
  };
  const ask = () => {
    if (!asked) requestAnimationFrame(look);
    asked = true;
  };
  addEventListener('scroll', ask, { passive: true });
  ask();
}

for (const ref of document.querySelectorAll<HTMLButtonElement>('.note-ref'))
  ref.addEventListener('click', () => {
    const note = document.getElementById(ref.getAttribute('aria-controls')!);
    ref.setAttribute('aria-expanded', String(note?.classList.toggle('open') ?? false));
  });

// Copies a file of code as it stands, and says so on the button.
document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-copy]') : null;
  const code = button?.closest('.snippet')?.querySelector('code')?.textContent;
  if (!button || !code) return;
  void copy(code).then((ok) => {
    button.textContent = ok ? words.copied : words.copyFailed;
    setTimeout(() => (button.textContent = words.copy), 2000);
  });
});

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-take]') : null;
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  void import('./take.ts').then(({ take }) => take(link));
});

for (const ticks of document.querySelectorAll<HTMLElement>('.ticks')) {
  const seen = sectionsRead(ticks.dataset.chapter!);
  const dots = [...ticks.querySelectorAll('i')];
  dots.forEach((dot, i) => dot.classList.toggle('on', seen.has(i)));
  ticks.setAttribute('aria-label', words.sections(dots.length, dots.filter((_, i) => seen.has(i)).length));
}
const resume = document.querySelector<HTMLAnchorElement>('a[data-resume]');
if (resume) {
  try {
    const { chapter: slug, section } = JSON.parse(recall('resume') ?? '{}') as { chapter?: string; section?: number };
    const row = document.querySelector<HTMLElement>(`[data-row="${CSS.escape(slug ?? '')}"]`);
    const sections = JSON.parse(row?.dataset.sections ?? '[]') as { slug: string; text: string }[];
    const stopped = sections[section ?? -1];
    if (row && stopped) {
      resume.href = `${row.querySelector('a')!.getAttribute('href')}#${stopped.slug}`;
      resume.textContent = words.resume(row.dataset.name!, stopped.text);
      resume.hidden = false;
      row.classList.add('now');
    }
  } catch {
    // A hand-edited store is no reason to fail.
  }
}
