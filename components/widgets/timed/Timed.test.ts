import { afterEach, describe, expect, test, vi } from 'vitest';
import make from '../../../content/chapters/08-outlook/state.ts';
import { plain } from '../../../src/figures/picture.ts';
import { loadKernel, plainKernel, useKernel } from '../../../src/tensor/index.ts';
import { valuesOf } from '../widget.ts';
import { fits, held, largestArray, mayHold, places, tooLarge, work } from './formula.ts';
import { picture, pyWork, timePlot } from './picture.ts';
import { rowsOf } from './rows.ts';
import { type Bench, measure, tickOf } from './timing.ts';
import { idle, type Point, type Run, sizes, type Values, type Way, ways } from './values.ts';
import { callsFor, watch } from './ways.ts';
import { timed } from './widget.ts';

const fast = await loadKernel();
afterEach(() => {
  useKernel(plainKernel);
  vi.unstubAllGlobals();
});

const show = (tmRun: Run, { locale = 'en' as 'en' | 'zh', tmLargest = '4096' as Values['tmLargest'] } = {}) => {
  const state = make({ locale });
  state.tmLargest.value = tmLargest;
  state.tmRun.value = tmRun;
  return picture(valuesOf(timed, state), { locale, id: 'x' });
};
const text = (marks: ReturnType<typeof picture>, slot: string) => plain(marks[slot].text ?? '');

/** A machine of so many nanoseconds per multiply–add, with a clock that moves in ticks. */
function machine(
  each: Partial<Record<Way, number>>,
  tick = 0.1,
  { room = (_way: Way, _n: number): boolean => true, busy = (_call: number): number => 1 } = {},
) {
  let [now, call] = [0, 0];
  const bench: Bench = {
    kernel: 'simd',
    bytes: () => 0,
    clock: () => {
      now += 1e-5; // looking at a clock takes time too
      return Math.floor(now / tick) * tick;
    },
    calls: (n) =>
      Object.fromEntries(
        ways.map((way) => [
          way,
          () => {
            if (!room(way, n)) throw new RangeError('Array buffer allocation failed');
            now += (busy(call++) * (each[way] ?? 0.2) * work(way, n)) / 1e6;
            return new Float32Array(1);
          },
        ]),
      ) as ReturnType<Bench['calls']>,
  };
  return bench;
}
function timedOn(bench: Bench, largest = 4096) {
  const said: Run[] = [];
  measure(largest, bench, (run) => said.push(run));
  return { said, run: said.at(-1)! };
}

describe('the formula', () => {
  test('multiply–adds by hand, n = 512 and d = 64', () => {
    expect(work('full', 512)).toBe(33_554_432); // 2 · 512² · 64
    expect(work('tiled', 512)).toBe(33_554_432);
    expect(work('window', 512)).toBe(7_921_664); // 2 · (512 · 129 − 64 · 65) · 64
    expect(work('linear', 512)).toBe(4_194_304); // 2 · 512 · 64²
  });

  test('where full attention ends: 4 · 4 · 8192² = 1 GiB, more than 512 MiB', () => {
    expect(tooLarge).toBe(8192);
    expect(fits({ way: 'full', n: 4096 })).toBe(true);
    expect(held * largestArray('full', 4096)).toBeLessThanOrEqual(mayHold);
    expect(places(16_384).length).toBe(4 * sizes.length - 2);
    expect(places(512).map(({ n }) => n)).toEqual([128, 128, 128, 128, 256, 256, 256, 256, 512, 512, 512, 512]);
  });
});

describe('the engine does what is counted', () => {
  test.each([['WebAssembly', fast], ['plain', plainKernel]] as const)('largest array, %s', (_, kernel) => {
    for (const n of [128, 256]) {
      const seen = watch(kernel);
      const calls = callsFor(n);
      for (const way of ways) {
        seen();
        expect(calls[way]().length).toBe(n * 64);
        expect([way, seen()]).toEqual([way, largestArray(way, n)]);
      }
    }
  }); // prettier-ignore

  test('full attention makes three arrays of n × n, the kernel’s memory holds one more; the others make none', () => {
    useKernel(plainKernel);
    const calls = callsFor(256);
    const made: number[] = [];
    vi.stubGlobal(
      'Float32Array',
      new Proxy(Float32Array, {
        construct(target, given: [number]) {
          if (typeof given[0] === 'number') made.push(given[0]);
          return Reflect.construct(target, given) as object;
        },
      }),
    );
    for (const way of ways) {
      made.length = 0;
      calls[way]();
      const whole = made.filter((size) => size === 256 * 256).length;
      expect([way, whole]).toEqual([way, way === 'full' ? held - 1 : 0]);
      expect(Math.max(...made.filter((size) => size !== 256 * 256))).toBe(256 * 64);
    }
  });

  test('a window skips blocks: keys out of reach are never read, those within reach are', () => {
    useKernel(fast);
    const n = 1024;
    const { window } = callsFor(n);
    const reaches: { first: number; last: number; queries: number }[] = [];
    useKernel({
      ...fast,
      attention(q, k, v, out, reach) {
        reaches.push(reach);
        const keys = Float32Array.from(k as Float32Array).fill(NaN, 256 * 64);
        fast.attention(q, keys, v, out, reach);
      },
    });
    const output = window();
    expect(reaches).toMatchObject([{ first: -64, last: 64, queries: n }]);
    // Keys from 256 on are NaN. Row 127 sees up to 191, its blocks of 64 keys end there too; row 512 sees 448 … 576.
    expect(output.subarray(0, 128 * 64).every(Number.isFinite)).toBe(true);
    expect(output.subarray(512 * 64).some(Number.isNaN)).toBe(true);
  });

  test('four ways: full and tiled agree, the window and linear attention are others', () => {
    useKernel(fast);
    const { full, tiled, window, linear } = callsFor(256);
    const [a, b, c, e] = [full(), tiled(), window(), linear()];
    const apart = (x: Float32Array) => a.reduce((most, y, i) => Math.max(most, Math.abs(y - x[i])), 0);
    expect(apart(b)).toBeLessThan(1e-5);
    expect(apart(c)).toBeGreaterThan(0.01);
    expect(apart(e)).toBeGreaterThan(0.01);
  });
});

describe('the timing, on machines with a known speed', () => {
  test('its exponents are the formula’s and its constants the machine’s', () => {
    const speed = { full: 0.4, tiled: 0.2, window: 0.3, linear: 2 };
    const { run } = timedOn(machine(speed, 0.001));
    expect(run.state).toBe('done');
    expect(run.points.length).toBe(run.of);
    for (const row of rowsOf(run)) {
      expect(row.measured!.exponent).toBeCloseTo(row.formula, 2);
      expect((row.last!.least * 1e6) / work(row.way, row.last!.n)).toBeCloseTo(speed[row.way], 2);
    }
    expect(rowsOf(run)[0].formula).toBeCloseTo(2, 12);
    expect(rowsOf(run)[3].formula).toBeCloseTo(1, 12);
    // A window's own exponent over 512 … 4096, numpy.polyfit of n · 129 − 64 · 65
    expect(rowsOf(run)[2].formula).toBeCloseTo(1.0270622291103102, 10);
  });

  test('several samples of each; a clock of 1 ms is met by longer samples, a clock of 100 ms is said to be too coarse', () => {
    expect(tickOf(machine({}, 1).clock)).toBeCloseTo(1, 9);
    const fine = timedOn(machine({}, 1)).run;
    expect(fine.points.every((p) => p.samples >= 3 && p.samples <= 30 && !p.coarse)).toBe(true);
    const { run } = timedOn(machine({}, 100));
    expect(run.points.filter((p) => p.n <= 1024).every((p) => p.coarse)).toBe(true);
    expect(text(show(run), 'doubts')).toContain('too short for the clock');
    expect(text(show(run), 'measured-linear')).toBe('–');
    expect(text(show(run), 'readout')).toContain('Too few points for an exponent: it takes 3 lengths');
  });

  test('the least counts, the most is kept: a machine that now and then takes five times as long', () => {
    const { run } = timedOn(machine({ tiled: 0.2 }, 0.001, { busy: (call) => (call % 7 === 3 ? 5 : 1) }));
    const last = run.points.find((p) => p.way === 'tiled' && p.n === 4096)!;
    expect(last.least).toBeCloseTo((0.2 * work('tiled', 4096)) / 1e6, 1);
    expect(last.most / last.least).toBeCloseTo(5, 2);
    expect(text(show(run), 'how')).toContain('the slowest 5.0 times the fastest');
  });

  test('points all over the place are called that, a steep line that is straight is called steep', () => {
    const { run } = timedOn(machine({ linear: 2 }, 0.001));
    const bent = (times: (n: number) => number): Run => ({
      ...run,
      points: run.points.map((p) => (p.way === 'linear' ? { ...p, least: p.least * times(p.n) } : p)),
    });
    expect(text(show(run), 'doubts')).toBe('');
    const scattered = text(show(bent((n) => (n === 1024 ? 4 : 1))), 'doubts');
    expect(scattered).toBe('Too scattered to count, by more than ± 0.25: linear. The machine is busy.');
    const steep = text(show(bent((n) => Math.sqrt(n))), 'doubts');
    expect(steep).toMatch(/^More than 0.15 off the formula: linear\./);
    expect(text(show({ ...bent(Math.sqrt), state: 'running' }), 'doubts')).toBe('');
  });

  test('where memory runs out a way ends, the others go on', () => {
    const { run } = timedOn(machine({}, 0.1, { room: (way, n) => way !== 'full' || n < 2048 }));
    expect(run.short).toEqual([{ way: 'full', n: 2048 }]);
    expect(run.state).toBe('done');
    const end = (way: Way) => run.points.filter((p) => p.way === way).at(-1)!.n;
    expect(ways.map(end)).toEqual([1024, 4096, 4096, 4096]);
    expect(text(show(run), 'stops')).toContain('Memory ran out for full at n = 2,048');
    expect(text(show(run, { locale: 'zh' }), 'stops')).toContain('完整在 n = 2,048 处没有内存了');
  });

  test('another error is not swallowed', () => {
    const bench = machine({});
    expect(() => timedOn({ ...bench, calls: () => ({ ...bench.calls(1), full: () => { throw new TypeError('wrong'); } }) })).toThrow('wrong'); // prettier-ignore
  });

  test('what is said on the way only grows, the time left falls to nothing, and is near the time it takes', () => {
    const bench = machine({ tiled: 20, window: 20, linear: 20, full: 20 });
    const heard: [at: number, run: Run][] = [];
    measure(4096, bench, (run) => heard.push([bench.clock(), run]));
    const end = heard.at(-1)![0];
    heard.slice(1).forEach(([, run], i) => expect(run.points.length).toBeGreaterThanOrEqual(heard[i][1].points.length));
    const known = heard.filter(([, run]) => run.state === 'running' && run.left! >= 0);
    expect(known.length).toBeGreaterThan(20);
    for (const [at, run] of known) {
      expect(run.left! / (end - at)).toBeGreaterThan(0.6);
      expect(run.left! / (end - at)).toBeLessThan(1.7);
    }
    expect(heard.at(-1)![1].left).toBe(0);
  });

  test('before a call that takes long, everything that is done has been told', () => {
    const { said } = timedOn(machine({ tiled: 20, window: 0.5, linear: 20, full: 20 }));
    const starts = said.filter(({ now }) => now?.n === 4096 && now.sample === 0);
    expect(starts.map(({ now, points }) => [now!.way, points.length])).toEqual([
      ['full', 20],
      ['tiled', 21],
      ['window', 22],
      ['linear', 23],
    ]);
  });
});

describe('the picture', () => {
  test('untouched it claims no time', () => {
    for (const locale of ['zh', 'en'] as const) {
      const marks = show(idle, { locale });
      const all = Object.values(marks).map((mark) => plain(mark.text ?? '')).join(' '); // prettier-ignore
      expect(all).not.toMatch(/\d (ms|ns|s)\b/);
      for (const way of ways) expect([text(marks, `measured-${way}`), marks[`dots-${way}`].d]).toEqual(['–', '']);
      expect(text(marks, 'formula-full')).toBe('2.00');
      expect(text(marks, 'array-full')).toBe('64 MiB'); // 4 · 4096²
      expect(text(marks, 'array-tiled')).toBe('1 MiB'); // 4 · 4096 · 64
      expect(text(marks, 'stops')).toContain('256 MiB');
    }
    expect(text(show(idle, { tmLargest: '16384' }), 'time-full')).toBe('not run');
    expect(text(show(idle, { tmLargest: '16384' }), 'array-full')).toBe('1 GiB');
  });

  const { run } = timedOn(machine({ tiled: 0.25, full: 0.5 }, 0.001));
  test('the last point of tiled attention stands on its line, a tenfold time a decade above', () => {
    const marks = show(run);
    const y = (slot: string) => Number(/M[\d.]+ ([\d.]+)h8v8h-8z$/.exec(String(marks[slot].d))![1]) + 4;
    expect(Math.abs(y('dots-tiled') - pyWork(work('tiled', 4096)))).toBeLessThan(0.2);
    // full: twice the time, log10 2 of a decade higher
    const decade = pyWork(1e7) - pyWork(1e8);
    expect(Math.abs(y('dots-tiled') - y('dots-full') - decade * Math.log10(2))).toBeLessThan(0.3);
    const ticks = Object.entries(marks).filter(([slot, mark]) => slot.startsWith('tick-') && mark.text);
    expect(ticks.length).toBeGreaterThan(4);
    for (const [, mark] of ticks) {
      expect(Number(mark.y)).toBeGreaterThan(timePlot.top);
      expect(Number(mark.y)).toBeLessThan(timePlot.bottom + 4);
    }
    expect(text(marks, 'time-tiled')).toBe('537 ms'); // 0.25 ns · 2 · 4096² · 64
    expect(text(marks, 'each-tiled')).toBe('0.25 ns');
  });

  test('512 is too little to fit: it says so and how many it has', () => {
    const { run: small } = timedOn(machine({}, 0.001), 512);
    expect(text(show(small), 'readout')).toBe('Too few points for an exponent: it takes 3 lengths from 512 on, and this run has 1.'); // prettier-ignore
    expect(text(show(small, { locale: 'zh' }), 'readout')).toContain('这次有 1 个');
    expect(String(show(small)['pale-tiled'].d).match(/M/g)!.length).toBe(2); // 128 and 256
  });

  test('cancelled, killed, hidden: what was measured stays, and it is said', () => {
    const points: readonly Point[] = run.points.slice(0, 17);
    const cut = { ...run, points, of: 24 };
    const stopped = show({ ...cut, state: 'stopped' });
    expect(text(stopped, 'readout')).toMatch(/^Cancelled; the 17 points that were done stay \(of 24\)\. On this machine time/);
    expect(stopped.progress.hidden).toBe(true);
    expect(text(stopped, 'go')).toBe('Time it again');
    expect(text(show({ ...cut, state: 'dead' }), 'readout')).toMatch(/^The background worker came to an end.*17 points/);
    expect(text(show({ ...idle, state: 'dead' }), 'readout')).toContain('did not start');
    expect(text(show({ ...idle, state: 'stopped' }), 'readout')).toBe('Cancelled before any point was done.');
    expect(text(show({ ...run, away: [2048] }), 'doubts')).toContain('hidden while n = 2,048');
    expect(text(show({ ...run, away: [2048] }, { locale: 'zh' }), 'doubts')).toContain('量 n = 2,048 的时候，这个标签页不在前台');
  }); // prettier-ignore

  test('while it runs the sizes cannot be changed and the button cancels', () => {
    const marks = show({ ...run, state: 'running', points: run.points.slice(0, 5), now: { way: 'tiled', n: 256, sample: 2, samples: 9 }, left: 12_300 }); // prettier-ignore
    expect(text(marks, 'go')).toBe('Cancel');
    expect(text(marks, 'now')).toBe('tiled, n = 256, sample 2 of 9; 5 of 24 points done, about 13 s left');
    expect(marks.progress).toMatchObject({ value: 5, max: 24, hidden: false });
    expect(marks['largest-512'].disabled).toBe(true);
    expect(text(marks, 'readout')).toContain('Cancel whenever you like');
  });

  test('its table has every point that was measured, and the formula where none was', () => {
    const rows = timed.table({ tmLargest: '512', tmRun: run }, { locale: 'en', id: 'x' });
    expect(rows.length).toBe(13);
    expect(rows[12].slice(0, 3)).toEqual(['linear', 512, 4_194_304]);
    expect(Number(rows[12][3])).toBeGreaterThan(0);
  });
});

test('both languages have the same slots', () => {
  expect(Object.keys(show(idle, { locale: 'zh' })).sort()).toEqual(Object.keys(show(idle)).sort());
});
