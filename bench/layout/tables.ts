/** Nothing in, the tables of drawing out: how fast, how good, and how steady. */
import type { Table } from '../measuring/table.ts';
import { tabulateQuality, tabulateWarmStart } from './quality.ts';
import { tabulateSettled } from './settled.ts';

export function tabulateLayout(): Table[] {
  return [...tabulateSettled(), tabulateQuality(), tabulateWarmStart()];
}
