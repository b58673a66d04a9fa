/** Points with masses in, an adaptive quadtree over them out, in flat arrays that are kept from one build to the next. */
import type { Sliced } from '../model.ts';
import { partOf } from '../slices.ts';
import { squareRound, type Points } from './points.ts';

/** A cell of more points than this is split, down to a 65,536th of the side of the whole. */
const LEAF = 16;
/** Points that share a leaf because they are nearer to each other than the tree can tell act on so many others at most. */
export const HEAP = 512;

/**
 * Points are sorted along the Morton curve, so that each cell's points stand together and, with them, what is near on
 * the plane is near in memory. Cells stand breadth first, the root being cell 0; a cell's only child stands for it.
 */
export class MortonTree {
  readonly points: number;
  /** Sorted: the point with number `order[i]` stands at `x[i]`, `y[i]` with `mass[i]`. */
  order: Uint32Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly mass: Float64Array;

  cells = 0;
  /** Cell c holds the sorted points `start[c]` … `end[c]` − 1. */
  start = new Uint32Array(0);
  end = new Uint32Array(0);
  /** Its children are `child[c]` … `child[c] + children[c]` − 1; a leaf has none. */
  child = new Uint32Array(0);
  children = new Uint8Array(0);
  /** Its centre of mass, its mass, and how far from the centre a point of it may be. */
  centerX = new Float64Array(0);
  centerY = new Float64Array(0);
  weight = new Float64Array(0);
  radius = new Float64Array(0);

  #otherOrder: Uint32Array;
  #key: Uint32Array;
  #otherKey: Uint32Array;
  readonly #bucket = new Uint32Array(2049);

  constructor(points: number) {
    this.points = points;
    this.order = new Uint32Array(points);
    this.x = new Float64Array(points);
    this.y = new Float64Array(points);
    this.mass = new Float64Array(points);
    this.#otherOrder = new Uint32Array(points);
    this.#key = new Uint32Array(points);
    this.#otherKey = new Uint32Array(points);
    this.#makeRoom(64 + Math.ceil(points / 3));
  }

  /** Takes values of the sorted points to where the points stand by their own numbers. */
  unsort(sorted: Float64Array, values: Float64Array): void {
    for (let i = 0; i < this.points; i++) values[this.order[i]!] = sorted[i]!;
  }

  *build(points: Points, mass: Float64Array): Sliced<void> {
    if (this.points > LEAF) {
      this.#setKeys(points);
      yield 0.1;
      yield* partOf(this.#sort(), 0.1, 0.6);
    } else for (let i = 0; i < this.points; i++) this.order[i] = i;
    for (let i = 0; i < this.points; i++) {
      const point = this.order[i]!;
      this.x[i] = points.x[point]!;
      this.y[i] = points.y[point]!;
      this.mass[i] = mass[point]!;
    }
    yield 0.7;
    this.#divide();
    yield 0.8;
    for (let c = this.cells - 1; c >= 0; c--) {
      if (this.children[c] === 0) this.#measureLeaf(c);
      else this.#measureParent(c);
    }
  }

  #setKeys(points: Points): void {
    const { x, y } = points;
    const key = this.#key;
    const order = this.order;
    const { minX, minY, side } = squareRound(points);
    const scale = 65535 / Math.max(side, Number.MIN_VALUE * 65536);
    for (let i = 0; i < x.length; i++) {
      key[i] = spreadBits((x[i]! - minX) * scale) | (spreadBits((y[i]! - minY) * scale) << 1);
      order[i] = i;
    }
  }

  /** Radix sort of the keys, from the lowest digit. */
  *#sort(): Sliced<void> {
    const n = this.points;
    const bits = n < 4096 ? 8 : 11;
    const digits = 1 << bits;
    const bucket = this.#bucket;
    for (let shift = 0; shift < 32; shift += bits) {
      const key = this.#key;
      const order = this.order;
      const sortedKey = this.#otherKey;
      const sortedOrder = this.#otherOrder;
      bucket.fill(0, 0, digits + 1);
      for (let i = 0; i < n; i++) bucket[((key[i]! >>> shift) & (digits - 1)) + 1]!++;
      for (let d = 0; d < digits; d++) bucket[d + 1]! += bucket[d]!;
      for (let i = 0; i < n; i++) {
        const place = bucket[(key[i]! >>> shift) & (digits - 1)]!++;
        sortedKey[place] = key[i]!;
        sortedOrder[place] = order[i]!;
      }
      this.#key = sortedKey;
      this.#otherKey = key;
      this.order = sortedOrder;
      this.#otherOrder = order;
      yield shift / 32;
    }
  }

  /** A cell is split at the highest pair of bits in which its keys differ. */
  #divide(): void {
    const key = this.#key;
    let cells = 1;
    this.start[0] = 0;
    this.end[0] = this.points;
    for (let c = 0; c < cells; c++) {
      if (cells + 4 > this.start.length) this.#makeRoom(2 * this.start.length);
      const { start, end } = this;
      const last = end[c]!;
      this.child[c] = cells;
      let from = start[c]!;
      const differ = last - from > LEAF ? key[from]! ^ key[last - 1]! : 0;
      if (differ !== 0) {
        const shift = (31 - Math.clz32(differ)) & ~1;
        while (from < last) {
          start[cells] = from;
          from = endOfDigit(key, shift, from, last);
          end[cells++] = from;
        }
      }
      this.children[c] = cells - this.child[c]!;
    }
    this.cells = cells;
  }

  #measureLeaf(c: number): void {
    const { x, y, mass } = this;
    const start = this.start[c]!;
    const end = this.end[c]!;
    let total = 0;
    let sumX = 0;
    let sumY = 0;
    for (let i = start; i < end; i++) {
      total += mass[i]!;
      sumX += mass[i]! * x[i]!;
      sumY += mass[i]! * y[i]!;
    }
    const centerX = sumX / total;
    const centerY = sumY / total;
    let farthest = 0;
    for (let i = start; i < end; i++) {
      const dx = x[i]! - centerX;
      const dy = y[i]! - centerY;
      farthest = Math.max(farthest, dx * dx + dy * dy);
    }
    this.#set(c, centerX, centerY, total, Math.sqrt(farthest));
  }

  #measureParent(c: number): void {
    const { centerX, centerY, weight, radius } = this;
    const first = this.child[c]!;
    const end = first + this.children[c]!;
    let total = 0;
    let sumX = 0;
    let sumY = 0;
    for (let k = first; k < end; k++) {
      total += weight[k]!;
      sumX += weight[k]! * centerX[k]!;
      sumY += weight[k]! * centerY[k]!;
    }
    let farthest = 0;
    for (let k = first; k < end; k++) {
      const dx = centerX[k]! - sumX / total;
      const dy = centerY[k]! - sumY / total;
      farthest = Math.max(farthest, Math.sqrt(dx * dx + dy * dy) + radius[k]!);
    }
    this.#set(c, sumX / total, sumY / total, total, farthest);
  }

  #set(c: number, centerX: number, centerY: number, weight: number, radius: number): void {
    this.centerX[c] = centerX;
    this.centerY[c] = centerY;
    this.weight[c] = weight;
    this.radius[c] = radius;
  }

  #makeRoom(cells: number): void {
    const widen = <T extends Uint32Array | Uint8Array>(old: T, wide: T): T => {
      wide.set(old);
      return wide;
    };
    this.start = widen(this.start, new Uint32Array(cells));
    this.end = widen(this.end, new Uint32Array(cells));
    this.child = widen(this.child, new Uint32Array(cells));
    this.children = widen(this.children, new Uint8Array(cells));
    this.centerX = new Float64Array(cells);
    this.centerY = new Float64Array(cells);
    this.weight = new Float64Array(cells);
    this.radius = new Float64Array(cells);
  }
}

/** Puts a zero between every two of the sixteen bits of a number's whole part. */
function spreadBits(value: number): number {
  let bits = value & 0xffff;
  bits = (bits | (bits << 8)) & 0x00ff00ff;
  bits = (bits | (bits << 4)) & 0x0f0f0f0f;
  bits = (bits | (bits << 2)) & 0x33333333;
  return (bits | (bits << 1)) & 0x55555555;
}

/** Of sorted keys, the end of those that share the two bits at `shift` with the one at `from`. */
function endOfDigit(key: Uint32Array, shift: number, from: number, end: number): number {
  const digit = (key[from]! >>> shift) & 3;
  let low = from + 1;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (((key[middle]! >>> shift) & 3) === digit) low = middle + 1;
    else high = middle;
  }
  return low;
}
