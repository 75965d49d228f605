import { hear, type Said } from '../said.ts';
import { frameScript, frameScriptHash } from './frame.generated.ts';
import type { Order, Report } from './orders.ts';

/** How a run came to its end: by itself, by the reader, after its time, by saying too much, or because nothing could be started. */
export type Ended = 'done' | 'stopped' | 'time' | 'output' | 'gone';

export interface Run {
  /** Sent to the worker; without it the worker is already at it. */
  message?: unknown;
  /** In milliseconds. */
  limit: number;
  said(said: Said): void;
  /** The script fails as a script; the line is one of its source. The run ends with it. */
  broke?(message: string, line: number): void;
}

/** A worker in a frame of its own. Any end but `done` is its end too. */
export interface Hand {
  /** One at a time. */
  run(run: Run): Promise<Ended>;
  end(): void;
}

/** Everything is forbidden but this script, WebAssembly and workers made of text. The worker inherits it, and the page's policy too. */
const policy = `default-src 'none'; script-src '${frameScriptHash}' 'wasm-unsafe-eval'; worker-src blob:`;
const frameDocument = `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><script>${frameScript}</script>`;

interface Frame {
  port: Promise<MessagePort>;
  close(): void;
}

function openFrame(): Frame {
  const element = document.createElement('iframe');
  element.hidden = true;
  element.setAttribute('sandbox', 'allow-scripts');
  element.setAttribute('aria-hidden', 'true');
  element.tabIndex = -1;
  element.srcdoc = frameDocument;
  const port = new Promise<MessagePort>((resolve) => {
    element.addEventListener('load', () => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(port1);
      element.contentWindow!.postMessage(null, '*', [port2]);
    });
  });
  document.body.append(element);
  return { port, close: () => element.remove() };
}

let spare: Frame | undefined;
/** Has a frame at hand for the next worker. */
export const prepare = (): void => void (spare ??= openFrame());

/**
 * Starts a worker in a hidden frame: an opaque origin, no network, no storage, no way to the page. What comes out of it is checked
 * again here. It ends by taking its frame away, which needs no answer from a frame that may be busy hearing a flood.
 */
export function startWorker(source: string): Hand {
  const frame = spare ?? openFrame();
  spare = undefined;
  let runs = 0;
  let over = false;
  let heard = false;
  let now: Run | undefined;
  let finish: ((how: Ended) => void) | undefined;
  const order = (what: Order) => void frame.port.then((port) => port.postMessage(what));

  function end(how: Ended): void {
    over = true;
    frame.close();
    finish?.(how);
  }
  void frame.port.then((port) => {
    heard = true;
    port.onmessage = ({ data }: MessageEvent<Report>) => {
      if (over || data.run !== runs || !now) return;
      if ('over' in data) end('output');
      else if ('broke' in data) {
        now.broke?.(String(data.broke), Number(data.line));
        finish?.('done');
      } else if ('said' in data) {
        const said = hear(data.said);
        if (said) now.said(said);
        if (said?.kind === 'done') finish?.('done');
      }
    };
  });
  order({ source });

  return {
    end: () => end('stopped'),
    run(run) {
      if (over) return Promise.resolve('gone');
      now = run;
      runs += 1;
      order({ run: runs, message: run.message });
      return new Promise((resolve) => {
        const clock = setTimeout(() => end(heard ? 'time' : 'gone'), run.limit);
        finish = (how) => {
          clearTimeout(clock);
          [now, finish] = [undefined, undefined];
          resolve(how);
        };
      });
    },
  };
}
