/** Positions of the moment in, the discs to be drawn out: the picture while the layout still runs. */
import { MUTED, NO_COMMUNITY, type Layout, type Network, type Partition } from '../model.ts';
import type { Sketch } from '../run-step.ts';
import { boundsOf } from './bounds.ts';
import { slotOf } from './slots.ts';

export function composeSketch(
  { hidden, authorCount }: Network,
  partition: Partition | undefined,
  layout: Layout,
): Sketch {
  const shown = new Uint32Array(authorCount);
  let count = 0;
  for (let author = 0; author < authorCount; author++) if (!hidden[author]) shown[count++] = author;
  const authors = shown.subarray(0, count);
  const sketch = {
    x: new Float32Array(count),
    y: new Float32Array(count),
    radius: new Float32Array(count),
    color: new Uint8Array(count).fill(MUTED),
  };
  for (let i = 0; i < count; i++) {
    const author = authors[i]!;
    sketch.x[i] = layout.x[author]!;
    sketch.y[i] = layout.y[author]!;
    sketch.radius[i] = layout.radius[author]!;
    const community = partition ? partition.community[author]! : NO_COMMUNITY;
    if (partition && community !== NO_COMMUNITY) sketch.color[i] = slotOf(partition, community);
  }
  return { bounds: boundsOf(layout, authors), ...sketch };
}
