/** Scenes of periods in, each painted small, or all of them on one canvas with their titles, out. */
import { fitBounds } from '../../map/camera.ts';
import { fitCanvas } from '../../map/fit-canvas.ts';
import { FONT, paintScene, type Camera } from '../../../core/drawing/canvas.ts';
import type { Theme } from '../../../core/drawing/palette.ts';
import type { Scene } from '../../../core/model.ts';

const MARGIN_PX = 8;
const PLAIN = { labels: false, communityNames: false };

export function paintPeriod(
  context: CanvasRenderingContext2D,
  scene: Scene,
  theme: Theme,
  size: Pick<Camera, 'widthPx' | 'heightPx'>,
): void {
  fitCanvas(context, size);
  paintScene(context, scene, theme, cameraOf(scene, size), PLAIN);
}

function cameraOf(scene: Scene, size: Pick<Camera, 'widthPx' | 'heightPx'>): Camera {
  const insets = { top: MARGIN_PX, right: MARGIN_PX, bottom: MARGIN_PX, left: MARGIN_PX };
  return { ...fitBounds(scene.bounds, size, insets), ...size };
}

const CELL = { widthPx: 480, heightPx: 360, titlePx: 28, gapPx: 16 };
const TIMES = 2;

/** A picture for slides and pages. Throws where the browser can't make a canvas of this size. */
export async function toPeriodsPng(
  shown: readonly { readonly title: string; readonly scene: Scene }[],
  theme: Theme,
): Promise<Blob> {
  const columns = Math.ceil(Math.sqrt(shown.length));
  const rows = Math.ceil(shown.length / columns);
  const canvas = document.createElement('canvas');
  canvas.width = TIMES * (columns * (CELL.widthPx + CELL.gapPx) + CELL.gapPx);
  canvas.height = TIMES * (rows * (CELL.heightPx + CELL.titlePx + CELL.gapPx) + CELL.gapPx);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('expected a two-dimensional canvas, got none');
  context.fillStyle = theme.ground;
  context.fillRect(0, 0, canvas.width, canvas.height);
  shown.forEach(({ title, scene }, i) => {
    const left = CELL.gapPx + (i % columns) * (CELL.widthPx + CELL.gapPx);
    const top = CELL.gapPx + Math.floor(i / columns) * (CELL.heightPx + CELL.titlePx + CELL.gapPx);
    context.setTransform(TIMES, 0, 0, TIMES, TIMES * left, TIMES * top);
    context.font = `600 14px ${FONT}`;
    context.textAlign = 'left';
    context.textBaseline = 'middle';
    context.fillStyle = theme.ink;
    context.fillText(title, 0, CELL.titlePx / 2, CELL.widthPx);
    context.setTransform(TIMES, 0, 0, TIMES, TIMES * left, TIMES * (top + CELL.titlePx));
    paintScene(context, scene, theme, cameraOf(scene, CELL), PLAIN);
  });
  return await new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('This browser can’t make so large a picture. Choose fewer periods.'));
    }, 'image/png');
  });
}
