import type { Locale } from '../../../../src/site/locales.ts';
import type { Snapshot } from '../../../../src/models/lab/trainer.ts';
import { copy } from '../../../site/copy.ts';
import { save } from '../../../site/save.ts';
import type { Values } from '../values.ts';
import { type Done, words } from './words.ts';

interface Hands {
  now(): Values;
  say(said: NonNullable<Values['trSaid']>): void;
  /** Weights that fit the present setup. */
  took(snapshot: Snapshot): void;
}

/** The buttons under the figure: weights out and in, and the same training for PyTorch. What they need is fetched when one is pressed. */
export function startFiles(root: HTMLElement, locale: Locale, { now, say, took }: Hands): void {
  const t = words[locale];
  const tell = (done: Done) => say({ text: t.said(done) });
  const file = () => import('../../../../src/models/lab/file.ts');
  const program = async () => (await import('../../../../src/models/lab/pytorch.ts')).program(now().trSetup);
  const press: Record<string, () => Promise<void>> = {
    async save() {
      const { trSetup: setup, trRun: run } = now();
      if (!run.snapshot) return;
      const { step } = run.snapshot;
      const accuracy = run.curve.filter((point) => point.step <= step).at(-1)?.accuracy ?? 0;
      save(`attention-${setup.task}-${step}.json`, (await file()).writeFile(setup, run.snapshot, accuracy));
      tell({ what: 'saved', step });
    },
    async code() {
      tell({ what: (await copy(await program())) ? 'copied' : 'refused' });
    },
    async py() {
      save(`train_${now().trSetup.task}.py`, await program());
      tell({ what: 'codeSaved' });
    },
  };
  root.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('button[data-file]') : null;
    if (button) void press[button.dataset.file!]();
  });
  root.addEventListener('change', (event) => {
    const { target } = event;
    if (!(target instanceof HTMLInputElement) || target.dataset.file !== 'load' || !target.files?.[0]) return;
    const given = target.files[0];
    void load(given).finally(() => (target.value = '')); // the same file may be chosen again
  });
  async function load(given: File): Promise<void> {
    const { largest, readFile } = await file();
    if (given.size > largest) return say({ text: t.said({ what: 'large' }), wrong: true });
    let text: string;
    try {
      text = await given.text();
    } catch {
      return say({ text: t.said({ what: 'unread' }), wrong: true });
    }
    const found = readFile(text, now().trSetup);
    if ('problem' in found) return say({ text: t.file(found.problem), wrong: true });
    took(found.value);
    tell({ what: 'loaded', step: found.value.step });
  }
}
