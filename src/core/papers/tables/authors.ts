/** Names and what other columns say of the same people in, the names with their ORCIDs, ids and affiliations out. */
import type { PrintedName } from '../../model.ts';
import { readOrcid } from '../../text/orcid.ts';

type Detail = Pick<PrintedName, 'orcid' | 'ids' | 'affiliations'>;

/** Pieces of a list; of one that should have `count`, the last may be followed by one more separator. */
export function splitList(cell: string, separator: string, count: number): string[] {
  if (cell === '') return [];
  const items = cell.split(separator).map((item) => item.trim());
  if (items.length > count && items.at(-1) === '') items.pop();
  return items;
}

/** One item for each name; where there are not as many, nobody knows whose they are. */
export function withDetails(
  names: readonly PrintedName[],
  items: readonly string[],
  read: (item: string) => Detail | undefined,
): readonly PrintedName[] {
  if (items.length !== names.length) return names;
  return names.map((name, i) => (items[i] === '' ? name : { ...name, ...read(items[i]!) }));
}

export function readOrcidDetail(item: string): Detail | undefined {
  const orcid = readOrcid(item);
  return orcid === undefined ? undefined : { orcid };
}

/**
 * "Lee A., Univ X, Y; May J., Univ Z": what follows each of the names as they are printed there;
 * undefined where they do not stand there in this order.
 */
export function splitByNames(text: string, printed: readonly string[]): string[] | undefined {
  const pieces: string[] = [];
  let at = 0;
  for (let i = 0; i < printed.length; i++) {
    if (!text.startsWith(printed[i]!, at)) return undefined;
    at += printed[i]!.length;
    const end = i + 1 < printed.length ? text.indexOf(`; ${printed[i + 1]!}`, at) : text.length;
    if (end < 0) return undefined;
    pieces.push(text.slice(at, end));
    at = end + 2;
  }
  return pieces;
}
