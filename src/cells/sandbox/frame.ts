/**
 * The one script of the sandboxed frame: it starts and ends workers for the page, and hears them. A reader's program runs in a
 * worker and never here. scripts/cells.mjs makes it a text, whose hash the page's and the frame's own policy name.
 */
import { hear, most, weigh } from '../said.ts';
import type { Order, Report } from './orders.ts';

interface Running {
  worker: Worker;
  address: string;
  run: number;
  messages: number;
  weight: number;
}

// Opened by itself, as a page with an origin, it does nothing.
if (self.origin === 'null') addEventListener('message', open, { once: true });

function open(event: MessageEvent): void {
  const [port] = event.ports;
  if (event.source !== parent || !port) return;
  const all = new Map<number, Running>();
  const report = (one: Report) => port.postMessage(one);

  function end(id: number): void {
    const one = all.get(id);
    if (!one) return;
    one.worker.terminate();
    URL.revokeObjectURL(one.address); // not earlier: some browsers still read it
    all.delete(id);
  }
  function start(id: number, source: string): void {
    const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
    const one: Running = { worker: new Worker(address), address, run: 0, messages: 0, weight: 0 };
    all.set(id, one);
    one.worker.onmessage = ({ data }) => {
      if (!all.has(id)) return;
      const said = hear(data);
      one.messages += 1;
      one.weight += said ? weigh(said) : 0;
      if (said?.kind !== 'done' && (one.messages > most.messages || one.weight > most.weight)) {
        end(id);
        report({ id, run: one.run, over: true });
      } else if (said) report({ id, run: one.run, said });
    };
    one.worker.onerror = (event) => {
      event.preventDefault();
      if (!all.has(id)) return;
      const { message, lineno } = event as Partial<ErrorEvent>;
      report({ id, run: one.run, broke: String(message ?? '').slice(0, 2000), line: Number(lineno) || 0 });
    };
  }

  port.onmessage = ({ data, ports }: MessageEvent<Order>) => {
    if (data.do === 'start') start(data.id, data.source);
    if (data.do === 'end') {
      end(data.id);
      report({ id: data.id, ended: true });
    }
    const one = all.get(data.id);
    if (data.do !== 'run' || !one) return;
    Object.assign(one, { run: data.run, messages: 0, weight: 0 });
    if (data.message !== undefined) one.worker.postMessage(data.message, [...ports]);
  };
  port.postMessage({ ready: true });
}
