/** An atlas and what is kept of it in, a scene without names, areas and stars out: to be seen small, beside others of its kind. */
import { MUTED, type Atlas, type Scene } from '../model.ts';
import type { Kept } from '../kept.ts';

/** More lines than these would hide one another in a small picture. */
export const MOST_LINES = 20_000;
const NO_AREAS: Scene['areas'] = {
  community: new Uint32Array(),
  color: new Uint8Array(),
  starts: Uint32Array.of(0),
  x: new Float32Array(),
  y: new Float32Array(),
};

/** Everybody stands where they stand on the map, as large and in the same colour; who is not on it now has that of their community. */
export function composePeriod(atlas: Atlas, kept: Kept): Scene {
  const { network, layout, partition, scene } = atlas;
  const slots = new Uint8Array(partition.sizes.length).fill(MUTED);
  for (const { community, color } of scene.legend) slots[community] = color;
  const colors = Uint8Array.from(partition.community, (community) => slots[community] ?? MUTED);
  const radii = layout.radius.slice();
  const keys = new Uint8Array(network.authorCount);
  scene.circles.author.forEach((author, i) => {
    colors[author] = scene.circles.color[i]!;
    radii[author] = scene.circles.radius[i]!;
    keys[author] = scene.circles.key[i]!;
  });
  const author = Uint32Array.from(
    Array.from(kept.authors.keys())
      .filter((a) => kept.authors[a] && !network.hidden[a])
      .sort((a, b) => radii[b]! - radii[a]! || a - b),
  );
  const of = (values: Float32Array): Float32Array => Float32Array.from(author, (a) => values[a]!);
  return {
    bounds: scene.bounds,
    circles: {
      author,
      x: of(layout.x),
      y: of(layout.y),
      radius: of(radii),
      color: Uint8Array.from(author, (a) => colors[a]!),
      dimmed: new Uint8Array(author.length),
      owner: new Uint8Array(author.length),
      key: Uint8Array.from(author, (a) => keys[a]!),
    },
    lines: composeLines(atlas, kept, (a, b) =>
      partition.community[a] === partition.community[b] ? colors[a]! : MUTED,
    ),
    areas: NO_AREAS,
    labels: [],
    legend: [],
    notes: [],
  };
}

/** None where there would be too many. */
function composeLines(
  { network: { authorCount, offsets, neighbors } }: Atlas,
  { ties }: Kept,
  colorOf: (source: number, target: number) => number,
): Scene['lines'] {
  const ends: [number, number][] = [];
  for (let source = 0; source < authorCount && ends.length <= MOST_LINES; source++)
    for (let k = offsets[source]!; k < offsets[source + 1]!; k++)
      if (neighbors[k]! > source && ties[k]) ends.push([source, neighbors[k]!]);
  const drawn = ends.length > MOST_LINES ? [] : ends;
  return {
    source: Uint32Array.from(drawn, ([source]) => source),
    target: Uint32Array.from(drawn, ([, target]) => target),
    width: new Float32Array(drawn.length).fill(1),
    color: Uint8Array.from(drawn, ([source, target]) => colorOf(source, target)),
    dimmed: new Uint8Array(drawn.length),
  };
}
