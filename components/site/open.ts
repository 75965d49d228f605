import { languageTag, type Locale, isLocale } from '../../src/site/locales.ts';
import { said } from '../../src/site/said.ts';
import { openPage, type MakeState } from '../../src/state/chapter.ts';
import { startSession } from '../../src/state/session.ts';
import type { Refused } from '../../src/state/url.ts';
import { startPieces } from '../prose/pieces.ts';
import { startScrubs } from '../prose/scrub.ts';
import { copy } from './copy.ts';
import { figureRows, mountFigure, resetFigure } from '../widgets/mount.ts';

type States = Record<string, () => Promise<unknown>>;

/** Opens a page that has state: reads its link, wakes its numbers at once and its figures as they come into view. */
export async function openDocument(states: States): Promise<void> {
  const { state: path, locale } = document.documentElement.dataset;
  if (!path || !isLocale(locale)) return;
  const { default: make } = (await states[path]()) as { default: MakeState };
  const page = openPage(make, locale);
  const session = startSession(page, (refused) => notice(locale, refused));
  startPieces(page, session.commit);
  startScrubs(page, session.commit);
  if (document.querySelector('[data-exercise]')) (await import('../prose/exercise.ts')).startExercises(page);

  const seen = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        seen.unobserve(target);
        void mountFigure(target as HTMLElement, page, session.commit);
      }
    },
    { rootMargin: '200px' },
  );
  for (const figure of document.querySelectorAll<HTMLElement>('figure[data-widget]')) seen.observe(figure);

  /** One menu is open at a time, until something is chosen or the reader turns elsewhere. */
  const closeMenus = (but?: Element | null) => {
    for (const menu of document.querySelectorAll<HTMLDetailsElement>('details.away[open]'))
      if (menu !== but) menu.open = false;
  };
  document.addEventListener('keydown', (event) => {
    const menu = document.querySelector<HTMLDetailsElement>('details.away[open]');
    if (event.key !== 'Escape' || !menu) return;
    closeMenus();
    menu.querySelector('summary')!.focus();
  });
  document.addEventListener('click', (event) => {
    closeMenus(event.target instanceof Element ? event.target.closest('.away summary')?.parentElement : null);
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-act]') : null;
    const figure = button?.closest<HTMLElement>('figure[data-widget]');
    if (!button || !figure) return;
    const words = said[locale];
    const say = (text: string) => tell(figure, text);
    const act = button.dataset.act;
    if (act === 'reset') void resetFigure(figure, page, session.commit);
    if (act === 'link') void copy(session.link(figure.id)).then((ok) => say(ok ? words.linkCopied : words.copyFailed));
    if (act === 'table')
      void figureRows(figure, page)
        .then((rows) => copy(rows.map((row) => row.join('\t')).join('\n')))
        .then((ok) => say(ok ? words.tableCopied : words.copyFailed));
    if (act === 'take')
      void Promise.all([import('../take/index.ts'), figureRows(figure, page)])
        .then(([{ takeFigure }, rows]) => takeFigure(figure, button.dataset.kind!, rows, session.link(figure.id)))
        .then(
          () => say(words.saved),
          () => say(words.notSaved),
        );
    if (act === 'program')
      void import('../programs/panel.ts')
        .then(({ toggleProgram }) => toggleProgram(figure, button, page))
        .catch(() => say(words.notFetched));
    if (act === 'wide') button.setAttribute('aria-pressed', String(figure.classList.toggle('full')));
  });

  const language = document.querySelector<HTMLAnchorElement>('a[data-language]');
  const plainHref = language?.getAttribute('href');
  const carry = () => {
    const { search, hash } = session.travel(placeThere(JSON.parse(language?.dataset.places ?? '[]') as string[]));
    language?.setAttribute('href', `${plainHref}${search}${hash}`);
  };
  for (const type of ['pointerdown', 'focus', 'pointerenter', 'click']) language?.addEventListener(type, carry);
  document.documentElement.dataset.open = '';
}

/** Where the reader is, as an address in the other language: a figure has one name in both, a section is found by its number. */
function placeThere(places: readonly string[]): string {
  const here = [...document.querySelectorAll<HTMLElement>('main h2[id], main figure[id]')]
    .reverse()
    .find((element) => element.getBoundingClientRect().top < innerHeight * 0.4);
  if (!here) return '';
  const sections = [...document.querySelectorAll<HTMLElement>('main > h2[id]')];
  return places[sections.indexOf(here)] ?? here.id;
}

const told = new WeakMap<HTMLElement, ReturnType<typeof setTimeout>>();
function tell(figure: HTMLElement, text: string): void {
  const said = figure.querySelector<HTMLElement>('.said')!;
  said.textContent = text;
  clearTimeout(told.get(figure));
  told.set(
    figure,
    setTimeout(() => (said.textContent = ''), 3000),
  );
}

function notice(locale: Locale, { unknown, invalid, left }: Refused): void {
  const words = said[locale];
  const list = (names: string[]) =>
    [...new Set(names)]
      .slice(0, 5)
      .map((n) => n.slice(0, 24))
      .join(locale === 'zh' ? '、' : ', ');
  const lines = [
    unknown.length && words.refusedUnknown(list(unknown)),
    invalid.length && words.refusedInvalid(list(invalid)),
    left.length && words.leftBehind,
  ].filter((line): line is string => Boolean(line));
  const place = document.getElementById('notice')!;
  place.replaceChildren();
  if (lines.length === 0) return;
  const text = document.createElement('p');
  text.lang = languageTag[locale];
  text.textContent = lines.join(' ');
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = words.dismiss;
  close.addEventListener('click', () => place.replaceChildren());
  place.append(text, close);
}
