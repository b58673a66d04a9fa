/** An atlas, its recipe and the size of what leaves in; what a file says about itself out. */
import type { Assessment, Betweenness } from '../assessment.ts';
import type { Atlas, Counting, Network } from '../model.ts';
import type { Recipe } from '../recipe.ts';
import type { Column } from './columns.ts';
import { cleanLine } from '../text/clean.ts';

/** The counts are those of the file; resolution, modularity and the number of communities are those of the whole map. */
export interface About {
  readonly creator: string;
  readonly counting: string;
  readonly community_method: string;
  readonly resolution: number;
  readonly seed: number;
  /** What the columns `color` and `size` of authors show. */
  readonly color_shows: string;
  readonly size_shows: string;
  readonly modularity: number;
  readonly communities: number;
  /** Mean over authors with co-authors; like the three figures of the drawing, −1 where it is not known. */
  readonly stability: number;
  readonly drawing_np1: number;
  readonly drawing_np2: number;
  readonly drawing_stress: number;
  readonly papers: number;
  readonly authors: number;
  readonly co_authorships: number;
  readonly selection: boolean;
  readonly notes: string;
  readonly definitions: string;
}

export const ABOUT_COLUMNS: readonly Column<keyof About>[] = [
  { name: 'creator', type: 'string' },
  { name: 'counting', type: 'string' },
  { name: 'community_method', type: 'string' },
  { name: 'resolution', type: 'double' },
  { name: 'seed', type: 'integer' },
  { name: 'color_shows', type: 'string' },
  { name: 'size_shows', type: 'string' },
  { name: 'modularity', type: 'double' },
  { name: 'communities', type: 'integer' },
  { name: 'stability', type: 'double' },
  { name: 'drawing_np1', type: 'double' },
  { name: 'drawing_np2', type: 'double' },
  { name: 'drawing_stress', type: 'double' },
  { name: 'papers', type: 'integer' },
  { name: 'authors', type: 'integer' },
  { name: 'co_authorships', type: 'integer' },
  { name: 'selection', type: 'boolean' },
  { name: 'notes', type: 'string' },
  { name: 'definitions', type: 'string' },
];

const WEIGHTS: Readonly<Record<Counting, string>> = {
  fractional: 'the sum of 1/(n-1) over the shared papers, n being the number of authors of a paper',
  full: 'the number of shared papers',
  unweighted: '1 for every pair with a shared paper',
};

export interface Extent {
  readonly papers: number;
  readonly authors: number;
  readonly coAuthorships: number;
  /** Authors on the whole map, and those of them whom a filter keeps. */
  readonly visible: number;
  readonly onMap: number;
}

export function describeExport(
  { network, partition, scene }: Atlas,
  recipe: Recipe,
  assessment: Assessment | undefined,
  extent: Extent,
): About {
  const selection = extent.authors < extent.onMap;
  const notes = scene.notes.map(cleanLine);
  if (selection) {
    notes.push(
      `A selection of ${extent.authors} of the ${extent.onMap} authors on the map, with the co-authorships among them; every figure was computed on the whole map.`,
    );
  }
  return {
    creator: 'Coterie',
    counting: recipe.counting,
    community_method: recipe.communities.method,
    resolution: recipe.communities.resolution,
    seed: recipe.seed,
    color_shows: recipe.color,
    size_shows: recipe.radius,
    modularity: partition.modularity,
    communities: partition.sizes.length,
    ...sayQuality(assessment),
    papers: extent.papers,
    authors: extent.authors,
    co_authorships: extent.coAuthorships,
    selection,
    notes: notes.join(' '),
    definitions: defineMeasures(defineWeight(network, recipe.counting), assessment?.betweenness, extent.visible),
  };
}

function sayQuality(
  assessment: Assessment | undefined,
): Pick<About, 'stability' | 'drawing_np1' | 'drawing_np2' | 'drawing_stress'> {
  const { stability, drawing } = assessment ?? {};
  return {
    stability: stability?.mean ?? -1,
    drawing_np1: drawing?.np1 ?? -1,
    drawing_np2: drawing?.np2 ?? -1,
    drawing_stress: drawing?.stress ?? -1,
  };
}

/** A tie that came without papers has the weight that it came with. */
function defineWeight({ given, paperCount }: Network, counting: Counting): string {
  if (!given) return WEIGHTS[counting];
  if (counting === 'unweighted') return '1 for every tie';
  return paperCount === 0
    ? 'as given by the network that was opened'
    : `${WEIGHTS[counting]}; added to it, the weight given by networks that came without papers`;
}

function defineMeasures(weight: string, betweenness: Betweenness | undefined, visible: number): string {
  const sources = betweenness?.sources ?? visible;
  const estimate = sources < visible ? `, estimated from the shortest paths of ${sources} of ${visible} authors` : '';
  return [
    'papers: papers that name the author.',
    'degree: co-authors on the map.',
    `weight: ${weight}.`,
    "strength: sum of the weights of the author's co-authorships.",
    `betweenness: pairs of other authors whose shortest paths run through the author, unweighted, not normalised, each pair once${estimate}; -1 where it was not computed.`,
    'pagerank: share of the time that a walk along weighted co-authorships, begun again in 15 of 100 steps, spends at the author.',
    'core: the largest k such that the author belongs to a group in which everyone has k co-authors inside it.',
    'component, community: numbered by size, 1 is the largest.',
    'stability: how often author and co-authors are put together, or apart, when communities are looked for again from other seeds, from 0, as often together as apart, to 1, always alike; -1 where it was not computed.',
    'drawing_np1, drawing_np2, drawing_stress: of the largest component, unweighted; mean Jaccard overlap of co-authors, and of all within two steps, with as many nearest authors on the map; scale-normalised stress.',
    'x, y, size: centre and radius of the disc on the map, in one unit, y upwards.',
  ].join(' ');
}
