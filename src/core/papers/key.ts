/** What a record says of its paper in, the key out under which the paper is known in every file. */
import type { PersonName } from '../model.ts';
import { foldText } from '../text/fold.ts';
import { hashText } from '../text/hash.ts';
import { toPlainText } from '../text/plain.ts';

interface Identity {
  readonly doi?: string | undefined;
  readonly title: string;
  readonly names: readonly PersonName[];
}

/** `doi:…` where there is a DOI, else the title key. */
export function paperKey(paper: Identity): string {
  const doi = paper.doi === undefined ? '' : bareDoi(paper.doi);
  return doi === '' ? titleKey(paper) : `doi:${doi}`;
}

/** `t:` and a hash of the folded title and family names: the same however the record is spelled, whether or not it has a DOI. */
export function titleKey(paper: Identity): string {
  const title = toPlainText(paper.title);
  const families = paper.names.map((name) => foldText(name.family) || name.family);
  return `t:${hashText(`${foldText(title) || title}|${families.join('|')}`)}`;
}

function bareDoi(doi: string): string {
  return doi
    .trim()
    .toLowerCase()
    .replace(/^(?:https?:\/\/(?:dx\.|www\.)?doi\.org\/|doi:\s*)/, '');
}
