/** An atlas, a theme and a camera in, a PNG painted from the scene out; the map's own graphics are not needed. */
import { paintScene, type Camera, type PaintOptions } from '../../core/drawing/canvas.ts';
import { boxOf, isVisible } from '../../core/drawing/labels.ts';
import { legendHeightPx, paintLegend } from '../../core/drawing/legend.ts';
import { areaStrength, paintAreas } from '../../core/drawing/paint-areas.ts';
import type { Theme } from '../../core/drawing/palette.ts';
import type { Scene } from '../../core/model.ts';
import { uniteBounds } from '../map/camera.ts';

export interface PictureOptions extends PaintOptions {
  /** `view` as on screen, where there is a view; `whole` with everything in it. */
  readonly extent: 'view' | 'whole';
  readonly transparent: boolean;
  /** Under the network, as strong as they are at the scale of the picture. */
  readonly areas: boolean;
  /** Pixels of the file per pixel of the picture, 1 to 4. */
  readonly times: number;
  readonly legend: boolean;
  /** One line that says what the map holds. */
  readonly caption: string;
}

/** The longer side of the discs of the whole network, before enlargement; few authors get a smaller picture, not larger discs. */
const WHOLE_PX = 1100;
const MOST_SCALE = 1.5;
/** Room for the legend. */
const LEAST_PX = 480;
const MARGIN_PX = 24;

/** Throws where the browser can't make a canvas of this size. */
export async function paintPicture(
  scene: Scene,
  theme: Theme,
  view: Camera | undefined,
  options: PictureOptions,
): Promise<Blob> {
  const camera = (options.extent === 'view' && view) || wholeCamera(scene, options);
  const text = { caption: options.caption, legend: options.legend };
  const footPx = legendHeightPx(scene, text);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(camera.widthPx * options.times);
  canvas.height = Math.round((camera.heightPx + footPx) * options.times);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('expected a two-dimensional canvas, got none');
  context.scale(options.times, options.times);
  if (!options.transparent) {
    context.fillStyle = theme.ground;
    context.fillRect(0, 0, camera.widthPx, camera.heightPx + footPx);
  }
  context.save();
  context.beginPath();
  context.rect(0, 0, camera.widthPx, camera.heightPx);
  context.clip();
  if (options.areas) paintAreas(context, scene, theme, camera, { strength: areaStrength(scene.bounds, camera) });
  paintScene(context, scene, theme, camera, options);
  context.restore();
  paintLegend(context, scene, theme, { widthPx: camera.widthPx, topPx: camera.heightPx }, text);
  return await new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else
        reject(
          new Error(
            `This browser can’t make a picture of ${canvas.width} × ${canvas.height} pixels. Choose a smaller one.`,
          ),
        );
    }, 'image/png');
  });
}

/** The scale at which the discs fill the picture, and round them the room that their labels need at that scale. */
function wholeCamera(scene: Scene, { labels, communityNames }: PaintOptions): Camera {
  const { minX, minY, maxX, maxY } = scene.bounds;
  const longer = Math.max(maxX - minX, maxY - minY);
  const scale = Math.min(WHOLE_PX / longer, MOST_SCALE);
  const boxes = scene.labels
    .filter(({ kind }) => (kind === 'author' ? labels : communityNames))
    .filter((label) => isVisible(label, scale))
    .map((label) => boxOf(label, scale));
  const all = uniteBounds([scene.bounds, ...boxes]);
  return {
    x: (all.minX + all.maxX) / 2,
    y: (all.minY + all.maxY) / 2,
    scale,
    widthPx: Math.max(LEAST_PX, Math.ceil((all.maxX - all.minX) * scale) + 2 * MARGIN_PX),
    heightPx: Math.max(LEAST_PX, Math.ceil((all.maxY - all.minY) * scale) + 2 * MARGIN_PX),
  };
}
