/** Texts in, rows of tokens out, in which the spellings of one word share a number. */
import { foldText } from '../text/fold.ts';
import { toProse } from '../text/plain.ts';
import { LINKED_ARTICLES, LINKING_WORDS, STOP_WORDS } from './stop-words.ts';

/** What a token is that is no word of a phrase: it ends one, or may stand inside one. */
export const BREAK = 0;
export const LINK = 1;
export const ARTICLE = 2;
const FIRST_WORD = 3;

export function isWord(number: number): boolean {
  return number >= FIRST_WORD;
}

/** A row of tokens. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * An elided article or preposition ("l’analyse"), a word with its hyphens and apostrophes, or signs. Writing without
 * spaces is not taken apart: what stands between two signs is one word there, as a short title is.
 */
const TOKENS =
  /\p{L}{1,2}['’](?=\p{L})|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-‐‑'’][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*|[^\s\p{L}\p{M}\p{N}]+/gu;
/** A longer word, in UTF-16 units, is none. */
const LONGEST = 40;

export class Vocabulary {
  /** Of every text that was read, one after another. */
  readonly tokens: number[] = [];
  /** As printed, by token. */
  readonly printed: string[] = [];
  /** How often it was printed, by token. */
  readonly counts: number[] = [];
  /** The number of the word, or what else it is, by token. */
  readonly words: number[] = [];
  /** What the spellings of a word have in common, by word; never printed. */
  readonly stems: string[] = ['', '', ''];
  readonly #tokenOf = new Map<string, number>();
  readonly #wordOf = new Map<string, number>();

  /** A title or an abstract, which may hold TeX markup; formulas are breaks. */
  read(text: string): Stretch {
    const from = this.tokens.length;
    for (const printed of toProse(text).match(TOKENS) ?? []) this.tokens.push(this.#token(printed));
    return { from, to: this.tokens.length };
  }

  #token(printed: string): number {
    let token = this.#tokenOf.get(printed);
    if (token === undefined) {
      token = this.printed.length;
      this.#tokenOf.set(printed, token);
      this.printed.push(printed);
      this.counts.push(0);
      this.words.push(this.#word(printed));
    }
    this.counts[token]!++;
    return token;
  }

  #word(printed: string): number {
    const lower = printed.toLowerCase();
    if (LINKING_WORDS.has(lower)) return LINK;
    if (LINKED_ARTICLES.has(lower)) return ARTICLE;
    if (STOP_WORDS.has(lower) || printed.length > LONGEST) return BREAK;
    const stem = toStem(foldText(printed).replaceAll(' ', ''));
    // A lone letter or a number names no topic.
    if (stem.length < 2 || !/\p{L}/u.test(stem)) return BREAK;
    let word = this.#wordOf.get(stem);
    if (word === undefined) {
      word = this.stems.length;
      this.#wordOf.set(stem, word);
      this.stems.push(stem);
    }
    return word;
  }
}

/** Without what is likely to be the ending of a plural, in English or a Romance language. */
function toStem(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x)es$/.test(word)) return word.slice(0, -2);
  return word.length > 3 && /[^sui]s$/.test(word) ? word.slice(0, -1) : word;
}
