/** Nothing in, the texts that fuzzing starts from out: the tiny files, each with the family of its syntax. */
import { readFileSync, readdirSync } from 'node:fs';

export type Family = 'bibtex' | 'tagged' | 'table' | 'json' | 'xml' | 'lines';

export interface Specimen {
  readonly name: string;
  readonly family: Family;
  readonly text: string;
}

const FAMILIES: readonly (readonly [RegExp, Family])[] = [
  [/\.bib$/, 'bibtex'],
  [/\.(?:ris|nbib|enw|wos\.txt|refworks\.txt)$/, 'tagged'],
  [/\.(?:csv|tsv|tab|map\.txt|network\.txt|wos\.tab\.txt)$/, 'table'],
  [/\.jsonl?$/, 'json'],
  [/\.(?:xml|rdf|gexf|graphml)$/, 'xml'],
];

export function loadCorpus(): Specimen[] {
  return readdirSync('seeds')
    .filter((name) => name.startsWith('tiny.'))
    .sort()
    .map((name) => ({
      name,
      family: FAMILIES.find(([pattern]) => pattern.test(name))?.[1] ?? 'lines',
      text: readFileSync(`seeds/${name}`, 'utf8'),
    }));
}
