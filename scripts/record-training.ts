/**
 * Trains each run that chapter 5 shows before the reader trains one, and writes down what it did: `npm run record-training`.
 * components/widgets/train/recording.test.ts runs the beginnings again and compares.
 */
import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import {
  every,
  kept,
  pack,
  type Recording,
  recordings,
  taskOfRecording,
} from '../components/widgets/train/recording.ts';
import { exampleOf, fixed, setupOf } from '../src/models/lab/setup.ts';
import { answerOf } from '../src/models/lab/task.ts';
import { Trainer } from '../src/models/lab/trainer.ts';
import { loadKernel, useKernel } from '../src/tensor/index.ts';

useKernel(await loadKernel());
const folder = 'components/widgets/train/recorded';
const round = (x: number) => Number(x.toFixed(3));

for (const name of recordings) {
  const [task, layers] = taskOfRecording(name);
  const setup = setupOf(task, { layers });
  const trainer = new Trainer(setup);
  const input = [...exampleOf(setup)];
  const [loss, accuracy]: [number[], number[]] = [[], [round(trainer.accuracy())]];
  const frames: Recording['frames'][number][] = [];
  const keep = () => {
    const { answer, sure, maps } = trainer.look(input);
    frames.push({ step: trainer.step, answer, sure: sure.map(round), maps: maps.map(pack) });
  };
  keep();
  let sum = 0;
  while (trainer.step < fixed.steps) {
    sum += trainer.advance();
    if (trainer.step % every === 0) {
      loss.push(round(sum / every));
      accuracy.push(round(trainer.accuracy()));
      sum = 0;
    }
    if (kept.includes(trainer.step)) keep();
  }
  const recording: Recording = { loss, accuracy, input, target: answerOf(trainer.task, input), frames };
  const file = `${folder}/${name}.ts`;
  const text = `import type { Recording } from '../recording.ts';\n\n// Written by npm run record-training.\nexport const recording: Recording = ${JSON.stringify(recording)};\n`;
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
  console.log(`${name}: loss ${loss.at(-1)}, held out ${accuracy.at(-1)}, first 0.99 at point ${accuracy.findIndex((share) => share >= 0.99)}`); // prettier-ignore
}
