/** A network, its components and its hierarchy in, a disc for every visible author out: no two overlap, components side by side. */
import { countVisible } from '../co-authorships.ts';
import type { Hierarchy, Layout, Network } from '../model.ts';
import type { LayoutStep } from '../run-step.ts';
import { discRadii } from './discs.ts';
import { Drawing } from './drawing.ts';
import { divide, isComplete, partAt } from './parts.ts';
import { hexagonalSpots, stretch } from './points.ts';
import { Sheet } from './sheet.ts';
import { placesBefore } from './warm-start.ts';

/** The whole map fills about a square of this side, in layout units. */
const SIDE = 800;
/** Node moves between two steps that are told of. */
const WORK = 8192;
/** Up to so many authors, components get all the steps they can use; where there are more, the small ones get fewer. */
const UNHURRIED = 20_000;
const LEAST_EFFORT = 0.3;

export interface LayOutOptions {
  readonly random: () => number;
  /** From 0, distances tell most, to 1, neighbours stand together most. */
  readonly locality?: number;
  /** Where authors stood before, NaN for those who were not there: the layout begins there and goes as far as it must. */
  readonly start?: Pick<Layout, 'x' | 'y'>;
}

/** `components` gives each author's component and the sizes, as `findComponents` numbers them. */
export function* layOutNetwork(
  network: Network,
  components: { component: Uint32Array; sizes: Uint32Array },
  hierarchy: Hierarchy,
  { random, locality = 0.5, start: before }: LayOutOptions,
): Generator<LayoutStep, Layout, void> {
  const visible = countVisible(network);
  const spacing = SIDE / Math.sqrt(Math.max(visible, 1));
  const radius = discRadii(network, visible, spacing);
  const dividing = divide(network, components, hierarchy);
  let divided = dividing.next();
  for (; !divided.done; divided = dividing.next()) yield { done: 0, sketch: () => asTheyCome(radius, spacing) };
  const parts = divided.value;
  const sheet = new Sheet(parts, radius, spacing, before);
  const options = { random, locality, spacing, effort: Math.max(LEAST_EFFORT, Math.min(1, UNHURRIED / visible)) };
  let work = 0;
  for (let p = 0; p + 1 < parts.starts.length; p++) {
    const start = parts.starts[p]!;
    const end = parts.starts[p + 1]!;
    if (isComplete(parts, p)) continue;
    const part = partAt(parts, p);
    const places = before && placesBefore(part.graph, parts.authors.subarray(start, end), before);
    const drawing = new Drawing(part, sheet.reach.subarray(start, end), options);
    const sketch = (): Layout => {
      sheet.put(p, drawing.present());
      return sheet.toLayout();
    };
    for (const done of places ? drawing.resume(places) : drawing.draw()) {
      work += end - start;
      if (work < WORK) continue;
      work = 0;
      yield { done: (start + done * (end - start)) / visible, sketch };
    }
    sheet.put(p, drawing.points);
  }
  return sheet.toLayout();
}

/** What is shown while nothing is known yet: visible authors on a lattice. */
function asTheyCome(radius: Float32Array, spacing: number): Layout {
  const spots = hexagonalSpots(radius.length);
  stretch(spots, spacing);
  return {
    x: radius.map((r, author) => (r > 0 ? spots.x[author]! : 0)),
    y: radius.map((r, author) => (r > 0 ? spots.y[author]! : 0)),
    radius,
  };
}
