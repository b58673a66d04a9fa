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

/** `doi:…` where there is a DOI, else the title key. */
export function paperKey(paper: Identity): string {
  return paper.doi === undefined ? titleKey(paper) : `doi:${paper.doi}`;
}

/**
 * `t:` and a hash of the folded title and family names: the same however the record is spelled, whether or not it has a
 * DOI. Without a title, what is known of where it was printed stands in for it.
 */
export function titleKey(paper: Identity): string {
  const title = foldTitle(paper.title) || printedWhere(paper);
  const families = paper.names.map((name) => foldText(name.family) || name.family);
  return `t:${hashText(`${title}|${families.join('|')}`)}`;
}

/** `r:` and a hash of all that tells a record from others of the same paper: decisions about records are kept under it. */
export function recordKey(paper: Identity): string {
  const byTitle = titleKey(paper);
  const key = paper.doi === undefined ? byTitle : paperKey(paper);
  return `r:${hashText(`${key}|${byTitle}|${printedWhere(paper)}`)}`;
}

/** The folded title; where it has no letters, the title as it stands. */
export function foldTitle(title: string): string {
  const plain = toPlainText(title);
  return foldText(plain) || plain;
}

function printedWhere({ year, venue, volume, number, pages }: Identity): string {
  return [year, venue && foldText(venue), volume, number, pages].map((part) => part ?? '').join('|');
}
