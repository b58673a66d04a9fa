/** A paper in, plain text for the clipboard out. */
import type { Paper, PersonName } from '../model.ts';
import { cleanLine } from '../text/clean.ts';
import { displayName } from '../text/names.ts';
import { toPlainText } from '../text/plain.ts';

/** "Shangheng Du, Jiabao Zhao": all authors in printed order. */
export function toAuthorList({ names }: Paper): string {
  return names.map((name) => cleanLine(displayName(name))).join(', ');
}

/** "Du, S., Zhao, J. (2024). Title. Venue. https://doi.org/…": all authors; what is unknown is left out. */
export function toCitation(paper: Paper): string {
  const authors = [...paper.names.map(toCitedName), paper.truncated ? 'et al.' : ''].filter(Boolean).join(', ');
  const year = paper.year === undefined ? '' : `(${paper.year})`;
  const title = cleanLine(toPlainText(paper.title));
  const venue = cleanLine(toPlainText(paper.venue ?? ''));
  // A paper without authors begins with its title.
  const parts = authors
    ? [endSentence([authors, year].filter(Boolean).join(' ')), endSentence(title)]
    : [endSentence(title), endSentence(year)];
  return [...parts, endSentence(venue), toAddress(paper)].filter(Boolean).join(' ');
}

/** "King, M. L., Jr." */
function toCitedName({ family, given, suffix }: PersonName): string {
  return [family, toInitials(cleanLine(given)), suffix ?? ''].map(cleanLine).filter(Boolean).join(', ');
}

/** "Jean-Paul M" is "J.-P. M."; a name in a writing without capitals stays whole, because its first character does not stand for it. */
function toInitials(given: string): string {
  return given
    .split(/[\s.]+/u)
    .filter(Boolean)
    .map((word) =>
      word
        .split(/[-\u2010\u2011]/u)
        .filter(Boolean)
        .map(toInitial)
        .join('-'),
    )
    .filter(Boolean)
    .join(' ');
}

function toInitial(word: string): string {
  const [letter] = /\p{L}\p{M}*/u.exec(word) ?? [];
  return letter !== undefined && letter.toLowerCase() !== letter.toUpperCase() ? `${letter}.` : word;
}

function endSentence(text: string): string {
  return text === '' || /[.!?…。！？]["'”’»)\]]*$/u.test(text) ? text : `${text}.`;
}

function toAddress({ doi, url }: Paper): string {
  const name = cleanLine(doi ?? '').replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:)\s*/i, '');
  // DOI Handbook, "Encoding": these characters of a DOI would end or change the address.
  if (name) return `https://doi.org/${encodeURI(name).replace(/[?#]/g, (mark) => (mark === '?' ? '%3F' : '%23'))}`;
  return cleanLine(url ?? '');
}
