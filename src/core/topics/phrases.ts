/** Rows of tokens in, the phrases of one to four words in them out, each numbered in a tree of beginnings. */
import { ARTICLE, BREAK, isWord, LINK, type Stretch, type Vocabulary } from './vocabulary.ts';

/** Stands for no phrase: the root of the tree, the beginning of every word alone. */
export const NO_PHRASE = 0;
const MOST_WORDS = 4;
/** A phrase is a node: its last word below the phrase of the words before it. Nodes are found by open addressing. */
export class PhraseTree {
  /** In words, by phrase. */
  readonly lengths: number[] = [0];
  readonly #beginnings: number[] = [NO_PHRASE];
  readonly #words: number[] = [BREAK];
  /** Phrases; less than half full, and as long as a power of two. */
  #slots = new Uint32Array(1 << 12);

  /** `NO_PHRASE` where it is not in the tree. */
  find(beginning: number, word: number): number {
    return this.#slots[this.#slotOf(beginning, word)]!;
  }

  /** Finds it or puts it in. */
  add(beginning: number, word: number): number {
    const slot = this.#slotOf(beginning, word);
    if (this.#slots[slot] !== NO_PHRASE) return this.#slots[slot]!;
    const phrase = this.lengths.length;
    this.#slots[slot] = phrase;
    this.#beginnings.push(beginning);
    this.#words.push(word);
    this.lengths.push(this.lengths[beginning]! + 1);
    if (2 * phrase > this.#slots.length) this.#grow();
    return phrase;
  }

  wordsOf(phrase: number): number[] {
    const words: number[] = [];
    for (let p = phrase; p !== NO_PHRASE; p = this.#beginnings[p]!) words.push(this.#words[p]!);
    return words.reverse();
  }

  /** Where the phrase stands, or where it would stand. */
  #slotOf(beginning: number, word: number): number {
    const last = this.#slots.length - 1;
    const mixed = Math.imul(beginning, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b);
    let slot = (mixed ^ (mixed >>> 15)) & last;
    for (;;) {
      const phrase = this.#slots[slot]!;
      if (phrase === NO_PHRASE || (this.#words[phrase] === word && this.#beginnings[phrase] === beginning)) return slot;
      slot = (slot + 1) & last;
    }
  }

  #grow(): void {
    this.#slots = new Uint32Array(2 * this.#slots.length);
    for (let phrase = 1; phrase < this.lengths.length; phrase++)
      this.#slots[this.#slotOf(this.#beginnings[phrase]!, this.#words[phrase]!)] = phrase;
  }
}

/**
 * Calls `visit` with every phrase of the stretch and with the tokens that it stands on, `start` to `end` included.
 * `step` leads from a phrase and one more word to the longer phrase, or to none. Linking words stand in phrases ("quality
 * of service") and are no words of them.
 */
export function walkPhrases(
  { tokens, words }: Vocabulary,
  { from, to }: Stretch,
  step: (beginning: number, word: number) => number,
  visit: (phrase: number, start: number, end: number) => void,
): void {
  /** The phrases of the last word, of the last two and so on, and where they begin. */
  const phrases = new Array<number>(MOST_WORDS).fill(NO_PHRASE);
  const starts = new Array<number>(MOST_WORDS).fill(from);
  let before = BREAK;
  for (let i = from; i < to; i++) {
    const word = words[tokens[i]!]!;
    const links = word === LINK || (word === ARTICLE && before === LINK);
    before = word;
    if (links) continue;
    if (!isWord(word)) {
      phrases.fill(NO_PHRASE);
      continue;
    }
    for (let last = MOST_WORDS - 1; last > 0; last--) {
      const beginning = phrases[last - 1]!;
      phrases[last] = beginning === NO_PHRASE ? NO_PHRASE : step(beginning, word);
      starts[last] = starts[last - 1]!;
    }
    phrases[0] = step(NO_PHRASE, word);
    starts[0] = i;
    for (let last = 0; last < MOST_WORDS; last++)
      if (phrases[last] !== NO_PHRASE) visit(phrases[last]!, starts[last]!, i);
  }
}
