/** A scene and a point in, the paper whose star has its centre there out. */
import type { Scene } from '../model.ts';
import type { Pick } from './pick.ts';

/** The nearest centre whose diamond, of `least` radius, is within `tolerance`, all in layout units. */
export function pickStar(
  { stars }: Scene,
  { x, y }: { readonly x: number; readonly y: number },
  { tolerance, least }: { readonly tolerance: number; readonly least: number },
): Extract<Pick, { kind: 'paper' }> | undefined {
  if (!stars) return undefined;
  let nearest = Math.max(stars.radius, least) + tolerance;
  let found: number | undefined;
  for (let star = 0; star < stars.paper.length; star++) {
    const distance = Math.abs(stars.x[star]! - x) + Math.abs(stars.y[star]! - y);
    if (distance > nearest) continue;
    nearest = distance;
    found = stars.paper[star]!;
  }
  return found === undefined ? undefined : { kind: 'paper', paper: found };
}
