/** Points of the plane in, their bounds, their spacing and their size out. */

/** Positions, moved in place by whoever lays them out. */
export interface Points {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** The smallest upright square, from its lower left corner, that holds all points. */
export function squareRound({ x, y }: Points): { minX: number; minY: number; side: number } {
  let minX = Infinity;
  let minY = Infinity;
  let maxX = -Infinity;
  let maxY = -Infinity;
  for (let i = 0; i < x.length; i++) {
    if (x[i]! < minX) minX = x[i]!;
    if (x[i]! > maxX) maxX = x[i]!;
    if (y[i]! < minY) minY = y[i]!;
    if (y[i]! > maxY) maxY = y[i]!;
  }
  return { minX, minY, side: Math.max(maxX - minX, maxY - minY) };
}

/** The side s of a point's own square, were the points spread evenly over a disc with the same variance, which is n s² / 2π. */
export function spacingOf({ x, y }: Points): number {
  const meanX = meanOf(x);
  const meanY = meanOf(y);
  let sum = 0;
  for (let i = 0; i < x.length; i++) {
    const dx = x[i]! - meanX;
    const dy = y[i]! - meanY;
    sum += dx * dx + dy * dy;
  }
  return Math.sqrt(2 * Math.PI * sum) / x.length;
}

/** Moves the points' mean to (0, 0). */
export function center({ x, y }: Points): void {
  const meanX = meanOf(x);
  const meanY = meanOf(y);
  for (let i = 0; i < x.length; i++) {
    x[i]! -= meanX;
    y[i]! -= meanY;
  }
}

export function stretch({ x, y }: Points, factor: number): void {
  for (let i = 0; i < x.length; i++) {
    x[i]! *= factor;
    y[i]! *= factor;
  }
}

/** Centres the points and stretches them to a spacing; points all on one spot stay there. */
export function fitTo(points: Points, spacing: number): void {
  center(points);
  const present = spacingOf(points);
  if (present > 0) stretch(points, spacing / present);
}

export function copyOf({ x, y }: Points): Points {
  return { x: x.slice(), y: y.slice() };
}

function meanOf(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum / values.length;
}

/** Axial steps along the six sides of a ring of hexagons. */
const SIDES = [
  [-1, 1],
  [-1, 0],
  [0, -1],
  [1, -1],
  [1, 0],
  [0, 1],
] as const;

/** The points of a hexagonal lattice of spacing 1, ring by ring round (0, 0). */
export function hexagonalSpots(count: number): Points {
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  const step = Math.sqrt(2 / Math.sqrt(3));
  let placed = 1;
  for (let ring = 1; placed < count; ring++) {
    let q = ring;
    let r = 0;
    for (let k = 0; k < 6 * ring && placed < count; k++) {
      x[placed] = step * (q + r / 2);
      y[placed++] = step * r * (Math.sqrt(3) / 2);
      const [dq, dr] = SIDES[Math.floor(k / ring)]!;
      q += dq;
      r += dr;
    }
  }
  return { x, y };
}

/**
 * The whole multiples of these two, taken modulo 1, fill a square evenly, whatever their number: Martin Roberts, "The
 * unreasonable effectiveness of quasirandom sequences", 2018.
 */
export const SCATTER_X = 0.7548776662466927;
export const SCATTER_Y = 0.5698402909980532;
