/** The titles and first rows of a table in, what its columns seem to mean out, by their titles first and by their contents where these say nothing. */
import { COLUMN_ROLES, type ColumnMapping, type ColumnRole } from '../../model.ts';
import { readDoi } from '../../text/doi.ts';
import { readOrcid } from '../../text/orcid.ts';
import { Columns } from './columns.ts';
import { roleOfTitle } from './role-words.ts';

export interface GuessedColumns {
  readonly columns: Columns;
  /** False where the first row is a paper already. */
  readonly hasTitles: boolean;
  readonly mapping: ColumnMapping;
  /** Roles that are known by their titles; the others are guessed from contents. */
  readonly byTitle: ReadonlySet<ColumnRole>;
}

type Row = readonly string[];

/** Beyond these a column is not looked at, and a cell is not read. */
const MOST_COLUMNS = 1000;
const LOOKED_AT = 2000;
const ENOUGH = 0.6;

export function guessColumns(rows: readonly Row[]): GuessedColumns {
  const [first = []] = rows;
  const hasTitles = !isRecord(first);
  const columns = new Columns(hasTitles ? withRowNames(first, rows.slice(1)) : first.map(() => ''));
  const places = placesByTitle(columns.titles);
  const byTitle = new Set(places.keys());
  addByContents(places, columns.titles.length, hasTitles ? rows.slice(1) : rows);
  const known = COLUMN_ROLES.filter((role) => places.has(role));
  const mapping = Object.fromEntries(known.map((role) => [role, columns.titles[places.get(role)!]!]));
  return { columns, hasTitles, mapping, byTitle };
}

function addByContents(places: Map<ColumnRole, number>, count: number, rows: readonly Row[]): void {
  const taken = new Set(places.values());
  for (const [role, fits] of CONTENTS) {
    if (places.has(role)) continue;
    const at = findColumn(count, rows, taken, fits);
    if (at < 0) continue;
    places.set(role, at);
    taken.add(at);
  }
}

/** Of several columns for one role, the one with the surest title. */
function placesByTitle(titles: readonly string[]): Map<ColumnRole, number> {
  const best = new Map<ColumnRole, { at: number; rank: number }>();
  titles.slice(0, MOST_COLUMNS).forEach((title, at) => {
    const found = roleOfTitle(title);
    if (found && found.rank < (best.get(found.role)?.rank ?? Infinity)) best.set(found.role, { at, rank: found.rank });
  });
  return new Map([...best].map(([role, { at }]) => [role, at]));
}

/** R leaves out the title over the names of the rows. */
function withRowNames(titles: Row, rows: readonly Row[]): Row {
  const isShort = rows.length > 0 && rows.every((row) => row.length === titles.length + 1);
  return isShort ? ['', ...titles] : titles;
}

/** The first row is no header where one of its cells is a date, a number, an identifier or a long text. */
function isRecord(row: Row): boolean {
  if (row.some((cell) => roleOfTitle(cell.trim()))) return false;
  return row.some((cell) => cell.length > 100 || isYear(cell) || isDoi(cell) || isUrl(cell) || isOrcid(cell));
}

type Fits = (cell: string) => boolean;

const isYear: Fits = (cell) => /^(?:1[5-9]|20)\d\d(?:[.,]0+)?$/.test(cell.trim());
const isDoi: Fits = (cell) =>
  /^\s*(?:doi:?\s?|https?:\/\/(?:dx\.)?doi\.org\/)?10\.\d{4}/i.test(cell) && readDoi(cell) !== undefined;
const isUrl: Fits = (cell) => /^\s*https?:\/\/\S+\s*$/i.test(cell);
const isOrcid: Fits = (cell) => cell.length < 500 && readOrcid(cell) !== undefined && /\d{4}-\d{4}-\d{4}/.test(cell);
/** "Silva, Ana; …", "A. Silva, …", "Silva A": capitals, few small words, no digits. */
const isByline: Fits = (cell) => {
  const text = cell.slice(0, 300);
  if (/\d|[?!:]/.test(text) || !/[,;|]| and |\p{Lu}\. ?\p{Lu}|\p{Lu}\.?$/u.test(text)) return false;
  const words = text.split(/[\s,;|]+/).filter((word) => word !== '');
  const capitals = words.filter((word) => /^[\p{Lu}\p{Lo}]/u.test(word)).length;
  return words.length > 1 && capitals >= words.length * 0.75;
};
const isAbstract: Fits = (cell) => cell.length > 400;
const isTitle: Fits = (cell) => cell.length > 15 && cell.length <= 400 && cell.trim().split(/\s+/).length > 2;

/** In the order in which they are looked for: what is told apart most surely comes first. */
const CONTENTS: readonly (readonly [ColumnRole, Fits])[] = [
  ['doi', isDoi],
  ['url', isUrl],
  ['orcid', isOrcid],
  ['year', isYear],
  ['authors', isByline],
  ['abstract', isAbstract],
  ['title', isTitle],
];

function findColumn(count: number, rows: readonly Row[], taken: ReadonlySet<number>, fits: Fits): number {
  let best = -1;
  let bestShare = ENOUGH;
  for (let at = 0; at < Math.min(count, MOST_COLUMNS); at++) {
    if (taken.has(at)) continue;
    const cells = rows.map((row) => row[at]?.slice(0, LOOKED_AT) ?? '').filter((cell) => cell.trim() !== '');
    const share = cells.filter(fits).length / Math.max(1, cells.length);
    if (share > bestShare) [best, bestShare] = [at, share];
  }
  return best;
}
