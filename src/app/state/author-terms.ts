/** An atlas and an author's papers in, the terms of these papers out, found in slices. */
import type { Atlas } from '../../core/model.ts';
import { findAuthorTerms, readPapers, type PaperTexts } from '../../core/topics/author-terms.ts';
import { drive } from './drive.ts';

/** All papers are read once for every atlas that has them. */
const held = new WeakMap<Atlas['bibliography']['papers'], Promise<PaperTexts>>();

export async function findTermsOf(
  atlas: Atlas,
  papers: readonly number[],
  signal: AbortSignal,
): Promise<readonly string[]> {
  const records = atlas.bibliography.papers;
  // Not ended with the one who asked for it first: the next one needs it too.
  const reading = held.get(records) ?? drive(readPapers(records)).then((texts) => texts!);
  held.set(records, reading);
  const texts = await reading;
  const { paperAuthors, authorCount } = atlas.network;
  return (await drive(findAuthorTerms(texts, papers, paperAuthors.length / Math.max(1, authorCount)), signal)) ?? [];
}
