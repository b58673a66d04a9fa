/** Points with masses in, their Barnes-Hut tree out, in flat memory; gives the repulsion on any of them. */

const LEAF = -1;
/** Cells are halved at most this often; nearer points than that share one leaf as a heap of mass. */
const DEEPEST = 24;

/**
 * Josh Barnes & Piet Hut, "A hierarchical O(N log N) force-calculation algorithm", 1986, doi:10.1038/324446a0,
 * with the two-dimensional repulsion m₁ m₂ / d of ForceAtlas2. Memory is kept from one build to the next.
 */
export class Quadtree {
  /** First of a cell's four children, or LEAF. Cell 0 is the root. */
  #children: Int32Array;
  #mass: Float64Array;
  #massX: Float64Array;
  #massY: Float64Array;
  #side: Float64Array;
  #length = 0;
  readonly #stack = new Int32Array(4 * DEEPEST + 8);

  constructor(points: number) {
    const capacity = Math.max(64, points * 8);
    this.#children = new Int32Array(capacity);
    this.#mass = new Float64Array(capacity);
    this.#massX = new Float64Array(capacity);
    this.#massY = new Float64Array(capacity);
    this.#side = new Float64Array(capacity);
  }

  build(x: Float64Array, y: Float64Array, mass: Float64Array): void {
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
    const side = Math.max(maxX - minX, maxY - minY, 1e-9);
    this.#length = 0;
    this.#grow(1);
    this.#clear(0, side);
    this.#length = 1;
    for (let i = 0; i < x.length; i++) this.#insert(x[i]!, y[i]!, mass[i]!, (minX + maxX) / 2, (minY + maxY) / 2);
    // Sums of mass × position become centres of mass.
    for (let cell = 0; cell < this.#length; cell++) {
      if (this.#mass[cell] === 0) continue;
      this.#massX[cell]! /= this.#mass[cell]!;
      this.#massY[cell]! /= this.#mass[cell]!;
    }
  }

  /** Walks down to an empty leaf, splitting full ones on the way; the sums grow along the path. */
  #insert(x: number, y: number, mass: number, centreX: number, centreY: number): void {
    let cell = 0;
    for (let depth = 0; ; depth++) {
      const occupied = this.#mass[cell]! > 0;
      const heldX = this.#massX[cell]! / this.#mass[cell]!;
      const heldY = this.#massY[cell]! / this.#mass[cell]!;
      const heldMass = this.#mass[cell]!;
      this.#mass[cell]! += mass;
      this.#massX[cell]! += mass * x;
      this.#massY[cell]! += mass * y;
      if (this.#children[cell] === LEAF) {
        if (!occupied || depth >= DEEPEST) return;
        this.#split(cell);
        const home = this.#children[cell]! + (heldX < centreX ? 0 : 1) + (heldY < centreY ? 0 : 2);
        this.#mass[home] = heldMass;
        this.#massX[home] = heldMass * heldX;
        this.#massY[home] = heldMass * heldY;
      }
      const quarter = this.#side[cell]! / 4;
      const right = x >= centreX;
      const upper = y >= centreY;
      cell = this.#children[cell]! + (right ? 1 : 0) + (upper ? 2 : 0);
      centreX += right ? quarter : -quarter;
      centreY += upper ? quarter : -quarter;
    }
  }

  #split(cell: number): void {
    this.#grow(this.#length + 4);
    for (let child = 0; child < 4; child++) this.#clear(this.#length + child, this.#side[cell]! / 2);
    this.#children[cell] = this.#length;
    this.#length += 4;
  }

  #clear(cell: number, side: number): void {
    this.#children[cell] = LEAF;
    this.#mass[cell] = this.#massX[cell] = this.#massY[cell] = 0;
    this.#side[cell] = side;
  }

  #grow(needed: number): void {
    if (needed <= this.#mass.length) return;
    const widen = (old: Float64Array): Float64Array => {
      const wide = new Float64Array(old.length * 2);
      wide.set(old);
      return wide;
    };
    const children = new Int32Array(this.#children.length * 2);
    children.set(this.#children);
    this.#children = children;
    this.#mass = widen(this.#mass);
    this.#massX = widen(this.#massX);
    this.#massY = widen(this.#massY);
    this.#side = widen(this.#side);
  }

  /**
   * Adds to `force` (x, y) what all points do to one of `mass` at (x, y): Σ mass · m / d, away from them.
   * A cell counts as one point where side < theta · distance. The point itself adds nothing: its distance is 0.
   */
  repel(x: number, y: number, mass: number, theta: number, force: Float64Array): void {
    const thetaSquared = theta * theta;
    let height = 0;
    this.#stack[height++] = 0;
    let forceX = 0;
    let forceY = 0;
    while (height > 0) {
      const cell = this.#stack[--height]!;
      const cellMass = this.#mass[cell]!;
      if (cellMass === 0) continue;
      const dx = x - this.#massX[cell]!;
      const dy = y - this.#massY[cell]!;
      const squared = dx * dx + dy * dy;
      const children = this.#children[cell]!;
      if (children === LEAF || this.#side[cell]! * this.#side[cell]! < thetaSquared * squared) {
        if (squared < 1e-18) continue;
        const factor = (mass * cellMass) / squared;
        forceX += dx * factor;
        forceY += dy * factor;
      } else {
        this.#stack[height++] = children;
        this.#stack[height++] = children + 1;
        this.#stack[height++] = children + 2;
        this.#stack[height++] = children + 3;
      }
    }
    force[0]! += forceX;
    force[1]! += forceY;
  }
}
