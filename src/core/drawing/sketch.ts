/** Positions of the moment in, the discs to be drawn out: the picture while the layout still runs. */
import { visibleAuthors } from '../co-authorships.ts';
import { MUTED, type Layout, type Network, type Partition } from '../model.ts';
import type { Sketch } from '../run-step.ts';
import { boundsOf } from './bounds.ts';

/** `colors` are those of communities; without them everybody is grey. */
export function composeSketch(
  network: Network,
  layout: Layout,
  { community, colors }: Partial<Pick<Partition, 'community'>> & { readonly colors?: Uint8Array | undefined } = {},
): Sketch {
  const authors = visibleAuthors(network);
  const count = authors.length;
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
    if (community && colors) sketch.color[i] = colors[community[author]!] ?? MUTED;
  }
  return { bounds: boundsOf(layout, authors), ...sketch };
}
