/** A scene, a theme and a camera in, a PNG painted from the scene out; the map's own graphics are not needed. */
import type { Camera } from '../../core/drawing/canvas.ts';
import { framePicture, paintPicture, type PictureOptions } from '../../core/drawing/paint-picture.ts';
import type { Theme } from '../../core/drawing/palette.ts';
import type { Scene } from '../../core/model.ts';

interface PngOptions extends PictureOptions {
  /** Pixels of the file per pixel of the picture, 1 to 4. */
  readonly times: number;
}

/** Of a view, or of the whole network where none is given. Throws where the browser can't make a canvas of this size. */
export async function toPng(scene: Scene, theme: Theme, view: Camera | undefined, options: PngOptions): Promise<Blob> {
  const frame = framePicture(scene, view, options);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(frame.widthPx * options.times);
  canvas.height = Math.round(frame.heightPx * options.times);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('expected a two-dimensional canvas, got none');
  context.scale(options.times, options.times);
  paintPicture(context, scene, theme, frame, options);
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
