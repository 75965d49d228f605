import type { Locale } from '../../src/site/locales.ts';
import type { Page, State } from '../../src/state/chapter.ts';
import type { Focus } from '../../src/state/focus.ts';
import type { Picture, Text } from '../../src/figures/picture.ts';
import type { FunctionComponent } from 'preact';
import type { Program } from '../../src/cells/programs/program.ts';

export interface Given {
  readonly locale: Locale;
  readonly id: string;
}

/**
 * What every live figure is. `V` are the values it reads from its chapter's state, by name.
 * The build renders `View` from `picture(initial values)`; the browser patches the same slots with new pictures.
 */
export interface Widget<V extends object = Record<string, unknown>> {
  /** Names of the chapter's state that this figure shows. Reset puts exactly these back. */
  readonly reads: readonly (keyof V & string)[];
  /** What is shown, as a pure function of values. */
  picture(values: V, given: Given): Picture;
  /** The figure's numbers for a spreadsheet: rows of cells. */
  table(values: V, given: Given): readonly (readonly (string | number)[])[];
  /** Which `data-ref`s light up when one thing is pointed at. */
  lights?(focus: Focus, values: V): ReadonlySet<string>;
  /** What pointing at a thing says, shown in the view's `data-explain` (null: nothing is pointed at). */
  explain?(focus: Focus | null, values: V, given: Given): Text;
  /** Events beyond the shared ones (scrubbing, radios, Set links). Runs once, in the browser. */
  wire?(root: HTMLElement, page: Page<State>, tools: Tools): void;
  /** A new key means a new structure: the browser draws the view again (`view` then loads it). */
  shape?(values: V): string;
  /** The figure as a program in several languages; fetched when a reader asks for it. */
  program?(): Promise<Programmed>;
  /** Its view sets equations, so a new shape fetches KaTeX too. */
  readonly math?: true;
}

/** What `program.ts` of a figure exports. */
export interface Programmed {
  /** Names of the page's state that the program is made from, those of other figures among them. */
  readonly reads: readonly string[];
  /** What the figure shows, worked out from what is given and checked; null where there are no numbers. */
  program(values: object): Program | null;
}

export interface Tools {
  /** Makes the present state an entry in the browser's history. */
  commit(): void;
  values<V>(): V;
  given: Given;
}

export interface ViewProps<V> {
  picture: Picture;
  values: V;
  given: Given;
}
export type View<V> = FunctionComponent<ViewProps<V>>;

export function valuesOf<V extends object>(widget: Widget<V>, state: State): V;
export function valuesOf(made: Programmed, state: State): object;
export function valuesOf({ reads }: Pick<Programmed, 'reads'>, state: State): object {
  return Object.fromEntries(
    reads.map((name) => {
      const entry = state[name];
      if (!entry) throw new Error(`this page's state has no "${name}"`);
      return [name, entry.value];
    }),
  );
}
