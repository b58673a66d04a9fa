/** A laid-out network in, what carries the picture when all of it is in sight out: areas of communities, and key authors. */
import type { Layout, Network, Partition, Sliced } from '../model.ts';
import { partOf } from '../slices.ts';
import { composeAreas, type Areas } from './areas.ts';
import { findKeyAuthors } from './key-authors.ts';

export interface Overview {
  readonly areas: Areas;
  /** 1 for each author who is one. */
  readonly key: Uint8Array;
}

export function* composeOverview(network: Network, partition: Partition, layout: Layout): Sliced<Overview> {
  const areas = yield* partOf(composeAreas({ network, partition, layout }), 0, 0.7);
  const key = yield* partOf(findKeyAuthors(network, partition), 0.7, 1);
  return { areas, key };
}
