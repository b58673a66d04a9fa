/** A network in, the betweenness of each author out: exact, or estimated from a sample of sources. */
import type { Network, Sliced } from '../model.ts';

/** Edge visits that one run may cost: about a second. Above it, sources are sampled. */
const BUDGET = 100_000_000;

/**
 * Ulrik Brandes, "A faster algorithm for betweenness centrality", 2001, doi:10.1080/0022250X.2001.9990249;
 * sampled sources scaled up as in Brandes & Pich, "Centrality estimation in large networks", 2007,
 * doi:10.1142/S0218127407018403. Unweighted, unnormalised, each pair once. Sources are drawn with `random`.
 */
export function* computeBetweenness(
  { authorCount, offsets, neighbors, hidden }: Network,
  random: () => number,
): Sliced<{ betweenness: Float64Array; sources: number }> {
  const visible = Uint32Array.from({ length: authorCount }, (_, a) => a).filter((a) => !hidden[a]);
  const sources = chooseSources(visible, authorCount + neighbors.length, random);
  const betweenness = new Float64Array(authorCount);
  const sigma = new Float64Array(authorCount); // number of shortest paths from the source
  const distance = new Int32Array(authorCount);
  const delta = new Float64Array(authorCount); // dependency of the source
  const queue = new Uint32Array(authorCount); // in order of distance

  for (const [round, s] of sources.entries()) {
    sigma.fill(0);
    distance.fill(-1);
    delta.fill(0);
    sigma[s] = 1;
    distance[s] = 0;
    queue[0] = s;
    let length = 1;
    for (let head = 0; head < length; head++) {
      const v = queue[head]!;
      for (let k = offsets[v]!; k < offsets[v + 1]!; k++) {
        const w = neighbors[k]!;
        if (distance[w]! < 0) {
          distance[w] = distance[v]! + 1;
          queue[length++] = w;
        }
        if (distance[w] === distance[v]! + 1) sigma[w]! += sigma[v]!;
      }
    }
    for (let head = length - 1; head > 0; head--) {
      const w = queue[head]!;
      const share = (1 + delta[w]!) / sigma[w]!;
      for (let k = offsets[w]!; k < offsets[w + 1]!; k++) {
        const v = neighbors[k]!;
        if (distance[v] === distance[w]! - 1) delta[v]! += sigma[v]! * share;
      }
      betweenness[w]! += delta[w]!;
    }
    if (round % 16 === 15) yield round / sources.length;
  }

  // Each unordered pair was met from both of its ends.
  const scale = sources.length ? visible.length / sources.length / 2 : 0;
  for (let v = 0; v < authorCount; v++) betweenness[v]! *= scale;
  return { betweenness, sources: sources.length };
}

/** All of them where that is affordable, else as many as are, drawn without repetition. `cost`: of one source. */
function chooseSources(authors: Uint32Array, cost: number, random: () => number): Uint32Array {
  const affordable = Math.max(64, Math.floor(BUDGET / (cost + 1)));
  if (affordable >= authors.length) return authors;
  const drawn = authors.slice();
  for (let i = 0; i < affordable; i++) {
    const j = i + Math.floor(random() * (drawn.length - i));
    const swapped = drawn[i]!;
    drawn[i] = drawn[j]!;
    drawn[j] = swapped;
  }
  return drawn.slice(0, affordable).sort();
}
