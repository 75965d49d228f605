/**
 * The one script of a sandboxed frame: it starts a worker for the page and hears it. A reader's program runs in the worker and
 * never here. scripts/cells.mjs makes it a text, whose hash the page's and the frame's own policy name.
 */
import { hear, most, weigh } from '../said.ts';
import type { Order, Report } from './orders.ts';

// Opened by itself, as a page with an origin, it does nothing.
if (self.origin === 'null') addEventListener('message', open, { once: true });

function open(event: MessageEvent): void {
  const [port] = event.ports;
  if (event.source !== parent || !port) return;
  let worker: Worker | undefined;
  let run = 0;
  let messages = 0;
  let weight = 0;
  const report = (one: Report) => port.postMessage(one);

  function start(source: string): void {
    worker = new Worker(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })));
    worker.onmessage = ({ data }) => {
      if (!worker) return;
      const said = hear(data);
      messages += 1;
      weight += said ? weigh(said) : 0;
      if (said?.kind !== 'done' && (messages > most.messages || weight > most.weight)) {
        worker.terminate();
        worker = undefined;
        report({ run, over: true });
      } else if (said) report({ run, said });
    };
    worker.onerror = (event) => {
      event.preventDefault();
      const { message, lineno } = event as Partial<ErrorEvent>;
      if (worker) report({ run, broke: String(message ?? '').slice(0, 2000), line: Number(lineno) || 0 });
    };
  }

  port.onmessage = ({ data }: MessageEvent<Order>) => {
    if ('source' in data) return start(data.source);
    run = data.run;
    messages = 0;
    weight = 0;
    if (data.message !== undefined) worker?.postMessage(data.message);
  };
  port.postMessage('ready');
}
