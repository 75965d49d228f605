// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { chapter, openPage } from './chapter.ts';
import { arrive, glide } from './glide.ts';
import { number } from './param.ts';

test('what sets the state after a glide has arrived is not undone by its next frame', () => {
  vi.useFakeTimers({ toFake: ['requestAnimationFrame', 'performance'] });
  const page = openPage(
    chapter(() => ({ x: number(0, { min: -5, max: 5, step: 0.1 }) })),
    'en',
  );
  const x = page.live.x as { value: number };
  glide(page.live, () => (x.value = 4));
  vi.advanceTimersByTime(100);
  expect(x.value).toBeGreaterThan(0);
  expect(x.value).toBeLessThan(4);
  arrive();
  expect(x.value).toBe(4);
  x.value = -1;
  vi.advanceTimersByTime(1000);
  expect(x.value).toBe(-1);
  vi.useRealTimers();
});
