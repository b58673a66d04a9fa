/** A scene in, the whole of it on a small canvas out, with the way from places of the map to its own. */
import { toCanvasX, toCanvasY, type Camera } from '../../core/drawing/canvas.ts';
import { slotColor } from '../../core/drawing/paint.ts';
import { paintAreas } from '../../core/drawing/paint-areas.ts';
import type { Theme } from '../../core/drawing/palette.ts';
import type { Bounds, Scene } from '../../core/model.ts';
import { fitCanvas } from './fit-canvas.ts';

const MOST_PX = { width: 176, height: 132 };
const MARGIN_PX = 6;
/** Land is all that tells communities apart where discs are specks. */
const STRENGTH = 2;

/** Sides in pixels of the minimap. */
interface Frame {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The network fills it; one of its sides may be shorter than the other. */
export function minimapCamera({ minX, minY, maxX, maxY }: Bounds): Camera {
  const width = Math.max(maxX - minX, 1e-6);
  const height = Math.max(maxY - minY, 1e-6);
  const scale = Math.min((MOST_PX.width - 2 * MARGIN_PX) / width, (MOST_PX.height - 2 * MARGIN_PX) / height);
  return {
    x: (minX + maxX) / 2,
    y: (minY + maxY) / 2,
    scale,
    widthPx: Math.round(width * scale) + 2 * MARGIN_PX,
    heightPx: Math.round(height * scale) + 2 * MARGIN_PX,
  };
}

export function paintMinimap(
  canvas: HTMLCanvasElement,
  scene: Scene,
  theme: Theme,
  { camera, areas }: { camera: Camera; areas: boolean },
): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  fitCanvas(context, camera);
  if (areas) paintAreas(context, scene, theme, camera, { strength: STRENGTH });
  const { x, y, radius, color } = scene.circles;
  for (const slot of new Set(color)) {
    context.fillStyle = slotColor(theme, slot);
    for (let i = 0; i < x.length; i++) {
      if (color[i] !== slot) continue;
      const side = Math.max(1, 2 * radius[i]! * camera.scale);
      context.fillRect(toCanvasX(camera, x[i]!) - side / 2, toCanvasY(camera, y[i]!) - side / 2, side, side);
    }
  }
}

export function toMinimap({ minX, minY, maxX, maxY }: Bounds, camera: Camera): Frame {
  return {
    left: toCanvasX(camera, minX),
    top: toCanvasY(camera, maxY),
    right: toCanvasX(camera, maxX),
    bottom: toCanvasY(camera, minY),
  };
}
