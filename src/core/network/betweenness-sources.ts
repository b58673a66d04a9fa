/** A network with its twins contracted and a budget in, the sources that betweenness is computed from out. */
import type { Graph } from '../graph.ts';
import { findComponents, type Components } from './components.ts';
import type { Contraction } from './twins.ts';

export interface Sources {
  /** Per node of the contracted graph, the number of authors that a search from it stands for; 0 for no search. */
  readonly weights: Float64Array;
  /** Authors who are not among the sources, nor twins of one. */
  readonly leftOut: number;
}

/** Sampled components get this share of the budget at least, and one search at least. */
const LEAST_SHARE = 0.5;

/**
 * All nodes of the smaller components, as far as the budget of edges to be looked at goes; of the larger ones, authors
 * drawn with `random`, none twice, each standing for as many as were not drawn.
 */
export function chooseSources(
  { graph, part, multiplicity }: Contraction,
  random: () => number,
  budget: number,
): Sources {
  const components = findComponents(graph);
  const { component, sizes } = components;
  const costs = costsOfSearches(graph, components);
  let left = budget;
  let sampled = sizes.length;
  while (sampled > 0 && costs[sampled - 1]! * sizes[sampled - 1]! <= left) {
    sampled--;
    left -= costs[sampled]! * sizes[sampled]!;
  }

  const weights = new Float64Array(multiplicity.length);
  for (let node = 0; node < weights.length; node++)
    if (component[node]! >= sampled && costs[component[node]!]! > 0) weights[node] = multiplicity[node]!;
  const authors = new Uint32Array(part.length).map((_, author) => author).filter((a) => component[part[a]!]! < sampled);
  left = Math.max(left, LEAST_SHARE * budget);
  let drawn = 0;
  while (drawn < authors.length && left > 0) {
    const pick = drawn + Math.floor(random() * (authors.length - drawn));
    const author = authors[pick]!;
    authors[pick] = authors[drawn]!;
    drawn++;
    const node = part[author]!;
    if (weights[node] === 0) left -= costs[component[node]!]!;
    weights[node]!++;
  }
  for (let node = 0; node < weights.length; node++)
    if (component[node]! < sampled) weights[node]! *= authors.length / drawn;
  return { weights, leftOut: authors.length - drawn };
}

/** Edges looked at in one search, by component: all forwards, half of them backwards. */
function costsOfSearches({ offsets }: Graph, { component, sizes }: Components): Float64Array {
  const costs = new Float64Array(sizes.length);
  for (let node = 0; node < component.length; node++)
    costs[component[node]!]! += 1.5 * (offsets[node + 1]! - offsets[node]!);
  return costs;
}
