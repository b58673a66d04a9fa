/** Nothing in, the tables of communities out: how fast they are found, how good and how certain they are, and what counting survives. */
import type { Table } from '../measuring/table.ts';
import { tabulateSpeed } from './speed.ts';
import { tabulateCertainty, tabulateCounting, tabulateQuality } from './quality.ts';

export function tabulateCommunities(): Table[] {
  return [tabulateSpeed(), tabulateQuality(), tabulateCertainty(), tabulateCounting()];
}
