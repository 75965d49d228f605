import { played, recordingOf } from '../../../../components/widgets/train/recording.ts';
import { recording as reverse } from '../../../../components/widgets/train/recorded/reverse-1.ts';
import { keyOf, longest, type Run, type Values } from '../../../../components/widgets/train/values.ts';
import { exampleOf, fixed, layersOf, type Setup, setupOf } from '../../../../src/models/lab/setup.ts';
import { builtIn, type TaskName, taskNames, taskOf } from '../../../../src/models/lab/task.ts';
import { readSequence, readVocabulary } from '../../../../src/models/lab/vocabulary.ts';
import { derived, passing } from '../../../../src/state/chapter.ts';
import { choice, number, text } from '../../../../src/state/param.ts';

/** What is gone when the page is, but a reset knows it. */
const kept = <T>(initial: T) => {
  const held = passing(initial);
  return Object.assign(held, { reset: () => void (held.value = initial) });
};

export function train() {
  const trTask = choice<TaskName>('reverse', taskNames);
  const trLayers = choice<Values['trLayers']>('own', ['own', '1', '2']);
  const trSeed = number(1, { min: 1, max: 99 });
  const trWords = text('', { longest: 160 });
  const trInput = text('', { longest: 160 });
  const trRuns = kept<Values['trRuns']>({});
  const trTyped = kept<Values['trTyped']>({});
  const trRecorded = passing<Values['trRecorded']>({ 'reverse-1': played(reverse) });

  const list = derived(() => (trWords.value.trim() === '' ? undefined : readVocabulary(trWords.value)));
  const trSetup = derived((): Setup => {
    const vocabulary = list.value && 'value' in list.value ? list.value.value : builtIn[trTask.value];
    const layers = trLayers.value === 'own' ? layersOf(trTask.value) : trLayers.value === '1' ? 1 : 2;
    return setupOf(trTask.value, { vocabulary, layers, seed: trSeed.value });
  });
  const typed = derived(() => {
    const { task, vocabulary } = trSetup.value;
    return trInput.value.trim() === ''
      ? undefined
      : readSequence(trInput.value, vocabulary, taskOf(task, vocabulary).length);
  });
  return {
    trTask,
    trLayers,
    trSeed,
    trWords,
    trInput,
    trLook: number(1, { min: 0, max: 1, step: 0.001, digits: 3 }),
    trRow: number(10, { min: 0, max: longest - 1 }),
    trSetup,
    trExample: derived(() => exampleOf(trSetup.value)),
    trSequence: derived(() => (typed.value && 'value' in typed.value ? typed.value.value : undefined)),
    trRuns,
    trRecorded,
    trRun: derived((): Run => {
      const own = trRuns.value[keyOf(trSetup.value)];
      const name = recordingOf(trSetup.value);
      const none = { step: 0, until: fixed.steps, curve: [], frames: [] };
      return own ?? (name ? (trRecorded.value[name] ?? { ...none, state: 'waiting' }) : { ...none, state: 'none' });
    }),
    trTyped,
    trWordsWrong: derived(
      () => trTyped.value.words ?? (list.value && 'problem' in list.value ? list.value.problem : undefined),
    ),
    trInputWrong: derived(
      () => trTyped.value.input ?? (typed.value && 'problem' in typed.value ? typed.value.problem : undefined),
    ),
    trSaid: kept<Values['trSaid']>(undefined),
  };
}
