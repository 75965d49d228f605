import type { InBoth } from '../../src/site/locales.ts';
import { grouped, num } from '../../src/figures/format.ts';
import { most } from '../../src/cells/said.ts';

const megabytes = (bytes: number) => num(bytes / 1e6, 1);

/** What a cell says once it is touched; the words of its buttons are in src/site/strings.ts. */
const zh = {
  run: '运行',
  edit: '编辑',
  reset: '还原',
  download: '下载',
  stop: '停止',
  ran: (ms: number) => `刚才运行的结果，用时 ${ms} 毫秒`,
  running: '正在运行…',
  fetching: '取 Python',
  loading: (bytes: number, total: number | undefined) =>
    `第一次运行要取 Python：${megabytes(bytes)}${total === undefined ? '' : ` / ${megabytes(total)}`} MB，之后留在本页`,
  starting: 'Python 正在启动…',
  ranShort: (file: string) => `${file} 运行完毕`,
  nothing: '运行完毕，没有输出。',
  time: (seconds: number) => `${seconds} 秒没有跑完，已停止。是不是有停不下来的循环？`,
  output: `输出太多，已停止：最多 ${grouped(most.messages)} 条、${grouped(most.weight)} 个字符。`,
  stopped: '已按你的要求停止。',
  gone: '运行环境没有回应，可能是内存用完了。再点一次“运行”会换一个新的。',
  failed: '这一段没有取到，请检查网络后再试。',
  line: (line: number) => `第 ${line} 行：`,
  lineIn: (file: string, line: number) => `${file} 第 ${line} 行：`,
  edited: '已改动，存在这台机器上',
  fromLink: '这段代码来自链接',
  mine: '换回我的',
  stale: '代码或者数改过了，这是改动之前的结果。',
  linkCopied: '链接已复制，改动过的代码就在里面',
  tooLong: '代码太长，放不进链接，请下载文件',
  hint: (language: 'ts' | 'py') =>
    `Ctrl+Enter（Mac 用 ⌘+Enter）运行；先按 Esc 再按 Tab 离开。${language === 'ts' ? "已备好：show(x)，以及 import … from 'attention'（本站的库）。" : '已备好：import torch，是 PyTorch 的一个教学子集，没有的功能会直说。'}`,
  numbers: (count: number, low: string, high: string) => `${grouped(count)} 个数，从 ${low} 到 ${high}`,
  part: (rows: number, columns: number) => `只画了左上角 ${rows} × ${columns}`,
  slices: (shown: number, all: number) => `只画了 ${all} 层中的前 ${shown} 层`,
  empty: '没有元素',
};
export type CellWords = typeof zh;

const en: CellWords = {
  run: 'Run',
  edit: 'Edit',
  reset: 'Reset',
  download: 'Download',
  stop: 'Stop',
  ran: (ms) => `ran just now, in ${ms} ms`,
  running: 'running…',
  fetching: 'Fetching Python',
  loading: (bytes, total) =>
    `The first run fetches Python: ${megabytes(bytes)}${total === undefined ? '' : ` of ${megabytes(total)}`} MB, then it stays with this page`,
  starting: 'Python is starting…',
  ranShort: (file) => `${file} has run`,
  nothing: 'It ran and printed nothing.',
  time: (seconds) => `Stopped: not done after ${seconds} seconds. A loop without an end?`,
  output: `Stopped: it says too much. At most ${grouped(most.messages)} messages and ${grouped(most.weight)} characters are shown.`,
  stopped: 'Stopped, as you asked.',
  gone: 'The place where it runs does not answer; it may be out of memory. Run again for a new one.',
  failed: 'A part that it needs did not arrive. Check the connection and try again.',
  line: (line) => `Line ${line}: `,
  lineIn: (file, line) => `${file}, line ${line}: `,
  edited: 'changed; kept on this machine',
  fromLink: 'this code came with the link',
  mine: 'back to mine',
  stale: 'The code or its numbers have changed; this is from before.',
  linkCopied: 'Link copied, with your code in it',
  tooLong: 'Too long for a link; download the file instead',
  hint: (language) =>
    `Ctrl+Enter (⌘+Enter on a Mac) runs; Esc, then Tab leaves.${language === 'ts' ? " At hand: show(x), and import … from 'attention', this site’s library." : ' At hand: import torch, a teaching subset of PyTorch that says what it lacks.'}`,
  numbers: (count, low, high) => `${grouped(count)} numbers, from ${low} to ${high}`,
  part: (rows, columns) => `the top left ${rows} × ${columns} of it`,
  slices: (shown, all) => `the first ${shown} of ${all} layers`,
  empty: 'no elements',
};

export const cellWords: InBoth<CellWords> = { zh, en };
