/** Places and the radii that discs want in, the radii that they can have out: no two overlap, and nobody moves. */
import type { Layout, Sliced } from '../model.ts';
import { DiscGrid } from './disc-grid.ts';

/** Discs of a slice. */
const SLICE = 4096;
/** Radii leave as 32-bit floats. */
const APART = 1 - 1e-6;

/**
 * Where two discs would overlap, both shrink by the factor by which the two together are too large. A disc takes the
 * least of its factors, which makes no pair overlap again.
 */
export function* fitDiscs({ x, y }: Pick<Layout, 'x' | 'y'>, wanted: Float32Array): Sliced<Float32Array> {
  const grid = new DiscGrid({ x, y, radius: wanted });
  const radius = wanted.slice();
  for (let disc = 0; disc < radius.length; disc++) {
    if (disc % SLICE === 0) yield disc / radius.length;
    const [middleX, middleY, own] = [x[disc]!, y[disc]!, wanted[disc]!];
    if (own === 0) continue;
    let factor = 1;
    const box = { minX: middleX - own, minY: middleY - own, maxX: middleX + own, maxY: middleY + own };
    grid.some(box, (otherX, otherY, other) => {
      const [dx, dy] = [otherX - middleX, otherY - middleY];
      const squared = dx * dx + dy * dy;
      // Itself, or a hidden author.
      if (squared === 0 || other === 0 || squared >= (own + other) * (own + other)) return false;
      factor = Math.min(factor, (APART * Math.sqrt(squared)) / (own + other));
      return false;
    });
    radius[disc] = own * factor;
  }
  return radius;
}
