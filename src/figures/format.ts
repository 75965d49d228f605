import type { Locale } from '../site/locales.ts';

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

const scales = {
  zh: [
    [1e12, '万亿'],
    [1e8, '亿'],
    [1e4, '万'],
  ],
  en: [
    [1e12, 'trillion'],
    [1e9, 'billion'],
    [1e6, 'million'],
  ],
} as const;
/** A large count as people say it, three digits: “268 million”, “2.68 亿”. Below the first scale it is exact. */
export function spoken(count: number, locale: Locale): string {
  for (const [scale, name] of scales[locale])
    if (Number(count.toPrecision(3)) >= scale) return `${Number((count / scale).toPrecision(3))} ${name}`;
  return grouped(Math.round(count));
}

/** A tiny number as a power of ten: 2.2 × 10⁻¹⁶; zero is 0. */
export function tiny(x: number): string {
  if (x === 0) return '0';
  const power = Math.floor(Math.log10(x));
  const raised = [...String(-power)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('');
  return `${num(x / 10 ** power, 1)} × 10⁻${raised}`;
}
