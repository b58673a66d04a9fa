/** The fields of a Web of Science record in, its byline out: full names before abbreviated ones, with the addresses, emails and ids that are said to be each author's. */
import type { PrintedName } from '../../model.ts';
import { foldName } from '../../text/names.ts';
import { foldText } from '../../text/fold.ts';
import { readOrcid } from '../../text/orcid.ts';
import { readFamilyFirst, readSortedName } from '../../text/person-name.ts';
import { readByline, splitOrganisations, type Byline } from './names.ts';
import type { TaggedRecord } from './record.ts';

interface Author {
  name: PrintedName;
  affiliations: string[];
  orcid?: string;
  email?: string;
  ids: string[];
}

export function readWosByline(record: TaggedRecord): Byline {
  const short = readByline(record.all('AU'), readName);
  const full = readByline(record.all('AF'), readName);
  const written = pairUp(short.names, full.names);
  const people = written.length > 0 ? written : readByline(record.all('BA', 'BF').slice(0, 1), readName).names;
  const authors = people.map((name): Author => ({ name, affiliations: [], ids: [] }));
  if (authors.length > 0) new Evidence(authors, short.names).gather(record);
  return {
    truncated: short.truncated || full.truncated,
    names: [...authors.map(toName), ...splitOrganisations(record.all('CA'))],
  };
}

/** "Silva, Ana", "SILVA A": without a comma, what stands last are initials, in capitals throughout too. */
function readName(text: string): PrintedName {
  return text.includes(',') ? readSortedName(text) : readFamilyFirst(text);
}

/** By position where there are as many; otherwise a full name stands for the abbreviated one of the same family name. */
function pairUp(short: readonly PrintedName[], full: readonly PrintedName[]): readonly PrintedName[] {
  if (short.length === full.length || short.length === 0) return full;
  if (full.length === 0) return short;
  const left = new Map<string, PrintedName[]>();
  // The last one of each is taken first.
  for (const name of full.toReversed()) push(left, toShortKey(name), name);
  return short.map((name) => left.get(toShortKey(name))?.pop() ?? name);
}

/** What the record says of its authors, by whatever form of the name it uses there. */
class Evidence {
  private readonly authors: readonly Author[];
  private readonly byForm = new Map<string, Author | undefined>();

  constructor(authors: readonly Author[], short: readonly PrintedName[]) {
    this.authors = authors;
    authors.forEach((author, i) => {
      const forms = new Set([foldName(author.name), toShortKey(author.name)]);
      if (short.length === authors.length) forms.add(foldName(short[i]!));
      // A form of two authors is nobody's.
      for (const form of forms) this.byForm.set(form, this.byForm.has(form) ? undefined : author);
    });
  }

  gather(record: TaggedRecord): void {
    for (const value of record.all('C1')) for (const line of value.split('\n')) this.takeAddress(line);
    for (const value of record.all('OI')) this.takeIds(value, (author, id) => (author.orcid ??= readOrcid(id) ?? ''));
    for (const value of record.all('RI')) this.takeIds(value, (author, id) => author.ids.push(`researcherid:${id}`));
    this.takeReprint(record.first('RP'), record.first('EM'));
  }

  /** "[Silva, A; Okafor, N] Univ Porto, Porto, Portugal." */
  private takeAddress(line: string): void {
    const close = line.startsWith('[') ? line.indexOf(']') : -1;
    if (close > 0) {
      const address = tidyAddress(line.slice(close + 1));
      const named = line
        .slice(1, close)
        .split(';')
        .map((text) => this.find(text));
      for (const author of new Set(named)) author?.affiliations.push(address);
    } else if (this.authors.length === 1 && !CITED.test(line)) this.authors[0]!.affiliations.push(tidyAddress(line));
  }

  /** "Silva, Ana/0000-0002-1825-0097; Okafor, Nneka/0000-…", wrapped like running text. */
  private takeIds(value: string, take: (author: Author, id: string) => void): void {
    for (const part of value.split(/;\s?/)) {
      const slash = part.lastIndexOf('/');
      const id = part.slice(slash + 1).trim();
      if (slash < 0 || id === '') continue;
      const author = this.find(part.slice(0, slash).replaceAll('\n', ' '));
      if (author) take(author, id);
    }
  }

  /** "Silva, A (corresponding author), Univ Porto, Porto, Portugal." The first email is the first such author's. */
  private takeReprint(value: string, emails: string): void {
    const found = /^([^()]{1,200}?)\s?\((?:reprint|corresponding) author\),?\s?([^]*)$/.exec(value.slice(0, 10_000));
    const email = /^[^\s;@]{1,100}@[^\s;@]{1,100}(?=[\s;]|$)/.exec(emails)?.[0];
    const author = found
      ? this.find(found[1]!.split(';', 1)[0]!)
      : this.authors.length === 1
        ? this.authors[0]
        : undefined;
    if (!author) return;
    if (found && author.affiliations.length === 0)
      author.affiliations.push(tidyAddress(found[2]!.split(/[;\n]/, 1)[0]!));
    if (email !== undefined && (this.authors.length === 1 || !emails.includes('@', email.length)))
      author.email ??= email;
  }

  private find(text: string): Author | undefined {
    const name = readName(text);
    return this.byForm.get(foldName(name)) ?? this.byForm.get(toShortKey(name));
  }
}

/** A cited work that got among the addresses: "Abraham M., 1909, RC CIRC MAT PALERMO, V28, P1". */
const CITED = /^[^,]{1,60}, \d{4}, /;

function tidyAddress(text: string): string {
  return text.trim().replace(/\.$/, '');
}

function toName({ name, affiliations, orcid, email, ids }: Author): PrintedName {
  return {
    ...name,
    ...(orcid ? { orcid } : {}),
    ...(affiliations.length > 0 ? { affiliations } : {}),
    ...(email !== undefined && name.email === undefined ? { email } : {}),
    ...(ids.length > 0 ? { ids } : {}),
  };
}

/** Family name and first initial. */
function toShortKey({ family, given }: PrintedName): string {
  return `${foldText(family)}|${foldText(given).charAt(0)}…`;
}

function push<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
