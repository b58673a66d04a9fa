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
import { composeLines } from './lines.ts';
import { composeNotes } from './notes.ts';
import { placeLabels } from './placement.ts';
import { slotOf } from './slots.ts';
import { sortStably, upTo } from './sort.ts';
import { composeWishes } from './wishes.ts';

interface Picture {
  readonly authors: readonly Author[];
  readonly network: Network;
  readonly partition: Partition;
  readonly communityNames: readonly string[];
  readonly layout: Layout;
  readonly dimmed: readonly number[];
  /** All co-authorships, where it is not given. */
  readonly drawn?: Drawn;
}

export function* composeScene(picture: Picture): Sliced<Scene> {
  const { network, partition, layout, dimmed, drawn } = picture;
  const isDimmed = new Uint8Array(network.authorCount);
  for (const author of dimmed) isDimmed[author] = 1;
  // Large discs first; among equals by index.
  const visible = upTo(network.authorCount).filter((a) => !network.hidden[a]);
  const shown = yield* partOf(
    sortStably(visible, (a) => layout.radius[a]!, 'descending'),
    0,
    0.1,
  );
  const circles = composeCircles(picture, shown, isDimmed);
  const lines = yield* partOf(composeLines(network, partition, { drawn, isDimmed }), 0.1, 0.3);
  const wishes = yield* partOf(composeWishes(picture, shown, isDimmed), 0.3, 0.4);
  const bounds = boundsOf(layout, shown);
  const labels = yield* partOf(placeLabels(circles, wishes, bounds), 0.4, 1);
  return {
    bounds,
    circles,
    lines,
    labels,
    legend: composeLegend(picture),
    notes: composeNotes(picture),
  };
}

function composeCircles(
  { authors, partition, layout }: Picture,
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
    circles.color[i] = slotOf(partition, partition.community[a]!);
    circles.dimmed[i] = isDimmed[a]!;
    circles.owner[i] = authors[a]!.owner ? 1 : 0;
  }
  return circles;
}

function composeLegend({ partition, communityNames }: Picture): Scene['legend'] {
  const legend: { community: number; color: number; name: string; size: number }[] = [];
  partition.sizes.forEach((size, community) => {
    const color = slotOf(partition, community);
    if (color !== MUTED) legend.push({ community, color, name: communityNames[community]!, size });
  });
  return legend;
}
