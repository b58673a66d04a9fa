/** Two titles in, how alike they are out: equal but for spelling, one cut short, told apart by a number, or unlike. */
import { foldText } from '../../text/fold.ts';
import { toPlainText } from '../../text/plain.ts';
import { isOneSlip } from './slips.ts';

export interface TitlePrint {
  /** Folded, numbers in digits, Greek letters and "&" written out. */
  readonly words: readonly string[];
  /** The words without spaces, so that "non-linear" and "nonlinear" are one. */
  readonly letters: string;
  /** Where in `letters` a part of the title ends, as before a subtitle. */
  readonly breaks: ReadonlySet<number>;
  /** The source says that there is more: "…". */
  readonly cut: boolean;
  /** What a paper about another paper is, "correction" or "reply"; empty for a paper in its own right. */
  readonly about: string;
  /** A title that many papers have: "Editorial". */
  readonly generic: boolean;
}

/** `labelled`: one is the other behind a few words and a colon, as a demonstration of a paper is. */
export type TitleLikeness = 'equal' | 'near' | 'part' | 'labelled' | 'numbered' | 'unlike';

/** Fewer letters than these are met by chance: "Introduction to graphs" is one, "Graph theory" is none. */
const DISTINCTIVE_LETTERS = 20;
const DISTINCTIVE_WORDS = 3;

const DECORATION =
  /^\s*\[?(?:retracted(?: article| paper)?|withdrawn)\]?\s*[:.]?\s+|\s*[[(](?:retracted(?: article)?|corrected|with discussion|erratum appears in .*|see comments?|published erratum .*|reprinted .*|(?:retracted )?(?:article|paper)\. see vol.*)[\])]\s*\.?\s*$|\s*\((?:vol|volume) \d+, .*\)\s*$/giu;
const BREAK = /[:;?!]\s+|\.\s+(?=\S)|\s+[-–—―]+\s+|[–—―]{1,2}|\s*[：。？！·]\s*/u;
const CUT = /(?:…|\.\.\.|\[\.\.\.\])\s*$/u;

/** Kinds of paper about another one, as the first or the last part of a title says. */
const ABOUT: readonly (readonly [string, RegExp])[] = [
  [
    'correction',
    /^(?:erratum|errata|corrigend(?:um|a)|corrections?|addendum|publishers? (?:correction|note)|author correction)\b/,
  ],
  ['retraction', /^(?:retraction|retraction (?:note|notice)|notice of retraction|expression of concern|withdrawal)\b/],
  [
    'reply',
    /^(?:(?:authors?|the authors?)? ?(?:reply|rejoinder|response to (?:the )?(?:letter|comment|discussion)|response to)|in reply|authors? responses?|reply to)\b/,
  ],
  [
    'comment',
    /^(?:comments?(?: on\b|ary on\b|$)|re$|re (?=\S)|letter to the editor|letters?$|discussion(?: of\b|$)|a comment$|invited commentary)/,
  ],
  [
    'showing',
    /^(?:(?:live )?demo(?:nstration)?|posters?(?: abstract)?|(?:extended |student )?abstract|tutorial|keynote|invited talk)$/,
  ],
  ['review', /^(?:book reviews?|review of)\b/],
];

const GENERIC =
  /^(?:(?:guest |invited |the )?editorials?(?: comments?| introduction| notes?| board)?|editors? (?:note|notes|corner|page|choice|introduction|message|preface)|(?:message |note |letter )?from the (?:guest )?editors?|letters?(?: to the editors?)?|(?:general |an )?introduction(?: to the (?:special issue|volume|proceedings|minitrack))?|pre(?:face|ambule)|foreword|forward|afterword|prologue|epilogue|(?:subject |author |title |keyword )*ind(?:ex|ices|exes)|(?:table of )?contents|content|front ?matter|back ?matter|cover|title page|masthead|copyright(?: page)?|issue information|book reviews?|reviews?|bibliography|references|abstracts?(?: of .*)?|conference abstracts|proceedings|poster(?:s| abstracts)|keynotes?|invited talks?|panel(?: discussion)?|tutorials?|workshops?|news(?: and views)?|in (?:brief|memoriam|this issue)|obituar(?:y|ies)|announcements?|calendar(?: of events)?|acknowledge?ments?|appendix|glossary|discussion|conclusions?|summary|overview|comment(?:s|ary)?|repl(?:y|ies)|authors? reply|response|rejoinder|errat(?:um|a)|corrigend(?:um|a)|corrections?|addendum|retraction(?: notice)?|untitled|no title|title|anonymous|president s (?:message|column)|presidents (?:message|column)|from the president|special issue|welcome(?: message)?|participants|list of (?:participants|contributors|authors|reviewers)|contributors|reviewers|q a|vorwort|einleitung|geleitwort|editorial board|inhalt(?:sverzeichnis)?|avant propos|introduccion|presentacion|prologo|prefacio|introduzione|prefazione)(?: \d+)*$/;

export function printTitle(title: string): TitlePrint {
  const plain = toPlainText(title).replace(DECORATION, ' ').trim();
  const parts = plain.split(BREAK).map(toWords);
  const words: string[] = [];
  const breaks = new Set<number>();
  let length = 0;
  for (const part of parts) {
    if (part.length === 0) continue;
    for (const word of part) {
      words.push(word);
      length += word.length;
    }
    breaks.add(length);
  }
  const told = parts.filter((part) => part.length > 0).map((part) => part.join(' '));
  return {
    words,
    letters: words.join(''),
    breaks,
    cut: CUT.test(title),
    about: kindAbout(told[0] ?? '') || (told.length > 1 ? kindAbout(told.at(-1)!) : ''),
    generic: GENERIC.test(words.join(' ')),
  };
}

/** A title by which a paper can be known. */
export function isDistinctive({ words, letters, generic }: TitlePrint): boolean {
  // Writing without spaces says more in a letter.
  const wide = /[\u0300-\uffff]/.test(letters) ? 2 : 1;
  return !generic && (words.length >= DISTINCTIVE_WORDS || wide > 1) && letters.length * wide >= DISTINCTIVE_LETTERS;
}

export function compareTitles(a: TitlePrint, b: TitlePrint): TitleLikeness {
  if (a.letters === b.letters) return 'equal';
  const [onlyA, onlyB] = [without(a.words, b.words), without(b.words, a.words)];
  const [short, long] = a.letters.length <= b.letters.length ? [a, b] : [b, a];
  const extra = short === a ? onlyB : onlyA;
  const part = findPart(short, long);
  if ([...onlyA, ...onlyB].some((word) => DIGITS.test(word))) {
    // A subtitle may name a year; "II" behind a title is another paper.
    if (part !== undefined && extra.length >= 4) return part;
    return onlyA.length + onlyB.length <= 6 ? 'numbered' : 'unlike';
  }
  if (part !== undefined) return part;
  return differBySlips(onlyA, onlyB) ? 'near' : 'unlike';
}

/** The share of the shorter title's words that the other one has as well. */
export function shareOfWords(a: TitlePrint, b: TitlePrint): number {
  const fewest = Math.min(a.words.length, b.words.length);
  if (a.letters === b.letters || fewest === 0) return 1;
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a];
  return 1 - without(short.words, long.words).length / fewest;
}

const DIGITS = /\d/;

/** One is the beginning or the end of the other, up to a break or where it was cut. */
function findPart(short: TitlePrint, long: TitlePrint): 'part' | 'labelled' | undefined {
  const { length } = short.letters;
  if (!isDistinctive(short)) return undefined;
  if (long.letters.startsWith(short.letters)) return short.cut || long.breaks.has(length) ? 'part' : undefined;
  if (!long.letters.endsWith(short.letters) || !long.breaks.has(long.letters.length - length)) return undefined;
  const label = long.words.slice(0, long.words.length - short.words.length);
  return label.length === 1 || NEUTRAL.test(label.join(' ')) ? 'part' : 'labelled';
}

/** What a journal puts before the titles of papers of a kind. */
const NEUTRAL =
  /^(?:(?:short|brief|case|research|technical|original|review|rapid|full) (?:report|communication|article|paper|note|review|research|series|length))$/;

/** Every word of one that the other lacks is the other's with one slip in it, in at most a fifth of the words. */
function differBySlips(onlyA: readonly string[], onlyB: readonly string[]): boolean {
  if (onlyA.length > 3 || onlyB.length > 3) return false;
  const left = onlyB.filter((word) => !FILLERS.has(word));
  for (const word of onlyA) {
    if (FILLERS.has(word)) continue;
    const at = left.findIndex((other) => isOneSlip(word, other));
    if (at < 0) return joinsTo(onlyA, onlyB);
    left.splice(at, 1);
  }
  return left.length === 0 || joinsTo(onlyA, onlyB);
}

/** "super conductor" and "superconducter". */
function joinsTo(onlyA: readonly string[], onlyB: readonly string[]): boolean {
  return onlyA.length !== onlyB.length && isOneSlip(onlyA.join(''), onlyB.join(''));
}

/** The words of one that are not in the other, each as often as it is missing. */
function without(words: readonly string[], others: readonly string[]): string[] {
  const held = new Map<string, number>();
  for (const word of others) held.set(word, (held.get(word) ?? 0) + 1);
  return words.filter((word) => {
    const left = held.get(word) ?? 0;
    if (left > 0) held.set(word, left - 1);
    return left === 0;
  });
}

function kindAbout(part: string): string {
  return ABOUT.find(([, pattern]) => pattern.test(part))?.[0] ?? '';
}

function toWords(part: string): string[] {
  const words = foldText(part.replaceAll('&', ' and ')).split(' ');
  return words.filter((word) => word !== '').map((word, i) => plainWord(word, words[i - 1]));
}

function plainWord(word: string, before: string | undefined): string {
  if (COUNTED.has(before ?? '') && SINGLE_ROMAN.has(word)) return SINGLE_ROMAN.get(word)!;
  return SPELLED.get(word) ?? word;
}

const FILLERS: ReadonlySet<string> = new Set(
  'a an the of in on for to and with by from at as its der die das le la les de des'.split(' '),
);
/** Words before a number in a series of papers. */
const COUNTED: ReadonlySet<string> = new Set(
  'part parts volume vol chapter book section paper phase type study teil partie parte'.split(' '),
);
const SINGLE_ROMAN: ReadonlyMap<string, string> = new Map([
  ['i', '1'],
  ['v', '5'],
  ['x', '10'],
  ['one', '1'],
  ['two', '2'],
  ['three', '3'],
]);
const SPELLED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ii: '2',
    iii: '3',
    iv: '4',
    vi: '6',
    vii: '7',
    viii: '8',
    ix: '9',
    xi: '11',
    xii: '12',
    xiii: '13',
    xiv: '14',
    α: 'alpha',
    β: 'beta',
    γ: 'gamma',
    δ: 'delta',
    ε: 'epsilon',
    ϵ: 'epsilon',
    ζ: 'zeta',
    η: 'eta',
    θ: 'theta',
    κ: 'kappa',
    λ: 'lambda',
    μ: 'mu',
    ν: 'nu',
    ξ: 'xi',
    π: 'pi',
    ρ: 'rho',
    σ: 'sigma',
    τ: 'tau',
    φ: 'phi',
    ϕ: 'phi',
    χ: 'chi',
    ψ: 'psi',
    ω: 'omega',
  }),
);
