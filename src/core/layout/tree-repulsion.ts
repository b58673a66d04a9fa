/** Points in, the repulsion of neighbour embedding on each of them and its normaliser out. */
import type { Sliced } from '../model.ts';
import { partOf } from '../slices.ts';
import { CellPairs } from './cell-pairs.ts';
import { HEAP, type MortonTree } from './morton-tree.ts';
import type { Points } from './points.ts';

/** As large as leaves the error of the sum, of some per cent, below what the descent notices. */
const THETA = 0.7;
/** What far cells do to a cell: the force at its centre, x and y, and the force's derivative there, xx, xy and yy. */
const LOCAL = 5;

/**
 * The second sum of the gradient of t-SNE, Σ q² (yᵢ − yⱼ) with q = 1 / (1 + d²), and Z = Σ q over ordered pairs (Laurens
 * van der Maaten, "Accelerating t-SNE using tree-based algorithms", 2014, jmlr.org/papers/v15/vandermaaten14a), with cells
 * for sources and for targets: a far cell counts as its mass at its centre, and its force is taken as linear in the target.
 */
export class TreeRepulsion {
  /** The normaliser that the last call found. */
  Z = 0;
  readonly #tree: MortonTree;
  readonly #pairs: CellPairs;
  #local = new Float64Array(0);
  readonly #forceX: Float64Array;
  readonly #forceY: Float64Array;
  readonly #ones: Float64Array;

  constructor(tree: MortonTree) {
    this.#tree = tree;
    this.#pairs = new CellPairs(tree, THETA);
    this.#forceX = new Float64Array(tree.points);
    this.#forceY = new Float64Array(tree.points);
    this.#ones = new Float64Array(tree.points).fill(1);
  }

  /** Writes Σⱼ q² (xᵢ − xⱼ) and its like in y into `forceX` and `forceY`, and Z. */
  *repel(points: Points, forceX: Float64Array, forceY: Float64Array): Sliced<void> {
    const tree = this.#tree;
    yield* partOf(tree.build(points, this.#ones), 0, 0.3);
    yield 0.3;
    if (this.#local.length < LOCAL * tree.cells) this.#local = new Float64Array(LOCAL * tree.start.length);
    else this.#local.fill(0, 0, LOCAL * tree.cells);
    this.#forceX.fill(0);
    this.#forceY.fill(0);
    this.Z = 0;
    this.#pairs.restart();
    while (this.#pairs.next()) {
      this.#actFromAfar();
      this.#actNearby();
      yield 0.5;
    }
    this.#passDown();
    tree.unsort(this.#forceX, forceX);
    tree.unsort(this.#forceY, forceY);
  }

  /** Each far pair's cells into each other's local expansions. */
  #actFromAfar(): void {
    const { far, farCount } = this.#pairs;
    const { centerX, centerY, weight } = this.#tree;
    const local = this.#local;
    let z = 0;
    for (let p = 0; p < farCount; p++) {
      const a = far[2 * p]!;
      const b = far[2 * p + 1]!;
      const dx = centerX[a]! - centerX[b]!;
      const dy = centerY[a]! - centerY[b]!;
      const q = 1 / (1 + dx * dx + dy * dy);
      const q2 = q * q;
      const q3 = 4 * q2 * q;
      const xx = q2 - q3 * dx * dx;
      const xy = -q3 * dx * dy;
      const yy = q2 - q3 * dy * dy;
      const ma = weight[a]!;
      const mb = weight[b]!;
      z += ma * mb * q;
      const la = LOCAL * a;
      local[la]! += mb * q2 * dx;
      local[la + 1]! += mb * q2 * dy;
      local[la + 2]! += mb * xx;
      local[la + 3]! += mb * xy;
      local[la + 4]! += mb * yy;
      const lb = LOCAL * b;
      local[lb]! -= ma * q2 * dx;
      local[lb + 1]! -= ma * q2 * dy;
      local[lb + 2]! += ma * xx;
      local[lb + 3]! += ma * xy;
      local[lb + 4]! += ma * yy;
    }
    this.Z += 2 * z;
  }

  /** Near leaves point by point. */
  #actNearby(): void {
    const { near, nearCount } = this.#pairs;
    const { start, end, x, y } = this.#tree;
    const forceX = this.#forceX;
    const forceY = this.#forceY;
    let z = 0;
    for (let p = 0; p < nearCount; p++) {
      const a = near[2 * p]!;
      const b = near[2 * p + 1]!;
      for (let i = start[a]!; i < end[a]!; i++) {
        const from = a === b ? i + 1 : start[b]!;
        const to = Math.min(end[b]!, from + HEAP);
        const xi = x[i]!;
        const yi = y[i]!;
        let sumX = 0;
        let sumY = 0;
        for (let j = from; j < to; j++) {
          const dx = xi - x[j]!;
          const dy = yi - y[j]!;
          const q = 1 / (1 + dx * dx + dy * dy);
          z += q;
          const q2 = q * q;
          sumX += q2 * dx;
          sumY += q2 * dy;
          forceX[j]! -= q2 * dx;
          forceY[j]! -= q2 * dy;
        }
        forceX[i]! += sumX;
        forceY[i]! += sumY;
      }
    }
    this.Z += 2 * z;
  }

  /** Local expansions from the root down to the points. */
  #passDown(): void {
    const tree = this.#tree;
    const { children, child, start, end, x, y, centerX, centerY } = tree;
    const local = this.#local;
    for (let c = 0; c < tree.cells; c++) {
      const l = LOCAL * c;
      const fx = local[l]!;
      const fy = local[l + 1]!;
      const xx = local[l + 2]!;
      const xy = local[l + 3]!;
      const yy = local[l + 4]!;
      for (let k = child[c]!; k < child[c]! + children[c]!; k++) {
        const dx = centerX[k]! - centerX[c]!;
        const dy = centerY[k]! - centerY[c]!;
        const to = LOCAL * k;
        local[to]! += fx + xx * dx + xy * dy;
        local[to + 1]! += fy + xy * dx + yy * dy;
        local[to + 2]! += xx;
        local[to + 3]! += xy;
        local[to + 4]! += yy;
      }
      if (children[c] !== 0) continue;
      for (let i = start[c]!; i < end[c]!; i++) {
        const dx = x[i]! - centerX[c]!;
        const dy = y[i]! - centerY[c]!;
        this.#forceX[i]! += fx + xx * dx + xy * dy;
        this.#forceY[i]! += fy + xy * dx + yy * dy;
      }
    }
  }
}
