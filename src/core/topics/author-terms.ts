/** The titles and abstracts of all papers in, what some of them are about out: c-TF-IDF as in weigh.ts, with each author as a class. */
import { log } from '../elementary.ts';
import type { Paper, Sliced } from '../model.ts';
import { chooseUnlike } from './choose.ts';
import { PhraseTree, walkPhrases } from './phrases.ts';
import { Printer } from './print.ts';
import { Tally } from './tally.ts';
import { LONGEST, MOST_ABSTRACTS, type PaperText } from './texts.ts';
import { isWord, Vocabulary } from './vocabulary.ts';
import type { WeighedPhrase } from './weigh.ts';

/** An author is told by at most as many. */
const MOST = 5;
const LEAST_PAPERS = 2;
/** Where there are fewer, phrases of one paper are told too that stand in so many papers of anybody. */
const FEW = 2;
const LEAST_OF_THE_FIELD = 3;
/** A word alone says something where half of the author’s papers have it, and so many times the share of all. */
const LEAST_PAPERS_OF_WORD = 3;
const LEAST_SHARE_OF_WORD = 0.5;
const TIMES_AS_OFTEN = 5;
/** Papers between two yields. */
const SLICE = 50;
/** Of more papers than this, as many are read, evenly. */
const MOST_PAPERS = 100_000;

/** What all papers say, in words. */
export interface PaperTexts {
  readonly vocabulary: Vocabulary;
  /** By paper; undefined where it was not read. */
  readonly texts: readonly (PaperText | undefined)[];
  readonly read: number;
  /** All of them together. */
  readonly words: number;
}

export function* readPapers(papers: readonly Paper[]): Sliced<PaperTexts> {
  const vocabulary = new Vocabulary();
  const texts = new Array<PaperText | undefined>(papers.length).fill(undefined);
  const withAbstracts = papers.length <= MOST_ABSTRACTS;
  const step = Math.max(1, papers.length / MOST_PAPERS);
  let read = 0;
  for (let at = 0; at < papers.length; at += step) {
    const { title, abstract = '' } = papers[Math.floor(at)]!;
    texts[Math.floor(at)] = {
      title: vocabulary.read(title),
      abstract: vocabulary.read(withAbstracts ? abstract.slice(0, LONGEST) : ''),
    };
    if (++read % SLICE === 0) yield at / papers.length;
  }
  let words = 0;
  for (const token of vocabulary.tokens) if (isWord(vocabulary.words[token]!)) words++;
  return { vocabulary, texts, read, words };
}

/**
 * The heaviest phrases of some papers, which are one author's; `perAuthor` is how many papers an author has in the mean.
 * W = tf · log(1 + A / f), with tf the author's papers that have the phrase, f all papers that have it, and A the mean
 * number of words of an author. No two have a word in common. A paper alone says by its title what it is about.
 */
export function* findAuthorTerms(all: PaperTexts, own: readonly number[], perAuthor: number): Sliced<string[]> {
  const { vocabulary } = all;
  const papers = own.flatMap((paper) => all.texts[paper] ?? []);
  if (papers.length < LEAST_PAPERS) return [];
  const tree = new PhraseTree();
  const tf = countInside(vocabulary, papers, tree);
  const { f, inTitles } = yield* countEverywhere(all, tree);
  const A = (perAuthor * all.words) / Math.max(1, all.read);
  // Titles consist of names of things, abstracts of sentences.
  const weighed = tf.met
    .filter((phrase) => inTitles.of(phrase) > 0)
    .map((phrase): WeighedPhrase => {
      const [inside, everywhere] = [tf.of(phrase), f.of(phrase)];
      return { phrase, tf: inside, f: everywhere, weight: inside * log(1 + A / everywhere) };
    });
  const isTelling = ({ tf, f }: WeighedPhrase): boolean =>
    tf >= LEAST_PAPERS_OF_WORD &&
    tf >= LEAST_SHARE_OF_WORD * papers.length &&
    tf * all.read >= TIMES_AS_OFTEN * f * papers.length;
  const tells = (each: WeighedPhrase): boolean => tree.lengths[each.phrase]! > 1 || isTelling(each);
  const choose = (phrases: readonly WeighedPhrase[]): number[] =>
    chooseUnlike(phrases, { vocabulary, tree }, { tells, isAlike: haveAnyInCommon, most: MOST });
  const several = choose(weighed.filter(({ tf }) => tf >= LEAST_PAPERS));
  const chosen =
    several.length >= FEW
      ? several
      : choose(weighed.filter(({ tf, f }) => tf >= LEAST_PAPERS || f >= LEAST_OF_THE_FIELD));
  return new Printer(vocabulary, tree).print(chosen, { community: 0, papers });
}

function haveAnyInCommon(words: readonly number[], others: readonly number[]): boolean {
  return words.some((word) => others.includes(word));
}

/** Puts the phrases into `tree`. */
function countInside(vocabulary: Vocabulary, papers: readonly PaperText[], tree: PhraseTree): Tally {
  const tf = new Tally();
  const grow = (beginning: number, word: number): number => tree.add(beginning, word);
  for (const [p, { title, abstract }] of papers.entries())
    for (const stretch of [title, abstract]) walkPhrases(vocabulary, stretch, grow, (phrase) => tf.meet(phrase, p));
  return tf;
}

/** f of every phrase of the tree, and in how many titles each stands. */
function* countEverywhere({ vocabulary, texts }: PaperTexts, tree: PhraseTree): Sliced<{ f: Tally; inTitles: Tally }> {
  const f = new Tally();
  const inTitles = new Tally();
  const find = (beginning: number, word: number): number => tree.find(beginning, word);
  for (const [p, text] of texts.entries()) {
    if (text) {
      walkPhrases(vocabulary, text.title, find, (phrase) => {
        inTitles.meet(phrase, p);
        f.meet(phrase, p);
      });
      walkPhrases(vocabulary, text.abstract, find, (phrase) => f.meet(phrase, p));
    }
    if (p % SLICE === 0) yield p / texts.length;
  }
  return { f, inTitles };
}
