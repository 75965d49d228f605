import { placeOf, type Program, type Running } from '../cells.ts';
import { prepare, startWorker } from '../sandbox/sandbox.ts';
import { compile } from './compile.ts';
import { prelude } from './prelude.generated.ts';

const limit = 5000;

/** Runs a program in a worker of its own, which ends with it. */
export function runTypeScript({ cells, given, say }: Program): Running {
  const own = cells[cells.length - 1].file;
  const fail = (name: string, message: string, at: number) => {
    const { file, line } = placeOf(cells, at);
    say({ kind: 'error', name, message, line }, file);
  };
  const compiled = compile(cells, given, prelude);
  if (!('source' in compiled)) {
    const { message, file, line } = compiled;
    say({ kind: 'error', name: 'SyntaxError', message, line }, file);
    return { ended: Promise.resolve('done'), limit, stop() {} };
  }
  const hand = startWorker(compiled.source);
  const ended = hand.run({
    limit,
    said(said) {
      if (said.kind === 'error' && said.line) fail(said.name, said.message, said.line);
      else say(said, own);
    },
    // “Uncaught SyntaxError: …”: what the types' removal let through and the browser did not.
    broke(message, line) {
      const [, name = 'Error', text = message] = /^(?:Uncaught )?(\w*Error): ([\s\S]*)$/.exec(message) ?? [];
      fail(name, text, line - compiled.before);
    },
  });
  void ended.then(() => {
    hand.end();
    prepare();
  });
  return { ended, limit, stop: hand.end };
}
