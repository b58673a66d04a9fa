/** A partition in, the same partition improved by moving single nodes out: fast local moving. */
import { countNodes } from '../graph.ts';
import type { Sliced } from '../model.ts';
import { numbersBelow } from './numbering.ts';
import type { Objective } from './objective.ts';
import { shuffle } from './shuffle.ts';

/** Visits between two yields. */
const SLICE = 8192;
/** Nodes queue up in seeded order inside blocks of this many: in an order that is random throughout, memory would be slower than the visits. */
const BLOCK = 64;
/** A node moves for no less than this, in mean edge weights: what sums of rounded numbers may differ by. */
const LEAST_GAIN = 1e-10;

/**
 * V. A. Traag, L. Waltman & N. J. van Eck, "From Louvain to Leiden: guaranteeing well-connected communities", 2019,
 * doi:10.1038/s41598-019-41695-z, MoveNodesFast: nodes wait in a queue, and one that moves sends its neighbours there.
 * Changes `community`, whose labels are below the number of nodes. Returns how many moves there were.
 */
export function* moveNodes(objective: Objective, community: Uint32Array, random: () => number): Sliced<number> {
  const { offsets, neighbors } = objective.graph;
  const n = countNodes(objective.graph);
  const communities = new Communities(objective, community, random);
  const queue = numbersBelow(n);
  for (let start = 0; start < n; start += BLOCK) shuffle(queue, start, Math.min(start + BLOCK, n), random);
  const isQueued = new Uint8Array(n).fill(1);
  let head = 0;
  let length = n;
  let moves = 0;
  for (let visits = 1; length > 0; visits++) {
    const u = queue[head]!;
    head = head + 1 === n ? 0 : head + 1;
    length--;
    isQueued[u] = 0;
    const best = communities.bestFor(u);
    if (best !== community[u]) {
      communities.move(u, best);
      moves++;
      for (let k = offsets[u]!; k < offsets[u + 1]!; k++) {
        const v = neighbors[k]!;
        if (isQueued[v] || community[v] === best) continue;
        isQueued[v] = 1;
        const end = head + length++;
        queue[end < n ? end : end - n] = v;
      }
    }
    if (visits % SLICE === 0) yield visits / (visits + n);
  }
  return moves;
}

/** Who is where, and what a move would bring. */
class Communities {
  readonly #objective: Objective;
  readonly #community: Uint32Array;
  /** Summed size of each community's nodes. */
  readonly #size: Float64Array;
  readonly #count: Uint32Array;
  /** A stack of the labels that nobody has. */
  readonly #empty: Uint32Array;
  #empties = 0;
  /** From the node at hand, 0 between visits. */
  readonly #weightTo: Float64Array;
  readonly #adjacent: Uint32Array;
  readonly #leastGain: number;
  readonly #random: () => number;

  constructor(objective: Objective, community: Uint32Array, random: () => number) {
    const n = community.length;
    this.#objective = objective;
    this.#community = community;
    this.#size = new Float64Array(n);
    this.#count = new Uint32Array(n);
    this.#empty = new Uint32Array(n);
    this.#weightTo = new Float64Array(n);
    this.#adjacent = new Uint32Array(n);
    this.#leastGain = LEAST_GAIN * objective.unit;
    this.#random = random;
    for (let u = 0; u < n; u++) {
      this.#size[community[u]!]! += objective.sizes[u]!;
      this.#count[community[u]!]!++;
    }
    for (let c = n - 1; c >= 0; c--) if (this.#count[c] === 0) this.#empty[this.#empties++] = c;
  }

  /** Where the node adds most to the quality: the present community, an empty one or a neighbouring one, of equals any. */
  bestFor(u: number): number {
    const { graph, sizes, penalty } = this.#objective;
    const { offsets, neighbors, weights } = graph;
    const community = this.#community;
    const weightTo = this.#weightTo;
    const adjacent = this.#adjacent;
    let found = 0;
    for (let k = offsets[u]!; k < offsets[u + 1]!; k++) {
      const v = neighbors[k]!;
      if (v === u) continue;
      const c = community[v]!;
      if (weightTo[c] === 0) adjacent[found++] = c;
      weightTo[c]! += weights[k]!;
    }
    const present = community[u]!;
    const price = penalty * sizes[u]!;
    let best = present;
    let most = weightTo[present]! - price * (this.#size[present]! - sizes[u]!);
    if (most < -this.#leastGain && this.#count[present]! > 1) {
      best = this.#empty[this.#empties - 1]!;
      most = 0;
    }
    let equals = 1;
    for (let i = 0; i < found; i++) {
      const c = adjacent[i]!;
      const gain = weightTo[c]! - price * this.#size[c]!;
      weightTo[c] = 0;
      if (c === present) continue;
      if (gain > most + this.#leastGain) {
        best = c;
        most = gain;
        equals = 1;
      } else if (best !== present && gain > most - this.#leastGain && this.#random() * ++equals < 1) best = c;
    }
    return best;
  }

  move(u: number, to: number): void {
    const from = this.#community[u]!;
    const size = this.#objective.sizes[u]!;
    if (this.#count[to] === 0) this.#empties--;
    this.#community[u] = to;
    this.#size[to]! += size;
    this.#count[to]!++;
    this.#size[from]! -= size;
    if (--this.#count[from]! > 0) return;
    this.#size[from] = 0;
    this.#empty[this.#empties++] = from;
  }
}
