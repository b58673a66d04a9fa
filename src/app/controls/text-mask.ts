/** A text in its place in, its letters as a mask for files whose fonts lack them out. */
import { FONT } from '../../core/drawing/canvas.ts';
import type { MaskText } from '../../core/exports/pdf.ts';
import { boxOfText } from '../../core/exports/pdf-canvas.ts';

/** Pixels of the mask for each pixel of the page: as sharp as print. */
const TIMES = 5;

export const maskText: MaskText = (placed, { strokePx }) => {
  const { text, sizePx, weight, spacing, align, x, foot, widthPx } = placed;
  const box = boxOfText(placed);
  const [width, height] = [Math.ceil(box.widthPx * TIMES), Math.ceil(box.heightPx * TIMES)];
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('expected a two-dimensional canvas, got none');
  context.scale(width / box.widthPx, height / box.heightPx);
  context.font = `${weight} ${sizePx}px ${FONT}`;
  context.letterSpacing = `${spacing}px`;
  context.textAlign = align;
  context.textBaseline = 'alphabetic';
  context.lineJoin = 'round';
  const place = [x - box.left, foot - box.top, widthPx] as const;
  if (strokePx === undefined) context.fillText(text, ...place);
  else {
    context.lineWidth = strokePx;
    context.strokeText(text, ...place);
  }
  const { data } = context.getImageData(0, 0, width, height);
  return { width, height, cover: Uint8Array.from({ length: width * height }, (_, pixel) => data[4 * pixel + 3]!) };
};
