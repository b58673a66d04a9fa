/** A network in, ranges of resolutions over which its communities stay nearly the same out. */
import { countCoAuthorships } from '../co-authorships.ts';
import type { Graph } from '../graph.ts';
import type { Plateau } from '../assessment.ts';
import type { Network, Sliced } from '../model.ts';
import { createRandom } from '../random.ts';
import type { CommunityMethod } from '../recipe.ts';
import { partOf } from '../slices.ts';
import { bestOfRuns } from './best-of-runs.ts';
import { effortFor } from './effort.ts';
import { findCommunities } from './leiden.ts';
import { objectiveOf } from './objective.ts';
import { adjustedRandIndex } from './similarity.ts';

/** From one resolution to the next: the fourth root of 2. */
const STEP = 1.189207115002721;
/** For modularity: ⅛ to 16. */
const MODULARITY_GRID = { from: 0.125, points: 29 };
/** For the constant Potts model, in mean weights of an edge: about 1/1000, where few networks fall apart, to 1. */
const POTTS_GRID = { from: 1 / 1024, points: 41 };
/** Partitions are nearly the same from this adjusted Rand index on. */
const ALIKE = 0.9;
/** Points of the grid that a plateau spans at least: a factor of 1.7 in resolution. */
const LEAST_POINTS = 4;
/** Co-authorships above which there is no scan, which would take more than some ten seconds. */
const MOST = 400_000;

/**
 * Communities are sought afresh, from other seeds, at each resolution of a geometric grid: what comes out again at many
 * resolutions is in the network and not in the search. Plateaus ascend and do not overlap. Those where no co-authorship
 * runs between communities, or none inside, say nothing and are left out, and so are all in networks that are too large.
 */
export function* scanResolutions(
  network: Network,
  { method, seed }: { method: CommunityMethod; seed: number },
): Sliced<Plateau[]> {
  const coAuthorships = countCoAuthorships(network);
  if (coAuthorships === 0 || coAuthorships > MOST) return [];
  const random = createRandom(seed);
  // There are many points: each gets a quarter of what the one partition got.
  const { runs, iterations } = effortFor(4 * coAuthorships);
  const { from, points } = method === 'leiden-cpm' ? POTTS_GRID : MODULARITY_GRID;
  const unit = method === 'leiden-cpm' ? objectiveOf(network, method, 1).unit : 1;
  const scanned: Point[] = [];
  for (let i = 0, resolution = from * unit; i < points; i++, resolution *= STEP) {
    const objective = objectiveOf(network, method, resolution);
    const search = bestOfRuns(objective, runs, () => findCommunities(objective, { iterations, random }));
    scanned.push({ resolution, community: yield* partOf(search, i / points, (i + 1) / points) });
  }
  const plateaus = yield* findPlateaus(scanned);
  return plateaus.flatMap(([first, last]) => {
    const { resolution, community } = scanned[Math.floor((first + last) / 2)]!;
    if (!isTelling(network, community)) return [];
    const [from, to] = [scanned[first]!.resolution, scanned[last]!.resolution];
    return [{ from, to, resolution, communities: countShared(community) }];
  });
}

interface Point {
  readonly resolution: number;
  readonly community: Uint32Array;
}

type Range = readonly [first: number, last: number];

/** The widest ranges in which every partition is like the first, ascending; none shares a point with another. */
function* findPlateaus(scanned: readonly Point[]): Sliced<Range[]> {
  const ranges: Range[] = [];
  for (const [first, { community }] of scanned.entries()) {
    let last = first;
    while (last + 1 < scanned.length && adjustedRandIndex(community, scanned[last + 1]!.community) >= ALIKE) {
      last++;
      yield 1;
    }
    if (last - first + 1 >= LEAST_POINTS) ranges.push([first, last]);
  }
  const widthOf = ([first, last]: Range): number => last - first;
  const plateaus: Range[] = [];
  for (const range of ranges.sort((a, b) => widthOf(b) - widthOf(a)))
    if (plateaus.every(([first, last]) => range[1] < first || range[0] > last)) plateaus.push(range);
  return plateaus.sort((a, b) => a[0] - b[0]);
}

/** Some edges run inside communities and some between. */
function isTelling({ offsets, neighbors }: Graph, community: Uint32Array): boolean {
  let inside = 0;
  for (let u = 0; u < community.length; u++)
    for (let k = offsets[u]!; k < offsets[u + 1]!; k++) if (community[neighbors[k]!] === community[u]) inside++;
  return inside > 0 && inside < neighbors.length;
}

/** Of two nodes and more. */
function countShared(community: Uint32Array): number {
  const sizes = new Uint32Array(community.length);
  let count = 0;
  for (const c of community) if (++sizes[c]! === 2) count++;
  return count;
}
