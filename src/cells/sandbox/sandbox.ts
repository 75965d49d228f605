import { hear, type Said } from '../said.ts';
import { frameScript, frameScriptHash } from './frame.generated.ts';
import type { Order, Report } from './orders.ts';

/** How a run came to its end: by itself, by the reader, after its time, by saying too much, or with the frame itself. */
export type Ended = 'done' | 'stopped' | 'time' | 'output' | 'gone';

export interface Run {
  /** Sent to the worker; without it the worker is already at it. */
  message?: unknown;
  transfer?: Transferable[];
  /** In milliseconds. */
  limit: number;
  said(said: Said): void;
  /** The line of an error that the script has as a script, in lines of its source. */
  broke?(message: string, line: number): void;
}

/** A worker in the frame. Any end but `done` is the end of the worker too. */
export interface Hand {
  run(run: Run): Promise<Ended>;
  end(): void;
}

/** Everything is forbidden but this script, WebAssembly and workers made of text. Workers inherit it, and the page's policy too. */
const policy = `default-src 'none'; script-src '${frameScriptHash}' 'wasm-unsafe-eval'; worker-src blob:`;
export const frameDocument = `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><script>${frameScript}</script>`;

/** How long the frame may take to answer before it is taken for lost. */
const patience = 3000;

export interface Sandbox {
  start(source: string): Hand;
}

/**
 * A hidden frame of its own, opaque origin: no network, no storage, no way to the page. What comes out of it is checked again
 * here. A frame that does not answer is thrown away, and the next worker gets a new one.
 */
export function openSandbox(): Sandbox {
  let frame:
    { port: Promise<MessagePort>; listeners: Map<number, (report: Report) => void>; close(): void } | undefined;
  let ids = 0;

  function openFrame() {
    const element = document.createElement('iframe');
    element.hidden = true;
    element.setAttribute('sandbox', 'allow-scripts');
    element.setAttribute('aria-hidden', 'true');
    element.tabIndex = -1;
    element.srcdoc = frameDocument;
    const listeners = new Map<number, (report: Report) => void>();
    const port = new Promise<MessagePort>((resolve) => {
      element.addEventListener('load', () => {
        const channel = new MessageChannel();
        channel.port1.onmessage = ({ data }: MessageEvent<Report | { ready: true }>) => {
          if ('ready' in data) resolve(channel.port1);
          else listeners.get(data.id)?.(data);
        };
        element.contentWindow!.postMessage(null, '*', [channel.port2]);
      });
    });
    document.body.append(element);
    const close = () => {
      element.remove();
      if (frame?.port === port) frame = undefined;
      for (const [id, listener] of listeners) listener({ id, ended: true });
    };
    return { port, listeners, close };
  }

  function start(source: string): Hand {
    const here = (frame ??= openFrame());
    const id = ++ids;
    let runs = 0;
    let over = false;
    let finish: ((how: Ended) => void) | undefined;
    let now: Run | undefined;
    let heard = false;
    void here.port.then(() => (heard = true));
    const order = (what: Order, transfer: Transferable[] = []) =>
      void here.port.then((port) => port.postMessage(what, transfer));

    function end(how: Ended): void {
      finish?.(how);
      if (over) return;
      over = true;
      order({ do: 'end', id });
      // The frame shares its thread with what runs on it: a silent one is a broken one.
      const lost = setTimeout(here.close, patience);
      here.listeners.set(id, (report) => {
        if (!('ended' in report)) return;
        clearTimeout(lost);
        here.listeners.delete(id);
      });
    }

    here.listeners.set(id, (report) => {
      if ('ended' in report) {
        over = true;
        here.listeners.delete(id);
        finish?.('gone');
      } else if (report.run !== runs) return;
      else if ('over' in report) end('output');
      else if ('broke' in report) {
        now?.broke?.(String(report.broke), Number(report.line));
        end('done');
      } else if ('said' in report) {
        const said = hear(report.said);
        if (said) now?.said(said);
        if (said?.kind === 'done') finish?.('done');
      }
    });
    order({ do: 'start', id, source });

    return {
      end: () => end('stopped'),
      run(run) {
        if (over) return Promise.resolve('gone');
        now = run;
        runs += 1;
        order({ do: 'run', id, run: runs, message: run.message }, run.transfer);
        return new Promise((resolve) => {
          const clock = setTimeout(() => end(heard ? 'time' : 'gone'), run.limit);
          finish = (how) => {
            clearTimeout(clock);
            finish = undefined;
            now = undefined;
            resolve(how);
          };
        });
      },
    };
  }
  return { start };
}
