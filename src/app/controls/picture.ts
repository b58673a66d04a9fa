/** An atlas, a theme and a camera in, a PNG painted from the scene out; the map's own graphics are not needed. */
import { paintScene, type Camera, type PaintOptions } from '../../core/drawing/canvas.ts';
import { legendHeightPx, paintLegend } from '../../core/drawing/legend.ts';
import type { Theme } from '../../core/drawing/palette.ts';
import type { Scene } from '../../core/model.ts';
import { fitBounds } from '../map/camera.ts';

export interface PictureOptions extends PaintOptions {
  /** `view` as on screen, `whole` with everything in it. */
  readonly extent: 'view' | 'whole';
  /** Pixels of the file per pixel of the picture, 1 to 4. */
  readonly times: number;
  readonly legend: boolean;
  /** One line that says what the map holds. */
  readonly caption: string;
}

/** The longer side of a picture of the whole network, before enlargement. */
const WHOLE_PX = 1200;
const NO_INSETS = { top: 0, right: 0, bottom: 0, left: 0 };

/** Throws where the browser can't make a canvas of this size. */
export async function paintPicture(scene: Scene, theme: Theme, view: Camera, options: PictureOptions): Promise<Blob> {
  const camera = options.extent === 'view' ? view : wholeCamera(scene);
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
  paintScene(context, scene, theme, camera, { ...options, transparent: true });
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

function wholeCamera(scene: Scene): Camera {
  const { minX, minY, maxX, maxY } = scene.bounds;
  const width = maxX - minX;
  const height = maxY - minY;
  const longer = Math.max(width, height);
  // Never narrower than 3:2, so that legend and labels have room.
  const size = {
    widthPx: Math.round(WHOLE_PX * Math.max(width / longer, 2 / 3)),
    heightPx: Math.round(WHOLE_PX * Math.max(height / longer, 2 / 3)),
  };
  return { ...size, ...fitBounds(scene.bounds, size, NO_INSETS) };
}
