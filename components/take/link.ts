import type { Drawing, Letters } from './mark.ts';

const margin = 24;
const size = 11;
const family = 'system-ui, sans-serif';

/** Room around a drawing, and below it the line that says where it is from. A long link runs over several lines. */
export function linkMarks({ width, height, paper, marks }: Drawing, text: string): Drawing {
  const pen = document.createElement('canvas').getContext('2d')!;
  pen.font = `${size}px ${family}`;
  const lines = [''];
  for (const sign of text) {
    if (pen.measureText(lines.at(-1)! + sign).width > width) lines.push('');
    lines[lines.length - 1] += sign;
  }
  const line = (words: string, i: number): Letters => ({
    kind: 'text',
    text: words,
    x: 0,
    y: height + 12 + (i + 1) * 16,
    length: pen.measureText(words).width,
    size,
    family,
    weight: '400',
    slanted: false,
    color: 'rgb(90,90,90)',
    anchor: 'start',
  });
  const all = [...marks, ...lines.map(line)];
  return {
    width: width + 2 * margin,
    height: height + 12 + lines.length * 16 + 2 * margin,
    paper,
    marks: all.map(moved),
  };
}

const moved = (mark: Drawing['marks'][number]): Drawing['marks'][number] => {
  const box = <B extends { x: number; y: number }>(at: B): B => ({ ...at, x: at.x + margin, y: at.y + margin });
  if (mark.kind === 'text') {
    const { stretch } = mark;
    return { ...box(mark), stretch: stretch && { ...stretch, y: stretch.y + margin } };
  }
  if (mark.kind === 'hatch') return { ...mark, box: box(mark.box) };
  const [a, b, c, d, e, f] = mark.matrix ?? [1, 0, 0, 1, 0, 0];
  return { ...mark, matrix: [a, b, c, d, e + margin, f + margin], clip: mark.clip && box(mark.clip) };
};
