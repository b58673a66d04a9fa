/** A line of an author profile in, how unlikely it is to be a title, a byline or an abstract out. */
import { isOrganisation } from '../../text/organisations.ts';

export interface LineCosts {
  readonly title: number;
  readonly byline: number;
  readonly abstract: number;
  /** As a further line of an abstract that began above. */
  readonly continuation: number;
  /** Whether a sentence ends with the line. */
  readonly finished: boolean;
}

/** Enough to tell a byline from a text; the rest of a long line says nothing new. */
const LOOKED_AT = 4000;
const PARTICLES =
  /^(?:de|del|della|der|den|di|da|das|do|dos|du|el|al|la|le|van|von|vom|zu|zur|ten|ter|bin|ibn|ben|af|av|d|dell|st)(?:[\s'’-]|$)/iu;
const SENTENCE_END = /[.!?…。！？][)\]"”’'$}]*$/u;
const STOP_WORDS =
  /(?<![\p{L}-])(?:the|of|and|a|an|in|is|are|we|to|that|for|with|on|by|this|which|our|from|as|be)(?![\p{L}-])/giu;
const FILLER = /^(?:et\.? al\.?|and others|others|jr\.?|sr\.?|ii|iii|iv)$/i;

/** One to five words, without digits or sentences, that begin as names do. */
function looksLikeNamePart(part: string): boolean {
  if (FILLER.test(part) || isOrganisation(part)) return part.length <= 80;
  if (part === '' || part.length > 48 || /[\d:;?!()[\]/=<>@#*+|%]/.test(part)) return false;
  const words = part.split(/\s+/);
  if (words.length > 5 || words.some((word) => /\p{L}{3}\.$/u.test(word) && words.length > 3)) return false;
  return (
    words.every((word) => !/^\p{Ll}/u.test(word) || PARTICLES.test(word)) || (words.length <= 2 && PARTICLES.test(part))
  );
}

/** Costs count surprises: 0 as expected, 14 against all expectation. `ownerText` is the profile's first line. */
export function costLine(line: string, ownerText: string): LineCosts {
  const head = line.slice(0, LOOKED_AT);
  const owned = ownerText !== '' && holdsName(line, ownerText);
  const byline = Math.max(0, costAsByline(head) - (owned ? 6 : 0));
  const nameLike = byline <= 1 ? 6 : byline <= 3 ? 3 : 0;
  const finished = SENTENCE_END.test(line.slice(-12).trimEnd());
  const stops = head.slice(0, 600).match(STOP_WORDS)?.length ?? 0;
  const sentences = (finished ? 0 : 2) + (stops >= 3 ? 0 : 3);
  const midSentence = stops > 0 && /^\p{Ll}/u.test(line);
  return {
    title: 1 + costAsTitle(line) + nameLike + (owned ? 4 : 0),
    byline,
    abstract: costAsShort(line.length) + sentences + nameLike + (owned && nameLike > 0 ? 4 : 0),
    continuation: Math.min(2, costAsShort(line.length)) + (midSentence ? 0 : sentences) + nameLike,
    finished,
  };
}

function costAsTitle(line: string): number {
  const sentence = /[^.]\.$/.test(line) ? 3 : 0;
  if (line.length <= 160) return sentence;
  return sentence + (line.length <= 250 ? 2 : line.length <= 400 ? 5 : 10);
}

function costAsShort(length: number): number {
  return length >= 200 ? 0 : length >= 80 ? 2 : 5;
}

/** Whether the name stands on the line between commas. */
function holdsName(line: string, name: string): boolean {
  for (let at = line.indexOf(name); at >= 0; at = line.indexOf(name, at + name.length)) {
    const before = line.slice(Math.max(0, at - 6), at);
    const after = line.slice(at + name.length, at + name.length + 4);
    if (/(?:^|[,;]\s*|\band\s+)$/.test(before) && /^\s*(?:[,;]|$)/.test(after)) return true;
  }
  return false;
}

function costAsByline(head: string): number {
  const parts = head.split(/[,;，]/u).map((part) => part.trim().replace(/^(?:and|&)\s+/, ''));
  // The last part of a long line may be cut.
  if (head.length === LOOKED_AT && parts.length > 1) parts.pop();
  const filled = parts.filter((part) => part !== '');
  if (filled.length === 0) return 12;
  const likely = filled.filter(looksLikeNamePart).length;
  if (filled.length === 1) return costAsSingleName(filled[0]!, parts.length > 1, likely === 1);
  if (likely === filled.length) return parts.length % 2 === 0 ? 1 : 3;
  if (likely * 5 >= filled.length * 4) return 4;
  return likely * 2 >= filled.length ? 9 : 14;
}

function costAsSingleName(name: string, trailing: boolean, likely: boolean): number {
  if (!likely) return 14;
  if (trailing) return 3;
  const words = name.split(/\s+/).length;
  return words === 1 ? 5 : words <= 3 ? 7 : isOrganisation(name) ? 7 : 10;
}
