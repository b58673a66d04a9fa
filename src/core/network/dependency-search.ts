/** A graph whose nodes may stand for several and sources in, the betweenness that each other node has by them out. */
import type { Contraction } from './twins.ts';

/**
 * Brandes' algorithm (2001, doi:10.1080/0022250X.2001.9990249), with his names, one source at a time. Where shortest
 * paths go on is kept on the way out for the way back, and only what was met is reset.
 *
 * A node on a shortest path from s to t gets one half for it from s and one from t. Where not all nodes are sources it
 * gets d(s,v)/d(s,t) from s, which together with what it would get from t is one, too, and makes a better estimate,
 * since nodes near a source do not seem too important: linear scaling (Robert Geisberger, Peter Sanders and Dominik
 * Schultes, "Better approximation of betweenness centrality", 2008, doi:10.1137/1.9781611972887.9).
 */
export class DependencySearch {
  readonly #contraction: Contraction;
  readonly #isSample: boolean;
  /** The number of shortest paths from the source to one of the node's members. */
  readonly #sigma: Float64Array;
  /** One more than the distance from the source; 0 where the node was not met. */
  readonly #d: Uint32Array;
  /** The nodes met, in the order of their distance. */
  readonly #S: Uint32Array;
  /** Of one node of S after another, the neighbours that are one step further away, and where they end. */
  readonly #successors: Uint32Array;
  readonly #ends: Uint32Array;
  /** The sum of (½ + δ)/σ, or (1/d + δ)/σ, over the node's members: what a step to the node is worth. */
  readonly #share: Float64Array;
  /** Of one of the node's members, by all sources so far; each pair of source and target once. */
  readonly betweenness: Float64Array;

  constructor(contraction: Contraction, isSample: boolean) {
    const n = contraction.multiplicity.length;
    this.#contraction = contraction;
    this.#isSample = isSample;
    this.#sigma = new Float64Array(n);
    this.#d = new Uint32Array(n);
    this.#S = new Uint32Array(n);
    this.#successors = new Uint32Array(contraction.graph.neighbors.length / 2);
    this.#ends = new Uint32Array(n);
    this.#share = new Float64Array(n);
    this.betweenness = new Float64Array(n);
  }

  /** Adds what comes from one member of `s`, `weight` times. Returns the number of edges looked at. */
  addFrom(s: number, weight: number): number {
    const { graph, multiplicity } = this.#contraction;
    const { offsets, neighbors } = graph;
    const sigma = this.#sigma;
    const d = this.#d;
    const S = this.#S;
    const successors = this.#successors;
    const ends = this.#ends;
    const share = this.#share;
    const isSample = this.#isSample;
    const { betweenness } = this;

    sigma[s] = 1;
    d[s] = 1;
    S[0] = s;
    let met = 1;
    let length = 0;
    let looked = 0;
    for (let i = 0; i < met; i++) {
      const v = S[i]!;
      const further = d[v]! + 1;
      const paths = i === 0 ? 1 : sigma[v]! * multiplicity[v]!;
      const end = offsets[v + 1]!;
      for (let k = offsets[v]!; k < end; k++) {
        const w = neighbors[k]!;
        if (d[w] === 0) {
          d[w] = further;
          S[met++] = w;
        }
        if (d[w] === further) {
          sigma[w]! += paths;
          successors[length++] = w;
        }
      }
      looked += end - offsets[v]!;
      ends[i] = length;
    }
    looked += length;

    for (let i = met - 1; i >= 0; i--) {
      const v = S[i]!;
      if (i > 0) {
        let sum = 0;
        while (length > ends[i - 1]!) sum += share[successors[--length]!]!;
        const delta = sigma[v]! * sum;
        const steps = isSample ? d[v]! - 1 : 1;
        share[v] = (multiplicity[v]! * ((isSample ? 1 : 0.5) / steps + delta)) / sigma[v]!;
        betweenness[v]! += weight * steps * delta;
      }
      d[v] = 0;
      sigma[v] = 0;
    }
    return looked;
  }
}
