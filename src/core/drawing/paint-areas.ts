/** A scene's areas, a theme and a camera in, soft land under the network on a two-dimensional canvas out. */
import type { Bounds, Scene } from '../model.ts';
import { toCanvasX, toCanvasY, type Camera, type Canvas2d } from './canvas.ts';
import { slotColor } from './paint.ts';
import type { Theme, ThemeName } from './palette.ts';
import { easedBetween, nearnessOf } from './presence.ts';

/** The part of a path, of a canvas or of its own, that curves are made with. */
export interface CurveSink {
  moveTo(x: number, y: number): void;
  quadraticCurveTo(controlX: number, controlY: number, x: number, y: number): void;
  closePath(): void;
}

/** How opaque fill and outline are; a dark ground takes more to look as light. */
const OPACITY: Readonly<Record<ThemeName, { readonly fill: number; readonly outline: number }>> = {
  light: { fill: 0.09, outline: 0.34 },
  dark: { fill: 0.13, outline: 0.42 },
  'contrast-light': { fill: 0.05, outline: 0.8 },
  'contrast-dark': { fill: 0.08, outline: 0.8 },
};
/** Thinner where the map is small, as lines are. */
const OUTLINE_PX = { least: 0.7, most: 1.25 };

/** Areas are whole up to the first, and gone from the second on: how many times nearer than a window that the map just fills. */
const NEARNESS = { whole: 1.6, gone: 5 };

/** How much of the areas is left at this camera, 1 to 0. */
export function areaStrength(bounds: Bounds, camera: Camera): number {
  return easedBetween(NEARNESS.gone, NEARNESS.whole, nearnessOf(bounds, camera));
}

/** `only`: a community, whose area alone is painted. */
export function paintAreas(
  context: Canvas2d & CurveSink,
  { areas }: Scene,
  theme: Theme,
  camera: Camera,
  { strength = 1, only }: { strength?: number; only?: number | undefined } = {},
): void {
  context.layer?.('areas');
  const { fill, outline } = OPACITY[theme.name];
  context.lineWidth = Math.max(OUTLINE_PX.least, OUTLINE_PX.most * Math.min(1, Math.sqrt(camera.scale)));
  context.lineJoin = 'round';
  let ring = 0;
  while (ring < areas.community.length) {
    const community = areas.community[ring]!;
    const color = slotColor(theme, areas.color[ring]!);
    context.beginPath();
    for (; areas.community[ring] === community; ring++)
      if (only === undefined || only === community) traceRing(context, areas, ring, camera);
    context.fillStyle = withOpacity(color, fill * strength);
    context.fill();
    context.strokeStyle = withOpacity(color, outline * strength);
    context.stroke();
  }
}

/** A quadratic B-spline: the curve touches each side of the ring in its middle and is pulled towards the corners. */
function traceRing(sink: CurveSink, { starts, x, y }: Scene['areas'], ring: number, camera: Camera): void {
  const first = starts[ring]!;
  const end = starts[ring + 1]!;
  let fromX = toCanvasX(camera, x[end - 1]!);
  let fromY = toCanvasY(camera, y[end - 1]!);
  let toX = toCanvasX(camera, x[first]!);
  let toY = toCanvasY(camera, y[first]!);
  sink.moveTo((fromX + toX) / 2, (fromY + toY) / 2);
  for (let i = first; i < end; i++) {
    [fromX, fromY] = [toX, toY];
    const next = i + 1 < end ? i + 1 : first;
    toX = toCanvasX(camera, x[next]!);
    toY = toCanvasY(camera, y[next]!);
    sink.quadraticCurveTo(fromX, fromY, (fromX + toX) / 2, (fromY + toY) / 2);
  }
  sink.closePath();
}

function withOpacity(color: string, opacity: number): string {
  return (
    color +
    Math.round(opacity * 255)
      .toString(16)
      .padStart(2, '0')
  );
}
