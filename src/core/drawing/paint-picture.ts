/** A scene, a theme and what is wanted in, the whole picture that leaves the program, with its legend, on any canvas out. */
import type { Bounds, Scene } from '../model.ts';
import { uniteBounds } from './bounds.ts';
import { paintScene, type Camera, type Canvas2d, type PaintOptions } from './canvas.ts';
import { boxOf, isVisible } from './labels.ts';
import { legendHeightPx, paintLegend } from './legend.ts';
import { areaStrength, paintAreas, type CurveSink } from './paint-areas.ts';
import type { Theme } from './palette.ts';

/** The part of CanvasRenderingContext2D that a picture needs beyond its marks. */
export interface PictureCanvas extends Canvas2d, CurveSink {
  save(): void;
  restore(): void;
  rect(x: number, y: number, width: number, height: number): void;
  clip(): void;
  fillRect(x: number, y: number, width: number, height: number): void;
}

export interface PictureOptions extends PaintOptions {
  readonly transparent: boolean;
  /** Under the network, as strong as they are at the scale of the picture. */
  readonly areas: boolean;
  readonly legend: boolean;
  /** One line that says what the map holds. */
  readonly caption: string;
}

/** What the picture shows, and its size with the legend below. */
export interface PictureFrame {
  readonly camera: Camera;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** The longer side of the discs of the whole network; few authors get a smaller picture, not larger discs. */
const WHOLE_PX = 1100;
const MOST_SCALE = 1.5;
/** Room for the legend. */
const LEAST_PX = 480;
const MARGIN_PX = 24;

/** Of a view, or of the whole network where none is given. */
export function framePicture(scene: Scene, view: Camera | undefined, options: PictureOptions): PictureFrame {
  const camera = view ?? wholeCamera(scene, options);
  return { camera, widthPx: camera.widthPx, heightPx: camera.heightPx + legendHeightPx(scene, options) };
}

export function paintPicture(
  context: PictureCanvas,
  scene: Scene,
  theme: Theme,
  { camera, widthPx, heightPx }: PictureFrame,
  options: PictureOptions,
): void {
  if (!options.transparent) {
    context.fillStyle = theme.ground;
    context.fillRect(0, 0, widthPx, heightPx);
  }
  context.save();
  context.beginPath();
  context.rect(0, 0, camera.widthPx, camera.heightPx);
  context.clip();
  if (options.areas) paintAreas(context, scene, theme, camera, { strength: areaStrength(scene.bounds, camera) });
  paintScene(context, scene, theme, camera, options);
  context.restore();
  paintLegend(context, scene, theme, { widthPx: camera.widthPx, topPx: camera.heightPx }, options);
}

/** The scale at which the discs fill the picture, and round them the room that areas and labels need at that scale. */
function wholeCamera(scene: Scene, { labels, communityNames, areas }: PictureOptions): Camera {
  const { minX, minY, maxX, maxY } = scene.bounds;
  const longer = Math.max(maxX - minX, maxY - minY);
  const scale = Math.min(WHOLE_PX / longer, scene.mostScale ?? MOST_SCALE);
  const boxes = scene.labels
    .filter(({ kind }) => (kind === 'community' ? communityNames : labels))
    .filter((label) => isVisible(label, scale))
    .map((label) => boxOf(label, scale));
  const all = uniteBounds([scene.bounds, ...boxes, ...(areas ? cornersOfAreas(scene) : [])]);
  return {
    x: (all.minX + all.maxX) / 2,
    y: (all.minY + all.maxY) / 2,
    scale,
    widthPx: Math.max(LEAST_PX, Math.ceil((all.maxX - all.minX) * scale) + 2 * MARGIN_PX),
    heightPx: Math.max(LEAST_PX, Math.ceil((all.maxY - all.minY) * scale) + 2 * MARGIN_PX),
  };
}

function* cornersOfAreas({ areas: { x, y } }: Scene): Iterable<Bounds> {
  for (let i = 0; i < x.length; i++) yield { minX: x[i]!, minY: y[i]!, maxX: x[i]!, maxY: y[i]! };
}
