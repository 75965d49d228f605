/** Questions with a number as answer. A slip is what a usual mistake gives, by name. */
export interface Question {
  readonly answer: number;
  readonly slips: Readonly<Record<string, number>>;
}
export type Exercise = readonly Question[];

export type Verdict =
  { kind: 'right' } | { kind: 'slip'; name: string } | { kind: 'wrong' } | { kind: 'empty' } | { kind: 'not-a-number' };

/** An answer as it is shown: two decimals, unless it is whole. */
export const shown = (answer: number): string => answer.toFixed(Number.isInteger(answer) ? 0 : 2).replace('-', '−');

/** Two decimals are asked for; one more or a rounding on the way is forgiven. */
const near = (x: number, y: number) => Math.abs(x - y) < 0.0075;

/** `0.3`, and what says the same: `30%`, `3/10`. */
function numberOf(text: string): number {
  if (/[%％]$/.test(text)) return Number(text.slice(0, -1)) / 100;
  const [, over, under] = /^([+-]?[\d.]+)\s*[/／÷]\s*([\d.]+)$/.exec(text) ?? [];
  return under === undefined ? Number(text) : Number(over) / Number(under);
}

export function judge({ answer, slips }: Question, text: string): Verdict {
  const plain = text
    .trim()
    .replace(/[−–]/g, '-')
    .replace(/^([+-]?\d*)[,，](\d+)$/, '$1.$2');
  if (plain === '') return { kind: 'empty' };
  const x = numberOf(plain);
  if (!Number.isFinite(x)) return { kind: 'not-a-number' };
  if (near(x, answer)) return { kind: 'right' };
  const slip = Object.entries(slips).find(([, value]) => near(x, value));
  return slip ? { kind: 'slip', name: slip[0] } : { kind: 'wrong' };
}
