/** A network, its communities and where they stand in, how near the large ones are to one another out. */
import type { Layout, Network, Partition, Sliced } from '../model.ts';
import { HUES } from './slots.ts';

/** For each two of the largest communities, at `a * HUES + b` and at `b * HUES + a`. */
export type Adjacency = Float64Array;

/** Side of a cell, in mean distances between discs: most cells hold two or three. */
const CELL = 1.5;
/** Co-authorships, and authors or cells, gone through between two yields. */
const SLICE = { ties: 1 << 19, places: 1 << 16 };

/** The weight of the ties between two communities, as a share of the greatest there is. */
export function* adjacencyByTies(
  { authorCount, offsets, neighbors, weights }: Network,
  partition: Partition,
): Sliced<Adjacency> {
  const { community } = partition;
  const ties = new Float64Array(HUES * HUES);
  let yielded = 0;
  for (let author = 0; author < authorCount; author++) {
    if (offsets[author]! >= yielded + SLICE.ties) {
      yielded = offsets[author]!;
      yield author / authorCount;
    }
    const a = community[author]!;
    if (a >= HUES) continue;
    for (let k = offsets[author]!; k < offsets[author + 1]!; k++) {
      const b = community[neighbors[k]!]!;
      if (b < HUES && b !== a) ties[a * HUES + b]! += weights[k]!;
    }
  }
  return asShares(ties);
}

/**
 * The length of the border of two communities on the map, as a share of the longest: how many neighbouring cells of a
 * grid hold discs of both.
 */
export function* adjacencyByPlace({ x, y, radius }: Layout, { community }: Partition): Sliced<Adjacency> {
  const grid = cellsOf(x, y, radius);
  const held = new Uint32Array(grid.columns * grid.rows);
  for (let author = 0; author < x.length; author++) {
    const c = community[author]!;
    if (c < HUES && radius[author]! > 0) held[grid.cellOf(author)]! |= 1 << c;
    if (author % SLICE.places === 0) yield author / x.length / 2;
  }
  const borders = new Float64Array(HUES * HUES);
  const steps = [0, 1, grid.columns - 1, grid.columns, grid.columns + 1];
  for (let cell = 0; cell < held.length; cell++) {
    if (held[cell]) for (const step of steps) countBorders(held[cell]!, held[cell + step] ?? 0, borders);
    if (cell % SLICE.places === 0) yield 0.5 + cell / held.length / 2;
  }
  return asShares(borders);
}

interface Cells {
  readonly columns: number;
  readonly rows: number;
  cellOf(author: number): number;
}

/** Square cells, with an empty column at the end of each row, so that its neighbour there is nobody's. */
function cellsOf(x: Float32Array, y: Float32Array, radius: Float32Array): Cells {
  let [minX, minY, maxX, maxY, count] = [Infinity, Infinity, -Infinity, -Infinity, 0];
  for (let author = 0; author < x.length; author++) {
    if (radius[author] === 0) continue;
    count++;
    minX = Math.min(minX, x[author]!);
    maxX = Math.max(maxX, x[author]!);
    minY = Math.min(minY, y[author]!);
    maxY = Math.max(maxY, y[author]!);
  }
  if (count === 0) return { columns: 0, rows: 0, cellOf: () => 0 };
  const [width, height] = [maxX - minX, maxY - minY];
  const side = CELL * Math.max(Math.sqrt((width * height) / count), Math.max(width, height) / count) || 1;
  const columns = Math.floor(width / side) + 2;
  const cellOf = (author: number): number =>
    Math.floor((y[author]! - minY) / side) * columns + Math.floor((x[author]! - minX) / side);
  return { columns, rows: Math.floor(height / side) + 1, cellOf };
}

/** Once for each community of one cell with each of the other. */
function countBorders(here: number, there: number, borders: Float64Array): void {
  for (let as = here; as !== 0; as &= as - 1) {
    const a = 31 - Math.clz32(as & -as);
    for (let bs = there & ~(1 << a); bs !== 0; bs &= bs - 1) {
      const b = 31 - Math.clz32(bs & -bs);
      borders[a * HUES + b]!++;
      borders[b * HUES + a]!++;
    }
  }
}

function asShares(adjacency: Adjacency): Adjacency {
  const most = adjacency.reduce((most, value) => Math.max(most, value), 0);
  return most > 0 ? adjacency.map((value) => value / most) : adjacency;
}
