/** An affiliation as printed in, the institution in it out. */
import { foldText } from '../text/fold.ts';

/** What is an institution in whatever place it stands. */
const UNIVERSITY = /\buniv(?:ersi\w*)?\b|\bpolite\w+|\bpolyt\w+|\binstitutes? of technology\b|\b(?:fach)?hochschule\b/;
/** What is one where no university is named. */
const INSTITUTION =
  /\b(?:institut\w*|inst|hospital\w*|hopital|school|college|ecole|academ\w*|acad|cent(?:er|re|ro)|ctr|clinic\w*|klinik\w*|council|agency|ministry|observator\w*|museum|laborator\w*|ltd|inc|gmbh|corp\w*|company|foundation)\b/;
/** A part of an institution. */
const UNIT =
  /^(?:the )?(?:dep(?:t|artment|artamento|artement|artament)|dipartimento|div(?:ision)?|sch(?:ool)?|fac(?:ult\w*)?|fak\w*|fachbereich|lehrstuhl|chair|sect(?:ion)?|unit|group|lab(?:orato\w*)?|program\w*|graduate) |(?: dep(?:t|artment)| division| section| group| unit| lab)$/;
const ACRONYM = /^(?!USA$|UAE$|PRC$)\p{Lu}{3,}$/u;

/**
 * Of parts between commas: the first that is a university, else the first that is called an institution or is an acronym,
 * else the first of all where it is no department; undefined rather than a guess. Several affiliations may stand in a row,
 * with semicolons between them; of these the first.
 */
export function institutionIn(affiliation: string): string | undefined {
  const parts = affiliation
    .replace(/\s+/gu, ' ')
    .split(/;|electronic address:|\S+@/i)[0]!
    .split(',')
    .map((part) => part.replace(/^[^\p{L}]+|[\s.*†‡§]+$/gu, ''))
    .filter((part) => part.length > 1)
    .map((printed) => ({ printed, folded: foldText(printed) }));
  const isUnit = (folded: string): boolean => UNIT.test(folded);
  const found =
    parts.find(({ folded }) => UNIVERSITY.test(folded)) ??
    parts.find(({ printed, folded }) => !isUnit(folded) && (INSTITUTION.test(folded) || ACRONYM.test(printed))) ??
    parts.slice(0, 1).find(({ folded }) => !isUnit(folded));
  return found?.printed;
}

/** The same for the forms of one institution that differ in case, accents, small words or the abbreviation of "university". */
export function institutionKey(institution: string): string {
  return foldText(institution)
    .split(' ')
    .filter((word) => !SMALL_WORDS.has(word))
    .map((word) => (/^univ(?:ersi\w*)?$/.test(word) ? 'univ' : word))
    .join(' ');
}

const SMALL_WORDS: ReadonlySet<string> = new Set(['the', 'of', 'at', 'and', 'de', 'di', 'degli', 'studi', 'du', 'der']);
