/** A scene, an author and a direction in, the nearest author in that direction out: how arrow keys walk the map. */
import type { Scene } from '../model.ts';
import { placesOf } from './pick.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

const VECTORS: Readonly<Record<Direction, readonly [number, number]>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, 1],
  down: [0, -1],
};

/** Within a quarter turn, being off the direction counts double. Without a starting author, the largest disc. */
export function authorInDirection(
  { circles }: Scene,
  from: number | undefined,
  direction: Direction,
): number | undefined {
  const start = from === undefined ? undefined : placesOf(circles).get(from);
  if (start === undefined) return circles.author[0];
  const [ux, uy] = VECTORS[direction];
  let found: number | undefined;
  let nearest = Infinity;
  for (let i = 0; i < circles.author.length; i++) {
    const dx = circles.x[i]! - circles.x[start]!;
    const dy = circles.y[i]! - circles.y[start]!;
    const along = dx * ux + dy * uy;
    const across = Math.abs(dx * uy - dy * ux);
    if (along <= 0 || across > along) continue;
    const distance = along + 2 * across;
    if (distance < nearest) {
      nearest = distance;
      found = circles.author[i]!;
    }
  }
  return found;
}
