/** A roster and an atlas in, its entries with whom each may be out; and what somebody chose, in the numbers of the atlas. */
import { readEntries, readNameTable, type NameTable } from '../../core/answers/name-list.ts';
import { proposeAuthors, type Choices, type Match, type Proposal } from '../../core/answers/roster.ts';
import type { Atlas } from '../../core/model.ts';
import { inSlices } from './in-slices.ts';
import type { Lookup } from './lookup.ts';
import type { Roster } from './groups.ts';
import { authorNamesOf } from './registers.ts';

export interface Proposed {
  readonly table: NameTable;
  readonly proposals: readonly Proposal[];
}

/** Undefined where the signal says to stop before. */
export async function proposeFor(
  atlas: Atlas,
  { text, columns }: Pick<Roster, 'text' | 'columns'>,
  signal: AbortSignal,
): Promise<Proposed | undefined> {
  const table = readNameTable(text);
  const names = await authorNamesOf(atlas);
  const proposals = await inSlices(proposeAuthors(names, readEntries(table, columns ?? table.guess)), signal);
  return proposals && { table, proposals };
}

/** A choice of somebody whom the atlas does not have is none. */
export function choicesOf({ choices }: Roster, proposals: readonly Proposal[], lookup: Lookup): Choices {
  const found = new Map<number, readonly number[]>();
  proposals.forEach(({ entry }, place) => {
    const keys = Object.hasOwn(choices, entry.text) ? choices[entry.text] : undefined;
    if (!keys) return;
    const authors = keys.map(lookup.findAuthor).filter((author) => author !== undefined);
    if (authors.length > 0 || keys.length === 0) found.set(place, authors);
  });
  return found;
}

/** With another choice for an entry; undefined has it found by its name again. */
export function withChoice<R extends Roster>(roster: R, entry: string, keys: readonly string[] | undefined): R {
  const others = Object.entries(roster.choices).filter(([text]) => text !== entry);
  return { ...roster, choices: Object.fromEntries(keys ? [...others, [entry, keys]] : others) };
}

/** Those who were found, each with the name on the list. */
export function foundPeople(
  matches: readonly Match[],
): { readonly text: string; readonly authors: readonly number[] }[] {
  return matches
    .filter(({ authors }) => authors.length > 0)
    .map(({ entry, authors }) => ({ text: entry.text, authors }));
}
