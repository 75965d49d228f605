// @vitest-environment happy-dom
import { signal } from '@preact/signals-core';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Program } from '../../src/cells/cells.ts';
import type { Ended } from '../../src/cells/sandbox/sandbox.ts';
import { openPage, type Page } from '../../src/state/chapter.ts';
import type { Session } from '../../src/state/session.ts';
import { openCell, type OpenCell } from './cell.ts';
import { unpack } from './pack.ts';
import { packedCells, packedOf } from './packed.ts';

/** Programs that were started, with a hand on how each ends. */
const runs: { program: Program; end(how: Ended): void }[] = [];
/** What the open editor was told, and its way to say that the reader typed. */
const editor = { marked: [] as unknown[], focused: 0, type: (_text: string) => {}, run: () => {} };

vi.mock('./engines.ts', () => ({
  engineOf: async () => (program: Program) => {
    let end: (how: Ended) => void = () => {};
    const ended = new Promise<Ended>((resolve) => (end = resolve));
    runs.push({ program, end });
    return { ended, limit: 5000, stop: () => end('stopped') };
  },
}));
vi.mock('./editor.ts', () => ({
  openEditor(_: HTMLElement, { changed, run }: { changed(text: string): void; run(): void }) {
    Object.assign(editor, { type: changed, run });
    return { focus: () => editor.focused++, set() {}, mark: (line: unknown) => editor.marked.push(line) };
  },
}));

const settled = () => new Promise((done) => setTimeout(done, 20));
const written: string[] = [];
beforeEach(() => {
  [runs, editor.marked, written].forEach((list) => (list.length = 0));
  localStorage.clear();
  document.documentElement.dataset.state = '/page';
  document.body.replaceChildren();
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: { writeText: async (text: string) => void written.push(text) },
  });
});

/** Cells of the structure that components/mdx/Snippet.astro draws. */
function open(files: Record<string, string>) {
  const page = { ...openPage(() => ({}), 'en'), live: { Q: signal([[1, 2]]) } } as unknown as Page;
  const link = packedCells(Object.keys(files));
  const session = { link: () => `link:${link.peek()}` } as unknown as Session;
  const others = new Map<string, OpenCell>();
  const cells = Object.entries(files).map(([file, text]) => {
    const root = document.createElement('div');
    Object.assign(root.dataset, { file, runs: file.split('.').at(-1) });
    root.innerHTML = `<div class="strip"><input type="checkbox" data-cell-do="follow"><span class="do">
      <button data-cell-do="run">Run</button><button data-cell-do="edit">Edit</button>
      <button data-cell-do="reset" hidden>Reset</button><button data-cell-do="link" hidden>Copy link</button>
      <button data-copy>Copy</button><a href="" download>Download</a></span></div>
      <pre tabindex="0"><code></code></pre><div data-recorded><p>prints</p>42</div><div data-ran hidden></div><p data-cell-say></p>`;
    root.querySelector('code')!.textContent = text;
    document.body.append(root);
    const find = (selector: string) => root.querySelector<HTMLElement>(selector)!;
    const press = (name: string) => find(`[data-cell-do="${name}"]`).click();
    const cell = openCell(root, { page, others, shared: { session, link } });
    others.set(file, cell);
    return { root, cell, find, press, ran: find('[data-ran]'), recorded: find('[data-recorded]') };
  });
  return { page, link, cells };
}

test('a run has the cells above it, the page’s values and the files it imports; what it says stands under the code', async () => {
  const { cells } = open({
    'one.ts': '// reads: Q, nothing\nQ;\n',
    'two.ts': '// after: one.ts\n1;\n',
    'help.py': 'import more\n',
    'more.py': '# deep\n',
    'main.py': 'import help, torch\n',
  });
  const [, two, , , main] = cells;
  two.press('run');
  await settled();
  expect(runs[0].program.cells.map(({ file }) => file)).toEqual(['one.ts', 'two.ts']);
  expect(runs[0].program.given).toEqual({ Q: [[1, 2]] });
  expect(two.find('[data-cell-do="run"]').textContent).toBe('Stop');
  expect(two.root.dataset.running).toBe('');
  expect([two.ran.hidden, two.recorded.hidden]).toEqual([false, true]);
  expect(two.ran.textContent).toBe('running…');
  runs[0].program.say({ kind: 'text', stream: 'out', text: 'hi\n' }, 'two.ts');
  runs[0].program.say({ kind: 'error', name: 'Error', message: 'no', line: 2 }, 'one.ts');
  runs[0].program.say({ kind: 'done', ms: 7.2 }, 'two.ts');
  runs[0].end('done');
  await settled();
  expect(two.ran.textContent).toBe('ran just now, in 7 mshi\none.ts, line 2: Error: no');
  expect(two.find('[data-cell-say]').textContent).toBe('two.ts has run');
  expect(two.find('[data-cell-do="run"]').textContent).toBe('Run');
  // A line of another file is marked nowhere here.
  expect(editor.marked).toEqual([]);

  main.press('run');
  await settled();
  expect(runs[1].program.beside?.map(({ file }) => file)).toEqual(['help.py', 'more.py']);
});

test('a second press stops it; an overtaken run is not heard; a silent one, a late one and one out of reach say so', async () => {
  const { cells, page } = open({ 'one.ts': '// reads: Q\n' });
  const [one] = cells;
  for (const beforeItStarts of [false, true]) {
    const before = runs.length;
    one.press('run');
    if (!beforeItStarts) await settled();
    one.press('run');
    await settled();
    expect(one.ran.textContent).toContain('Stopped, as you asked.');
    expect(one.find('[data-cell-do="run"]').textContent).toBe('Run');
    expect(runs.length - before).toBe(beforeItStarts ? 0 : 1);
  }
  for (const [how, says] of [['done', 'It ran and printed nothing.'], ['time', 'not done after 5 seconds']] as const) {
    one.press('run');
    await settled();
    runs.at(-1)!.end(how);
    await settled();
    expect(one.ran.textContent).toContain(says);
  } // prettier-ignore

  // It follows the page's values: each change is another run.
  const [before, box] = [runs.length, one.find('[data-cell-do="follow"]') as HTMLInputElement];
  box.click();
  await new Promise((done) => setTimeout(done, 250));
  (page.live as unknown as { Q: { value: unknown } }).Q.value = [[3, 4]];
  await new Promise((done) => setTimeout(done, 250));
  expect(runs.slice(before).map(({ program }) => program.given)).toEqual([{ Q: [[1, 2]] }, { Q: [[3, 4]] }]);
  runs[before].program.say({ kind: 'text', stream: 'out', text: 'old' }, 'one.ts');
  expect(one.ran.textContent).toBe('running…');
});

test('an error marks its line in the editor, which opens for it', async () => {
  const [one] = open({ 'one.ts': 'x;\n' }).cells;
  one.press('run');
  await settled();
  runs[0].program.say({ kind: 'error', name: 'ReferenceError', message: 'x', line: 1 }, 'one.ts');
  runs[0].end('done');
  await settled();
  expect(one.ran.textContent).toContain('Line 1: ReferenceError: x');
  expect(editor.marked).toEqual([1]);
  expect(one.find('pre').hidden).toBe(true);
  editor.run();
  await settled();
  expect(editor.marked).toEqual([1, undefined]);
  expect(runs).toHaveLength(2);
});

test('what is typed is kept, makes what goes on from it stale, travels in a link, and is taken back', async () => {
  const { cells, link } = open({ 'one.ts': 'let x = 1;\n', 'two.ts': '// after: one.ts\nx;\n', 'three.ts': '3;\n' });
  const [one, two, three] = cells;
  for (const cell of [two, three]) {
    cell.press('run');
    await settled();
    runs.at(-1)!.end('done');
    await settled();
  }
  one.press('edit');
  await settled();
  expect(editor.focused).toBe(1);
  editor.type('let x = 2;\n');
  expect(one.cell.text()).toBe('let x = 2;\n');
  expect(localStorage.getItem('cell:/page:one.ts')).toBe('let x = 2;\n');
  expect(one.find('.needs').textContent).toBe('changed; kept on this machine');
  expect([one.find('[data-cell-do="reset"]').hidden, one.find('[data-cell-do="link"]').hidden]).toEqual([false, false]);
  const old = 'this is from before';
  expect(two.ran.textContent).toContain(old);
  expect(three.ran.textContent).not.toContain(old);
  expect(one.recorded.textContent).toContain(old);

  one.press('link');
  await vi.waitFor(() => expect(written).toHaveLength(1));
  await vi.waitFor(() => expect(one.find('.needs').textContent).toBe('Link copied, with your code in it'));
  expect(await unpack(packedOf(link.value, 'one.ts')!)).toBe('let x = 2;\n');

  one.press('reset');
  expect(one.cell.text()).toBe('let x = 1;\n');
  expect([link.value, localStorage.length]).toEqual(['', 0]);
  expect([one.ran.hidden, one.recorded.hidden]).toEqual([true, false]);
  for (const out of [one.recorded, two.ran]) expect(out.textContent).not.toContain(old);
  expect(one.find('[data-cell-do="reset"]').hidden).toBe(true);
});

test('the reader’s own text is back when the page is; a link’s stands in its place until they ask for theirs', async () => {
  localStorage.setItem('cell:/page:one.ts', 'mine;\n');
  const { cells, link } = open({ 'one.ts': '1;\n' });
  const [one] = cells;
  expect(one.cell.text()).toBe('mine;\n');
  link.value = 'one.ts~x';
  one.cell.arrive('theirs;\n');
  expect(one.find('.needs').textContent).toBe('this code came with the link');
  expect(localStorage.getItem('cell:/page:one.ts')).toBe('mine;\n');
  one.press('mine');
  expect([one.cell.text(), link.value]).toEqual(['mine;\n', '']);
});

test('what is copied runs elsewhere: the cells above and the page’s numbers are in it', async () => {
  const { cells } = open({ 'one.py': '# reads: Q\nprint(Q)\n', 'two.py': '# after: one.py\n' });
  cells[1].find('[data-copy]').click();
  await settled();
  expect(written).toEqual([
    'import torch\n\nQ = torch.tensor([[1.0, 2.0]])\n\n# reads: Q\nprint(Q)\n\n# after: one.py\n',
  ]);
  expect(cells[1].find('[data-copy]').textContent).toBe('Copied');
});
