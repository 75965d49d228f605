/** A colour of a style as every program reads it; undefined for one that does not show. */
export type Plain = (color: string) => string | undefined;

/** Browsers compute `color(…)` and `oklab(…)` too: one pixel of a canvas says what they are. */
export function plainColors(): Plain {
  const known = new Map<string, string | undefined>();
  const pen = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', {
    willReadFrequently: true,
  })!;
  return (color) => {
    if (!known.has(color)) {
      pen.clearRect(0, 0, 1, 1);
      pen.fillStyle = color;
      pen.fillRect(0, 0, 1, 1);
      const [r, g, b, a] = pen.getImageData(0, 0, 1, 1).data;
      const alpha = Math.round((a / 255) * 1000) / 1000;
      known.set(color, a === 0 ? undefined : alpha === 1 ? `rgb(${r},${g},${b})` : `rgba(${r},${g},${b},${alpha})`);
    }
    return known.get(color);
  };
}

/** Parts of a CSS list: commas and spaces inside brackets do not part. */
export function listed(text: string, separator = ','): string[] {
  const parts = [''];
  let depth = 0;
  for (const sign of text) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (sign === separator && depth === 0) parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return parts.map((part) => part.trim()).filter(Boolean);
}

/** A computed length, `12.5px`, as a number; 0 for `auto` and the like. */
export const px = (text: string): number => Number.parseFloat(text) || 0;
