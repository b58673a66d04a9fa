/** A field and a level in, the closed rings round all that lies above it out: few points, none far from the contour. */
import { contours } from 'd3';
import type { Field } from './field.ts';

/** Corners one after another in layout units; the last is joined to the first. Holes run the other way round. */
export type Ring = readonly (readonly [x: number, y: number])[];

/** Of a cell's side: how far a ring may leave the contour, and how long one of its sides may be. */
const TOLERANCE = 0.25;
const LONGEST = 6;
/** In cells: a ring round less is a speck of the field, as no member leaves; a raised disc has more than twelve. */
const SPECK = 4;

/** William E. Lorensen & Harvey E. Cline, "Marching cubes", 1987, doi:10.1145/37402.37422, in two dimensions. Holes smaller than `leastHole` are filled. */
export function traceRings(field: Field, level: number, leastHole: number): Ring[] {
  const { minX, minY, side, columns, rows, values } = field;
  const { coordinates } = contours()
    .size([columns, rows])
    .contour(values as unknown as number[], level);
  const rings = coordinates.flatMap(([outer, ...holes]) => {
    if (areaOf(outer!) < SPECK) return [];
    return [outer!, ...holes.filter((hole) => areaOf(hole) * side * side >= leastHole)];
  });
  return rings.map((corners) =>
    thin(corners).map(([x, y]) => [minX + (x! - 0.5) * side, minY + (y! - 0.5) * side] as const),
  );
}

/** Leaves out corners as long as the sides between the rest stay near them and short. */
function thin(corners: readonly number[][]): readonly number[][] {
  const kept = [corners[0]!];
  let from = 0;
  // The last corner is the first again.
  for (let to = 2; to < corners.length; to++) {
    if (staysNear(corners, from, to)) continue;
    from = to - 1;
    kept.push(corners[from]!);
  }
  return kept;
}

function staysNear(corners: readonly number[][], from: number, to: number): boolean {
  const [x, y] = corners[from] as [number, number];
  const [dx, dy] = [corners[to]![0]! - x, corners[to]![1]! - y];
  const squared = dx * dx + dy * dy;
  if (squared > LONGEST * LONGEST) return false;
  for (let i = from + 1; i < to; i++) {
    const across = (corners[i]![0]! - x) * dy - (corners[i]![1]! - y) * dx;
    if (across * across > TOLERANCE * TOLERANCE * squared) return false;
  }
  return true;
}

function areaOf(corners: readonly number[][]): number {
  let twice = 0;
  for (let i = 1; i < corners.length; i++)
    twice += corners[i - 1]![0]! * corners[i]![1]! - corners[i - 1]![1]! * corners[i]![0]!;
  return Math.abs(twice) / 2;
}
