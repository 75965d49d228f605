/** What a picture is made of, in pixels from its upper left corner. Both SVG and canvas can draw each of these as it stands. */
export type Mark = Shape | Letters | { kind: 'hatch'; box: Box; color: string };

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}
interface Paint {
  fill?: string;
  stroke?: string;
  strokeWidth?: number;
  dash?: string;
  opacity?: number;
}
export interface Shape extends Paint {
  kind: 'shape';
  /** SVG path data, before `matrix`. */
  path: string;
  matrix?: Matrix;
  /** Only what lies in here shows. */
  clip?: Box;
}
export interface Letters {
  kind: 'text';
  text: string;
  x: number;
  /** Of the baseline. */
  y: number;
  /** As it stands on the page: other fonts are fitted to it. */
  length: number;
  size: number;
  family: string;
  weight: string;
  slanted: boolean;
  color: string;
  opacity?: number;
  /** Where the words hold fast when another font runs shorter or longer. */
  anchor: 'start' | 'middle' | 'end';
  /** Degrees, about (x, y). */
  turn?: number;
  /** Large signs of KaTeX, for whoever lacks its fonts: a common serif, scaled to the same ink. `y` is its baseline then. */
  stretch?: { across: number; along: number; y: number };
}
export type Matrix = readonly [number, number, number, number, number, number];

export interface Drawing {
  width: number;
  height: number;
  paper: string;
  marks: Mark[];
}

/** A number as a picture has it: hundredths of a pixel. */
export const short = (x: number): string => String(Math.round(x * 100) / 100);

/** A box as a path, its corners rounded. */
export function boxPath({ x, y, width, height }: Box, radius = 0): string {
  const n = short;
  const r = Math.min(radius, width / 2, height / 2);
  if (r <= 0) return `M${n(x)} ${n(y)}h${n(width)}v${n(height)}h${n(-width)}z`;
  const arc = (dx: number, dy: number) => `a${n(r)} ${n(r)} 0 0 1 ${n(dx)} ${n(dy)}`;
  return `M${n(x + r)} ${n(y)}h${n(width - 2 * r)}${arc(r, r)}v${n(height - 2 * r)}${arc(-r, r)}h${n(2 * r - width)}${arc(-r, -r)}v${n(2 * r - height)}${arc(r, -r)}z`;
}
