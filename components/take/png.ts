import { boxPath, type Drawing, type Mark } from './mark.ts';

const scale = 2;

/** A drawing as a picture of dots, two for each pixel of the page, with the page's own fonts. */
export function toPng({ width, height, paper, marks }: Drawing): Promise<Blob> {
  const canvas = Object.assign(document.createElement('canvas'), {
    width: Math.ceil(width * scale),
    height: Math.ceil(height * scale),
  });
  const pen = canvas.getContext('2d')!;
  pen.scale(scale, scale);
  pen.fillStyle = paper;
  pen.fillRect(0, 0, width, height);
  for (const mark of marks) {
    pen.save();
    draw(pen, mark);
    pen.restore();
  }
  return new Promise((done, fail) =>
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('the picture is too large'))), 'image/png'),
  );
}

function draw(pen: CanvasRenderingContext2D, mark: Mark): void {
  if (mark.kind === 'hatch') {
    const { x, y, width, height } = mark.box;
    pen.clip(new Path2D(boxPath(mark.box)));
    pen.strokeStyle = mark.color;
    pen.lineWidth = 0.8;
    pen.beginPath();
    for (let at = x - height; at < x + width; at += 7) {
      pen.moveTo(at, y + height);
      pen.lineTo(at + height, y);
    }
    pen.stroke();
    return;
  }
  pen.globalAlpha = mark.opacity ?? 1;
  if (mark.kind === 'text') {
    const { text, x, y, length, size, family, weight, slanted, color, turn, anchor } = mark;
    pen.font = `${slanted ? 'italic ' : ''}${weight} ${size}px ${family}`;
    pen.fillStyle = color;
    pen.translate(x, y);
    if (turn) pen.rotate((turn * Math.PI) / 180);
    const own = pen.measureText(text).width;
    if (own > 0 && text.length > 1) pen.scale(length / own, 1);
    pen.fillText(text, text.length === 1 && anchor === 'end' ? length - own : 0, 0);
    return;
  }
  const { path, matrix, clip, fill, stroke, strokeWidth, dash } = mark;
  if (clip) pen.clip(new Path2D(boxPath(clip)));
  if (matrix) pen.transform(...matrix);
  const shape = new Path2D(path);
  if (fill) {
    pen.fillStyle = fill;
    pen.fill(shape);
  }
  if (stroke) {
    pen.strokeStyle = stroke;
    pen.lineWidth = strokeWidth ?? 1;
    pen.setLineDash(dash ? dash.trim().split(/\s+/).map(Number) : []);
    pen.stroke(shape);
  }
}
