/** Discs and the groups that they belong to in, a raster that says whose each spot of the map is out: the nearest disc's. */
import type { Sliced } from '../model.ts';
import type { Discs } from './disc-grid.ts';

/** Nodes of a square grid in layout units: node (column, row) stands at (minX + column · side, minY + row · side). */
export interface Raster {
  readonly minX: number;
  readonly minY: number;
  readonly side: number;
  readonly columns: number;
  readonly rows: number;
}

/** Per node, row by row, the group that it belongs to, and the part of the group's land that it lies in. */
export interface Territory extends Raster {
  readonly group: Uint32Array;
  readonly part: Uint32Array;
  readonly spans: readonly Span[];
}

/** The columns and rows that a part reaches over, both ends counted. */
export interface Span {
  left: number;
  right: number;
  bottom: number;
  top: number;
}

/** Stands where a node is nobody's. */
export const NOBODY = 0xffffffff;

/** Discs claimed between two yields. */
const SLICE = 1 << 14;

/**
 * A node belongs to the group of the disc whose rim is nearest, if it is nearer than `reach`; of equals to the one that
 * stands first. Nodes of one group that hang together, side by side, are one part.
 */
export function* claimTerritory(
  { x, y, radius }: Discs,
  group: Uint32Array,
  raster: Raster,
  reach: number,
): Sliced<Territory> {
  const { minX, minY, side, columns, rows } = raster;
  const nodes = columns * rows;
  const owner = new Uint32Array(nodes).fill(NOBODY);
  const nearest = new Float64Array(nodes).fill(reach);
  for (let i = 0; i < x.length; i++) {
    if (i % SLICE === SLICE - 1) yield i / x.length;
    const far = radius[i]! + reach;
    const left = Math.max(0, Math.ceil((x[i]! - far - minX) / side));
    const right = Math.min(columns - 1, Math.floor((x[i]! + far - minX) / side));
    const bottom = Math.max(0, Math.ceil((y[i]! - far - minY) / side));
    const top = Math.min(rows - 1, Math.floor((y[i]! + far - minY) / side));
    for (let row = bottom; row <= top; row++) {
      const dy = minY + row * side - y[i]!;
      for (let column = left; column <= right; column++) {
        const dx = minX + column * side - x[i]!;
        const gap = Math.sqrt(dx * dx + dy * dy) - radius[i]!;
        const node = row * columns + column;
        if (gap >= nearest[node]!) continue;
        nearest[node] = gap;
        owner[node] = group[i]!;
      }
    }
  }
  yield 1;
  return { ...raster, group: owner, ...findParts(owner, columns) };
}

/** Nobody's nodes are of no part. Parts are numbered in the order of their first nodes. */
function findParts(group: Uint32Array, columns: number): Pick<Territory, 'part' | 'spans'> {
  const part = new Uint32Array(group.length).fill(NOBODY);
  const open = new Uint32Array(group.length);
  const spans: Span[] = [];
  for (let first = 0; first < group.length; first++) {
    if (group[first] === NOBODY || part[first] !== NOBODY) continue;
    const span = { left: columns, right: 0, bottom: Infinity, top: 0 };
    let count = 0;
    const visit = (node: number): void => {
      if (group[node] !== group[first] || part[node] !== NOBODY) return;
      part[node] = spans.length;
      open[count++] = node;
    };
    visit(first);
    while (count > 0) {
      const node = open[--count]!;
      const column = node % columns;
      widen(span, column, (node - column) / columns);
      if (column > 0) visit(node - 1);
      if (column < columns - 1) visit(node + 1);
      if (node >= columns) visit(node - columns);
      if (node < group.length - columns) visit(node + columns);
    }
    spans.push(span);
  }
  return { part, spans };
}

function widen(span: Span, column: number, row: number): void {
  span.left = Math.min(span.left, column);
  span.right = Math.max(span.right, column);
  span.bottom = Math.min(span.bottom, row);
  span.top = Math.max(span.top, row);
}

/** The node nearest to a point within the raster. */
export function nodeAt({ minX, minY, side, columns }: Raster, x: number, y: number): number {
  return Math.round((y - minY) / side) * columns + Math.round((x - minX) / side);
}
