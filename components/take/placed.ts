import { short, type Matrix } from './mark.ts';

/**
 * Path data with a matrix worked in, for strokes that must keep their width: `vector-effect` means nothing outside of browsers.
 * Knows absolute moves, lines and curves, which is what figures draw with; undefined for anything else.
 */
export function placedPath(path: string, [a, b, c, d, e, f]: Matrix): string | undefined {
  if (/[^MLHVCSQTZz\s,.\deE+-]/.test(path)) return undefined;
  const put = (x: number, y: number) => `${short(a * x + c * y + e)} ${short(b * x + d * y + f)}`;
  let [x, y] = [0, 0];
  let out = '';
  for (const [, command, list] of path.matchAll(/([MLHVCSQTZz])([^MLHVCSQTZz]*)/g)) {
    const numbers = (list.match(/[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/gi) ?? []).map(Number);
    if (command === 'Z' || command === 'z') out += 'Z';
    else if (command === 'H' || command === 'V')
      for (const to of numbers) {
        [x, y] = command === 'H' ? [to, y] : [x, to];
        out += `L${put(x, y)}`;
      }
    else {
      const points: string[] = [];
      for (let i = 0; i + 1 < numbers.length; i += 2) {
        [x, y] = [numbers[i], numbers[i + 1]];
        points.push(put(x, y));
      }
      out += command + points.join(' ');
    }
  }
  return out;
}
