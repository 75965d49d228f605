import { derived } from '../../../../src/state/chapter.ts';
import type { Exercise } from '../../../../src/state/exercise.ts';

/** Rows and columns of three weight maps, on paper. Each slip is what a usual mistake gives. */
export const counting = () => ({
  counting: derived((): Exercise => {
    const translation = { target: 6, source: 9 };
    const image = { side: 224, patch: 16 };
    const speech = { letters: 12, seconds: 3, framesPerSecond: 100 };
    const frames = speech.seconds * speech.framesPerSecond;
    return [
      {
        answer: translation.target * translation.source,
        slips: { square: translation.source ** 2, added: translation.target + translation.source },
      },
      {
        answer: (image.side / image.patch) ** 2,
        slips: { oneSide: image.side / image.patch, pixels: image.side ** 2 },
      },
      {
        answer: speech.letters * frames,
        slips: { oneRow: frames, oneSecond: speech.letters * speech.framesPerSecond },
      },
    ];
  }),
});
