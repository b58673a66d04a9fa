/** A network and a partition in, its modularity out. */
import { NO_COMMUNITY, type Network } from '../model.ts';

/**
 * Q = Σ_c ( L_c / m − γ (K_c / 2m)² ), with L_c the weight inside community c, K_c its authors' summed strength, m the
 * weight of all edges (Newman & Girvan 2004, doi:10.1103/PhysRevE.69.026113; resolution γ by Reichardt & Bornholdt
 * 2006, doi:10.1103/PhysRevE.74.016110). 0 for a network without co-authorships.
 */
export function computeModularity(network: Network, community: Uint32Array, resolution: number): number {
  const { authorCount, offsets, neighbors, weights } = network;
  let count = 0;
  for (const c of community) if (c !== NO_COMMUNITY && c >= count) count = c + 1;
  const inside = new Float64Array(count);
  const strength = new Float64Array(count);
  let total = 0; // 2m: every edge is met from both of its ends
  for (let author = 0; author < authorCount; author++) {
    const c = community[author]!;
    for (let k = offsets[author]!; k < offsets[author + 1]!; k++) {
      total += weights[k]!;
      strength[c]! += weights[k]!;
      if (community[neighbors[k]!] === c) inside[c]! += weights[k]!;
    }
  }
  if (total === 0) return 0;
  let modularity = 0;
  for (let c = 0; c < count; c++) {
    const share = strength[c]! / total;
    modularity += inside[c]! / total - resolution * share * share;
  }
  return modularity;
}
