/** A canvas and a camera in, the canvas as large as the map at the screen's own resolution, empty, out. */
import type { Camera } from '../../core/drawing/canvas.ts';

export function fitCanvas(
  context: CanvasRenderingContext2D,
  { widthPx, heightPx }: Pick<Camera, 'widthPx' | 'heightPx'>,
): void {
  const { canvas } = context;
  const ratio = devicePixelRatio || 1;
  fitPixels(canvas, { widthPx, heightPx });
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, widthPx, heightPx);
}

/** Sizes the canvas, which empties it where its size changes. */
export function fitPixels(
  canvas: HTMLCanvasElement,
  { widthPx, heightPx }: Pick<Camera, 'widthPx' | 'heightPx'>,
): void {
  const ratio = devicePixelRatio || 1;
  const width = Math.round(widthPx * ratio);
  const height = Math.round(heightPx * ratio);
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
}
