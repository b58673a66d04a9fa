/** A network, its communities and the papers behind it in, the terms of each community out that has some. */
import type { Network, Paper, Partition, Sliced } from '../model.ts';
import { partOf } from '../slices.ts';
import { assignPapers } from './assign-papers.ts';
import { choosePhrases } from './choose.ts';
import { PhraseTree } from './phrases.ts';
import { Printer } from './print.ts';
import { readTexts } from './texts.ts';
import { weighPhrases } from './weigh.ts';

/** By community. */
export function* findTerms(
  network: Network,
  partition: Partition,
  papers: readonly Paper[],
): Sliced<Map<number, string[]>> {
  const assigned = yield* partOf(assignPapers(network, partition), 0, 0.1);
  const { vocabulary, texts } = yield* partOf(readTexts(papers, assigned, partition), 0.1, 0.5);
  const tree = new PhraseTree();
  const weighed = yield* partOf(weighPhrases(texts, vocabulary, tree), 0.5, 0.8);
  const chosen = yield* partOf(choosePhrases(texts, weighed, { vocabulary, tree }), 0.8, 0.9);
  const printer = new Printer(vocabulary, tree);
  const terms = new Map<number, string[]>();
  for (const [t, text] of texts.entries()) {
    if (chosen[t]!.length > 0) terms.set(text.community, printer.print(chosen[t]!, text));
    yield 0.9 + (0.1 * t) / texts.length;
  }
  return terms;
}
