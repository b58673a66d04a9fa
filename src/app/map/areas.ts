/** A view and a camera in, the areas of communities on a canvas beneath the network out. */
import type { Camera } from '../../core/drawing/canvas.ts';
import { areaStrength, paintAreas } from '../../core/drawing/paint-areas.ts';
import type { Theme } from '../../core/drawing/palette.ts';
import type { Scene } from '../../core/model.ts';
import { fitCanvas } from './fit-canvas.ts';

export interface AreasView {
  readonly scene: Scene;
  readonly theme: Theme;
  readonly lit: ReadonlySet<number> | undefined;
  readonly areas: boolean;
  /** The community in focus, whose area stays while the others step back. */
  readonly community: number | undefined;
}

export interface AreasLayer {
  paint(view: AreasView, camera: Camera): void;
  destroy(): void;
}

export function createAreasLayer(container: HTMLElement): AreasLayer {
  const canvas = document.createElement('canvas');
  canvas.className = 'areas';
  container.prepend(canvas);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('expected a two-dimensional canvas, got none');

  /** What the canvas shows. */
  let shown: readonly unknown[] = [];
  return {
    paint({ scene, theme, lit, areas, community }, camera) {
      // A canvas that is only emptied may go on showing what it held, so where there are none it is not shown.
      const strength = areas && scene.areas.community.length > 0 ? areaStrength(scene.bounds, camera) : 0;
      // The style fades from one to the other; what it fades out stays painted.
      canvas.style.opacity = String(lit && community === undefined ? 0 : strength);
      const only = lit && community;
      const { x, y, scale, widthPx, heightPx } = camera;
      const wanted = [scene, theme, only, x, y, scale, widthPx, heightPx, devicePixelRatio];
      if (strength === 0 || wanted.every((value, i) => value === shown[i])) return;
      shown = wanted;
      fitCanvas(context, camera);
      paintAreas(context, scene, theme, camera, { only });
    },
    destroy: () => canvas.remove(),
  };
}
