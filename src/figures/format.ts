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

/** Memory as people say it: 484 B, 16 KiB, 64 GiB; three digits. */
export function bytes(count: number): string {
  const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB'];
  const step = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log2(Math.max(1, count)) / 10)));
  return `${Number((count / 1024 ** step).toPrecision(step ? 3 : 4))} ${units[step]}`;
}

/** A large count with its thousands apart: 16,777,216. */
export const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');
