import type { InBoth } from '../../../src/site/locales.ts';
import type { TaskName } from '../../../src/models/lab/task.ts';

/** What is drawn once and never changes: a page that only patches fetches none of it. */
const zh = {
  task: '任务',
  tasks: { reverse: '倒序', sort: '排序', induction: '归纳（找前例）' } satisfies Record<TaskName, string>,
  layers: '层数',
  seed: '种子',
  another: '换种子',
  words: '你自己的符号',
  wordsHint: '4 到 16 个不同的词，用空格隔开；排序按你写的次序。空着就用内置的。',
  step: '走一步',
  over: '重新开始',
  progress: '训练进度',
  loss: '损失（每个词元多少奈特）',
  guessing: '乱猜',
  accuracy: '留出序列上答对的比例',
  steps: '步',
  moment: '看第几步',
  map: (layer: number, head: number) => `第 ${layer} 层，头 ${head}`,
  maps: '注意力图：行是正在作答的位置，列是它看的位置；小方块标出要找的符号在哪一格',
  region: '这一串符号和选中位置的权重',
  rows: { input: '输入', answer: '模型的回答', target: '该答', sure: '把握' },
  sequence: '换成你的一串',
  save: '下载权重',
  load: '载入权重',
  code: '复制 PyTorch 程序',
  codeFile: '下载 .py',
};
type Labels = typeof zh;
const en: Labels = {
  task: 'task',
  tasks: { reverse: 'reverse', sort: 'sort', induction: 'induction' },
  layers: 'layers',
  seed: 'seed',
  another: 'Another seed',
  words: 'Your own symbols',
  wordsHint:
    '4 to 16 different words with spaces between; sort follows the order you write them in. Empty: the built-in ones.',
  step: 'One step',
  over: 'Start over',
  progress: 'Progress of the training',
  loss: 'loss (nats per token)',
  guessing: 'guessing',
  accuracy: 'right answers on held-out sequences',
  steps: 'steps',
  moment: 'moment shown',
  map: (layer, head) => `layer ${layer}, head ${head}`,
  maps: 'Attention maps: a row for the place that answers, a column for the place it looks at; small squares mark where the wanted symbol stands',
  region: 'The sequence, and the weights of the chosen place',
  rows: { input: 'input', answer: 'model’s answer', target: 'asked for', sure: 'probability' },
  sequence: 'Your own sequence',
  save: 'Download weights',
  load: 'Load weights',
  code: 'Copy the PyTorch program',
  codeFile: 'Download .py',
};
export const labels: InBoth<Labels> = { zh, en };
