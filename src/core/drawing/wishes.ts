/** A picture in, the names that want a place on it out, the most important first. */
import { MUTED, type Author, type Layout, type Network, type Partition, type Sliced } from '../model.ts';
import { partOf } from '../slices.ts';
import { formsOfCommunity, formsOfPerson } from './forms.ts';
import type { LabelWish } from './placement.ts';
import { sortStably } from './sort.ts';

/** An author's name may cover discs up to this share of their own, or the crowded middle of a map, where those stand whom people look for, would have no names. */
const COVERED = 0.8;
/** Discs shrink where there are many; below this radius of the smallest, in layout units, a community's name may cover any of them. */
const CROWDED = 4;
/** So many authors, the most important, may have a name on the map; the others' is told where one points at them. */
const MOST_AUTHORS = 10_000;
const LABEL_PX = { least: 11, most: 15, community: 13 };

interface Named {
  readonly authors: readonly Author[];
  readonly network: Network;
  readonly partition: Partition;
  readonly communityNames: readonly string[];
  readonly layout: Layout;
  /** Of communities; those without one have no name on the map. */
  readonly colors: Uint8Array;
}

/**
 * Whose map it is first, then communities, then authors by size of disc, then by number of co-authors. Dimmed authors
 * keep silent. `shown` are the authors on the map, large discs first.
 */
export function* composeWishes(picture: Named, shown: Uint32Array, isDimmed: Uint8Array): Sliced<LabelWish[]> {
  const { layout, authors } = picture;
  const largest = shown.length > 0 ? layout.radius[shown[0]!]! : 0;
  const communities = communityWishes(picture, shown);
  const [owners, others]: [LabelWish[], LabelWish[]] = [[], []];
  const byImportance = yield* sortByImportance(
    picture,
    shown.filter((a) => !isDimmed[a]),
  );
  const named = byImportance.subarray(0, MOST_AUTHORS);
  const namesakes = countFamilies(authors, named);
  for (const a of named) {
    const share = largest ? layout.radius[a]! / largest : 0;
    const sizePx = LABEL_PX.least + Math.round((LABEL_PX.most - LABEL_PX.least) * share * share);
    const { name } = authors[a]!;
    (authors[a]!.owner ? owners : others).push({
      forms: formsOfPerson(name, sizePx, namesakes.get(name.family) === 1),
      kind: 'author',
      index: a,
      x: layout.x[a]!,
      y: layout.y[a]!,
      radius: layout.radius[a]!,
      covers: COVERED * layout.radius[a]!,
    });
  }
  return [...owners, ...communities, ...others];
}

function* sortByImportance({ authors, network, layout }: Named, candidates: Uint32Array): Sliced<Uint32Array> {
  const { offsets } = network;
  const byIndex = candidates.slice().sort();
  const byDegree = yield* partOf(
    sortStably(byIndex, (a) => offsets[a + 1]! - offsets[a]!, 'descending'),
    0,
    0.5,
  );
  const bySize = yield* partOf(
    sortStably(byDegree, (a) => layout.radius[a]!, 'descending'),
    0.5,
    1,
  );
  const owners = bySize.filter((a) => authors[a]!.owner);
  const sorted = new Uint32Array(bySize.length);
  sorted.set(owners);
  sorted.set(
    bySize.filter((a) => !authors[a]!.owner),
    owners.length,
  );
  return sorted;
}

function countFamilies(authors: readonly Author[], named: Uint32Array): Map<string, number> {
  const counts = new Map<string, number>();
  for (const a of named) {
    const { family } = authors[a]!.name;
    counts.set(family, (counts.get(family) ?? 0) + 1);
  }
  return counts;
}

/** A community's middle is the mean of its discs, weighted by area; its radius their standard distance from it. */
function communityWishes({ partition, layout, communityNames, colors }: Named, shown: Uint32Array): LabelWish[] {
  const named = Array.from(partition.sizes.keys()).filter((community) => colors[community] !== MUTED);
  const places = new Int32Array(partition.sizes.length).fill(-1);
  named.forEach((community, i) => (places[community] = i));
  const sums = named.map(() => ({ mass: 0, x: 0, y: 0 }));
  const placeOf = (a: number): number => places[partition.community[a]!]!;
  for (const a of shown) {
    const sum = sums[placeOf(a)];
    if (!sum) continue;
    const mass = layout.radius[a]! * layout.radius[a]!;
    sum.mass += mass;
    sum.x += mass * layout.x[a]!;
    sum.y += mass * layout.y[a]!;
  }
  const middles = sums.map(({ mass, x, y }) => ({ x: x / mass, y: y / mass, squares: 0 }));
  for (const a of shown) {
    const middle = middles[placeOf(a)];
    if (!middle) continue;
    const [dx, dy] = [layout.x[a]! - middle.x, layout.y[a]! - middle.y];
    middle.squares += (dx * dx + dy * dy) / partition.sizes[partition.community[a]!]!;
  }
  const smallest = shown.length > 0 ? layout.radius[shown.at(-1)!]! : 0;
  return named.map((community, i): LabelWish => ({
    forms: formsOfCommunity(communityNames[community]!, LABEL_PX.community),
    kind: 'community',
    index: community,
    x: middles[i]!.x,
    y: middles[i]!.y,
    radius: Math.sqrt(middles[i]!.squares),
    covers: smallest < CROWDED ? Infinity : 0,
  }));
}
