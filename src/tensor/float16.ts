/**
 * The IEEE 754 half-precision number nearest to x, ties to even: 11 significant bits, largest 65504, smallest 2⁻²⁴.
 * From 65520 on the nearest is Infinity; NaN stays NaN and −0 stays −0. (`Math.f16round` is too young for our browsers.)
 */
export function roundToFloat16(x: number): number {
  const magnitude = Math.abs(x);
  if (!(magnitude < 65520)) return x * Infinity;
  const spacing = magnitude < 2 ** -14 ? 2 ** -24 : 2 ** (exponentOf(magnitude) - 10);
  // At 1.5·2⁵² a float64 has spacing 1, so adding it rounds to a whole number, ties to even.
  const whole = magnitude / spacing + 1.5 * 2 ** 52 - 1.5 * 2 ** 52;
  return x < 0 || Object.is(x, -0) ? -whole * spacing : whole * spacing;
}

/** Largest e with 2^e ≤ x; log2 alone can be one off beside a power of two. */
function exponentOf(x: number): number {
  const e = Math.floor(Math.log2(x));
  if (2 ** e > x) return e - 1;
  return 2 ** (e + 1) <= x ? e + 1 : e;
}
