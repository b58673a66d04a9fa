/** What a person is to an answer: one or more authors, since one person's names may not have been joined; and whose an author is. */
import type { Network } from '../model.ts';

export interface Person {
  /** Ascending; at least one. */
  readonly authors: readonly number[];
}

/** Stands where an author is nobody's. */
export const NO_PERSON = -1;

/** Per author, the place of the person; an author of two persons is the first one's. */
export function personsOf(network: Pick<Network, 'authorCount'>, people: readonly Person[]): Int32Array {
  const persons = new Int32Array(network.authorCount).fill(NO_PERSON);
  people.forEach(({ authors }, person) => {
    for (const author of authors) if (persons[author] === NO_PERSON) persons[author] = person;
  });
  return persons;
}

/** Per author, the one who stands for the person: the first of the person's authors, or the author, who is nobody's. */
export function standInsOf(network: Pick<Network, 'authorCount'>, people: readonly Person[]): Uint32Array {
  const standIns = Uint32Array.from({ length: network.authorCount }, (_, author) => author);
  for (const { authors } of people) for (const author of authors) standIns[author] = authors[0]!;
  return standIns;
}

/** The papers of any of the authors, each once, ascending. */
export function papersOfPerson({ authorOffsets, authorPapers }: Network, { authors }: Person): number[] {
  const papers = authors.flatMap((author) => [
    ...authorPapers.subarray(authorOffsets[author], authorOffsets[author + 1]),
  ]);
  return authors.length === 1 ? papers : [...new Set(papers)].sort((a, b) => a - b);
}

/** Everybody with a tie or a joint paper to any of the authors, each once, ascending; not the authors themselves. */
export function coAuthorsOfPerson(network: Network, person: Person): number[] {
  const found = new Set<number>();
  for (const author of person.authors)
    for (let k = network.offsets[author]!; k < network.offsets[author + 1]!; k++) found.add(network.neighbors[k]!);
  for (const paper of papersOfPerson(network, person))
    for (let i = network.paperOffsets[paper]!; i < network.paperOffsets[paper + 1]!; i++)
      found.add(network.paperAuthors[i]!);
  for (const author of person.authors) found.delete(author);
  return [...found].sort((a, b) => a - b);
}
