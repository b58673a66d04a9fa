/** Forms of one library in, how far the networks that they give are the same out. */
import { join } from 'node:path';
import type { Paper } from '../../src/core/model.ts';
import { foldName } from '../../src/core/text/names.ts';
import { readFileWhole } from '../reading/read-file.ts';
import { foldTitle } from './compare.ts';

export interface Twins {
  readonly library: string;
  readonly form: string;
  readonly papers: number;
  /** Papers whose title is in the first form too, and of these how many have the same authors, folded, in the same order. */
  readonly shared: number;
  readonly sameAuthors: number;
}

const LIBRARIES: Readonly<Record<string, readonly string[]>> = {
  'blue-light': ['ris/reflib__blue-light.ris', 'endnote-xml/reflib__blue-light.xml', 'nbib/reflib__blue-light.nbib'],
  'a Zotero library': [
    'zotero-rdf/zotero__My_Library.rdf',
    'zotero-csv/zotero__My_Library.csv',
    'csl-json/zotero__My_Library.csl.json',
  ],
  'a thousand papers': [
    'paperlists/papers-1k.bib',
    'paperlists/papers-1k.ris',
    'paperlists/papers-1k.scopus-like.csv',
    'paperlists/papers-1k.jsonl',
  ],
};

export async function compareLibraries(data: string): Promise<Twins[]> {
  const all: Twins[] = [];
  for (const [library, forms] of Object.entries(LIBRARIES)) {
    let first: Map<string, string[]> | undefined;
    for (const form of forms) {
      const papers = (await readFileWhole(join(data, form))).flatMap((reading) => reading.papers);
      const titles = byTitle(papers);
      first ??= titles;
      const shared = [...titles.keys()].filter((title) => first!.has(title));
      const same = shared.filter((title) => titles.get(title)!.some((byline) => first!.get(title)!.includes(byline)));
      all.push({ library, form, papers: papers.length, shared: shared.length, sameAuthors: same.length });
    }
  }
  return all;
}

function byTitle(papers: readonly Paper[]): Map<string, string[]> {
  const titles = new Map<string, string[]>();
  for (const { title, names } of papers) {
    const fold = foldTitle(title);
    titles.set(fold, [...(titles.get(fold) ?? []), names.map((name) => foldName(name).replaceAll(' ', '')).join(';')]);
  }
  return titles;
}
