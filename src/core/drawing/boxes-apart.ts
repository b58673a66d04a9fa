/** Boxes and where their middles want to be in, middles at which no two boxes overlap out. */
import type { Sliced } from '../model.ts';

export interface Boxes {
  /** Middles. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly width: Float64Array;
  readonly height: Float64Array;
}

/** Rounds in which boxes push one another, before all of them are spread. */
const ROUNDS = 200;
const SPREAD = 1.05;
/** Apart beyond what rounding takes away. */
const MARGIN = 1e-3;
/** Names are wide and low; were the shorter way taken always, all would be pushed up and down, and none to the sides. */
const SIDEWAYS = 1.6;

/**
 * Two that overlap each go half of the shorter way apart, across or along; where that does not end, all go away from the
 * middle by a little, which ends it at last. Two at one spot part by number, so that the same boxes give the same middles.
 */
export function* setApart(boxes: Boxes): Sliced<{ x: Float64Array; y: Float64Array }> {
  const [x, y] = [boxes.x.slice(), boxes.y.slice()];
  const [middleX, middleY] = [meanOf(x), meanOf(y)];
  for (;;) {
    for (let round = 0; round < ROUNDS; round++) {
      if (!pushApart({ ...boxes, x, y })) return { x, y };
      yield round / ROUNDS;
    }
    for (let i = 0; i < x.length; i++) {
      x[i] = middleX + (x[i]! - middleX) * SPREAD;
      y[i] = middleY + (y[i]! - middleY) * SPREAD;
    }
  }
}

/** Whether any two met. */
function pushApart({ x, y, width, height }: Boxes): boolean {
  let met = false;
  for (let i = 0; i < x.length; i++)
    for (let j = i + 1; j < x.length; j++) {
      const [dx, dy] = [x[j]! - x[i]!, y[j]! - y[i]!];
      const overX = (width[i]! + width[j]!) / 2 - Math.abs(dx);
      const overY = (height[i]! + height[j]!) / 2 - Math.abs(dy);
      if (overX <= 0 || overY <= 0) continue;
      met = true;
      const [along, over, way] = overX < SIDEWAYS * overY ? [x, overX, dx] : [y, overY, dy];
      const step = ((over + MARGIN) / 2) * (way < 0 ? -1 : 1);
      along[i]! -= step;
      along[j]! += step;
    }
  return met;
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
