import { measure } from './timing.ts';

const runs = 5;

self.addEventListener('message', ({ data }: MessageEvent<number>) => {
  const progress = (run: number) => self.postMessage({ state: 'running', run, runs });
  self.postMessage(measure(data, runs, () => performance.now(), progress));
});
