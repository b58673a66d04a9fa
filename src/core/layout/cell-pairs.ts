/** A tree in, every pair of its points out exactly once: as pairs of cells far from each other and pairs of near leaves. */
import type { MortonTree } from './morton-tree.ts';

/** Pairs of a chunk. */
const CHUNK = 8192;
/** More than a walk ever holds: it is at most 32 splits deep, and a split adds at most ten pairs. */
const STACK = 1024;

/**
 * Rio Yokota, "An FMM based on dual tree traversal for many-core architectures", 2013, doi:10.1260/1748-3018.7.3.301,
 * with each pair of cells met once for both of its directions. Chunks bound the memory, and let long work be sliced.
 */
export class CellPairs {
  /** Pair p of the chunk is `far[2 p]` and `far[2 p + 1]`. */
  readonly far: Uint32Array;
  farCount = 0;
  /** Likewise; a leaf stands there with itself for the pairs among its own points. */
  readonly near: Uint32Array;
  nearCount = 0;

  readonly #tree: MortonTree;
  readonly #thetaSquared: number;
  readonly #stack = new Uint32Array(STACK);
  #height = 0;

  /** Cells are far from each other where their radii together are less than `theta` of their distance. */
  constructor(tree: MortonTree, theta: number) {
    const chunk = Math.min(CHUNK, 16 + 4 * tree.points);
    this.far = new Uint32Array(2 * chunk);
    this.near = new Uint32Array(2 * chunk);
    this.#tree = tree;
    this.#thetaSquared = theta * theta;
  }

  restart(): void {
    this.#stack[0] = this.#stack[1] = 0;
    this.#height = 2;
  }

  /** Fills `far` and `near` with the next pairs. Returns false when there are none left. */
  next(): boolean {
    const { far, near } = this;
    const { children, centerX, centerY, radius } = this.#tree;
    const thetaSquared = this.#thetaSquared;
    const stack = this.#stack;
    let height = this.#height;
    let farLength = 0;
    let nearLength = 0;
    while (height > 0 && farLength < far.length && nearLength < near.length) {
      const b = stack[--height]!;
      const a = stack[--height]!;
      const dx = centerX[a]! - centerX[b]!;
      const dy = centerY[a]! - centerY[b]!;
      const reach = radius[a]! + radius[b]!;
      if (reach * reach < thetaSquared * (dx * dx + dy * dy)) {
        far[farLength++] = a;
        far[farLength++] = b;
      } else if (children[a] === 0 && children[b] === 0) {
        near[nearLength++] = a;
        near[nearLength++] = b;
      } else if (a === b) height = this.#splitBoth(a, height);
      else if (children[b] === 0 || (children[a] !== 0 && radius[a]! >= radius[b]!)) height = this.#split(a, b, height);
      else height = this.#split(b, a, height);
    }
    this.#height = height;
    this.farCount = farLength / 2;
    this.nearCount = nearLength / 2;
    return farLength + nearLength > 0;
  }

  /** Puts the pairs within a cell on the stack; returns its height. */
  #splitBoth(cell: number, height: number): number {
    const { child, children } = this.#tree;
    const end = child[cell]! + children[cell]!;
    for (let i = child[cell]!; i < end; i++) {
      for (let j = i; j < end; j++) {
        this.#stack[height++] = i;
        this.#stack[height++] = j;
      }
    }
    return height;
  }

  #split(cell: number, other: number, height: number): number {
    const { child, children } = this.#tree;
    const end = child[cell]! + children[cell]!;
    for (let i = child[cell]!; i < end; i++) {
      this.#stack[height++] = i;
      this.#stack[height++] = other;
    }
    return height;
  }
}
