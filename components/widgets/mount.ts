import { effect } from '@preact/signals-core';
import { patcher, plain, setText, type Picture } from '../../src/figures/picture.ts';
import { isMatrix, type Page } from '../../src/state/chapter.ts';
import { glide } from '../../src/state/glide.ts';
import { readRef, sameFocus } from '../../src/state/focus.ts';
import { widgets } from './index.ts';
import { startControls } from './controls.ts';
import { walkCells } from './walk.ts';
import { valuesOf, type Given, type Tools, type ViewProps, type Widget } from './widget.ts';

const settled = 700;

/** Brings one built figure to life. Nothing is hydrated: the reader's state goes in through the same patches as a slider. */
export async function mountFigure(figure: HTMLElement, page: Page, commit: () => void): Promise<void> {
  const widget = await widgets[figure.dataset.widget!]();
  const root = figure.querySelector<HTMLElement>('[data-live]')!;
  const given: Given = { locale: page.locale, id: figure.id };
  const tools: Tools = { commit, given, values: <V>() => valuesOf(widget, page.live) as V };

  const now = () => {
    const values = valuesOf(widget, page.live);
    return { values, picture: widget.picture(values, given), given };
  };

  let patch = patcher(root);
  let shape = widget.shape?.(valuesOf(widget, page.build));
  effect(() => {
    const { values, picture } = now();
    const wanted = widget.shape?.(values);
    if (wanted !== shape) {
      shape = wanted;
      void redraw(widget, figure.dataset.widget!, root, now).then(
        () => {
          patch = patcher(root);
          patch(now().picture);
          light(root, widget, page, figure.id);
        },
        (problem: unknown) => {
          // Offline, say: the next change tries again.
          shape = undefined;
          throw problem;
        },
      );
    } else patch(picture);
    say(figure, picture);
  });
  effect(() => light(root, widget, page, figure.id));
  const origin = figure.querySelector<HTMLElement>('.origin[data-yours]');
  if (origin) {
    const ours = origin.textContent!;
    const tables = widget.reads.map((name) => page.live[name]).filter(isMatrix);
    effect(() => setText(origin, tables.some((table) => !table.isInitial()) ? origin.dataset.yours! : ours));
  }

  const point = (target: EventTarget | null) => {
    const text = target instanceof Element ? target.closest<HTMLElement>('[data-ref]')?.dataset.ref : undefined;
    const next = text ? readRef(figure.id, text) : null;
    if (!sameFocus(page.focus.peek(), next)) page.focus.value = next;
  };
  root.addEventListener('pointerover', (event) => point(event.target));
  root.addEventListener('pointerleave', () =>
    point(document.activeElement && root.contains(document.activeElement) ? document.activeElement : null),
  );
  root.addEventListener('focusin', (event) => point(event.target));
  root.addEventListener('focusout', () => point(null));

  startControls(root, page, commit);
  walkCells(root);
  widget.wire?.(root, page, tools);
  figure.dataset.ready = '';
}

async function redraw(widget: Widget, name: string, root: HTMLElement, now: () => ViewProps<Record<string, unknown>>) {
  const { drawView } = await import('./views.tsx');
  await drawView(name, root, now, widget.math);
}

function light(root: HTMLElement, widget: Widget, page: Page, id: string): void {
  const focus = page.focus.value;
  const lit =
    focus && focus.figure === id && widget.lights
      ? widget.lights(focus, valuesOf(widget, page.live))
      : new Set<string>();
  for (const element of root.querySelectorAll<HTMLElement>('[data-ref]'))
    element.classList.toggle('lit', lit.has(element.dataset.ref!));
  const explained = root.querySelector<HTMLElement>('[data-explain]');
  if (explained && widget.explain) {
    const given = { locale: page.locale, id };
    setText(explained, widget.explain(focus?.figure === id ? focus : null, valuesOf(widget, page.live), given));
  }
}

const waiting = new WeakMap<HTMLElement, ReturnType<typeof setTimeout>>();
/** One polite sentence per figure, once the reader's hand is still. */
function say(figure: HTMLElement, picture: Picture): void {
  const readout = picture.readout?.text;
  const region = figure.querySelector<HTMLElement>('[data-say]');
  if (readout === undefined || !region) return;
  const first = !waiting.has(figure);
  clearTimeout(waiting.get(figure));
  waiting.set(
    figure,
    setTimeout(() => {
      if (!first) region.textContent = plain(readout);
    }, settled),
  );
}

/** What a figure shows now, as rows of cells for a spreadsheet. */
export async function figureRows(figure: HTMLElement, page: Page): Promise<readonly (readonly (string | number)[])[]> {
  const widget = await widgets[figure.dataset.widget!]();
  return widget.table(valuesOf(widget, page.live), { locale: page.locale, id: figure.id });
}

/** Puts back what the figure shows. */
export async function resetFigure(figure: HTMLElement, page: Page, commit: () => void): Promise<void> {
  const widget = await widgets[figure.dataset.widget!]();
  glide(page.live, () => {
    for (const name of widget.reads) {
      const entry = page.live[name];
      if ('reset' in entry) entry.reset();
    }
    commit();
  });
}
