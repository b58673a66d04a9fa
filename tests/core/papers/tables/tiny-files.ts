/** Nothing in, the five papers of the tests in each format of tables out. */
import { readFileSync } from 'node:fs';
import { COTERIE_CSV } from '../../../../src/core/papers/formats/coterie-csv.ts';
import { DIMENSIONS_CSV } from '../../../../src/core/papers/formats/dimensions-csv.ts';
import { GOOGLE_SCHOLAR_CSV } from '../../../../src/core/papers/formats/google-scholar-csv.ts';
import { IEEE_CSV } from '../../../../src/core/papers/formats/ieee-csv.ts';
import { LENS_CSV } from '../../../../src/core/papers/formats/lens-csv.ts';
import { OPENALEX_CSV } from '../../../../src/core/papers/formats/openalex-csv.ts';
import { PUBMED_CSV } from '../../../../src/core/papers/formats/pubmed-csv.ts';
import { SCOPUS_CSV } from '../../../../src/core/papers/formats/scopus-csv.ts';
import { SPRINGER_CSV } from '../../../../src/core/papers/formats/springer-csv.ts';
import { TABLE } from '../../../../src/core/papers/formats/table.ts';
import { WOS_TAB } from '../../../../src/core/papers/formats/wos-tab.ts';
import { ZOTERO_CSV } from '../../../../src/core/papers/formats/zotero-csv.ts';
import type { PaperFormat } from '../../../../src/core/papers/sink.ts';
import type { TINY } from '../tiny.ts';

export interface TinyFile {
  readonly format: PaperFormat;
  readonly text: string;
  /** Fields that the format has no place for. */
  readonly lacks: readonly (keyof (typeof TINY)[number] | 'type')[];
  /** Given names are abbreviated. */
  readonly isShort: boolean;
  /** What is said of each of these papers, as the format can't be read without a guess. */
  readonly code?: string;
}

type Row = [PaperFormat, string, Partial<Omit<TinyFile, 'format' | 'text'>>?];

const FILES: readonly Row[] = [
  [SCOPUS_CSV, 'tiny.scopus.csv'],
  [WOS_TAB, 'tiny.wos.tab.txt'],
  [DIMENSIONS_CSV, 'tiny.dimensions.csv'],
  [LENS_CSV, 'tiny.lens.csv'],
  [GOOGLE_SCHOLAR_CSV, 'tiny.google-scholar.csv', { lacks: ['doi', 'keywords', 'abstract', 'type'] }],
  [ZOTERO_CSV, 'tiny.zotero.csv'],
  [OPENALEX_CSV, 'tiny.openalex.csv'],
  [IEEE_CSV, 'tiny.ieee.csv', { isShort: true }],
  [SPRINGER_CSV, 'tiny.springer.csv', { lacks: ['keywords', 'abstract', 'pages'], code: 'run-together-names' }],
  [PUBMED_CSV, 'tiny.pubmed.csv', { lacks: ['keywords', 'abstract', 'type'], isShort: true }],
  [COTERIE_CSV, 'tiny.coterie.csv', { lacks: ['keywords', 'volume', 'number', 'pages', 'type'] }],
  [TABLE, 'tiny.table.csv', { lacks: ['type'] }],
];

/** Each with its format's name first, as a table of tests wants it. */
export const TINY_TABLES: readonly (readonly [string, TinyFile])[] = FILES.map(([format, name, rest]) => [
  format.name,
  { format, text: readFileSync(`seeds/${name}`, 'utf8'), lacks: [], isShort: false, ...rest },
]);
