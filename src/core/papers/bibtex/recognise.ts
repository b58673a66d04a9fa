/** The beginning of a text in, how likely it is BibTeX out. */
import { isDirective, isEntryType, isHelperEntry } from './vocabulary.ts';

/** An entry or a directive on a line of its own; what stands before the first one is junk or comment. */
const OPENING =
  /^[ \t}]*@([a-z][\w-]{0,40})[ \t]{0,20}\s?[ \t]{0,20}[{(][ \t]*([^\s,={}"()%]{0,300})[ \t]*([,=\s}"]|$)/gim;
const FIELD = /[,\s{][ \t]{0,40}[a-z][\w+-]{0,40}[ \t]{0,20}=[ \t]{0,20}(?:["{\d]|[a-z]+[ \t]*[,#}])/i;
const MOST_SEEN = 50;

export function recogniseBibtex(head: string): number {
  let best = 0;
  let seen = 0;
  for (const found of head.matchAll(OPENING)) {
    const type = found[1]!.toLowerCase();
    const fields = FIELD.test(head.slice(found.index, found.index + 4000));
    const known = isEntryType(type) || isDirective(type) || isHelperEntry(type);
    best = Math.max(best, known ? (fields ? 0.95 : 0.7) : fields && found[3] === ',' ? 0.6 : 0);
    if (best > 0.9 || ++seen >= MOST_SEEN) break;
  }
  return /^\s*[[{<]/.test(head) ? best / 2 : best;
}
