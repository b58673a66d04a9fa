/** Nothing in, the five papers of the tests in each format of XML out, with what each of them leaves out. */
import { readFileSync } from 'node:fs';
import { ARXIV_ATOM } from '../../../../src/core/papers/formats/arxiv-atom.ts';
import { CROSSREF_XML } from '../../../../src/core/papers/formats/crossref-xml.ts';
import { DBLP_XML } from '../../../../src/core/papers/formats/dblp-xml.ts';
import { ENDNOTE_XML } from '../../../../src/core/papers/formats/endnote-xml.ts';
import { MODS } from '../../../../src/core/papers/formats/mods.ts';
import { PUBMED_XML } from '../../../../src/core/papers/formats/pubmed-xml.ts';
import { ZOTERO_RDF } from '../../../../src/core/papers/formats/zotero-rdf.ts';
import type { PaperFormat } from '../../../../src/core/papers/sink.ts';
import type { TINY } from '../tiny.ts';

export interface TinyFile {
  readonly format: PaperFormat;
  readonly text: string;
  /** The end tag of a record. */
  readonly end: string;
  /** Fields that the format has no place for, or words differently. */
  readonly lacks: readonly (keyof (typeof TINY)[number] | 'type')[];
}

const FILES: readonly (readonly [PaperFormat, string, string, TinyFile['lacks']?])[] = [
  [ENDNOTE_XML, 'tiny.endnote.xml', '</record>'],
  [PUBMED_XML, 'tiny.pubmed.xml', '</PubmedArticle>'],
  [ARXIV_ATOM, 'tiny.arxiv.xml', '</entry>', ['venue', 'volume', 'number', 'pages', 'keywords', 'type']],
  [DBLP_XML, 'tiny.dblp.xml', '</article>', ['abstract', 'keywords']],
  [ZOTERO_RDF, 'tiny.zotero.rdf', '</bib:Article>'],
  [MODS, 'tiny.mods.xml', '</mods>'],
  [CROSSREF_XML, 'tiny.crossref.xml', '</doi_record>', ['keywords']],
];

/** Each with its format's name first, as a table of tests wants it. */
export const TINY_FILES: readonly (readonly [string, TinyFile])[] = FILES.map(([format, name, end, lacks = []]) => [
  format.name,
  { format, end, lacks, text: readFileSync(`seeds/${name}`, 'utf8') },
]);
