/** Decisions about which records are not one paper in, the same with one more or fewer out. */
import type { Paper } from '../../model.ts';
import { recordKey } from '../key.ts';

/** Pairs of record keys that are not the same paper. */
export type Separations = readonly (readonly [string, string])[];

/** Whether there is another record behind the paper that this one could be kept apart from. */
export function canKeepApart({ records = [] }: Paper, record: Paper): boolean {
  const key = recordKey(record);
  return records.some((other) => recordKey(other) !== key);
}

/** The record is not the paper that the others are. */
export function keepApart(separate: Separations, { records = [] }: Paper, record: Paper): Separations {
  const key = recordKey(record);
  const others = new Set(records.map(recordKey));
  others.delete(key);
  const known = separate.filter((pair) => !(pair.includes(key) && pair.some((one) => others.has(one))));
  return [...known, ...[...others].map((other) => [key, other] as const)];
}

/** The two papers may be one again. */
export function joinAgain(separate: Separations, one: Paper, other: Paper): Separations {
  const [ours, theirs] = [one, other].map((paper) => new Set((paper.records ?? [paper]).map(recordKey)));
  return separate.filter(([a, b]) => !((ours!.has(a) && theirs!.has(b)) || (ours!.has(b) && theirs!.has(a))));
}
