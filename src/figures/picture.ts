/**
 * A picture is what a figure shows, as plain values: slot name → mark. One function of the state makes it; the build
 * draws it into HTML (`at`), and the browser patches the same slots (`patch`). So both always show the same thing.
 */
export interface Mark {
  text?: Text;
  /** Whole class of the element; absent leaves the structure's own class alone. */
  class?: string;
  /** Attributes and CSS custom properties (names that start with `--`). `null` and `false` remove an attribute. */
  [attribute: string]: Text | number | boolean | null | undefined;
}
/** Plain text, or runs of it of which some carry a class: `['“tea” gets ', ['w', '0.74']]`. */
export type Text = string | readonly Run[];
export type Run = string | readonly [className: string, text: string];
export type Picture = Readonly<Record<string, Mark>>;

type Shown = string | number | true;

export const isShown = (value: unknown): value is Shown =>
  typeof value === 'string' || typeof value === 'number' || value === true;

export const plain = (text: Text): string =>
  typeof text === 'string' ? text : text.map((run) => (typeof run === 'string' ? run : run[1])).join('');

export function setText(element: Element, text: Text): void {
  if (typeof text === 'string') {
    if (element.textContent !== text) element.textContent = text;
    return;
  }
  element.replaceChildren(
    ...text.map((run) => {
      if (typeof run === 'string') return run;
      const bold = document.createElement('b');
      [bold.className, bold.textContent] = run;
      return bold;
    }),
  );
}

const same = (a: unknown, b: unknown) =>
  a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b));

function apply(element: HTMLElement | SVGElement, mark: Mark, last: Mark | undefined): void {
  for (const [name, value] of Object.entries(mark)) {
    if (last && same(last[name], value)) continue;
    if (name === 'text') setText(element, value as Text);
    else if (name.startsWith('--')) element.style.setProperty(name, isShown(value) ? String(value) : '');
    else if (name === 'value' && element instanceof HTMLInputElement) element.value = String(value);
    else if (isShown(value)) element.setAttribute(name, value === true ? '' : String(value));
    else element.removeAttribute(name);
  }
}

/** A patcher for one figure. It finds the slots once; call it with each new picture. A slot may stand in several places. */
export function patcher(root: ParentNode): (picture: Picture) => void {
  const places = new Map<string, (HTMLElement | SVGElement)[]>();
  for (const element of root.querySelectorAll<HTMLElement | SVGElement>('[data-slot]')) {
    const slot = element.dataset.slot!;
    places.set(slot, [...(places.get(slot) ?? []), element]);
  }
  let last: Picture = {};
  return (picture) => {
    for (const [slot, mark] of Object.entries(picture))
      for (const element of places.get(slot) ?? []) apply(element, mark, last[slot]);
    last = picture;
  };
}
