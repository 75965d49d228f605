/**
 * What follows the runtime in Python's worker. The first message brings the files, each later one a program; both are answered by
 * what they say and, last, `done`. What is too long for one message is cut into several here.
 */
import { most, type Said } from '../said.ts';
import type { Given, Python, PythonFiles } from './boot.ts';

export type Asked =
  | { files: PythonFiles }
  | { source: string; file: string; given: Given; fresh: boolean; beside: readonly { file: string; text: string }[] };

const send = self.postMessage.bind(self) as (said: Said) => void;
const { bootPython } = self as unknown as {
  bootPython(files: PythonFiles, say: (said: Said) => void): Promise<Python>;
};
let python: Python | undefined;
/** While files are put beside the program: that is no part of what it says. */
let quiet = false;

function say(said: Said): void {
  if (quiet) return;
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

/** A program that puts files where `import` finds them, each as it is now. JSON's strings are Python's too. */
const placing = (files: readonly { file: string; text: string }[]): string => `
def place(files):
    import importlib, sys
    for name, text in files:
        with open(name, 'w') as file:
            file.write(text)
        sys.modules.pop(name.removesuffix('.py'), None)
    importlib.invalidate_caches()
place(${JSON.stringify(files.map(({ file, text }) => [file, text]))})
del place
`;

self.onmessage = async ({ data }: MessageEvent<Asked>) => {
  const start = performance.now();
  try {
    if ('files' in data) python = await bootPython(data.files, say);
    else {
      quiet = true;
      if (data.beside.length > 0) await python!.run(placing(data.beside), 'beside.py', {}, { fresh: data.fresh });
      quiet = false;
      const fresh = data.fresh && data.beside.length === 0;
      if (await python!.run(data.source, data.file, data.given, { fresh, shows: true })) return;
    }
  } catch (problem) {
    // Python itself gave up: an exit, or an exception that cannot even be told. The page hears it as the script's own failure.
    setTimeout(() => {
      throw problem;
    });
    return;
  }
  send({ kind: 'done', ms: performance.now() - start });
};
