/** @file A worker beside the page, from its first question to its end: `beside` on the page, `answer` in the worker. */

/** Whatever a worker says names its state: 'running' as long as the answer is under way. */
interface Said {
  readonly state: string;
}
/** The name of the lock that the worker holds as long as it lives: its end is heard even when the browser killed it without a word. */
interface Alive {
  readonly lock: string;
}

export interface Beside<Ask> {
  ask(question: Ask): void;
  /** Ends the worker at once, with whatever it was doing. `died` is not called. */
  stop(): void;
}

/**
 * `make` is called at the first question, and again after an end. It must hold `new Worker(new URL(…, import.meta.url), …)` in
 * full, or the build does not see the worker. `died` says that an answer under way will never be finished.
 */
export function beside<Ask, S extends Said>(
  make: () => Worker,
  hear: (said: S) => void,
  died: () => void,
): Beside<Ask> {
  let worker: Worker | undefined;
  let busy = false;

  function start(): Worker {
    const made = make();
    const ended = () => {
      if (worker !== made) return;
      const unfinished = busy;
      stop();
      if (unfinished) died();
    };
    made.onerror = ended;
    made.onmessage = ({ data }: MessageEvent<S | Alive>) => {
      if (worker !== made) return;
      if ('lock' in data) return void navigator.locks.request(data.lock, ended);
      busy = data.state === 'running';
      hear(data);
    };
    return made;
  }
  function stop(): void {
    worker?.terminate();
    worker = undefined;
    busy = false;
  }
  return {
    ask(question) {
      worker ??= start();
      busy = true;
      worker.postMessage(question);
    },
    stop,
  };
}

/** In the worker: what `work` says goes to the page, and what it throws ends the answer there. */
export function answer<Ask, S extends Said>(
  work: (question: Ask, say: (said: S) => void) => void | Promise<void>,
): void {
  const alive = holdLock();
  self.addEventListener('message', async ({ data }: MessageEvent<Ask>) => {
    await alive;
    try {
      await work(data, (said) => self.postMessage(said));
    } catch (problem) {
      setTimeout(() => {
        throw problem; // as an error of the worker, which its page hears
      });
    }
  });
}

/** Resolved once the lock is held: work may then keep the worker from hearing anything. Where the page is not served securely there are no locks, and only an error is heard. */
function holdLock(): Promise<void> {
  if (!navigator.locks) return Promise.resolve();
  const lock = crypto.randomUUID();
  return new Promise((held) => {
    void navigator.locks.request(lock, () => {
      self.postMessage({ lock } satisfies Alive);
      held();
      return new Promise(() => {});
    });
  });
}
