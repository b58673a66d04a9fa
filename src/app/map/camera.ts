/** Bounds and the free part of the window in, the camera that shows them there out. */
import { scaleToFit, uniteBounds } from '../../core/drawing/bounds.ts';
import { toCanvasX, toCanvasY, type Camera } from '../../core/drawing/canvas.ts';
import type { Bounds } from '../../core/model.ts';

/** How much of each side of the window is covered, in pixels. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export interface CameraTarget {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** `mostScale`: pixels per layout unit at most. */
export function fitBounds(
  bounds: Bounds,
  camera: Pick<Camera, 'widthPx' | 'heightPx'>,
  insets: Insets,
  mostScale?: number,
): CameraTarget {
  const widthPx = camera.widthPx - insets.left - insets.right;
  const heightPx = camera.heightPx - insets.top - insets.bottom;
  const scale = scaleToFit(bounds, { widthPx, heightPx }, mostScale);
  const middle = { x: (bounds.minX + bounds.maxX) / 2, y: (bounds.minY + bounds.maxY) / 2 };
  return { ...aim(middle, scale, insets), scale };
}

/** Where the middle of the window must look so that `point` stands in the middle of its free part. */
export function aim(point: { x: number; y: number }, scale: number, insets: Insets): { x: number; y: number } {
  return {
    x: point.x - (insets.left - insets.right) / 2 / scale,
    y: point.y - (insets.bottom - insets.top) / 2 / scale,
  };
}

/** Whether a layout point stands in the free part of the window. */
export function isFree(x: number, y: number, camera: Camera, insets: Insets): boolean {
  const left = toCanvasX(camera, x);
  const top = toCanvasY(camera, y);
  return (
    left >= insets.left &&
    left <= camera.widthPx - insets.right &&
    top >= insets.top &&
    top <= camera.heightPx - insets.bottom
  );
}

/** What the free part of the window shows. */
export function freeBounds({ x, y, scale, widthPx, heightPx }: Camera, insets: Insets): Bounds {
  return {
    minX: x - (widthPx / 2 - insets.left) / scale,
    minY: y - (heightPx / 2 - insets.bottom) / scale,
    maxX: x + (widthPx / 2 - insets.right) / scale,
    maxY: y + (heightPx / 2 - insets.top) / scale,
  };
}

/** Whether all of the inner bounds lies within the outer. */
export function holds(outer: Bounds, inner: Bounds): boolean {
  return outer.minX <= inner.minX && outer.minY <= inner.minY && outer.maxX >= inner.maxX && outer.maxY >= inner.maxY;
}

/** Bounds of some places, widened by their radii. */
export function boundsAround(places: readonly { x: number; y: number; radius: number }[]): Bounds {
  return uniteBounds(
    places.map(({ x, y, radius }) => ({ minX: x - radius, minY: y - radius, maxX: x + radius, maxY: y + radius })),
  );
}
