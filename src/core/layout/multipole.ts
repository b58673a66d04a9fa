/** Points with masses in, the field of their repulsion m / d at each of them out. */
import type { Sliced } from '../model.ts';
import { partOf } from '../slices.ts';
import { CellPairs } from './cell-pairs.ts';
import { HEAP, type MortonTree } from './morton-tree.ts';
import type { Points } from './points.ts';

const THETA = 0.7;
/** Keeps points on one spot from dividing by zero; they do not act on each other. */
const TINY = 1e-18;
/** Real and imaginary parts of a cell's multipole coefficients a₂, a₃ and of its local ones b₀ … b₃. */
const MULTIPOLE = 4;
const LOCAL = 8;

/**
 * Leslie Greengard & Vladimir Rokhlin, "A fast algorithm for particle simulations", 1987,
 * doi:10.1016/0021-9991(87)90140-9: with z = x + iy, the conjugate of the field is Σ mⱼ / (z − zⱼ). From afar, a cell
 * round its centre of mass c does M / (z − c) + a₂ / (z − c)³ + a₃ / (z − c)⁴ with aₖ = Σ mⱼ (zⱼ − c)ᵏ. What far cells
 * do to a cell is gathered in its local expansion b₀ + b₁ (z − c) + b₂ (z − c)² + b₃ (z − c)³.
 */
export class Multipoles {
  readonly #tree: MortonTree;
  readonly #pairs: CellPairs;
  #multipole = new Float64Array(0);
  #local = new Float64Array(0);
  #re = 0;
  #im = 0;
  /** Of the points in the tree's order. */
  readonly #fieldX: Float64Array;
  readonly #fieldY: Float64Array;

  constructor(tree: MortonTree) {
    this.#tree = tree;
    this.#pairs = new CellPairs(tree, THETA);
    this.#fieldX = new Float64Array(tree.points);
    this.#fieldY = new Float64Array(tree.points);
  }

  /** Writes Σ mⱼ (xᵢ − xⱼ) / d² and its like in y into `fieldX` and `fieldY`. */
  *repel(points: Points, mass: Float64Array, fieldX: Float64Array, fieldY: Float64Array): Sliced<void> {
    const tree = this.#tree;
    yield* partOf(tree.build(points, mass), 0, 0.3);
    yield 0.3;
    this.#gather();
    this.#fieldX.fill(0);
    this.#fieldY.fill(0);
    this.#pairs.restart();
    while (this.#pairs.next()) {
      this.#actFromAfar();
      this.#actNearby();
      yield 0.5;
    }
    this.#passDown();
    tree.unsort(this.#fieldX, fieldX);
    tree.unsort(this.#fieldY, fieldY);
  }

  /** Multipole coefficients from the leaves up. */
  #gather(): void {
    const tree = this.#tree;
    if (this.#local.length < LOCAL * tree.cells) {
      this.#local = new Float64Array(LOCAL * tree.start.length);
      this.#multipole = new Float64Array(MULTIPOLE * tree.start.length);
    } else this.#local.fill(0, 0, LOCAL * tree.cells);
    const { children, child, start, end, x, y, mass, centerX, centerY, weight } = tree;
    const multipole = this.#multipole;
    for (let c = tree.cells - 1; c >= 0; c--) {
      let re2 = 0;
      let im2 = 0;
      let re3 = 0;
      let im3 = 0;
      if (children[c] === 0) {
        for (let i = start[c]!; i < end[c]!; i++) {
          const dx = x[i]! - centerX[c]!;
          const dy = y[i]! - centerY[c]!;
          const squareRe = dx * dx - dy * dy;
          const squareIm = 2 * dx * dy;
          re2 += mass[i]! * squareRe;
          im2 += mass[i]! * squareIm;
          re3 += mass[i]! * (squareRe * dx - squareIm * dy);
          im3 += mass[i]! * (squareRe * dy + squareIm * dx);
        }
      }
      for (let k = child[c]!; k < child[c]! + children[c]!; k++) {
        const dx = centerX[k]! - centerX[c]!;
        const dy = centerY[k]! - centerY[c]!;
        const m = weight[k]!;
        const a2Re = multipole[MULTIPOLE * k]!;
        const a2Im = multipole[MULTIPOLE * k + 1]!;
        const shiftedRe = m * (dx * dx - dy * dy);
        const shiftedIm = m * 2 * dx * dy;
        re2 += a2Re + shiftedRe;
        im2 += a2Im + shiftedIm;
        re3 += multipole[MULTIPOLE * k + 2]! + (3 * a2Re + shiftedRe) * dx - (3 * a2Im + shiftedIm) * dy;
        im3 += multipole[MULTIPOLE * k + 3]! + (3 * a2Re + shiftedRe) * dy + (3 * a2Im + shiftedIm) * dx;
      }
      multipole[MULTIPOLE * c] = re2;
      multipole[MULTIPOLE * c + 1] = im2;
      multipole[MULTIPOLE * c + 2] = re3;
      multipole[MULTIPOLE * c + 3] = im3;
    }
  }

  /** Each far pair's cells into each other's local expansions. */
  #actFromAfar(): void {
    const { far, farCount } = this.#pairs;
    const { centerX, centerY } = this.#tree;
    for (let p = 0; p < farCount; p++) {
      const a = far[2 * p]!;
      const b = far[2 * p + 1]!;
      const dx = centerX[a]! - centerX[b]!;
      const dy = centerY[a]! - centerY[b]!;
      const squared = dx * dx + dy * dy;
      this.#addLocal(a, b, dx / squared, -dy / squared);
      this.#addLocal(b, a, -dx / squared, dy / squared);
    }
  }

  /** What cell b does to cell a; `re1` and `im1` are 1 / D, where D leads from b to a. */
  #addLocal(a: number, b: number, re1: number, im1: number): void {
    const m = this.#tree.weight[b]!;
    const multipole = this.#multipole;
    const local = this.#local;
    const a2Re = multipole[MULTIPOLE * b]!;
    const a2Im = multipole[MULTIPOLE * b + 1]!;
    const a3Re = multipole[MULTIPOLE * b + 2]!;
    const a3Im = multipole[MULTIPOLE * b + 3]!;
    const re2 = re1 * re1 - im1 * im1;
    const im2 = 2 * re1 * im1;
    const re3 = re2 * re1 - im2 * im1;
    const im3 = re2 * im1 + im2 * re1;
    const re4 = re2 * re2 - im2 * im2;
    const im4 = 2 * re2 * im2;
    const l = LOCAL * a;
    local[l]! += m * re1 + a2Re * re3 - a2Im * im3 + a3Re * re4 - a3Im * im4;
    local[l + 1]! += m * im1 + a2Re * im3 + a2Im * re3 + a3Re * im4 + a3Im * re4;
    local[l + 2]! -= m * re2 + 3 * (a2Re * re4 - a2Im * im4);
    local[l + 3]! -= m * im2 + 3 * (a2Re * im4 + a2Im * re4);
    local[l + 4]! += m * re3;
    local[l + 5]! += m * im3;
    local[l + 6]! -= m * re4;
    local[l + 7]! -= m * im4;
  }

  /** Near leaves point by point. */
  #actNearby(): void {
    const { near, nearCount } = this.#pairs;
    const { start, end, x, y, mass } = this.#tree;
    const fieldX = this.#fieldX;
    const fieldY = this.#fieldY;
    for (let p = 0; p < nearCount; p++) {
      const a = near[2 * p]!;
      const b = near[2 * p + 1]!;
      for (let i = start[a]!; i < end[a]!; i++) {
        const from = a === b ? i + 1 : start[b]!;
        const to = Math.min(end[b]!, from + HEAP);
        const xi = x[i]!;
        const yi = y[i]!;
        const mi = mass[i]!;
        let sumX = 0;
        let sumY = 0;
        for (let j = from; j < to; j++) {
          const dx = xi - x[j]!;
          const dy = yi - y[j]!;
          const inverse = 1 / (dx * dx + dy * dy + TINY);
          const onI = mass[j]! * inverse;
          const onJ = mi * inverse;
          sumX += onI * dx;
          sumY += onI * dy;
          fieldX[j]! -= onJ * dx;
          fieldY[j]! -= onJ * dy;
        }
        fieldX[i]! += sumX;
        fieldY[i]! += sumY;
      }
    }
  }

  /** Local expansions from the root down to the points. */
  #passDown(): void {
    const tree = this.#tree;
    const { children, child, start, end, x, y, centerX, centerY } = tree;
    const local = this.#local;
    for (let c = 0; c < tree.cells; c++) {
      const l = LOCAL * c;
      for (let k = child[c]!; k < child[c]! + children[c]!; k++) {
        const dx = centerX[k]! - centerX[c]!;
        const dy = centerY[k]! - centerY[c]!;
        this.#evaluate(l, dx, dy);
        const to = LOCAL * k;
        local[to]! += this.#re;
        local[to + 1]! += this.#im;
        // The higher coefficients are Taylor's: derivatives of the expansion at the child's centre.
        const squareRe = dx * dx - dy * dy;
        const squareIm = 2 * dx * dy;
        local[to + 2]! +=
          local[l + 2]! +
          2 * (local[l + 4]! * dx - local[l + 5]! * dy) +
          3 * (local[l + 6]! * squareRe - local[l + 7]! * squareIm);
        local[to + 3]! +=
          local[l + 3]! +
          2 * (local[l + 4]! * dy + local[l + 5]! * dx) +
          3 * (local[l + 6]! * squareIm + local[l + 7]! * squareRe);
        local[to + 4]! += local[l + 4]! + 3 * (local[l + 6]! * dx - local[l + 7]! * dy);
        local[to + 5]! += local[l + 5]! + 3 * (local[l + 6]! * dy + local[l + 7]! * dx);
        local[to + 6]! += local[l + 6]!;
        local[to + 7]! += local[l + 7]!;
      }
      if (children[c] !== 0) continue;
      for (let i = start[c]!; i < end[c]!; i++) {
        this.#evaluate(l, x[i]! - centerX[c]!, y[i]! - centerY[c]!);
        this.#fieldX[i]! += this.#re;
        // The expansion is of the conjugate.
        this.#fieldY[i]! -= this.#im;
      }
    }
  }

  /** b₀ + b₁ w + b₂ w² + b₃ w³ at w = dx + i dy, by Horner's rule. */
  #evaluate(l: number, dx: number, dy: number): void {
    const local = this.#local;
    let re = local[l + 6]!;
    let im = local[l + 7]!;
    for (let k = 4; k >= 0; k -= 2) {
      const product = re * dx - im * dy + local[l + k]!;
      im = re * dy + im * dx + local[l + k + 1]!;
      re = product;
    }
    this.#re = re;
    this.#im = im;
  }
}
