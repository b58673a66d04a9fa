/** The names of an entry and its fields in, the names with what the fields say of each of them out: ORCID, affiliation, e-mail. */
import type { PrintedName } from '../../model.ts';
import { foldText } from '../../text/fold.ts';
import { readOrcid } from '../../text/orcid.ts';
import { toPlainText } from '../../text/plain.ts';
import type { Fields } from './entry-reader.ts';

interface Details {
  orcid?: string;
  ids?: readonly string[];
  affiliations?: string[];
  email?: string;
}

/** Beyond this many there is no telling who is meant. */
const MOST_NAMES = 2000;
/** "Greco, Salvatore; Roy, B. (Corresponding Author), " */
const OWNER = /^([^,;]{1,80}, [^,;(]{1,80}?)(?: \((?:corresponding|reprint) author\))?(?:; |, )/i;
const EMAIL = /[^\s;,<>()]+@[^\s;,<>()]+\.[^\s;,<>()]+/;
/** "Greco, Salvatore/0000-0001-8293-8227", one after the other. */
const NUMBERED = /([^;/\n]+)\/([\w-]+)/g;

/** Where such a field is, and what it says of whom. */
const READERS: readonly (readonly [string, (text: string, persons: Persons, details: readonly Details[]) => void])[] = [
  ['orcid-numbers', (text, persons, details) => addNumbers(text, persons, (at, id) => setOrcid(details[at]!, id))],
  [
    'researcherid-numbers',
    (text, persons, details) => addNumbers(text, persons, (at, id) => (details[at]!.ids = [`researcherid:${id}`])),
  ],
  ['author+an', (text, _, details) => addAnnotations(text, details)],
  ['author+an:orcid', (text, _, details) => addAnnotations(text, details)],
  ['orcid', (text, _, details) => addToOnly(details, (one) => setOrcid(one, text))],
  ['author-email', (text, _, details) => addToOnly(details, (one) => setEmail(one, text))],
  ['affiliation', addAffiliations],
  ['affiliations', addAffiliations],
];

/** The names themselves where the fields say nothing of them. */
export function withAffiliations(names: readonly PrintedName[], fields: Fields): readonly PrintedName[] {
  const told = READERS.filter(([field]) => fields.get(field));
  if (told.length === 0 || names.length === 0 || names.length > MOST_NAMES) return names;
  const details = names.map((): Details => ({}));
  const persons = new Persons(names);
  for (const [field, read] of told) read(fields.get(field)!, persons, details);
  return names.map((name, i) => ({ ...name, ...details[i]!, ...joinIds(name, details[i]!) }));
}

function addToOnly(details: readonly Details[], read: (one: Details) => void): void {
  if (details.length === 1) read(details[0]!);
}

function setEmail(details: Details, text: string): void {
  const email = EMAIL.exec(toPlainText(text))?.[0];
  if (email !== undefined) details.email = email;
}

function joinIds(name: PrintedName, details: Details): Pick<PrintedName, 'ids'> {
  return name.ids && details.ids ? { ids: [...name.ids, ...details.ids] } : {};
}

function setOrcid(details: Details, text: string): void {
  const orcid = readOrcid(text);
  if (orcid !== undefined) details.orcid = orcid;
}

function addNumbers(text: string, persons: Persons, set: (at: number, id: string) => void): void {
  for (const [, person, id] of toPlainText(text).matchAll(NUMBERED)) {
    // What stands before the name is the end of the number before it.
    const at = persons.find(person!.trim());
    if (at !== undefined) set(at, id!);
  }
}

/** BibLaTeX: `1=0000-0002-1825-0097; 2="…"`. */
function addAnnotations(text: string, details: readonly Details[]): void {
  for (const [, position, value] of text.matchAll(/(\d+)(?::\w+)?\s*=\s*"?([^;"]*)/g)) {
    const one = details[Number(position) - 1];
    if (one) setOrcid(one, value!);
  }
}

/** Web of Science says whose each is, "Greco, Salvatore, Univ Catania, …"; of others one goes for all, several for nobody. */
function addAffiliations(text: string, persons: Persons, details: readonly Details[]): void {
  let matched = false;
  for (const line of text.split(/\n|(?<=\.) {2,}/)) {
    const { owners, affiliation } = splitOwners(toPlainText(line.replace(/^\{|\}$/g, '')), persons);
    for (const at of owners) addAffiliation(details[at]!, affiliation);
    matched ||= owners.length > 0;
  }
  if (matched) return;
  const whole = toPlainText(text).split(/;\s*/);
  if (whole.length === 1 || details.length === 1)
    for (const one of details) for (const part of whole) addAffiliation(one, part.trim());
}

/** The names that begin a line, and the rest of it. */
function splitOwners(line: string, persons: Persons): { owners: readonly number[]; affiliation: string } {
  const owners: number[] = [];
  let rest = line;
  for (let found = OWNER.exec(rest); found; found = OWNER.exec(rest)) {
    const at = persons.find(found[1]!);
    if (at === undefined) break;
    owners.push(at);
    rest = rest.slice(found[0].length);
  }
  return { owners, affiliation: rest.replace(/[.;\s]{1,9}$/, '') };
}

function addAffiliation(details: Details, affiliation: string): void {
  if (affiliation === '') return;
  details.affiliations ??= [];
  if (!details.affiliations.includes(affiliation)) details.affiliations.push(affiliation);
}

/** Names found again in another spelling: in full, or by family name and initials where only one name fits. */
class Persons {
  private readonly inFull = new Map<string, number>();
  private readonly inShort = new Map<string, number | undefined>();

  constructor(names: readonly PrintedName[]) {
    names.forEach(({ family, given }, at) => {
      this.inFull.set(fold(family, given), at);
      const short = fold(family, initials(given));
      this.inShort.set(short, this.inShort.has(short) ? undefined : at);
    });
  }

  /** "Family, Given" or "Family, GI". */
  find(written: string): number | undefined {
    const comma = written.indexOf(',');
    if (comma < 0) return undefined;
    const family = written.slice(0, comma);
    const given = written.slice(comma + 1).trim();
    return this.inFull.get(fold(family, given)) ?? this.inShort.get(fold(family, initials(given)));
  }
}

function fold(family: string, given: string): string {
  return `${foldText(family)}|${foldText(given)}`;
}

/** "Jose Rui", "Jose-Rui", "J. R." and "JR" are all "JR". */
function initials(given: string): string {
  if (/^\p{Lu}{1,4}$/u.test(given)) return given;
  return given
    .split(/[\s.-]+/)
    .map((word) => word.slice(0, 1))
    .join('')
    .toUpperCase();
}
