/** The discs of a scene and a line drawn round some of them in, the authors whose discs have their middle inside it out. */
import type { Scene } from '../model.ts';

/** Corners of a line that closes by itself, in layout units. */
export interface Lasso {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/**
 * In the order of the circles. Inside is what the line winds round (the non-zero rule, by which a canvas fills it too), so
 * that a line that crosses itself leaves no holes.
 */
export function authorsInside({ author, x, y }: Pick<Scene['circles'], 'author' | 'x' | 'y'>, lasso: Lasso): number[] {
  const minX = Math.min(...lasso.x);
  const minY = Math.min(...lasso.y);
  const maxX = Math.max(...lasso.x);
  const maxY = Math.max(...lasso.y);
  const inside: number[] = [];
  for (let i = 0; i < author.length; i++) {
    const [atX, atY] = [x[i]!, y[i]!];
    if (atX < minX || atX > maxX || atY < minY || atY > maxY) continue;
    if (windsRound(lasso, atX, atY) !== 0) inside.push(author[i]!);
  }
  return inside;
}

/** How often the line goes round the point, anticlockwise: sides that pass upwards on its right, less those that pass downwards. */
function windsRound({ x, y }: Lasso, atX: number, atY: number): number {
  let turns = 0;
  let fromX = x.at(-1)!;
  let fromY = y.at(-1)!;
  for (let k = 0; k < x.length; k++) {
    const toX = x[k]!;
    const toY = y[k]!;
    if (fromY <= atY !== toY <= atY) {
      const left = (toX - fromX) * (atY - fromY) - (atX - fromX) * (toY - fromY);
      if (toY > fromY && left > 0) turns++;
      else if (toY < fromY && left < 0) turns--;
    }
    fromX = toX;
    fromY = toY;
  }
  return turns;
}
