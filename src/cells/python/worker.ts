/**
 * What follows the runtime in Python's worker. The first message brings the files, each later one a program; both are answered by
 * what they say and, last, `done`. What is too long for one message is cut into several here.
 */
import { most, type Said } from '../said.ts';
import type { Given, Python, PythonFiles } from './boot.ts';

export type Asked = { files: PythonFiles } | { source: string; file: string; given: Given; fresh: boolean };

const send = self.postMessage.bind(self) as (said: Said) => void;
const { bootPython } = self as unknown as {
  bootPython(files: PythonFiles, say: (said: Said) => void): Promise<Python>;
};
let python: Python | undefined;

function say(said: Said): void {
  if (said.kind === 'text')
    for (let at = 0; at < said.text.length; at += most.text)
      send({ ...said, text: said.text.slice(at, at + most.text) });
  else if (said.kind === 'value' && said.value.type === 'tensor' && said.value.data.length > most.numbers)
    send({ ...said, value: { type: 'text', text: `tensor ${said.value.dtype} (${said.value.shape.join(', ')})` } });
  else if (said.kind === 'value' && said.value.type === 'text')
    send({ ...said, value: { type: 'text', text: said.value.text.slice(0, most.text) } });
  else if (said.kind === 'error')
    send({
      ...said,
      message: said.message.slice(0, most.text),
      ...(said.trace !== undefined && { trace: said.trace.slice(-most.text) }),
    });
  else send(said);
}

self.onmessage = async ({ data }: MessageEvent<Asked>) => {
  const start = performance.now();
  try {
    if ('files' in data) python = await bootPython(data.files, say);
    else if (await python!.run(data.source, data.file, data.given, { fresh: data.fresh, shows: true })) return;
  } catch (problem) {
    // Python itself gave up: an exit, or an exception that cannot even be told.
    const { name, message } = problem as Error;
    say({ kind: 'error', name: String(name).slice(0, 200), message: String(message) });
  }
  send({ kind: 'done', ms: performance.now() - start });
};
