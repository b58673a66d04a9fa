/** Discs and their communities in, smooth areas round the communities that stay together out. */
import { visibleAuthors } from '../co-authorships.ts';
import { groupNodes } from '../graph.ts';
import type { Bounds, Layout, Network, Partition, Scene, Sliced } from '../model.ts';
import { partOf } from '../slices.ts';
import { boundsOf } from './bounds.ts';
import { traceRings, type Ring } from './contour.ts';
import type { Discs } from './disc-grid.ts';
import { composeField, type Part } from './field.ts';
import { claimTerritory, nodeAt, type Raster, type Territory } from './territory.ts';

/** A part of a community has an area if so many members stand in it, and this share of them all. */
const LEAST = { members: 3, share: 0.1 };
/** A community has an area if this share of its members stand in such parts; otherwise it is scattered. */
const TOGETHER = 0.5;
/** Nodes of the raster along the longer side of the map, and in a reach, at most: finer ones would not be seen. */
const NODES = { map: 320, reach: 5 };
/** How far land is claimed beyond a disc: a share of the room that there is for each, within limits in layout units. */
const REACH = { share: 0.5, least: 4, most: 20 };
/** Of the field, at the border of an area. */
const LEVEL = 0.4;
/** In squares of the reach: smaller holes are filled. */
const LEAST_HOLE = 8;

/** So many communities, the largest, may have an area, and others if this share of all authors is in them. */
const LARGE = { count: 20, share: 0.01 };

/** As in a scene, yet without colours. */
export type Areas = Omit<Scene['areas'], 'color'>;

interface Settled {
  readonly network: Pick<Network, 'authorCount' | 'hidden'>;
  readonly partition: Pick<Partition, 'community' | 'sizes'>;
  readonly layout: Layout;
}

/**
 * After Christopher Collins, Gerald Penn & Sheelagh Carpendale, "Bubble Sets: revealing set relations with isocontours
 * over existing visualizations", 2009, doi:10.1109/TVCG.2009.122: members raise a field and others lower it. Here the
 * land is shared out first, so that the work does not grow with the number of communities and no area takes what is
 * others'. Who stands on others' land, or with too few further off than two reaches, is outside; the discs of all other
 * members are wholly inside.
 */
export function* composeAreas({ network, partition, layout }: Settled): Sliced<Areas> {
  const shown = visibleAuthors(network);
  const bounds = boundsOf(layout, shown);
  const discs = pick(layout, shown);
  const community = Uint32Array.from(shown, (author) => partition.community[author]!);
  const reach = reachOf(bounds, shown.length);
  const raster = rasterOf(bounds, reach);
  const land = yield* partOf(claimTerritory(discs, community, raster, reach), 0, 0.5);

  // The first ones, since communities are numbered by size.
  const sizes = partition.sizes.filter((size, c) => c < LARGE.count || size >= LARGE.share * shown.length);
  const parts = findParts(land, discs, { community, sizes });
  const blur = Math.max(1, Math.round(reach / 2 / raster.side));
  const rings: Ring[][] = [];
  for (const part of parts) {
    yield 0.5 + (0.5 * rings.length) / parts.length;
    const field = composeField(land, discs, part, { level: LEVEL, blur });
    rings.push(traceRings(field, LEVEL, LEAST_HOLE * reach * reach));
  }
  return flatten(parts, rings);
}

function pick({ x, y, radius }: Layout, shown: Uint32Array): Discs {
  const of = (values: Float32Array): Float32Array => Float32Array.from(shown, (author) => values[author]!);
  return { x: of(x), y: of(y), radius: of(radius) };
}

function reachOf({ minX, minY, maxX, maxY }: Bounds, count: number): number {
  const room = Math.sqrt(((maxX - minX) * (maxY - minY)) / Math.max(1, count));
  return Math.min(REACH.most, Math.max(REACH.least, REACH.share * room));
}

function rasterOf({ minX, minY, maxX, maxY }: Bounds, reach: number): Raster {
  const side = Math.max(Math.max(maxX - minX, maxY - minY) / NODES.map, reach / NODES.reach);
  return {
    minX: minX - reach,
    minY: minY - reach,
    side,
    columns: Math.ceil((maxX - minX + 2 * reach) / side) + 1,
    rows: Math.ceil((maxY - minY + 2 * reach) / side) + 1,
  };
}

/** The parts that have areas, by community; `sizes` of those that may have some. */
function findParts(
  land: Territory,
  { x, y }: Discs,
  { community, sizes }: { community: Uint32Array; sizes: Uint32Array },
): Part[] {
  const most = sizes.length;
  const inPart = new Uint32Array(x.length);
  const outside = land.spans.length;
  for (let i = 0; i < x.length; i++) {
    const node = nodeAt(land, x[i]!, y[i]!);
    inPart[i] = land.group[node] === community[i] && community[i]! < most ? land.part[node]! : outside;
  }
  const { starts, members } = groupNodes(inPart, outside + 1);
  const parts: Part[][] = Array.from({ length: most }, () => []);
  for (let number = 0; number < outside; number++) {
    const inside = members.subarray(starts[number]!, starts[number + 1]!);
    const own = inside.length > 0 ? community[inside[0]!]! : most;
    if (own >= most || inside.length < Math.max(LEAST.members, LEAST.share * sizes[own]!)) continue;
    parts[own]!.push({ number, community: own, members: inside });
  }
  return parts.flatMap((list, own) => {
    const together = list.reduce((sum, part) => sum + part.members.length, 0);
    return together >= TOGETHER * sizes[own]! ? list : [];
  });
}

function flatten(parts: readonly Part[], rings: readonly (readonly Ring[])[]): Areas {
  const all = rings.flat();
  const corners = all.flat();
  const starts = new Uint32Array(all.length + 1);
  all.forEach((ring, r) => (starts[r + 1] = starts[r]! + ring.length));
  return {
    community: Uint32Array.from(rings.flatMap((list, p) => list.map(() => parts[p]!.community))),
    starts,
    x: Float32Array.from(corners, ([x]) => x),
    y: Float32Array.from(corners, ([, y]) => y),
  };
}
