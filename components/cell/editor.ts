import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { typescriptLanguage } from '@codemirror/lang-javascript';
import { pythonLanguage } from '@codemirror/lang-python';
import { indentOnInput, indentUnit } from '@codemirror/language';
import { EditorState, StateEffect, StateField, type Extension } from '@codemirror/state';
import { Decoration, EditorView, keymap, type DecorationSet } from '@codemirror/view';
import { highlight, type Language } from '../../src/figures/highlight.ts';

export interface Editor {
  focus(at?: { x: number; y: number }): void;
  /** Puts another text in, as one step that can be undone. */
  set(text: string): void;
  /** A rule beside one line, and the line brought into view; undefined takes it away. */
  mark(line: number | undefined): void;
}

const roles = ['q', 'k', 'v', 'w', 'o'];
/** The look of the code as it stood on the page, so that nothing moves when the editor takes its place. */
const look = EditorView.theme({
  '&': { color: 'var(--ink)', backgroundColor: 'transparent' },
  '&.cm-focused': { outline: '2px solid var(--ink)', outlineOffset: '3px' },
  '.cm-scroller': { font: 'inherit', lineHeight: '1.6', overflowX: 'auto' },
  '.cm-content': { padding: '2px 0 12px', caretColor: 'var(--ink)' },
  '.cm-line': { padding: '0' },
  '.cm-line.wrong': { boxShadow: 'inset 0 -2px 0 var(--ink)', backgroundColor: 'var(--wash)' },
  '.kw': { fontWeight: '600' },
  '.cm': { color: 'var(--ink-3)' },
  '.st': { color: 'var(--ink-2)' },
  ...Object.fromEntries(roles.map((role) => [`.${role}`, { color: `var(--${role})` }])),
});

/** The same colours as the code on the page, by the same rule; files are short, so all of it is done anew. */
function colours(language: Language): Extension {
  const marks = (state: EditorState): DecorationSet => {
    let at = 0;
    const all = highlight(state.doc.toString(), language).flatMap(({ text, look }) => {
      const from = at;
      at += text.length;
      return look ? [Decoration.mark({ class: look }).range(from, at)] : [];
    });
    return Decoration.set(all);
  };
  return StateField.define<DecorationSet>({
    create: marks,
    update: (held, change) => (change.docChanged ? marks(change.state) : held),
    provide: (field) => EditorView.decorations.from(field),
  });
}

const setWrong = StateEffect.define<number | undefined>();
const wrongLine = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(held, change) {
    for (const effect of change.effects)
      if (effect.is(setWrong)) {
        const line = effect.value;
        if (line === undefined || line > change.state.doc.lines) return Decoration.none;
        return Decoration.set([Decoration.line({ class: 'wrong' }).range(change.state.doc.line(line).from)]);
      }
    // What was wrong is being mended.
    return change.docChanged ? Decoration.none : held;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/**
 * An editor in a shadow root: the page's policy lets no script write a <style>, so CodeMirror adopts its sheets there.
 * Tab leaves the editor until something is typed; then it indents, and Escape before it leaves.
 */
export function openEditor(
  host: HTMLElement,
  { text, language, label, changed, run }: { text: string; language: Language; label: string; changed(text: string): void; run(): void }, // prettier-ignore
): Editor {
  const root = host.attachShadow({ mode: 'open' });
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: text,
      extensions: [
        history(),
        keymap.of([{ key: 'Mod-Enter', run: () => (run(), true) }, indentWithTab, ...defaultKeymap, ...historyKeymap]),
        language === 'ts' ? typescriptLanguage : pythonLanguage,
        indentUnit.of(language === 'ts' ? '  ' : '    '),
        indentOnInput(),
        EditorState.tabSize.of(4),
        colours(language),
        wrongLine,
        look,
        EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false', tabindex: '0' }),
        EditorView.updateListener.of((update) => {
          if (!update.docChanged) return;
          view.setTabFocusMode(false);
          changed(update.state.doc.toString());
        }),
      ],
    }),
  });
  view.setTabFocusMode(true);
  return {
    focus(at) {
      if (at) view.dispatch({ selection: { anchor: view.posAtCoords(at, false) } });
      view.focus();
    },
    set(next) {
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next } });
      view.setTabFocusMode(true);
    },
    mark(line) {
      view.dispatch({ effects: setWrong.of(line) });
    },
  };
}
