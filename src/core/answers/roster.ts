/** A list of people by name in, the authors whom each may be out: taken where there is no doubt, proposed where there is. */
import type { PersonName, Sliced } from '../model.ts';
import type { AuthorNames } from './author-names.ts';
import { givenNamesAlike, givenNamesFit, suffixesFit, toNameKeys, type NameKeys } from './name-keys.ts';

/** Somebody on a list. */
export interface Entry {
  /** As it stands on the list. */
  readonly text: string;
  readonly name: PersonName;
  readonly orcid?: string;
}

/**
 * Why an author may be the person, the surest first: the ORCID; the whole name; the same words in another order; a longer
 * or shorter form of the name; the ORCID of somebody who may be the person; a part of the family name, or it alone; nearly
 * the same spelling.
 */
const REASONS = ['orcid', 'name', 'order', 'form', 'twin', 'family', 'spelling'] as const;
export type Reason = (typeof REASONS)[number];

export interface Candidate {
  readonly author: number;
  readonly reason: Reason;
  /** The author's papers give another ORCID than the list does. */
  readonly otherOrcid?: true;
}

/** What one entry alone says. */
export interface Proposal {
  readonly entry: Entry;
  /** Who it is taken to be, all for one reason; nobody where there is a doubt. More than one where an ORCID says so. */
  readonly taken: readonly number[];
  /** Everybody whom it may be, those taken included, the surest first, then by number. */
  readonly candidates: readonly Candidate[];
}

/** What becomes of an entry among the others. */
export interface Match extends Proposal {
  readonly standing: 'matched' | 'chosen' | 'choose' | 'nobody' | 'repeated';
  /** No author is more than one person's. */
  readonly authors: readonly number[];
  /** The entry that has an author whom this one may be, or whom it repeats. */
  readonly heldBy?: number;
}

/** More candidates than this help nobody. */
const MOST = 12;

export function* proposeAuthors(names: AuthorNames, entries: readonly Entry[]): Sliced<Proposal[]> {
  const proposals: Proposal[] = [];
  for (const [i, entry] of entries.entries()) {
    proposals.push(yield* propose(names, entry));
    yield i / entries.length;
  }
  return proposals;
}

function* propose(names: AuthorNames, entry: Entry): Sliced<Proposal> {
  const keys = toNameKeys(entry.name);
  const found = new Map<number, Reason>();
  const add = (authors: readonly number[], reason: Reason, fits: (form: NameKeys) => boolean = () => true): void => {
    for (const author of authors)
      if (!found.has(author) && names.keys[author]!.some((form) => suffixesFit(form.suffix, keys.suffix) && fits(form)))
        found.set(author, reason);
  };
  const hasName = keys.straight !== '|';
  if (entry.orcid !== undefined) add(names.withOrcid(entry.orcid), 'orcid');
  if (hasName) {
    const givenFits = ({ given }: NameKeys): boolean => givenNamesFit(given, keys.given);
    if (keys.isFull || keys.given.length === 0)
      add(names.withName(keys), 'name', ({ straight }) => straight === keys.straight);
    if (keys.isFull) add(names.withWords(keys), 'order');
    const ofFamily = names.withFamily(keys.family);
    add(ofFamily, 'form', (form) => form.family === keys.family && givenFits(form));
    for (const author of [...found.keys()])
      for (const orcid of names.orcidsOf(author)) add(names.withOrcid(orcid), 'twin');
    if (keys.given.length === 0) add(ofFamily, 'family');
    else add(names.withPartOfFamily(entry.name), 'family', givenFits);
    if (found.size === 0) {
      add(ofFamily, 'spelling', ({ given }) => givenNamesAlike(given, keys.given));
      for (const family of yield* names.familiesLike(keys.family))
        add(names.withFamily(family), 'spelling', (form) => form.family === family && givenFits(form));
    }
  }
  const candidates = Array.from(found, ([author, reason]): Candidate => {
    const orcids = names.orcidsOf(author);
    const isOther = entry.orcid !== undefined && orcids.length > 0 && !orcids.includes(entry.orcid);
    return isOther ? { author, reason, otherOrcid: true } : { author, reason };
  }).sort((a, b) => rankOf(a.reason) - rankOf(b.reason) || a.author - b.author);
  const nameFits = (author: number): boolean => !hasName || names.keys[author]!.some((form) => namesFit(form, keys));
  return { entry, taken: takeSure(candidates, nameFits), candidates: candidates.slice(0, MOST) };
}

/** Who has the ORCID and a name that fits; else the only one for the surest reason, unless something speaks against it. */
function takeSure(candidates: readonly Candidate[], nameFits: (author: number) => boolean): number[] {
  const of = (reason: Reason): number[] =>
    candidates.filter((held) => held.reason === reason && !held.otherOrcid).map(({ author }) => author);
  const byOrcid = of('orcid');
  if (byOrcid.length > 0) return byOrcid.filter(nameFits);
  const byName = of('name');
  if (byName.length > 0) return byName.length === 1 ? byName : [];
  const less = [...of('order'), ...of('form')];
  return less.length === 1 ? less : [];
}

function namesFit(a: NameKeys, b: NameKeys): boolean {
  if (!suffixesFit(a.suffix, b.suffix)) return false;
  if (a.straight === b.straight || a.order.some((key) => b.order.includes(key))) return true;
  return a.family === b.family && givenNamesFit(a.given, b.given);
}

/** By the place of an entry, who a person said that it is; nobody where the list is empty. */
export type Choices = ReadonlyMap<number, readonly number[]>;

/**
 * Every author is at most one person's: what a person chose comes first, then the surer reason; where two entries have
 * equal claims, neither gets the author.
 */
export function settleMatches(proposals: readonly Proposal[], chosen: Choices = new Map()): Match[] {
  const repeats = findRepeats(proposals.map(({ entry }) => entry));
  for (const place of chosen.keys()) repeats.delete(place);
  const holders = findHolders(proposals, chosen, repeats);
  const given = proposals.map((): number[] => []);
  for (const [author, place] of holders) given[place]!.push(author);
  return proposals.map((proposal, place): Match => {
    const before = repeats.get(place);
    if (before !== undefined) return { ...proposal, standing: 'repeated', authors: [], heldBy: before };
    const authors = given[place]!.sort((a, b) => a - b);
    if (chosen.has(place)) return { ...proposal, standing: 'chosen', authors };
    if (authors.length > 0) return { ...proposal, standing: 'matched', authors };
    const held = proposal.candidates.map(({ author }) => holders.get(author)).find((holder) => holder !== undefined);
    const standing = proposal.candidates.length > 0 ? 'choose' : 'nobody';
    return { ...proposal, standing, authors, ...(held === undefined ? {} : { heldBy: held }) };
  });
}

/** By author, the place of the entry whose they are. */
function findHolders(
  proposals: readonly Proposal[],
  chosen: Choices,
  repeats: ReadonlyMap<number, number>,
): ReadonlyMap<number, number> {
  const holders = new Map<number, number>();
  for (const place of proposals.keys())
    for (const author of chosen.get(place) ?? []) if (!holders.has(author)) holders.set(author, place);
  const open = [...proposals.entries()].filter(([place]) => !chosen.has(place) && !repeats.has(place));
  for (const reason of REASONS) {
    const claims = new Map<number, number[]>();
    for (const [place, { taken, candidates }] of open) {
      const claimed = candidates.filter((held) => held.reason === reason && taken.includes(held.author));
      for (const { author } of claimed) claims.set(author, [...(claims.get(author) ?? []), place]);
    }
    for (const [author, places] of claims)
      if (places.length === 1 && !holders.has(author)) holders.set(author, places[0]!);
  }
  return holders;
}

/** By the place of an entry, that of the first with the same name and no other ORCID. */
function findRepeats(entries: readonly Entry[]): Map<number, number> {
  const first = new Map<string, number>();
  const repeats = new Map<number, number>();
  entries.forEach(({ name, orcid = '' }, place) => {
    const { straight, suffix } = toNameKeys(name);
    const key = straight === '|' ? orcid : `${straight}|${suffix}`;
    const before = first.get(key);
    if (before === undefined) first.set(key, place);
    else if (orcid === '' || (entries[before]!.orcid ?? orcid) === orcid) repeats.set(place, before);
  });
  return repeats;
}

function rankOf(reason: Reason): number {
  return REASONS.indexOf(reason);
}
