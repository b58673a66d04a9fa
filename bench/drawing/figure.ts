/** A network, its names and where others draw its authors in, a figure out that a page paints in their manner. */
import type { Network } from '../../src/core/model.ts';
import { forEachCoAuthorship } from '../../src/core/co-authorships.ts';
import { strengthsOf } from '../../src/core/graph.ts';
import type { Points } from '../layout/nearness.ts';

export interface Figure {
  readonly names: readonly string[];
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** Sum of the weights of all ties. */
  readonly strength: readonly number[];
  readonly degree: readonly number[];
  readonly community: readonly number[];
  /** The heaviest first. */
  readonly ties: readonly (readonly [source: number, target: number, weight: number])[];
}

export function toFigure(
  network: Network,
  names: readonly string[],
  community: ArrayLike<number>,
  { x, y }: Points,
): Figure {
  const ties: [number, number, number][] = [];
  forEachCoAuthorship(network, (source, target, weight) => ties.push([source, target, weight]));
  const { offsets } = network;
  return {
    names,
    x: Array.from(x),
    y: Array.from(y),
    strength: Array.from(strengthsOf(network)),
    degree: names.map((_, author) => offsets[author + 1]! - offsets[author]!),
    community: Array.from(community),
    ties: ties.sort((a, b) => b[2] - a[2]),
  };
}
