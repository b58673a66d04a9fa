/** A map and how its people and ties stand in two parts of it in, the scene that shows it out: nobody moves. */
import { MUTED, type Network, type Scene, type Sliced } from '../model.ts';
import { findEntry } from '../graph.ts';
import { partOf } from '../slices.ts';
import { scaleToFit, USUAL_WINDOW } from './bounds.ts';
import { chooseCircles, layoutOf, namedCommunities, type Mapped } from './excerpt.ts';
import { placeLabels } from './placement.ts';
import { NO_AREAS } from './scene.ts';
import { HOLLOW } from './slots.ts';
import { sortStably, upTo } from './sort.ts';
import { composeWishes } from './wishes.ts';

/** 1 in the first part only, 2 in the second only, 3 in both, 4 between them; 0 in neither. */
export interface Standings {
  readonly authors: Uint8Array;
  /** In the order of `network.neighbors`. */
  readonly ties: Uint8Array;
}

/** By standing: what is in one part only stands out, what is in both steps back. A disc that is gone is hollow. */
export const DISC_SLOTS = [MUTED, HOLLOW, 0, MUTED, MUTED] as const;
export const LINE_SLOTS = [MUTED, 1, 0, MUTED, 3] as const;
/** In pixels where all is seen; not by colour alone. */
export const LINE_PX = [0, 1.4, 2.4, 0.8, 3] as const;
/** Of more lines than this, each is the thinner, down to a share. */
const MANY = 1500;
const THINNEST = 0.35;
/** From below to above: in both, gone, new, between. */
const LEVELS = [0, 2, 3, 1, 4] as const;

export function* composeComparison(map: Mapped, standings: Standings, notes: readonly string[]): Sliced<Scene> {
  const { scene, network, authors, partition, communityNames } = map;
  const chosen = chooseCircles(scene.circles, standings.authors);
  const circles = { ...chosen, color: Uint8Array.from(chosen.author, (a) => DISC_SLOTS[standings.authors[a]!]!) };
  yield 0.1;
  const lines = yield* partOf(linesOf(network, standings, scaleToFit(scene.bounds, USUAL_WINDOW)), 0.1, 0.3);
  const layout = layoutOf(circles, network.authorCount);
  const colors = namedCommunities(scene.legend, partition, circles);
  const isDimmed = new Uint8Array(network.authorCount);
  circles.author.forEach((author, i) => (isDimmed[author] = circles.dimmed[i]!));
  const wishes = yield* partOf(
    composeWishes({ authors, network, partition, communityNames, layout, colors }, circles.author, isDimmed),
    0.3,
    0.4,
  );
  const labels = yield* partOf(placeLabels(circles, wishes, scene.bounds), 0.4, 1);
  return { bounds: scene.bounds, circles, lines, labels, areas: NO_AREAS, legend: [], notes };
}

/** All of them, whatever the whole map draws. */
function* linesOf(network: Network, { ties }: Standings, scale: number): Sliced<Scene['lines']> {
  const { offsets, neighbors, authorCount } = network;
  const sources: number[] = [];
  const targets: number[] = [];
  for (let author = 0; author < authorCount; author++)
    for (let k = offsets[author]!; k < offsets[author + 1]!; k++)
      if (ties[k] !== 0 && neighbors[k]! > author) {
        sources.push(author);
        targets.push(neighbors[k]!);
      }
  yield 0.3;
  const factor = Math.max(THINNEST, Math.min(1, Math.sqrt(MANY / sources.length))) / Math.sqrt(scale);
  const standings = Uint8Array.from(sources, (source, i) => ties[findEntry(network, source, targets[i]!)]!);
  const order = yield* partOf(
    sortStably(upTo(sources.length), (i) => LEVELS[standings[i]!]!),
    0.3,
    1,
  );
  return {
    source: Uint32Array.from(order, (i) => sources[i]!),
    target: Uint32Array.from(order, (i) => targets[i]!),
    width: Float32Array.from(order, (i) => factor * LINE_PX[standings[i]!]!),
    color: Uint8Array.from(order, (i) => LINE_SLOTS[standings[i]!]!),
    dimmed: new Uint8Array(order.length),
  };
}
