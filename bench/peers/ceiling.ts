import asc from 'assemblyscript/asc';

/** As many running sums of four floats as leave room for two factors in 16 registers. */
const sums = Array.from({ length: 12 }, (_, i) => `s${i}`);
const source = `
export function run(turns: i32, by: f32, more: f32): f32 {
  const x = f32x4.splat(by), y = f32x4.splat(more);
  ${sums.map((s, i) => `let ${s} = f32x4.mul(x, f32x4.splat(${i}.0));`).join(' ')}
  for (let i = 0; i < turns; i++) { ${sums.map((s) => `${s} = step(${s}, x, y);`).join(' ')} }
  return f32x4.extract_lane(${sums.reduce((all, s) => `f32x4.add(${all}, ${s})`)}, 0);
}
// @ts-ignore
@inline
function step(sum: v128, x: v128, y: v128): v128 {
  return ASC_FEATURE_RELAXED_SIMD ? f32x4.relaxed_madd(sum, x, y) : f32x4.add(f32x4.mul(sum, x), y);
}`;

/** What 128-bit SIMD can reach here at most, in GFLOP/s, the roof over any kernel of this kind. */
export async function ceiling(): Promise<Record<'fixed bits' | 'relaxed', number>> {
  const rate = async (...flags: string[]) => {
    let bytes: Uint8Array | undefined;
    await asc.main(['a.ts', '--outFile', 'a.wasm', '--runtime', 'stub', '-O3', '--enable', 'simd', ...flags], {
      readFile: (name) => (name === 'a.ts' ? source : null),
      writeFile: (_, contents) => void (bytes = contents as Uint8Array),
      listFiles: () => [],
    });
    const { instance } = await WebAssembly.instantiate(bytes as Uint8Array<ArrayBuffer>);
    const run = instance.exports.run as (turns: number, by: number, more: number) => number;
    let best = Infinity;
    for (let k = 0; k < 200; k++) {
      const start = performance.now();
      run(2e5, 0.999, 1e-3);
      best = Math.min(best, performance.now() - start);
    }
    return (2 * 4 * sums.length * 2e5) / best / 1e6;
  };
  return { 'fixed bits': await rate(), relaxed: await rate('--enable', 'relaxed-simd') };
}
