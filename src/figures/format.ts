/** A number as the page shows it: fixed decimals, U+2212 for minus, no minus on a rounded zero. */
export function num(x: number, digits = 2): string {
  if (Number.isNaN(x)) return 'NaN';
  if (!Number.isFinite(x)) return x > 0 ? '∞' : '−∞';
  const text = Math.abs(x).toFixed(digits);
  return x < 0 && Number(text) !== 0 ? `−${text}` : text;
}

const digits = '₀₁₂₃₄₅₆₇₈₉';
/** Subscripts as text, for SVG labels: `sub(12)` is `₁₂`. */
export const sub = (n: number): string => [...String(n)].map((d) => digits[Number(d)]).join('');
