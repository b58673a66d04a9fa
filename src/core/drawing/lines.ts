/** A network and which of its co-authorships are drawn in, the lines out: weak ones first. */
import type { Drawn } from '../drawn.ts';
import type { Network, Scene, Sliced } from '../model.ts';
import { partOf } from '../slices.ts';
import { sortStably, upTo } from './sort.ts';

const WIDTH_PX = { least: 1, most: 3 };
/** Co-authorships gone through between two yields. */
const SLICE = 1 << 18;

interface LineOptions {
  readonly drawn: Drawn | undefined;
  readonly isDimmed: Uint8Array;
  /** The slot of the line between two authors. */
  readonly colorOf: (source: number, target: number) => number;
}

/** By weight, of equals by source, then by target. A width is that of the same weight whatever else is drawn. */
export function* composeLines(network: Network, { drawn, isDimmed, colorOf }: LineOptions): Sliced<Scene['lines']> {
  let [lightest, heaviest] = [Infinity, 0];
  for (const weight of network.weights) {
    lightest = Math.min(lightest, weight);
    heaviest = Math.max(heaviest, weight);
  }
  yield 0.1;
  const ends = yield* partOf(listEnds(network, drawn), 0.1, 0.3);
  const order = yield* partOf(
    sortStably(upTo(ends.count), (i) => ends.weight[i]!),
    0.3,
    0.7,
  );

  const lines = {
    source: new Uint32Array(ends.count),
    target: new Uint32Array(ends.count),
    width: new Float32Array(ends.count),
    color: new Uint8Array(ends.count),
    dimmed: new Uint8Array(ends.count),
  };
  // Where all weigh the same, width tells nothing, and wide lines would only hide one another.
  const spread = lightest < heaviest ? WIDTH_PX.most - WIDTH_PX.least : 0;
  for (let i = 0; i < ends.count; i++) {
    const source = ends.source[order[i]!]!;
    const target = ends.target[order[i]!]!;
    lines.source[i] = source;
    lines.target[i] = target;
    lines.width[i] = WIDTH_PX.least + (spread * ends.weight[order[i]!]!) / heaviest;
    lines.color[i] = colorOf(source, target);
    lines.dimmed[i] = isDimmed[source]! | isDimmed[target]!;
    if (i % SLICE === 0) yield 0.7 + (0.3 * i) / ends.count;
  }
  return lines;
}

/** The first `count` of each, by source, then by target. */
interface Ends {
  readonly count: number;
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly weight: Float64Array;
}

function* listEnds({ authorCount, offsets, neighbors, weights }: Network, drawn: Drawn | undefined): Sliced<Ends> {
  const most = neighbors.length / 2;
  const source = new Uint32Array(most);
  const target = new Uint32Array(most);
  const weight = new Float64Array(most);
  let count = 0;
  let yielded = 0;
  for (let author = 0; author < authorCount; author++) {
    for (let k = offsets[author]!; k < offsets[author + 1]!; k++) {
      if (neighbors[k]! < author || drawn?.edges[k] === 0) continue;
      source[count] = author;
      target[count] = neighbors[k]!;
      weight[count++] = weights[k]!;
    }
    if (offsets[author]! < yielded + SLICE) continue;
    yielded = offsets[author]!;
    yield author / authorCount;
  }
  return { count, source, target, weight };
}
