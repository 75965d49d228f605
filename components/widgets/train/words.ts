import { num } from '../../../src/figures/format.ts';
import type { Text } from '../../../src/figures/picture.ts';
import type { InBoth } from '../../../src/site/locales.ts';
import type { TaskName } from '../../../src/models/lab/task.ts';
import type { ListProblem } from '../../../src/models/lab/vocabulary.ts';
import type { Run } from './values.ts';

const bold = (x: number | string, role = ''): readonly [string, string] => [role, String(x)];
const short = (text: string) => ([...text].length > 12 ? `${[...text].slice(0, 11).join('')}…` : text);

/** One position of the shown sequence, as the readout tells it. */
export interface Told {
  step: number;
  right: number;
  asked: number;
  share: number;
  /** the chosen position, counted from 1, and what is asked there; nothing where nothing is asked */
  place: number;
  token: string;
  wanted?: string;
  layer: number;
  head: number;
  weight: number;
  to: number;
  toToken: string;
}

const zh = {
  what: {
    reverse: '把 8 个符号倒过来写。每个位置该看哪里，由位置决定。',
    sort: '把 8 个符号从小到大写。该看哪里，由符号决定；谁大谁小没有人告诉它。',
    induction:
      '前一半是各不相同的符号，然后跳回前面的某一处，从那里重复。因果掩码，只计后一半：眼前的符号上次出现时，后面跟的是什么？',
  } satisfies Record<TaskName, string>,
  start: '在这里训练',
  starting: '正在启动……',
  pause: '暂停',
  resume: '继续',
  more: '再练 300 步',
  status: {
    none: '这组设置还没有训练过。',
    waiting: '正在取录好的训练……',
    recorded: (step: number): Text => [
      `这是录好的一次训练：同一个引擎，种子 1，${step} 步。`,
      bold('按下“在这里训练”，就换成你自己的。', 'invite'),
    ],
    starting: '正在取来引擎，约 20 KB。',
    running: (step: number, until: number, seconds: number | undefined) =>
      `第 ${step} 步，共 ${until} 步${seconds === undefined ? '' : seconds < 1 ? '，不到 1 秒' : `，还要约 ${Math.ceil(seconds)} 秒`}`,
    over: (step: number) => `练完了 ${step} 步。`,
    paused: (step: number) => `停在第 ${step} 步。`,
    hidden: (step: number) => `标签页被隐藏，训练停在第 ${step} 步。什么也没丢，按“继续”接着练。`,
    moved: (step: number) => `改看别的设置时，这次训练停在第 ${step} 步。按“继续”接着练。`,
    died: (step: number) => `后台线程被浏览器终止了。最后存下的是第 ${step} 步，按“继续”从那里接着练。`,
    memory: (step: number) => `内存不够，训练停了。最后存下的是第 ${step} 步；关掉几个标签页，再按“继续”。`,
    loss: (step: number) => `损失不再是一个数，训练停了。最后存下的是第 ${step} 步；换个种子再试。`,
    file: (step: number) => `这是载入的权重，练过 ${step} 步。文件里没有优化器的状态，接着练时学习率重新预热。`,
  },
  chart: (run: Run, step: number) => `训练曲线，到第 ${run.step} 步；现在看的是第 ${step} 步`,
  at: (step: number) => `第 ${step} 步`,
  onAsked: (share: number): Text => ['落在要找的符号上：', bold(num(share, 2), 'w')],
  oneBack: (share: number): Text => ['落在前一位上：', bold(num(share, 2), 'w')],
  ask: (place: number, token: string) => `${token} 在第 ${place} 位，看它的权重`,
  sequenceHint: (n: number) => `要 ${n} 个符号；训练当中也可以换。`,
  noModel: '录好的训练里没有模型，答不了你的这一串。按“在这里训练”或“走一步”，它马上来答。',
  list: (p: ListProblem): string => {
    switch (p.code) {
      case 'few':
        return `至少要 4 个不同的词，现在有 ${p.found} 个。`;
      case 'many':
        return `最多 16 个词，现在有 ${p.found} 个。`;
      case 'twice':
        return `“${short(p.word)}”出现了两次。`;
      case 'long':
        return `“${short(p.word)}”太长，每个词不超过 8 个字符。`;
      case 'unknown':
        return `“${short(p.word)}”不在这个任务的符号里。`;
      case 'count':
        return `要 ${p.expected} 个符号，现在有 ${p.found} 个。`;
    }
  },
  read: (t: Told): Text => [
    `第 ${t.step} 步：这一串答对 `, bold(`${t.right}/${t.asked}`, 'o'), '，留出的序列答对 ', bold(num(t.share, 3), 'o'), '。',
    ...(t.wanted === undefined ? [`第 ${t.place} 位不计分；`] : [`第 ${t.place} 位该答“${t.wanted}”；`]),
    `第 ${t.layer} 层的头 ${t.head} 把 `, bold(num(t.weight, 3), 'w'), ` 给了第 ${t.to} 位的“${t.toToken}”。`,
  ], // prettier-ignore
  readNone: '还没有训练，没有权重可看。',
  table: { step: '步', loss: '损失', accuracy: '留出准确率' },
};
type Words = typeof zh;
const en: Words = {
  what: {
    reverse: 'Write 8 symbols backwards. Where to look depends on the place alone.',
    sort: 'Write 8 symbols in order. Where to look depends on the symbols; nobody tells the model which comes first.',
    induction:
      'One half of different symbols, then a jump back into it, and the repeat from there. Causal, and only the second half counts: when this symbol stood here last, what followed it?',
  },
  start: 'Train it here',
  starting: 'Starting …',
  pause: 'Pause',
  resume: 'Resume',
  more: '300 steps more',
  status: {
    none: 'This setup has not been trained yet.',
    waiting: 'Fetching the recorded run …',
    recorded: (step) => [
      `This is a recorded run: the same engine, seed 1, ${step} steps.`,
      bold(' Press “Train it here” and your own takes its place.', 'invite'),
    ],
    starting: 'Fetching the engine, about 20 KB.',
    running: (step, until, seconds) =>
      `Step ${step} of ${until}${seconds === undefined ? '' : seconds < 1 ? ', less than a second left' : `, about ${Math.ceil(seconds)} s left`}`,
    over: (step) => `All ${step} steps are done.`,
    paused: (step) => `Paused at step ${step}.`,
    hidden: (step) => `The tab was hidden, so training paused at step ${step}. Nothing is lost: press “Resume”.`,
    moved: (step) => `You looked at another setup, so this run paused at step ${step}. Press “Resume” to go on.`,
    died: (step) =>
      `The browser ended the background worker. Step ${step} was saved last: “Resume” goes on from there.`,
    memory: (step) =>
      `Memory ran short and training stopped. Step ${step} was saved last: close some tabs, then press “Resume”.`,
    loss: (step) => `The loss is no longer a number. Step ${step} was saved last; try another seed.`,
    file: (step) =>
      `Weights from a file, trained for ${step} steps. It holds no optimizer state, so the learning rate warms up anew if you go on.`,
  },
  chart: (run, step) => `Training curves up to step ${run.step}; shown now: step ${step}`,
  at: (step) => `step ${step}`,
  onAsked: (share) => ['on the symbol asked for: ', bold(num(share, 2), 'w')],
  oneBack: (share) => ['on the place before: ', bold(num(share, 2), 'w')],
  ask: (place, token) => `${token} at place ${place}: show its weights`,
  sequenceHint: (n) => `${n} symbols; you may change it in the middle of training.`,
  noModel:
    'The recording holds no model, so it cannot answer yours. Press “Train it here” or “One step”, and it answers at once.',
  list: (p) => {
    switch (p.code) {
      case 'few':
        return `At least 4 different words are needed; there are ${p.found}.`;
      case 'many':
        return `At most 16 words fit; there are ${p.found}.`;
      case 'twice':
        return `“${short(p.word)}” stands there twice.`;
      case 'long':
        return `“${short(p.word)}” is too long: 8 characters at most.`;
      case 'unknown':
        return `“${short(p.word)}” is none of this task’s symbols.`;
      case 'count':
        return `${p.expected} symbols are needed; there are ${p.found}.`;
    }
  },
  read: (t) => [
    `Step ${t.step}: `, bold(`${t.right} of ${t.asked}`, 'o'), ' right in this sequence, ', bold(num(t.share, 3), 'o'), ' of the held-out tokens. ',
    ...(t.wanted === undefined ? [`Place ${t.place} does not count; `] : [`Place ${t.place} is asked for “${t.wanted}”; `]),
    `head ${t.head} of layer ${t.layer} gives `, bold(num(t.weight, 3), 'w'), ` to “${t.toToken}” at place ${t.to}.`,
  ], // prettier-ignore
  readNone: 'Nothing is trained yet, so there are no weights to see.',
  table: { step: 'step', loss: 'loss', accuracy: 'held-out accuracy' },
};
export const words: InBoth<Words> = { zh, en };
