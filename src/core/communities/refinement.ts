/** A partition in, a finer one out, whose communities are well-connected parts of the given ones. */
import { exp } from '../elementary.ts';
import { countNodes, groupNodes } from '../graph.ts';
import type { Sliced } from '../model.ts';
import { numbersBelow } from './numbering.ts';
import type { Objective } from './objective.ts';
import { shuffle } from './shuffle.ts';

/** Visits between two yields. */
const SLICE = 8192;
/** θ in mean edge weights: how readily a node merges with another community than the best one. */
const THETA = 0.01;

/**
 * V. A. Traag, L. Waltman & N. J. van Eck, "From Louvain to Leiden: guaranteeing well-connected communities", 2019,
 * doi:10.1038/s41598-019-41695-z, RefinePartition: starting from single nodes, each node that is still alone merges with
 * a well-connected community around it, by chance, the likelier the more it adds to the quality.
 * `community` has labels below the number of nodes, and so has the result, whose communities are connected.
 */
export function* refinePartition(
  objective: Objective,
  community: Uint32Array,
  count: number,
  random: () => number,
): Sliced<Uint32Array> {
  const { starts, members } = groupNodes(community, count);
  const merging = new Merging(objective, community, random);
  let visits = 0;
  for (let c = 0; c < count; c++) {
    const inside = members.subarray(starts[c]!, starts[c + 1]!);
    merging.enter(inside);
    shuffle(inside, 0, inside.length, random);
    for (const u of inside) {
      merging.merge(u);
      if (++visits % SLICE === 0) yield visits / members.length;
    }
  }
  return merging.refined;
}

class Merging {
  readonly refined: Uint32Array;
  readonly #objective: Objective;
  readonly #community: Uint32Array;
  readonly #random: () => number;
  readonly #theta: number;
  /** n_S: summed size of the nodes of S, the given community at hand. */
  #whole = 0;
  /** Summed size of each refined community's nodes. */
  readonly #size: Float64Array;
  /** Weight between each refined community and the rest of the given one. */
  readonly #cut: Float64Array;
  readonly #isAlone: Uint8Array;
  /** From the node at hand to refined communities, 0 between visits. */
  readonly #weightTo: Float64Array;
  readonly #adjacent: Uint32Array;
  readonly #gains: Float64Array;

  constructor(objective: Objective, community: Uint32Array, random: () => number) {
    const { graph, sizes, unit } = objective;
    const n = countNodes(graph);
    this.#objective = objective;
    this.#community = community;
    this.#random = random;
    this.#theta = THETA * unit;
    this.refined = numbersBelow(n);
    this.#size = sizes.slice();
    this.#cut = new Float64Array(n);
    this.#isAlone = new Uint8Array(n).fill(1);
    this.#weightTo = new Float64Array(n);
    this.#adjacent = new Uint32Array(n);
    this.#gains = new Float64Array(n);
  }

  /** From here on, nodes of this given community merge with one another. */
  enter(members: Uint32Array): void {
    const { graph, sizes } = this.#objective;
    const { offsets, neighbors, weights } = graph;
    const community = this.#community;
    this.#whole = 0;
    for (const u of members) {
      this.#whole += sizes[u]!;
      let cut = 0;
      for (let k = offsets[u]!; k < offsets[u + 1]!; k++) {
        const v = neighbors[k]!;
        if (v !== u && community[v] === community[u]) cut += weights[k]!;
      }
      this.#cut[u] = cut;
    }
  }

  merge(u: number): void {
    if (!this.#isAlone[u] || !this.#isWellConnected(u)) return;
    const weightTo = this.#weightTo;
    const adjacent = this.#adjacent;
    const found = this.#lookAround(u);
    const to = this.#choose(u, found);
    if (to !== u) {
      this.refined[u] = to;
      this.#size[to]! += this.#objective.sizes[u]!;
      this.#cut[to]! += this.#cut[u]! - 2 * weightTo[to]!;
      this.#isAlone[u] = 0;
      this.#isAlone[to] = 0;
    }
    for (let i = 0; i < found; i++) weightTo[adjacent[i]!] = 0;
  }

  /** E(C, S − C) ≥ penalty · n_C · (n_S − n_C), with C the refined community. */
  #isWellConnected(c: number): boolean {
    const size = this.#size[c]!;
    return this.#cut[c]! >= this.#objective.penalty * size * (this.#whole - size);
  }

  /** Fills `weightTo` and `adjacent` with refined communities inside the given one, and returns their number. */
  #lookAround(u: number): number {
    const { offsets, neighbors, weights } = this.#objective.graph;
    const community = this.#community;
    const refined = this.refined;
    const weightTo = this.#weightTo;
    let found = 0;
    for (let k = offsets[u]!; k < offsets[u + 1]!; k++) {
      const v = neighbors[k]!;
      if (v === u || community[v] !== community[u]) continue;
      const c = refined[v]!;
      if (weightTo[c] === 0) this.#adjacent[found++] = c;
      weightTo[c]! += weights[k]!;
    }
    return found;
  }

  /** C with probability in proportion to exp(ΔH / θ) among those with ΔH ≥ 0, one of which is to stay alone. */
  #choose(u: number, found: number): number {
    const price = this.#objective.penalty * this.#objective.sizes[u]!;
    const gains = this.#gains;
    let most = 0;
    for (let i = 0; i < found; i++) {
      const c = this.#adjacent[i]!;
      gains[i] = this.#isWellConnected(c) ? this.#weightTo[c]! - price * this.#size[c]! : -1;
      if (gains[i]! > most) most = gains[i]!;
    }
    let sum = this.#likelihood(-most);
    for (let i = 0; i < found; i++) if (gains[i]! >= 0) sum += this.#likelihood(gains[i]! - most);
    let left = this.#random() * sum;
    for (let i = 0; i < found; i++) {
      if (gains[i]! < 0) continue;
      left -= this.#likelihood(gains[i]! - most);
      if (left < 0) return this.#adjacent[i]!;
    }
    return u;
  }

  /** Of a gain that is so much less than the largest, against that one. Below e⁻⁴⁰ it makes no difference. */
  #likelihood(difference: number): number {
    if (difference === 0) return 1;
    const x = difference / this.#theta;
    return x < -40 ? 0 : exp(x);
  }
}
