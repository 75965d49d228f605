/** A plane of two dimensions as SVG: units to pixels, origin in the middle, y up. Angles and lengths are true. */
export interface Plane {
  width: number;
  height: number;
  unit: number;
}
export type Point = readonly [x: number, y: number];

const round = (x: number) => Math.round(x * 10) / 10;
export const px = (plane: Plane, x: number) => round(plane.width / 2 + x * plane.unit);
export const py = (plane: Plane, y: number) => round(plane.height / 2 - y * plane.unit);

/** Shaft, head and label place of an arrow from the origin. */
export function arrow(plane: Plane, [x, y]: Point) {
  const [tx, ty, ox, oy] = [px(plane, x), py(plane, y), px(plane, 0), py(plane, 0)];
  const length = Math.hypot(tx - ox, ty - oy) || 1;
  const [ux, uy] = [(tx - ox) / length, (ty - oy) / length];
  const barb = Math.min(11, length);
  const [bx, by] = [tx - ux * barb, ty - uy * barb];
  return {
    shaft: { x1: ox, y1: oy, x2: round(tx - ux * barb * 0.8), y2: round(ty - uy * barb * 0.8) },
    head: {
      d: `M${tx} ${ty}L${round(bx - uy * 5)} ${round(by + ux * 5)}L${round(bx + uy * 5)} ${round(by - ux * 5)}Z`,
    },
    label: label(plane, tx + ux * 15, ty + uy * 15),
    tip: { cx: tx, cy: ty },
  };
}

const clamp = (x: number, low: number, high: number) => round(Math.min(high, Math.max(low, x)));
/** A label centred near a point, kept inside the frame. */
export const label = (plane: Plane, x: number, y: number) => ({
  x: clamp(x, 14, plane.width - 16),
  y: clamp(y + 5, 16, plane.height - 6),
});

/** The place in the plane under a pointer. */
export function unitsAt(plane: Plane, svg: Element, event: { clientX: number; clientY: number }): Point {
  const box = svg.getBoundingClientRect();
  const scale = plane.width / box.width;
  return [
    ((event.clientX - box.left) * scale - plane.width / 2) / plane.unit,
    (plane.height / 2 - (event.clientY - box.top) * scale) / plane.unit,
  ];
}

/** Whole units inside the frame along one axis. */
export function ticks(length: number, unit: number): number[] {
  const reach = Math.floor(length / 2 / unit);
  return Array.from({ length: 2 * reach + 1 }, (_, i) => i - reach);
}
