import { weightMatrixBytes } from '../../../src/attention/index.ts';
import { bytes, grouped, num, spoken, tiny } from '../../../src/figures/format.ts';
import type { Run as Piece, Text } from '../../../src/figures/picture.ts';
import type { InBoth } from '../../../src/site/locales.ts';
import { fewest } from './fit.ts';
import { held, mayHold, tooLarge } from './formula.ts';
import { counts, isLoose, isOff, perWork, type Row } from './rows.ts';
import { fittedFrom, type Point, radius, type Run, sizes, type Way } from './values.ts';

const bold = (x: string): Piece => ['', x];
/** Three digits, or two: 0.045, 4.51, 42.1, 421. */
const digits = (x: number) => num(x, x < 0.0995 ? 3 : x < 9.95 ? 2 : x < 99.5 ? 1 : 0);
const ms = (x: number) => (x < 999.5 ? `${digits(x)} ms` : `${digits(x / 1000)} s`);
/** A line may end before it, not in it. */
const whole = (text: string) => text.replaceAll(' ', '\u00a0');
const ns = (point: Point) => `${digits(perWork(point))} ns`;
const widest = (points: readonly Point[]) => points.reduce((a, b) => (b.most / b.least > a.most / a.least ? b : a));
const lengths = (points: readonly { n: number }[]) => [...new Set(points.map(({ n }) => grouped(n)))];
const goodSizes = (run: Run) => lengths(run.points.filter(counts)).length;
const list = (rows: readonly Row[], between: string, piece: (row: Row) => Piece[]): Piece[] =>
  rows.flatMap((row, i) => (i ? [between, ...piece(row)] : piece(row)));

/** Where full attention ends, in numbers. */
const end = {
  before: grouped(sizes[sizes.indexOf(tooLarge) - 1]),
  n: grouped(tooLarge),
  matrix: bytes(weightMatrixBytes(tooLarge)),
  all: bytes(held * weightMatrixBytes(tooLarge)),
  allowed: bytes(mayHold),
};

const zhWays: Record<Way, string> = { full: '完整', tiled: '分块', window: '窗口', linear: '线性' };
const zh = {
  prompt: '先猜：n 加倍，这四种做法的用时各变成几倍？再量一量。',
  ways: zhWays,
  about: {
    full: '写下 n × n 的权重',
    tiled: '算一块，用一块，扔一块',
    window: `前后各看 ${radius} 个位置`,
    linear: '先算 φ(K)ᵀV',
  } as Record<Way, string>,
  largest: 'n 最大到',
  go: '开始计时',
  cancel: '取消',
  again: '重新计时',
  progress: '计时进度',
  now({ now, left = NaN, points, of }: Run): string {
    if (!now) return '正在启动……';
    const sample = now.sample ? `第 ${now.sample} 次，共 ${now.samples} 次` : '试跑';
    const rest = left < 90_000 ? `，约剩 ${Math.ceil(left / 1000)} 秒` : `，约剩 ${Math.round(left / 60_000)} 分钟`;
    return `${zhWays[now.way]}，n = ${grouped(now.n)}，${sample}；量好 ${points.length} 点，共 ${of} 点${left >= 0 ? rest : ''}`;
  },
  axisWork: '乘加次数（线）',
  axisTime: '用时（点）',
  axisNoTime: '用时：还没有量',
  axisN: '序列长度 n',
  axisBytes: '最大的数组有多大',
  lines: { quadratic: '完整、分块', window: '窗口', linear: '线性' },
  fitted: `从 ${fittedFrom} 起拟合`,
  kept: { full: '完整：4n²', rest: '其余：4nd' },
  stop: `${end.n} 起不跑`,
  count: (x: number) => spoken(x, 'zh'),
  chart: (rows: readonly Row[]): string =>
    `双对数图，横轴 n 从 128 到 16,384。线是公式的乘加次数：完整和分块是 2 次方，线性是 1 次方，窗口接近 1 次方。${rows
      .filter((row) => row.measured)
      .map((row) => `${zhWays[row.way]}量到 ${num(row.measured!.exponent)} 次方。`)
      .join('')}`,
  chartBytes: `双对数图。最大的数组，完整是 4n² 字节，其余三种是 4nd 字节；完整注意力从 ${end.n} 起不跑`,
  caption: '指数由公式定，常数看机器和程序',
  head: {
    way: '做法',
    work: '乘加',
    formula: '公式的指数',
    measured: '量到的指数',
    time: '跑一次的用时',
    each: '每次乘加',
    array: '最大的数组',
  },
  pairs: 'p：窗口里一共有多少对',
  slowest: (p: Point) => `n = ${grouped(p.n)}，${whole(`最慢 ${ms(p.most)}`)}`,
  at: (n: number) => `n = ${grouped(n)}`,
  ms,
  ns,
  notRun: '不跑',
  read(run: Run, rows: readonly Row[]): Text {
    const kept = run.points.length;
    switch (run.state) {
      case 'idle':
        return ['还没有计时。按公式，n 加倍，完整和分块的乘加是 ', bold('4'), ' 倍，线性是 ', bold('2'), ' 倍，窗口比 2 倍稍多。']; // prettier-ignore
      case 'running':
        return '正在计时。随时可以取消，量好的点都留着。';
      case 'stopped':
        if (!kept) return '已取消，一个点也没有量好。';
        break;
      case 'dead':
        if (!kept) return '后台线程没能启动，或者被浏览器结束了，一个点也没有量好。';
    }
    const how = {
      done: '',
      stopped: `已取消，量好的 ${kept} 点都留着（共 ${run.of} 点）。`,
      dead: `后台线程中途没了，多半是浏览器收回了内存；量好的 ${kept} 点都留着（共 ${run.of} 点）。`,
    }[run.state];
    const found = rows.filter((row) => row.measured);
    if (!found.length)
      return `${how}点太少，不拟合指数：从 ${fittedFrom} 起至少要 ${fewest} 个长度，这次有 ${goodSizes(run)} 个。`;
    const [tiled, linear] = [rows[1].last, rows[3].last];
    return [
      `${how}这台机器上，用时随 n 增长的次方：`,
      ...list(found, '，', (row) => [`${zhWays[row.way]} `, bold(num(row.measured!.exponent)), `（公式 ${num(row.formula)}）`]),
      '。',
      ...(tiled && linear ? [`每做一次乘加，分块花 ${ns(tiled)}，线性花 ${ns(linear)}；这一项公式里没有，是机器和程序的。`] : []),
    ]; // prettier-ignore
  },
  how({ kernel, points, tick, apart }: Run): string {
    let all = 'd = 64，一个头，float32，Q、K、V 随机，单线程；只算混合，不算投影。';
    if (kernel === 'simd') all += '用的是带 SIMD 的 WebAssembly 内核。';
    if (kernel === 'plain') all += '这里没有带 SIMD 的 WebAssembly，用的是纯 TypeScript，慢好几倍。';
    if (!points.length) return all;
    const { way, n, most, least } = widest(points);
    all += `每个点是 3 到 30 次里最快的一次，竖线伸到最慢的一次；散得最开的是${zhWays[way]} n = ${grouped(n)}，最慢是最快的 ${num(most / least, 1)} 倍。时钟一格 ${ms(tick)}，短的调用连做许多次一起量。`;
    return apart ? `${all}完整和分块的输出最多相差 ${tiny(apart)}。` : all;
  },
  stops({ short }: Run): string {
    const full = `完整注意力到 n = ${end.before} 为止：n = ${end.n} 时一个 n × n 矩阵占 ${end.matrix}，算的时候手里有 ${held} 个，共 ${end.all}，而这里最多用 ${end.allowed}。`;
    return full + short.map(({ way, n }) => `${zhWays[way]}在 n = ${grouped(n)} 处没有内存了，到此为止。`).join('');
  },
  doubts({ state, points, away }: Run, rows: readonly Row[]): string {
    const coarse = points.filter((p) => p.coarse);
    const [loose, off] = [isLoose, isOff].map((doubt) => (state === 'running' ? [] : rows.filter(doubt)));
    return [
      coarse.length && `n = ${lengths(coarse).join('、')} 处有的点太短，时钟分不清，没有拿去拟合。`,
      loose.length &&
        `${loose.map((row) => zhWays[row.way]).join('、')}的点太散，± 超过 0.25，这个指数做不得准：机器正忙。`,
      off.length &&
        `${off.map((row) => zhWays[row.way]).join('、')}和公式差了 0.15 以上。常见的原因有两个：数组大过了缓存；别的程序也在跑，短的调用还能钻到空子，长的躲不开，线就偏陡。可以再量一次。`,
      away.length &&
        `量 n = ${away.map(grouped).join('、')} 的时候，这个标签页不在前台；浏览器会放慢后台的页，这些点可能偏慢。`,
    ]
      .filter(Boolean)
      .join('');
  },
  table: ['做法', 'n', '乘加', '最快 ms', '最慢 ms', '次数', '拟合', '最大的数组，字节'],
};
type Words = typeof zh;

const enWays: Record<Way, string> = { full: 'full', tiled: 'tiled', window: 'windowed', linear: 'linear' };
const en: Words = {
  prompt: 'Guess first: when n doubles, how many times as long does each of the four take? Then time them.',
  ways: enWays,
  about: {
    full: 'writes the n × n weights down',
    tiled: 'makes a block, uses it, drops it',
    window: `sees ${radius} places to either side`,
    linear: 'starts with φ(K)ᵀV',
  },
  largest: 'largest n',
  go: 'Start timing',
  cancel: 'Cancel',
  again: 'Time it again',
  progress: 'progress of the timing',
  now({ now, left = NaN, points, of }) {
    if (!now) return 'starting …';
    const sample = now.sample ? `sample ${now.sample} of ${now.samples}` : 'rehearsal';
    const rest = left < 90_000 ? `, about ${Math.ceil(left / 1000)} s left` : `, about ${Math.round(left / 60_000)} min left`;
    return `${enWays[now.way]}, n = ${grouped(now.n)}, ${sample}; ${points.length} of ${of} points done${left >= 0 ? rest : ''}`;
  }, // prettier-ignore
  axisWork: 'multiply–adds (lines)',
  axisTime: 'time (marks)',
  axisNoTime: 'time: not measured yet',
  axisN: 'length n of the sequence',
  axisBytes: 'size of the largest array',
  lines: { quadratic: 'full, tiled', window: 'windowed', linear: 'linear' },
  fitted: `fitted from ${fittedFrom} on`,
  kept: { full: 'full: 4n²', rest: 'the others: 4nd' },
  stop: `not run from ${end.n} on`,
  count: (x) => spoken(x, 'en'),
  chart: (rows) =>
    `On logarithmic axes, n from 128 to 16,384. Lines are the formula’s multiply–adds: power 2 for full and tiled, 1 for linear, nearly 1 for windowed.${rows
      .filter((row) => row.measured)
      .map((row) => ` Measured for ${enWays[row.way]}: power ${num(row.measured!.exponent)}.`)
      .join('')}`,
  chartBytes: `On logarithmic axes. The largest array has 4n² bytes for full attention, 4nd for the other three; full attention is not run from ${end.n} on`,
  caption: 'The exponent is the formula’s; the constant comes from machine and program',
  head: {
    way: 'way',
    work: 'multiply–adds',
    formula: 'exponent by formula',
    measured: 'exponent measured',
    time: 'time of one call',
    each: 'per multiply–add',
    array: 'largest array',
  },
  pairs: 'p: pairs in the window',
  slowest: (p) => `n = ${grouped(p.n)}, ${whole(`slowest ${ms(p.most)}`)}`,
  at: (n) => `n = ${grouped(n)}`,
  ms,
  ns,
  notRun: 'not run',
  read(run, rows) {
    const kept = run.points.length;
    switch (run.state) {
      case 'idle':
        return ['Nothing has been timed yet. By the formula, twice the n is ', bold('4'), ' times the work for full and tiled attention, ', bold('2'), ' times for linear and a little more than 2 for windowed.']; // prettier-ignore
      case 'running':
        return 'Timing. Cancel whenever you like: points that are done will stay.';
      case 'stopped':
        if (!kept) return 'Cancelled before any point was done.';
        break;
      case 'dead':
        if (!kept) return 'The background worker did not start, or the browser ended it, before any point was done.';
    }
    const how = {
      done: '',
      stopped: `Cancelled; the ${kept} points that were done stay (of ${run.of}). `,
      dead: `The background worker came to an end, most likely because the browser wanted its memory; the ${kept} points that were done stay (of ${run.of}). `,
    }[run.state];
    const found = rows.filter((row) => row.measured);
    if (!found.length)
      return `${how}Too few points for an exponent: it takes ${fewest} lengths from ${fittedFrom} on, and this run has ${goodSizes(run)}.`;
    const [tiled, linear] = [rows[1].last, rows[3].last];
    return [
      `${how}On this machine time grows as n to the power `,
      ...list(found, ', ', (row) => [bold(num(row.measured!.exponent)), ` for ${enWays[row.way]} (formula ${num(row.formula)})`]),
      '.',
      ...(tiled && linear ? [` A multiply–add takes ${ns(tiled)} in tiled attention and ${ns(linear)} in linear: no formula says that, the machine and the program do.`] : []),
    ]; // prettier-ignore
  },
  how({ kernel, points, tick, apart }) {
    let all = 'd = 64, one head, float32, random Q, K and V, one thread; the mixing alone, without projections.';
    if (kernel === 'simd') all += ' Run by the WebAssembly kernel with SIMD.';
    if (kernel === 'plain') all += ' WebAssembly with SIMD is missing here, so this is plain TypeScript, several times slower.';
    if (!points.length) return all;
    const { way, n, most, least } = widest(points);
    all += ` Each mark is the fastest of 3 to 30 samples, its bar reaches to the slowest; widest apart are those of ${enWays[way]} at n = ${grouped(n)}, the slowest ${num(most / least, 1)} times the fastest. The clock moves in steps of ${ms(tick)}, so short calls are timed many at a time.`;
    return apart ? `${all} The outputs of full and tiled differ by ${tiny(apart)} at most.` : all;
  }, // prettier-ignore
  stops({ short }) {
    const full = `Full attention ends at n = ${end.before}: at n = ${end.n} an n × n matrix takes ${end.matrix}, and the calculation holds ${held} of them at a time, ${end.all}, where this figure allows itself ${end.allowed}.`;
    return full + short.map(({ way, n }) => ` Memory ran out for ${enWays[way]} at n = ${grouped(n)}, so it ends there.`).join(''); // prettier-ignore
  },
  doubts({ state, points, away }, rows) {
    const coarse = points.filter((p) => p.coarse);
    const [loose, off] = [isLoose, isOff].map((doubt) => (state === 'running' ? [] : rows.filter(doubt)));
    return [
      coarse.length && `At n = ${lengths(coarse).join(', ')} some calls are too short for the clock; they are not fitted.`,
      loose.length &&
        `Too scattered to count, by more than ± 0.25: ${loose.map((row) => enWays[row.way]).join(', ')}. The machine is busy.`,
      off.length &&
        `More than 0.15 off the formula: ${off.map((row) => enWays[row.way]).join(', ')}. Either arrays have outgrown the cache, or other programs are running: short calls slip in between them, long ones cannot, and the line comes out too steep. Time it again.`,
      away.length &&
        `This tab was hidden while n = ${away.map(grouped).join(', ')} was timed. Browsers slow hidden pages down, so those marks may stand too high.`,
    ]
      .filter(Boolean)
      .join(' '); // prettier-ignore
  },
  table: ['way', 'n', 'multiply–adds', 'fastest ms', 'slowest ms', 'samples', 'fitted', 'largest array, bytes'],
};
export const words: InBoth<Words> = { zh, en };
