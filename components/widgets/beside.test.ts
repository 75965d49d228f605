import { expect, test, vi } from 'vitest';
import { beside } from './beside.ts';

/** A worker as the page sees it; the test says what it says. */
class Fake {
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: (() => void) | null = null;
  asked: unknown[] = [];
  ended = false;
  postMessage(question: unknown) {
    this.asked.push(question);
  }
  terminate() {
    this.ended = true;
  }
  say(data: unknown) {
    this.onmessage!({ data });
  }
}
function open() {
  const made: Fake[] = [];
  const heard: string[] = [];
  let died = 0;
  const worker = beside<number, { state: string }>(
    () => {
      made.push(new Fake());
      return made.at(-1) as unknown as Worker;
    },
    (said) => heard.push(said.state),
    () => died++,
  );
  return { worker, made, heard, died: () => died };
}

test('made at the first question, kept for the next', () => {
  const { worker, made, heard } = open();
  expect(made.length).toBe(0);
  worker.ask(1);
  made[0].say({ state: 'running' });
  made[0].say({ state: 'done' });
  worker.ask(2);
  expect(made.length).toBe(1);
  expect(made[0].asked).toEqual([1, 2]);
  expect(heard).toEqual(['running', 'done']);
});

test('stopped: ended at once, nothing of it is heard any more, the next question makes another', () => {
  const { worker, made, heard, died } = open();
  worker.ask(1);
  worker.stop();
  expect(made[0].ended).toBe(true);
  made[0].say({ state: 'done' });
  made[0].onerror!();
  expect([heard, died()]).toEqual([[], 0]);
  worker.ask(2);
  expect(made.length).toBe(2);
  made[1].say({ state: 'running' });
  expect(heard).toEqual(['running']);
});

test('an error amid an answer is its death, and once; after the answer nobody needs to know', () => {
  const { worker, made, died } = open();
  worker.ask(1);
  made[0].say({ state: 'running' });
  made[0].onerror!();
  made[0].onerror!();
  expect(died()).toBe(1);
  worker.ask(2);
  made[1].say({ state: 'done' });
  made[1].onerror!();
  expect(died()).toBe(1);
  worker.ask(3);
  expect(made.length).toBe(3);
});

test('a worker that ends without a word lets go of its lock: that is heard', async () => {
  const { worker, made, died } = open();
  worker.ask(1);
  let end = () => {};
  void navigator.locks.request('alive', () => new Promise<void>((done) => (end = done)));
  await vi.waitFor(async () => expect((await navigator.locks.query()).held!.length).toBe(1));
  made[0].say({ lock: 'alive' });
  made[0].say({ state: 'running' });
  await new Promise((done) => setTimeout(done, 20));
  expect(died()).toBe(0);
  end();
  await vi.waitFor(() => expect(died()).toBe(1));
  expect(made[0].ended).toBe(true);
});
