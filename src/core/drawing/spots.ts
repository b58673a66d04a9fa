/** How far a name may stand from the middle of its community in, the spots that are tried out, the nearest first. */

const held = new Map<number, readonly (readonly [number, number])[]>();

/** Points of a square grid, its middle at 0, within a circle; of those equally near the upper one first. */
export function spotsWithin(reach: number): readonly (readonly [column: number, row: number])[] {
  let spots = held.get(reach);
  if (!spots) {
    const side = Array.from({ length: 2 * reach + 1 }, (_, i) => i - reach);
    const squared = ([column, row]: readonly [number, number]): number => column * column + row * row;
    spots = side
      .flatMap((row) => side.map((column) => [column, row] as const))
      .filter((spot) => squared(spot) <= reach * reach)
      .sort((a, b) => squared(a) - squared(b) || b[1] - a[1] || a[0] - b[0]);
    held.set(reach, spots);
  }
  return spots;
}
