/** Drawings of components in, the same drawings moved side by side out: the largest in the middle, the others round it. */
import { packEnclose, packSiblings } from 'd3';

/** Some authors with their discs; `x` and `y` are moved in place. */
export interface Drawing {
  readonly authors: readonly number[];
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly radius: Float64Array;
}

/** Leaves at least `gap` between two drawings. Drawings are taken in the order given, largest first. */
export function packDrawings(drawings: readonly Drawing[], gap: number): void {
  const circles = drawings.map((drawing) => {
    const enclosing = packEnclose(
      Array.from(drawing.authors, (_, i) => ({ x: drawing.x[i]!, y: drawing.y[i]!, r: drawing.radius[i]! })),
    );
    return { drawing, centreX: enclosing.x, centreY: enclosing.y, r: enclosing.r + gap / 2 };
  });
  for (const { drawing, centreX, centreY, x, y } of packSiblings(circles)) {
    for (let i = 0; i < drawing.x.length; i++) {
      drawing.x[i]! += x - centreX;
      drawing.y[i]! += y - centreY;
    }
  }
}
