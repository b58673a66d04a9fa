/** What a record says of its paper in, the keys out under which paper and record are known in every file. */
import type { PersonName } from '../model.ts';
import { foldText } from '../text/fold.ts';
import { hashText } from '../text/hash.ts';
import { toPlainText } from '../text/plain.ts';

interface Identity {
  readonly doi?: string | undefined;
  readonly title: string;
  readonly names: readonly PersonName[];
  readonly year?: number | undefined;
  readonly venue?: string | undefined;
  readonly volume?: string | undefined;
  readonly number?: string | undefined;
  readonly pages?: string | undefined;
}

interface RecordIdentity extends Identity {
  readonly type?: string | undefined;
  readonly ids?: readonly string[] | undefined;
}

/** `doi:…` where there is a DOI, else the title key. */
export function paperKey(paper: Identity, families?: readonly string[]): string {
  return paper.doi === undefined ? titleKey(paper, families) : `doi:${paper.doi}`;
}

/** What the names on a paper are compared by. */
export function foldFamilies(names: readonly PersonName[]): string[] {
  return names.map(({ family }) => foldText(family) || family);
}

/**
 * `t:` and a hash of the folded title and family names: the same however the record is spelled, whether or not it has a
 * DOI. Without a title, what is known of where it was printed stands in for it.
 */
export function titleKey(paper: Identity, families: readonly string[] = foldFamilies(paper.names)): string {
  const title = foldTitle(paper.title) || printedWhere(paper);
  return `t:${hashText(`${title}|${families.join('|')}`)}`;
}

/**
 * `r:` and a hash of all that tells a record from others of the same paper: decisions about records are kept under it.
 * Records of one key are one record read twice.
 */
export function recordKey(record: RecordIdentity): string {
  const byTitle = titleKey(record);
  const key = record.doi === undefined ? byTitle : paperKey(record);
  const initials = record.names.map(({ given }) => foldText(given).slice(0, 1)).join('');
  const ids = (record.ids ?? []).filter((id) => /^(?:pmid|arxiv):/.test(id)).sort();
  return `r:${hashText([key, byTitle, printedWhere(record), initials, record.type, ...ids].join('|'))}`;
}

/** Signs of markup that folding alone does not take away. */
const MARKED_UP = /[\\$]|``|''/;

/** The folded title; where it has no letters, the title as it stands. */
export function foldTitle(title: string): string {
  if (!MARKED_UP.test(title)) {
    const folded = foldText(title.includes('{') || title.includes('}') ? title.replace(/[{}]/g, '') : title);
    if (folded !== '') return folded;
  }
  const plain = toPlainText(title);
  return foldText(plain) || plain;
}

function printedWhere({ year, venue, volume, number, pages }: Identity): string {
  return [year, venue && foldText(venue), volume, number, pages].map((part) => part ?? '').join('|');
}
