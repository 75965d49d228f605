import { strings } from '../../src/site/strings.ts';
import { isLocale } from '../../src/site/locales.ts';

/** Bar, contents, notes: nothing here knows attention. Runs on every page. */
const root = document.documentElement;
const locale = isLocale(root.dataset.locale) ? root.dataset.locale : 'zh';
const words = strings[locale];
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
  const set = (open: boolean) => {
    toc.classList.toggle('open', open);
    menu.setAttribute('aria-expanded', String(open));
  };
  menu.addEventListener('click', () => {
    set(!toc.classList.contains('open'));
    if (toc.classList.contains('open')) toc.querySelector('a')?.focus();
  });
  toc.addEventListener('click', (event) => event.target instanceof Element && event.target.closest('a') && set(false));
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !toc.classList.contains('open')) return;
    set(false);
    menu.focus();
  });
}

const chapter = root.dataset.chapter;
const headings = [...document.querySelectorAll<HTMLElement>('main h2[id]')];
if (chapter && headings.length) {
  const links = new Map([...document.querySelectorAll<HTMLAnchorElement>('.toc a')].map((a) => [a.hash.slice(1), a]));
  let seen = Number(recall(`read:${chapter}`)?.split(' ')[0] ?? 0);
  const spy = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        for (const [id, a] of links) {
          if (id === target.id) a.setAttribute('aria-current', 'true');
          else a.removeAttribute('aria-current');
        }
        seen = Math.max(seen, headings.indexOf(target as HTMLElement) + 1);
        remember(`read:${chapter}`, `${seen} ${headings.length}`);
        remember('resume', JSON.stringify({ chapter, section: target.id }));
      }
    },
    { rootMargin: '-10% 0px -65%' },
  );
  for (const heading of headings) spy.observe(heading);
}

for (const ref of document.querySelectorAll<HTMLButtonElement>('.note-ref'))
  ref.addEventListener('click', () => {
    const note = document.getElementById(ref.getAttribute('aria-controls')!);
    ref.setAttribute('aria-expanded', String(note?.classList.toggle('open') ?? false));
  });

for (const ticks of document.querySelectorAll<HTMLElement>('.ticks')) {
  const count = Number(recall(`read:${ticks.dataset.chapter}`)?.split(' ')[0] ?? 0);
  const dots = [...ticks.querySelectorAll('i')];
  dots.forEach((dot, i) => dot.classList.toggle('on', i < count));
  ticks.setAttribute('aria-label', words.sections(dots.length, Math.min(count, dots.length)));
}
const resume = document.querySelector<HTMLAnchorElement>('a[data-resume]');
if (resume) {
  try {
    const { chapter: slug, section } = JSON.parse(recall('resume') ?? '{}') as { chapter?: string; section?: string };
    const row = document.querySelector<HTMLElement>(`[data-row="${CSS.escape(slug ?? '')}"]`);
    const titles = JSON.parse(row?.dataset.sections ?? '{}') as Record<string, string>;
    if (row && section && titles[section]) {
      resume.href = `${row.querySelector('a')!.getAttribute('href')}#${section}`;
      resume.textContent = words.resume(row.dataset.name!, titles[section]);
      resume.hidden = false;
      row.classList.add('now');
    }
  } catch {
    // A hand-edited store is no reason to fail.
  }
}
