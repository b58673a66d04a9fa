/** A roster and an atlas in, its entries with whom each may be out; and what somebody chose, in the numbers of the atlas. */
import { readEntries, readNameTable, type NameTable } from '../../core/answers/name-list.ts';
import { proposeAuthors, type Choices, type Match, type Proposal } from '../../core/answers/roster.ts';
import type { Atlas } from '../../core/model.ts';
import { displayName } from '../../core/text/names.ts';
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

/** With more authors on the list, each on a line with their name and the choice that it is they. */
export function withAuthors<R extends Roster>(roster: R, authors: readonly number[], atlas: Atlas): R {
  const lines = new Set(roster.text.split('\n').filter((line) => line.trim() !== ''));
  const choices = new Map(Object.entries(roster.choices));
  for (const author of authors) {
    const { key, name } = atlas.authors[author]!;
    const line = displayName(name);
    const [entry] = readEntries(readNameTable(line), { name: 0 });
    lines.add(line);
    if (entry) choices.set(entry.text, [key]);
  }
  return { ...roster, text: [...lines].join('\n'), choices: Object.fromEntries(choices) };
}

/** Those who were found, each with the name on the list. */
export function foundPeople(
  matches: readonly Match[],
): { readonly text: string; readonly authors: readonly number[] }[] {
  return matches
    .filter(({ authors }) => authors.length > 0)
    .map(({ entry, authors }) => ({ text: entry.text, authors }));
}
