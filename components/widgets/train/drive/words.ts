import type { FileProblem } from '../../../../src/models/lab/file.ts';
import type { TaskName } from '../../../../src/models/lab/task.ts';
import type { InBoth } from '../../../../src/site/locales.ts';

/** What saving, loading and copying came to. */
export type Done =
  { what: 'saved' | 'loaded'; step: number } | { what: 'copied' | 'refused' | 'codeSaved' | 'large' | 'unread' };

const short = (text: string) => ([...text].length > 12 ? `${[...text].slice(0, 11).join('')}…` : text);
const shape = (x: unknown) => (Array.isArray(x) ? x.slice(0, 4).map(String).join(' × ') : '?');
const listed = (all: readonly string[], comma: string) => all.slice(0, 16).map(short).join(comma);

const zh = {
  tasks: { reverse: '倒序', sort: '排序', induction: '归纳（找前例）' } satisfies Record<TaskName, string>,
  said: (said: Done): string => {
    switch (said.what) {
      case 'saved':
        return `已存下第 ${said.step} 步的权重。`;
      case 'loaded':
        return `已载入，练过 ${said.step} 步。`;
      case 'copied':
        return '程序已复制，用 Python 和 PyTorch 运行。';
      case 'refused':
        return '浏览器不让复制，请下载 .py。';
      case 'codeSaved':
        return '程序已下载。';
      case 'large':
        return '这个文件超过 4 MB，不会是这里的权重。什么都没有改。';
      case 'unread':
        return '这个文件读不出来。什么都没有改。';
    }
  },
  file: (p: FileProblem): string => `${zhProblem(p)}什么都没有改。`,
};
function zhProblem(p: FileProblem): string {
  switch (p.code) {
    case 'json':
      return '这个文件不是 JSON。';
    case 'format':
      return '这不是从这里下载的权重文件。';
    case 'version':
      return `文件的版本是 ${short(String(p.found))}，这里只读得懂 1。`;
    case 'task':
      return `文件里的任务是“${zh.tasks[p.found]}”，请先把任务换成它。`;
    case 'layers':
      return `文件里的模型是 ${short(String(p.found))} 层，请先改层数。`;
    case 'words':
      return `文件用的是另外 ${p.found.length} 个符号：${listed(p.found, '、')}。`;
    case 'step':
      return '文件里的步数不是一个数。';
    case 'names':
      return p.missing.length > 0 ? `缺少 ${p.missing[0]}。` : `多出了 ${short(p.extra[0])}。`;
    case 'shape':
      return `${p.name} 的形状该是 ${shape(p.expected)}，文件里是 ${shape(p.found)}。`;
    case 'count':
      return `${p.name} 该有 ${p.expected} 个数，文件里有 ${p.found} 个。`;
    case 'number':
      return `${p.name} 的第 ${p.place + 1} 个数不是有限的数。`;
  }
}
type Words = typeof zh;
const en: Words = {
  tasks: { reverse: 'reverse', sort: 'sort', induction: 'induction' },
  said: (said) => {
    switch (said.what) {
      case 'saved':
        return `Weights of step ${said.step} saved.`;
      case 'loaded':
        return `Loaded: trained for ${said.step} steps.`;
      case 'copied':
        return 'Program copied: run it with Python and PyTorch.';
      case 'refused':
        return 'The browser refused to copy; download the .py instead.';
      case 'codeSaved':
        return 'Program downloaded.';
      case 'large':
        return 'That file is over 4 MB, so it holds no weights of this page. Nothing was changed.';
      case 'unread':
        return 'That file could not be read. Nothing was changed.';
    }
  },
  file: (p) => `${enProblem(p)} Nothing was changed.`,
};
function enProblem(p: FileProblem): string {
  switch (p.code) {
    case 'json':
      return 'That file is not JSON.';
    case 'format':
      return 'That is not a file of weights from this page.';
    case 'version':
      return `The file has version ${short(String(p.found))}; this page reads 1.`;
    case 'task':
      return `The file was trained on “${en.tasks[p.found]}”: choose that task first.`;
    case 'layers':
      return `The file’s model has ${short(String(p.found))} layers: set that first.`;
    case 'words':
      return `The file has ${p.found.length} other symbols: ${listed(p.found, ', ')}.`;
    case 'step':
      return 'The file’s count of steps is not a number.';
    case 'names':
      return p.missing.length > 0
        ? `${p.missing[0]} is missing.`
        : `It has ${short(p.extra[0])}, which this model lacks.`;
    case 'shape':
      return `${p.name} should have shape ${shape(p.expected)}; the file has ${shape(p.found)}.`;
    case 'count':
      return `${p.name} should hold ${p.expected} numbers; the file has ${p.found}.`;
    case 'number':
      return `Number ${p.place + 1} of ${p.name} is not finite.`;
  }
}
export const words: InBoth<Words> = { zh, en };
