import type { Page } from '../../src/state/chapter.ts';
import type { MatrixParam, NumberParam } from '../../src/state/param.ts';
import { problemText, type Problem } from '../../src/site/problems.ts';
import { said } from '../../src/site/said.ts';

/**
 * Every number with a dotted underline, in prose, tables, equations alike: `data-scrub="Q" data-cell="1,0"`.
 * Drag sideways, arrow keys (Shift for ten steps), type, Enter, paste. Bad input keeps the last good value and says why.
 */
interface Target {
  value(): number;
  set(x: number): void;
  step: number;
  min: number;
  max: number;
  digits: number;
  paste(text: string): Problem | undefined;
}

function target(page: Page, element: HTMLElement): Target | null {
  const param = page.live[element.dataset.scrub!] as NumberParam | MatrixParam | undefined;
  if (param?.kind === 'number') {
    return {
      ...param.spec,
      value: () => param.peek(),
      set: (x) => void (param.value = x),
      paste(text) {
        const found = param.read(text);
        if ('problem' in found) return found.problem;
        param.value = found.value;
      },
    };
  }
  if (param?.kind === 'matrix') {
    const [row, column] = element.dataset.cell!.split(',').map(Number);
    const set = (x: number) => void (param.value = param.withCell(row, column, x));
    return {
      ...param.spec,
      value: () => param.peek()[row][column],
      set,
      paste(text) {
        const single = Number(text.trim().replace(/[−–]/g, '-'));
        if (text.trim() !== '' && Number.isFinite(single)) {
          if (single < param.spec.min || single > param.spec.max)
            return { code: 'range', min: param.spec.min, max: param.spec.max };
          set(single);
          return undefined;
        }
        const found = param.paste(text);
        if ('problem' in found) return found.problem;
        param.value = found.value;
      },
    };
  }
  return null;
}

const snap = (x: number, step: number) => Number((Math.round(x / step) * step).toFixed(6));
const pixelsPerStep = 7;
/** One tab stop: arrow keys move inside a table, or inside a matrix of an equation, which TeX lays out by columns. */
const inMatrix = '.mx, [data-walk]';
const inReadingOrder = (cells: Iterable<HTMLElement>): HTMLElement[] =>
  [...cells]
    .map((cell) => [cell, cell.getBoundingClientRect()] as const)
    .sort(([, a], [, b]) => (Math.abs(a.top - b.top) > 4 ? a.top - b.top : a.left - b.left))
    .map(([cell]) => cell);

export function startScrubs(page: Page, commit: () => void): void {
  const find = (event: Event) =>
    event.target instanceof Element && !(event.target instanceof HTMLInputElement)
      ? event.target.closest<HTMLElement>('[data-scrub]')
      : null;

  document.addEventListener('pointerdown', (event) => {
    const element = find(event);
    const to = element && target(page, element);
    if (!element || !to || event.button !== 0) return;
    const [x0, v0] = [event.clientX, to.value()];
    let moved = false;
    const move = (e: PointerEvent) => {
      const dx = e.clientX - x0;
      if (!moved && Math.abs(dx) < 4) return;
      if (!moved) {
        moved = true;
        element.setPointerCapture(event.pointerId);
        element.classList.add('drag');
      }
      to.set(snap(v0 + (dx / pixelsPerStep) * to.step, to.step));
    };
    const up = () => {
      element.removeEventListener('pointermove', move);
      element.classList.remove('drag');
    };
    element.addEventListener('pointermove', move);
    element.addEventListener('pointerup', up, { once: true });
    element.addEventListener('pointercancel', up, { once: true });
  });

  document.addEventListener('dblclick', (event) => {
    const element = find(event);
    if (element) type(page, element, commit);
  });

  document.addEventListener('focusin', (event) => {
    const element = find(event);
    const table = element?.closest(inMatrix);
    if (!element || !table) return;
    for (const other of table.querySelectorAll<HTMLElement>('[data-scrub]'))
      other.tabIndex = other === element ? 0 : -1;
  });

  document.addEventListener('keydown', (event) => {
    const element = find(event);
    const to = element && target(page, element);
    if (!element || !to || event.ctrlKey || event.metaKey || event.altKey) return;
    const table = element.closest(inMatrix);
    const sideways = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const steps = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 }[event.key] ?? (table ? undefined : sideways);
    if (table && sideways) {
      const cells = inReadingOrder(table.querySelectorAll<HTMLElement>('[data-scrub]'));
      cells[cells.indexOf(element) + sideways]?.focus();
    } else if (steps) to.set(snap(to.value() + steps * (event.shiftKey ? 10 : 1) * to.step, to.step));
    else if (event.key === 'Home') to.set(to.min);
    else if (event.key === 'End') to.set(to.max);
    else if (event.key === 'Enter') type(page, element, commit);
    else if (/^[-−.\d]$/.test(event.key)) type(page, element, commit, event.key);
    else return;
    event.preventDefault();
  });

  document.addEventListener('paste', (event) => {
    const element = find(event) ?? (document.activeElement as HTMLElement | null)?.closest<HTMLElement>('[data-scrub]');
    const to = element && target(page, element);
    const text = event.clipboardData?.getData('text/plain');
    if (!element || !to || text === undefined || event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    settle(page, element, to.paste(text), commit);
  });
}

/** An input over the number; it stays a slider underneath. */
function type(page: Page, element: HTMLElement, commit: () => void, first = ''): void {
  const to = target(page, element);
  if (!to || element.querySelector('input')) return;
  const input = document.createElement('input');
  input.inputMode = 'decimal';
  input.autocomplete = 'off';
  input.value = first || String(Number(to.value().toFixed(3)));
  input.setAttribute('aria-label', element.getAttribute('aria-label') ?? said[page.locale].edit);
  element.append(input);
  input.focus();
  if (!first) input.select();
  let open = true;
  const close = (keep: boolean, refocus: boolean) => {
    if (!open) return;
    open = false;
    const text = input.value;
    input.remove();
    if (keep) settle(page, element, to.paste(text), commit);
    if (refocus) element.focus();
  };
  input.addEventListener('keydown', (event) => {
    event.stopPropagation();
    if (event.key === 'Enter') close(true, true);
    if (event.key === 'Escape') close(false, true);
  });
  // A matrix typed or pasted into one cell fills the table.
  input.addEventListener('paste', (event) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!/[\s,;\t]/.test(text.trim())) return;
    event.preventDefault();
    input.value = text;
    close(true, true);
  });
  input.addEventListener('blur', () => close(true, false));
}

const shown = new WeakMap<HTMLElement, ReturnType<typeof setTimeout>>();
function settle(page: Page, element: HTMLElement, problem: Problem | undefined, commit: () => void): void {
  const place = element.closest<HTMLElement>('.mx, .eq, .ctl') ?? element;
  let note = place.nextElementSibling?.classList.contains('problem') ? (place.nextElementSibling as HTMLElement) : null;
  clearTimeout(shown.get(place));
  const clear = () => {
    if (place.nextElementSibling?.classList.contains('problem')) place.nextElementSibling.remove();
    element.removeAttribute('aria-invalid');
  };
  if (!problem) {
    clear();
    commit();
    return;
  }
  if (!note) {
    note = document.createElement('span');
    note.className = 'problem';
    note.setAttribute('role', 'alert');
    place.after(note);
  }
  note.textContent = problemText(page.locale, problem);
  element.setAttribute('aria-invalid', 'true');
  shown.set(place, setTimeout(clear, 8000));
}
