/** The map's camera in, from where it looks told to the address once it rests out; and the way back. */
import type { Viewpoint } from '../state/address.ts';
import type { Route } from '../state/route.svelte.ts';
import { aim, type CameraTarget, type Insets } from './camera.ts';
import type { MapRenderer } from './renderer.ts';

/** The browser limits how often an address may change. */
const REST_MS = 400;

/** The returned function ends it. */
export function keepViewpoint(renderer: MapRenderer, route: Route, insets: () => Insets): () => void {
  let timer: number | undefined;
  let first = true;
  const end = renderer.follow(() => {
    // The camera as it is told at once is no move.
    if (first) return;
    clearTimeout(timer);
    timer = window.setTimeout(() => route.stay({ viewpoint: viewpointOf(renderer, insets()) }), REST_MS);
  });
  first = false;
  return () => {
    clearTimeout(timer);
    end();
  };
}

/** Undefined while the whole map is fitted. */
function viewpointOf(renderer: MapRenderer, insets: Insets): Viewpoint | undefined {
  if (renderer.isFitted()) return undefined;
  const { x, y, scale } = renderer.camera();
  const shift = aim({ x: 0, y: 0 }, scale, insets);
  return { x: x - shift.x, y: y - shift.y, scale };
}

export function cameraAt(viewpoint: Viewpoint, insets: Insets): CameraTarget {
  return { ...aim(viewpoint, viewpoint.scale, insets), scale: viewpoint.scale };
}
