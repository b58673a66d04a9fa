/** A laid-out network in, the scene out: circles, lines, labels and legend, everything but theme and camera. */
import {
  MUTED,
  type Author,
  type Drawn,
  type Layout,
  type Network,
  type Partition,
  type Scene,
  type Sliced,
} from '../model.ts';
import { partOf } from '../slices.ts';
import { boundsOf } from './bounds.ts';
import { colorCommunities, recolor } from './coloring.ts';
import { composeLines } from './lines.ts';
import { composeNotes } from './notes.ts';
import { placeLabels } from './placement.ts';
import { sortStably, upTo } from './sort.ts';
import { composeWishes } from './wishes.ts';

interface Picture {
  readonly authors: readonly Author[];
  readonly network: Network;
  readonly partition: Partition;
  readonly communityNames: readonly string[];
  readonly layout: Layout;
  readonly dimmed: readonly number[];
  /** The slots that a person chose for communities. */
  readonly recolored?: ReadonlyMap<number, number>;
  /** All co-authorships, where it is not given. */
  readonly drawn?: Drawn;
}

export function* composeScene(picture: Picture): Sliced<Scene> {
  const { network, partition, layout, dimmed, drawn, recolored = new Map<number, number>() } = picture;
  const colors = recolor(colorCommunities(network, partition, layout), recolored);
  const isDimmed = new Uint8Array(network.authorCount);
  for (const author of dimmed) isDimmed[author] = 1;
  // Large discs first; among equals by index.
  const visible = upTo(network.authorCount).filter((a) => !network.hidden[a]);
  const shown = yield* partOf(
    sortStably(visible, (a) => layout.radius[a]!, 'descending'),
    0,
    0.1,
  );
  const circles = composeCircles({ ...picture, colors }, shown, isDimmed);
  const lines = yield* partOf(composeLines(network, partition, { drawn, isDimmed, colors }), 0.1, 0.3);
  const wishes = yield* partOf(composeWishes({ ...picture, colors }, shown, isDimmed), 0.3, 0.4);
  const labels = yield* partOf(placeLabels(circles, wishes), 0.4, 1);
  return {
    bounds: boundsOf(layout, shown),
    circles,
    lines,
    labels,
    legend: composeLegend(picture, colors),
    notes: composeNotes(picture),
  };
}

function composeCircles(
  { authors, partition, layout, colors }: Picture & { readonly colors: Uint8Array },
  shown: Uint32Array,
  isDimmed: Uint8Array,
): Scene['circles'] {
  const circles = {
    author: shown,
    x: new Float32Array(shown.length),
    y: new Float32Array(shown.length),
    radius: new Float32Array(shown.length),
    color: new Uint8Array(shown.length),
    dimmed: new Uint8Array(shown.length),
    owner: new Uint8Array(shown.length),
  };
  for (let i = 0; i < shown.length; i++) {
    const a = shown[i]!;
    circles.x[i] = layout.x[a]!;
    circles.y[i] = layout.y[a]!;
    circles.radius[i] = layout.radius[a]!;
    circles.color[i] = colors[partition.community[a]!] ?? MUTED;
    circles.dimmed[i] = isDimmed[a]!;
    circles.owner[i] = authors[a]!.owner ? 1 : 0;
  }
  return circles;
}

function composeLegend({ partition, communityNames }: Picture, colors: Uint8Array): Scene['legend'] {
  const legend: { community: number; color: number; name: string; size: number }[] = [];
  partition.sizes.forEach((size, community) => {
    const color = colors[community]!;
    if (color !== MUTED) legend.push({ community, color, name: communityNames[community]!, size });
  });
  return legend;
}
