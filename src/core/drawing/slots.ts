/** A partition and a community in, the slot of the palette that colours it out. */
import { MUTED, type Partition } from '../model.ts';
import { SLOTS } from './palette.ts';

/** Communities smaller than this get no colour or name of their own. */
const SMALLEST = 3;

/** The largest communities have colours of their own; `NO_COMMUNITY` has none. */
export function slotOf({ sizes }: Pick<Partition, 'sizes'>, community: number): number {
  return community < SLOTS && sizes[community]! >= SMALLEST ? community : MUTED;
}
