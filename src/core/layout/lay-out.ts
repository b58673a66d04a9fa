/** A network, its components and its hierarchy in, a disc for every visible author out: no two overlap, components side by side. */
import type { Hierarchy, Layout, LayoutStep, Network } from '../model.ts';
import { discRadii } from './discs.ts';
import { Drawing } from './drawing.ts';
import { packCircles } from './pack.ts';
import { divide } from './parts.ts';
import { SCATTER_X, SCATTER_Y } from './points.ts';

/** The whole map fills about a square of this side, in layout units. */
const SIDE = 800;
/** In spacings: how far a disc reaches at least, and how far beyond its rim. */
const LEAST_REACH = 0.1;
const MARGIN = 0.01;
/** Between components, in spacings. */
const GAP = 0.5;
/** Node moves between two steps that are told of. */
const WORK = 16384;

export interface LayOutOptions {
  readonly random: () => number;
  /** From 0, distances tell most, to 1, neighbours stand together most. */
  readonly locality?: number;
}

/** `components` gives each author's component and the sizes, as `findComponents` numbers them. */
export function* layOutNetwork(
  network: Network,
  components: { component: Uint32Array; sizes: Uint32Array },
  hierarchy: Hierarchy,
  { random, locality = 0.5 }: LayOutOptions,
): Generator<LayoutStep, Layout, void> {
  const visible = network.authorCount - network.hidden.reduce((sum, h) => sum + h, 0);
  const spacing = SIDE / Math.sqrt(Math.max(visible, 1));
  const radius = discRadii(network, visible, spacing);
  const preparing = divide(network, components, hierarchy);
  let prepared = preparing.next();
  for (; !prepared.done; prepared = preparing.next()) yield { done: 0, sketch: () => scatterEvenly(radius) };

  const drawings = prepared.value.map((part) => {
    const reach = Float64Array.from(part.authors, (author) =>
      Math.max(LEAST_REACH, radius[author]! / spacing + MARGIN),
    );
    return new Drawing(part, reach, spacing);
  });
  const sketch = (): Layout => toLayout(drawings, radius, GAP * spacing);
  let finished = 0;
  let work = 0;
  for (const drawing of drawings) {
    const size = drawing.reach.length;
    for (const done of drawing.draw(random, locality)) {
      work += size;
      if (work < WORK) continue;
      work = 0;
      yield { done: (finished + done * size) / visible, sketch };
    }
    finished += size;
  }
  return sketch();
}

/** What is shown while nothing is known yet. */
function scatterEvenly(radius: Float32Array): Layout {
  return {
    x: radius.map((r, i) => (r > 0 ? SIDE * (((i * SCATTER_X) % 1) - 0.5) : 0)),
    y: radius.map((r, i) => (r > 0 ? SIDE * (((i * SCATTER_Y) % 1) - 0.5) : 0)),
    radius,
  };
}

/** The drawings as they are at present, side by side. */
function toLayout(drawings: readonly Drawing[], radius: Float32Array, gap: number): Layout {
  const layout = { x: new Float32Array(radius.length), y: new Float32Array(radius.length), radius };
  const present = drawings.map((drawing) => drawing.present());
  const places = packCircles(
    Float64Array.from(present, ({ outer }) => outer),
    Uint32Array.from(drawings, ({ reach }) => reach.length),
    gap,
  );
  drawings.forEach(({ part: { authors } }, d) => {
    const { points } = present[d]!;
    for (let i = 0; i < authors.length; i++) {
      layout.x[authors[i]!] = places.x[d]! + points.x[i]!;
      layout.y[authors[i]!] = places.y[d]! + points.y[i]!;
    }
  });
  return layout;
}
