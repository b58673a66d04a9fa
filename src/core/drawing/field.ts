/** A part of a territory in, how much each spot round it belongs to it out: a smooth field on a grid of its own. */
import type { Discs } from './disc-grid.ts';
import { NOBODY, type Raster, type Territory } from './territory.ts';

/** Per node, row by row: 1 deep inside the part, 0 on free land, −1 deep on land of others; never inside at the rim of the grid. */
export interface Field extends Raster {
  readonly values: Float64Array;
}

export interface Part {
  readonly number: number;
  readonly community: number;
  /** Discs that must be inside, wherever they stand. */
  readonly members: Uint32Array;
}

/** From `level` on a node is inside. A cell of the grid is inside wherever it touches a member's disc, with half a cell to spare. */
export function composeField(
  land: Territory,
  discs: Discs,
  part: Part,
  { level, blur }: { level: number; blur: number },
): Field {
  const { number, members } = part;
  const { left, right, bottom, top } = land.spans[number]!;
  // Discs may stand a cell beyond the nodes of their part, and the field about them two more.
  const margin = 2 * blur + Math.ceil(largestOf(discs, members) / land.side) + 4;
  const field: Field = {
    minX: land.minX + (left - margin) * land.side,
    minY: land.minY + (bottom - margin) * land.side,
    side: land.side,
    columns: right - left + 1 + 2 * margin,
    rows: top - bottom + 1 + 2 * margin,
    values: new Float64Array((right - left + 1 + 2 * margin) * (top - bottom + 1 + 2 * margin)),
  };
  takeLand(field, land, part, { column: left - margin, row: bottom - margin });
  for (let pass = 0; pass < 2; pass++) {
    blurLines(field.values, { count: field.rows, length: field.columns, next: 1, line: field.columns }, blur);
    blurLines(field.values, { count: field.columns, length: field.rows, next: field.columns, line: 1 }, blur);
  }
  const rim = 2 * land.side;
  const slope = 1 / (4 * blur * land.side);
  for (const member of members) raiseDisc(field, discs, member, { level, rim, slope });
  return field;
}

function largestOf({ radius }: Discs, members: Uint32Array): number {
  let largest = 0;
  for (const member of members) largest = Math.max(largest, radius[member]!);
  return largest;
}

/** `from`: the node of the land at which the field begins, which may lie outside of it. */
function takeLand(field: Field, land: Territory, part: Part, from: { column: number; row: number }): void {
  for (let row = Math.max(0, -from.row); row < field.rows && from.row + row < land.rows; row++) {
    for (let column = Math.max(0, -from.column); column < field.columns; column++) {
      if (from.column + column >= land.columns) break;
      const node = (from.row + row) * land.columns + from.column + column;
      const group = land.group[node]!;
      if (group === NOBODY) continue;
      field.values[row * field.columns + column] =
        land.part[node] === part.number ? 1 : group === part.community ? 0 : -1;
    }
  }
}

/** Rows or columns: `count` of them, `line` apart, each with `length` values, `next` apart. */
interface Lines {
  readonly count: number;
  readonly length: number;
  readonly next: number;
  readonly line: number;
}

/** Each value becomes the mean of those at most `reach` away in its line; beyond the ends all is 0. */
function blurLines(values: Float64Array, { count, length, next, line }: Lines, reach: number): void {
  const width = 2 * reach + 1;
  const held = new Float64Array(length + width);
  for (let l = 0; l < count; l++) {
    const first = l * line;
    for (let i = 0; i < length; i++) held[i + reach] = values[first + i * next]!;
    let sum = 0;
    for (let i = reach; i < width - 1; i++) sum += held[i]!;
    for (let i = 0; i < length; i++) {
      sum += held[i + width - 1]!;
      values[first + i * next] = sum / width;
      sum -= held[i]!;
    }
  }
}

/** `level` at a distance of `rim` from the disc, and more within it. */
function raiseDisc(
  { minX, minY, side, columns, rows, values }: Field,
  { x, y, radius }: Discs,
  disc: number,
  { level, rim, slope }: { level: number; rim: number; slope: number },
): void {
  const far = radius[disc]! + rim;
  const right = Math.min(columns - 1, Math.floor((x[disc]! + far - minX) / side));
  const top = Math.min(rows - 1, Math.floor((y[disc]! + far - minY) / side));
  for (let row = Math.max(0, Math.ceil((y[disc]! - far - minY) / side)); row <= top; row++) {
    const dy = minY + row * side - y[disc]!;
    for (let column = Math.max(0, Math.ceil((x[disc]! - far - minX) / side)); column <= right; column++) {
      const dx = minX + column * side - x[disc]!;
      const value = level + slope * (far - Math.sqrt(dx * dx + dy * dy));
      const node = row * columns + column;
      if (value > values[node]!) values[node] = value;
    }
  }
}
