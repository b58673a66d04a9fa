/** Pasted text or the text of a table in, the people on it out, with what its columns were taken for. */
import { readTableHead } from '../tokens/table-head.ts';
import { createTableSplitter } from '../tokens/table.ts';
import { roleOfTitle } from '../papers/tables/role-words.ts';
import { cleanLine } from '../text/clean.ts';
import { foldText } from '../text/fold.ts';
import { displayName } from '../text/names.ts';
import { readOrcid } from '../text/orcid.ts';
import { readName } from '../text/person-name.ts';
import type { Entry } from './roster.ts';

/** A list has one name a line; in a table they stand in columns. */
export interface NameTable {
  /** Titles of the columns, or "Column 1" where it has none; empty for a list. */
  readonly columns: readonly string[];
  /** Without the row of titles. */
  readonly rows: readonly (readonly string[])[];
  readonly guess: NameColumns;
  /** Rows beyond those that are read. */
  readonly leftOut: number;
}

/** Places of columns: the whole name, or family and given names apart. */
export interface NameColumns {
  readonly name?: number;
  readonly family?: number;
  readonly given?: number;
  readonly orcid?: number;
}

/** More names than this are no list that a person keeps. */
const MOST = 10_000;
const LONGEST = 300;
/** Rows looked at to find what a column holds. */
const SAMPLE = 50;

const TITLES: Readonly<Record<'name' | 'family' | 'given', ReadonlySet<string>>> = {
  name: wordsOf(`name, full name, fullname, person, people, researcher, member, staff, display name, names, naam, navn, namn,
    nom complet, nombre completo, nome completo, vollständiger name, 姓名, 氏名, 이름, имя, фио, ονοματεπώνυμο`),
  family:
    wordsOf(`family name, family, last name, lastname, surname, sur name, nachname, familienname, nom, nom de famille,
    apellido, apellidos, cognome, sobrenome, achternaam, efternavn, etternavn, efternamn, sukunimi, nazwisko, příjmení, soyadı,
    фамилия, 姓`),
  given:
    wordsOf(`given name, given names, given, first name, firstname, forename, first names, vorname, vornamen, prénom,
    prénoms, nombre, nombres, nome, voornaam, fornavn, förnamn, etunimi, imię, jméno, ad, 名`),
};

export function readNameTable(text: string): NameTable {
  const head = readTableHead(text);
  const rows: (readonly string[])[] = [];
  let leftOut = 0;
  const add = (cells: readonly string[]): void => {
    const tidy = cells.map((cell) => cleanLine(cell.slice(0, LONGEST)));
    if (!tidy.some((cell) => cell !== '')) return;
    if (rows.length < MOST + 1) rows.push(tidy);
    else leftOut++;
  };
  if (
    !isTable(
      head.rows.map(({ cells }) => cells),
      head.delimiter,
    )
  ) {
    for (const line of text.split(/\r\n?|\n/))
      for (const name of isByline(line) ? line.split(';') : [line]) add([name]);
    return {
      columns: [],
      rows: rows.slice(0, MOST),
      guess: { name: 0 },
      leftOut: leftOut + Math.max(0, rows.length - MOST),
    };
  }
  const splitter = createTableSplitter(add, () => undefined, { delimiter: head.delimiter });
  splitter.push(text);
  splitter.end();
  return toTable(rows, leftOut);
}

/** Whom the rows name under this reading of the columns; rows without a name and an ORCID name nobody. */
export function readEntries({ columns, rows }: NameTable, { name, family, given, orcid }: NameColumns): Entry[] {
  const entries: Entry[] = [];
  for (const cells of rows) {
    const cell = (at: number | undefined): string => (at === undefined ? '' : (cells[at] ?? ''));
    if (columns.length === 0) entries.push(...entryOf(cell(name), cell(name)));
    else if (family !== undefined)
      entries.push(...entryOf(joinName(cell(family), cell(given)), cell(orcid) || cell(family)));
    else entries.push(...entryOf(cell(name), cell(orcid) || cell(name)));
  }
  return entries;
}

function joinName(family: string, given: string): string {
  return family !== '' && given !== '' ? `${family}, ${given}` : family || given;
}

/** Nobody or one. */
function entryOf(text: string, around: string): Entry[] {
  const orcid = readOrcid(around);
  const bare = toBareName(text);
  if (bare === '' && orcid === undefined) return [];
  const name = bare === '' ? { family: '', given: '' } : readName(bare);
  // What a list says of a person beside the name is not kept.
  const { family, given, suffix } = name;
  const parts = suffix === undefined ? { family, given } : { family, given, suffix };
  return [{ text: bare || orcid!, name: parts, ...(orcid === undefined ? {} : { orcid }) }];
}

/** Without numbering, ORCID, addresses and what stands in brackets. */
function toBareName(text: string): string {
  return text
    .replace(/https?:\S+|\S+@\S+/giu, ' ')
    .replace(/(?:orcid:?\s*)?\d{4}-?\d{4}-?\d{4}-?\d{3}[\dx]/giu, ' ')
    .replace(/\([^)]*\)|\[[^\]]*\]|<[^>]*>/gu, ' ')
    .replace(/^\s*(?:[-–—•*·▪◦]+|\(?\d{1,4}[.):])\s*/u, '')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,;|]+|[\s,;|]+$/gu, '')
    .trim();
}

/** "Smith, J.; Li, W." on one line. */
function isByline(line: string): boolean {
  return line.includes(';');
}

/**
 * A comma within names, "Family, Given", makes no table: one has titles that are known, or tabs, or columns of something
 * that is no name.
 */
function isTable(rows: readonly (readonly string[])[], delimiter: string): boolean {
  const [first = []] = rows;
  if (first.length < 2) return false;
  const cells = rows.slice(0, SAMPLE);
  // "Person, Ola" is a name, though "Person" may be a title.
  const isSpaced = delimiter === ',' && first.length === 2 && shareOf(cells, 1, (cell) => cell.startsWith(' ')) > 0.5;
  if (!isSpaced && first.some((title) => roleOf(title) !== undefined)) return true;
  if (delimiter === '\t') return true;
  return first.some((_, at) => at > 0 && shareOf(cells, at, isNoName) > 0.5);
}

function toTable(rows: readonly (readonly string[])[], leftOut: number): NameTable {
  const [first = []] = rows;
  const roles = first.map(roleOf);
  const hasTitles = roles.some((role) => role !== undefined);
  const body = (hasTitles ? rows.slice(1) : rows).slice(0, MOST);
  const width = rows.reduce((most, { length }) => Math.max(most, length), 0);
  const columns = Array.from({ length: width }, (_, at) => (hasTitles && first[at]) || `Column ${at + 1}`);
  const at = (role: Role): number | undefined => (roles.includes(role) ? roles.indexOf(role) : undefined);
  const sample = body.slice(0, SAMPLE);
  const find = (test: (cell: string) => boolean): number | undefined => {
    const found = columns.findIndex((_, place) => shareOf(sample, place, test) > 0.5);
    return found < 0 ? undefined : found;
  };
  const orcid = at('orcid') ?? find((cell) => readOrcid(cell) !== undefined);
  const [family, given] = [at('family'), at('given')];
  const apart = family !== undefined && given !== undefined;
  const name = at('name') ?? (apart ? undefined : (family ?? find(isLikeName) ?? find((cell) => !isNoName(cell)) ?? 0));
  return {
    columns,
    rows: body,
    guess: {
      ...(name === undefined ? { family: family!, given: given! } : { name }),
      ...(orcid === undefined ? {} : { orcid }),
    },
    leftOut: leftOut + Math.max(0, rows.length - (hasTitles ? 1 : 0) - MOST),
  };
}

type Role = 'name' | 'family' | 'given' | 'orcid';

function roleOf(title: string): Role | undefined {
  const fold = foldText(title);
  for (const role of ['name', 'family', 'given'] as const) if (TITLES[role].has(fold)) return role;
  const known = roleOfTitle(title)?.role;
  return known === 'authors' ? 'name' : known === 'orcid' ? 'orcid' : undefined;
}

function shareOf(rows: readonly (readonly string[])[], at: number, test: (cell: string) => boolean): number {
  const cells = rows.map((cells) => cells[at] ?? '').filter((cell) => cell !== '');
  return cells.length === 0 ? 0 : cells.filter(test).length / cells.length;
}

function isNoName(cell: string): boolean {
  return /[\d@]|https?:/.test(cell);
}

function isLikeName(cell: string): boolean {
  return !isNoName(cell) && displayName(readName(cell)).includes(' ') && cell.length < 80;
}

function wordsOf(list: string): ReadonlySet<string> {
  return new Set(list.split(',').map((word) => foldText(word)));
}
