/** A sketch in, its discs on a canvas out: quickly, whatever their number, for a picture that lasts a tenth of a second. */
import { LEAST_RADIUS_PX, toCanvasX, toCanvasY, type Camera } from '../../core/drawing/canvas.ts';
import { channels } from '../../core/drawing/color.ts';
import { slotColor } from '../../core/drawing/paint.ts';
import type { Theme } from '../../core/drawing/palette.ts';
import type { Sketch } from '../../core/run-step.ts';
import { fitBounds, type Insets } from './camera.ts';

/** Above this number discs are small, and one point each is as good. */
const MOST_DISCS = 20_000;

/** Resizes the canvas to its place, at the screen's own resolution, and paints the whole sketch into its free part. */
export function paintSketch(canvas: HTMLCanvasElement, sketch: Sketch, theme: Theme, insets: Insets): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const widthPx = canvas.clientWidth;
  const heightPx = canvas.clientHeight;
  const density = devicePixelRatio;
  canvas.width = Math.round(widthPx * density);
  canvas.height = Math.round(heightPx * density);
  const camera = { ...fitBounds(sketch.bounds, { widthPx, heightPx }, insets), widthPx, heightPx };
  if (sketch.x.length > MOST_DISCS) paintPoints(context, sketch, theme, camera, density);
  else {
    context.scale(density, density);
    paintDiscs(context, sketch, theme, camera);
  }
}

/** One path for each colour. */
function paintDiscs(context: CanvasRenderingContext2D, sketch: Sketch, theme: Theme, camera: Camera): void {
  for (const slot of new Set(sketch.color)) {
    context.beginPath();
    for (let i = 0; i < sketch.x.length; i++) {
      if (sketch.color[i] !== slot) continue;
      const x = toCanvasX(camera, sketch.x[i]!);
      const y = toCanvasY(camera, sketch.y[i]!);
      const radius = Math.max(LEAST_RADIUS_PX, sketch.radius[i]! * camera.scale);
      context.moveTo(x + radius, y);
      context.arc(x, y, radius, 0, 2 * Math.PI);
    }
    context.fillStyle = slotColor(theme, slot);
    context.fill();
  }
}

/** Pixels are written directly: a million take some milliseconds. */
function paintPoints(
  context: CanvasRenderingContext2D,
  sketch: Sketch,
  theme: Theme,
  camera: Camera,
  density: number,
): void {
  const { width, height } = context.canvas;
  const image = context.createImageData(width, height);
  const pixels = new Uint32Array(image.data.buffer);
  const packed = new Map<number, number>();
  for (const slot of new Set(sketch.color)) {
    const [red, green, blue] = channels(slotColor(theme, slot));
    packed.set(slot, ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0);
  }
  const side = Math.max(1, Math.round(density));
  for (let i = 0; i < sketch.x.length; i++) {
    const left = Math.round(toCanvasX(camera, sketch.x[i]!) * density);
    const top = Math.round(toCanvasY(camera, sketch.y[i]!) * density);
    if (left < 0 || top < 0 || left + side > width || top + side > height) continue;
    const color = packed.get(sketch.color[i]!)!;
    for (let row = top; row < top + side; row++) pixels.fill(color, row * width + left, row * width + left + side);
  }
  context.putImageData(image, 0, 0);
}
