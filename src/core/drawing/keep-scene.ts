/** A scene and what a filter keeps in, the scene of what is kept out: nothing moves or changes colour, names find their places anew. */
import type { Kept } from '../kept.ts';
import { MUTED, type Author, type Layout, type Network, type Partition, type Scene, type Sliced } from '../model.ts';
import { isTieKept } from '../co-authorships.ts';
import { partOf } from '../slices.ts';
import { placeLabels } from './placement.ts';
import { withCentres } from './stars.ts';
import { composeWishes } from './wishes.ts';

interface Filtered {
  readonly authors: readonly Author[];
  readonly network: Network;
  readonly partition: Partition;
  readonly communityNames: readonly string[];
  readonly layout: Layout;
  readonly kept: Kept;
  /** Says what is hidden. */
  readonly note: string;
}

/** Bounds stay those of the whole, so that whoever looks on sees the same part of the map. */
export function* keepScene(scene: Scene, filtered: Filtered): Sliced<Scene> {
  const { network, partition, layout, kept, note } = filtered;
  const circles = pickRows(scene.circles, (i) => kept.authors[scene.circles.author[i]!] === 1);
  const lines = pickRows(scene.lines, (i) => isTieKept(network, kept, scene.lines.source[i]!, scene.lines.target[i]!));
  yield 0.05;
  const stars = keepStars(scene.stars, kept);
  const sizes = new Uint32Array(partition.sizes.length);
  for (const author of circles.author) sizes[partition.community[author]!]!++;

  const isDimmed = new Uint8Array(network.authorCount);
  const radius = new Float32Array(network.authorCount);
  for (let i = 0; i < circles.author.length; i++) {
    isDimmed[circles.author[i]!] = circles.dimmed[i]!;
    radius[circles.author[i]!] = circles.radius[i]!;
  }
  // Communities with a name are those of the legend.
  const colors = new Uint8Array(sizes.length).fill(MUTED);
  for (const { community, color } of scene.legend)
    if (sizes[community]! > 0) colors[community] = color === MUTED ? 0 : color;
  const named = { ...filtered, layout: { ...layout, radius }, partition: { ...partition, sizes }, colors };
  const wishes = yield* partOf(composeWishes(named, circles.author, isDimmed), 0.1, 0.2);
  const labels = yield* partOf(placeLabels(withCentres(circles, stars), wishes, scene.bounds), 0.2, 1);
  return {
    bounds: scene.bounds,
    ...(scene.ramp ? { ramp: scene.ramp } : {}),
    circles,
    lines,
    ...(stars ? { stars } : {}),
    areas: keepAreas(scene.areas, sizes),
    labels,
    legend: scene.legend.map((entry) => ({ ...entry, size: sizes[entry.community]! })),
    notes: [...scene.notes, note],
  };
}

type Rows = Readonly<Record<string, Uint8Array | Uint32Array | Float32Array>>;

/** The same columns with some of their rows. */
function pickRows<T extends Rows>(rows: T, isPicked: (row: number) => boolean): T {
  const columns = Object.entries(rows);
  const picked: number[] = [];
  for (let row = 0; row < columns[0]![1].length; row++) if (isPicked(row)) picked.push(row);
  const pick = <A extends Uint8Array | Uint32Array | Float32Array>(column: A): A => {
    const values = column.slice(0, picked.length) as A;
    for (let i = 0; i < picked.length; i++) values[i] = column[picked[i]!]!;
    return values;
  };
  return Object.fromEntries(columns.map(([name, column]) => [name, pick(column)])) as T;
}

/** Centres stay where they are; a star of one author says nothing. */
function keepStars(stars: Scene['stars'], kept: Kept): Scene['stars'] {
  if (!stars) return undefined;
  const { paper, starts, x, y, radius, spokes } = stars;
  const isSpoke = (s: number): boolean => kept.authors[spokes.author[s]!] === 1;
  const keptStarts = [0];
  const chosen = new Uint8Array(spokes.author.length);
  const picked = Array.from(paper.keys()).filter((star) => {
    if (!kept.papers[paper[star]!]) return false;
    const own = [];
    for (let s = starts[star]!; s < starts[star + 1]!; s++) if (isSpoke(s)) own.push(s);
    if (own.length < 2) return false;
    for (const s of own) chosen[s] = 1;
    keptStarts.push(keptStarts.at(-1)! + own.length);
    return true;
  });
  if (picked.length === 0) return undefined;
  const isPicked = new Set(picked);
  return {
    ...pickRows({ paper, x, y }, (star) => isPicked.has(star)),
    radius,
    starts: Uint32Array.from(keptStarts),
    spokes: pickRows(spokes, (s) => chosen[s] === 1),
  };
}

/** Land of communities of whom somebody is kept. */
function keepAreas({ community, color, starts, x, y }: Scene['areas'], sizes: Uint32Array): Scene['areas'] {
  const rings = Array.from(community.keys()).filter((ring) => sizes[community[ring]!]! > 0);
  const corners = rings.flatMap((ring) =>
    Array.from({ length: starts[ring + 1]! - starts[ring]! }, (_, i) => starts[ring]! + i),
  );
  const keptStarts = [0];
  for (const ring of rings) keptStarts.push(keptStarts.at(-1)! + starts[ring + 1]! - starts[ring]!);
  return {
    community: Uint32Array.from(rings, (ring) => community[ring]!),
    color: Uint8Array.from(rings, (ring) => color[ring]!),
    starts: Uint32Array.from(keptStarts),
    x: Float32Array.from(corners, (corner) => x[corner]!),
    y: Float32Array.from(corners, (corner) => y[corner]!),
  };
}
