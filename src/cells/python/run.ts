import type { Given, Program, Running } from '../cells.ts';
import { startWorker, type Ended, type Hand } from '../sandbox/sandbox.ts';
import type { Given as Matrices } from './boot.ts';
import { fetchPython, type Loaded, type Runtime } from './fetch.ts';
import type { Asked } from './worker.ts';
import { worker } from './worker.generated.ts';

/** In milliseconds: of one cell, and of the start. */
const limit = 30_000;
const startLimit = 120_000;

let runtime: Promise<Runtime> | undefined;
let warm: Promise<Hand> | undefined;
/** One program at a time: the globals are one. */
let last: Promise<unknown> = Promise.resolve();

/** Python started, once; fetched on the first call. After a kill the next one is started beforehand. */
function started(told: (loaded: Loaded) => void): Promise<Hand> {
  runtime ??= fetchPython(import.meta.env.BASE_URL.replace(/\/?$/, '/'), told);
  warm ??= runtime.then(async ({ script, ...files }) => {
    const hand = startWorker(`${script}\n;${worker}`);
    const asked: Asked = { files };
    let broken = '';
    const how = await hand.run({
      message: asked,
      limit: startLimit,
      said: (said) => void (said.kind === 'error' && (broken = said.message)),
      broke: (message) => (broken = message),
    });
    if (how !== 'done' || broken) throw new Error(`Python does not start: ${broken || how}`);
    return hand;
  });
  warm.catch(() => {
    [runtime, warm] = [undefined, undefined];
  });
  return warm;
}

/** Numbers, flags and lists of them, as far as they have a shape; words have none. */
function matrices(given: Given): Matrices {
  const all: Matrices = {};
  for (const [name, value] of Object.entries(given)) {
    const data = [value].flat(Infinity) as unknown[];
    if (!data.every((x) => typeof x === 'number' || typeof x === 'boolean')) continue;
    const shape: number[] = [];
    for (let level: unknown = value; Array.isArray(level); level = level[0]) shape.push(level.length);
    if (shape.reduce((product, n) => product * n, 1) !== data.length) continue;
    const dtype =
      typeof data[0] === 'boolean' ? 'bool' : shape.length === 0 && Number.isInteger(value) ? 'int64' : 'float32';
    all[name] = { shape, data: data.map(Number), dtype };
  }
  return all;
}

/** Runs a program in the one Python of the page, which stays as it is loaded; each program starts from no globals. */
export function runPython({ cells, given, beside = [], say, loading }: Program): Running {
  let stop: () => void = () => {};
  let hand: Hand | undefined;
  const stopped = new Promise<Ended>((resolve) => {
    stop = () => {
      hand?.end();
      resolve('stopped');
    };
  });
  let over = false;
  const all = async (): Promise<Ended> => {
    const python = await started((loaded) => over || loading?.(loaded));
    if (over) return 'stopped';
    loading?.(undefined);
    hand = python;
    for (const [i, { file, text }] of cells.entries()) {
      const asked: Asked = { source: text, file, given: matrices(given), fresh: i === 0, beside };
      let failed = false;
      let dead = false;
      const how = await python.run({
        message: asked,
        limit,
        said(said) {
          failed ||= said.kind === 'error';
          // Of the cells above nothing is heard but what goes wrong.
          if (i === cells.length - 1 || said.kind === 'error') say(said, file);
        },
        broke(message) {
          dead = true;
          const [, name = 'Error', text = message] = /^(?:Uncaught )?(\w+): ([\s\S]*)$/.exec(message) ?? [];
          say({ kind: 'error', name, message: text }, file);
        },
      });
      if (how !== 'done' || dead) {
        python.end();
        warm = undefined;
        void started(() => {});
        return how;
      }
      if (failed) return 'done';
    }
    return 'done';
  };
  const mine = last.then(() => (over ? 'stopped' : all()));
  last = mine.catch(() => {});
  const ended = Promise.race([mine, stopped]);
  const close = () => {
    over = true;
    hand = undefined;
  };
  ended.then(close, close);
  return { ended, limit, stop };
}
