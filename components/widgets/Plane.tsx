import { num } from '../../src/figures/format.ts';
import { at } from '../../src/figures/draw.ts';
import type { Picture } from '../../src/figures/picture.ts';
import { px, py, ticks, type Plane } from '../../src/figures/plane.ts';
import './Plane.css';

/** Axes and whole units of a plane. */
export function Grid({ plane }: { plane: Plane }) {
  return (
    <g aria-hidden="true">
      {ticks(plane.width, plane.unit).map((x) => (
        <line class={x ? 'hair' : 'axis'} x1={px(plane, x)} x2={px(plane, x)} y1={0} y2={plane.height} />
      ))}
      {ticks(plane.height, plane.unit).map((y) => (
        <line class={y ? 'hair' : 'axis'} x1={0} x2={plane.width} y1={py(plane, y)} y2={py(plane, y)} />
      ))}
      {ticks(plane.width, plane.unit)
        .filter((x) => x !== 0)
        .map((x) => (
          <text x={px(plane, x) + 3} y={py(plane, 0) + 13}>
            {num(x, 0)}
          </text>
        ))}
    </g>
  );
}

/** A point to drag. To assistive technology it is a slider whose text gives both coordinates. */
export function Handle({ picture, name, drag, row }: { picture: Picture; name: string; drag: string; row?: number }) {
  return (
    <>
      <circle
        class="grab"
        r="18"
        tabIndex={0}
        role="slider"
        aria-valuemin={-3}
        aria-valuemax={3}
        data-drag={drag}
        data-cell={row}
        {...at(picture, `${name}-grab`)}
      />
      <circle class="halo" r="11" {...at(picture, `${name}-halo`)} />
    </>
  );
}
