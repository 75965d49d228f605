/** Questions with a number as answer. A slip is what a usual mistake gives, by name. */
export interface Question {
  readonly answer: number;
  readonly slips: Readonly<Record<string, number>>;
}
export type Exercise = readonly Question[];

export type Verdict =
  { kind: 'right' } | { kind: 'slip'; name: string } | { kind: 'wrong' } | { kind: 'empty' } | { kind: 'not-a-number' };

/** Two decimals are asked for; one more or a rounding on the way is forgiven. */
const near = (x: number, y: number) => Math.abs(x - y) < 0.0075;

export function judge({ answer, slips }: Question, text: string): Verdict {
  const plain = text
    .trim()
    .replace(/[−–]/g, '-')
    .replace(/^([+-]?\d*)[,，](\d+)$/, '$1.$2');
  if (plain === '') return { kind: 'empty' };
  const x = Number(plain);
  if (!Number.isFinite(x)) return { kind: 'not-a-number' };
  if (near(x, answer)) return { kind: 'right' };
  const slip = Object.entries(slips).find(([, value]) => near(x, value));
  return slip ? { kind: 'slip', name: slip[0] } : { kind: 'wrong' };
}
