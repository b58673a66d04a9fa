/** Nothing in, the formats of papers that can be read out. */
import type { PaperFormat } from './sink.ts';
import { ARXIV_ATOM } from './formats/arxiv-atom.ts';
import { ARXIV_JSONL } from './formats/arxiv-jsonl.ts';
import { AUTHOR_PROFILE } from './formats/author-profile.ts';
import { BIBTEX } from './formats/bibtex.ts';
import { COTERIE_CSV } from './formats/coterie-csv.ts';
import { CROSSREF_XML } from './formats/crossref-xml.ts';
import { CROSSREF } from './formats/crossref.ts';
import { CSL_JSON } from './formats/csl-json.ts';
import { DBLP_XML } from './formats/dblp-xml.ts';
import { DIMENSIONS_CSV } from './formats/dimensions-csv.ts';
import { ENDNOTE_TAGGED } from './formats/endnote-tagged.ts';
import { ENDNOTE_XML } from './formats/endnote-xml.ts';
import { GOOGLE_SCHOLAR_CSV } from './formats/google-scholar-csv.ts';
import { IEEE_CSV } from './formats/ieee-csv.ts';
import { JSON_PAPERS } from './formats/json-papers.ts';
import { LENS_CSV } from './formats/lens-csv.ts';
import { MEDLINE } from './formats/medline.ts';
import { MODS } from './formats/mods.ts';
import { OPENALEX_CSV } from './formats/openalex-csv.ts';
import { OPENALEX } from './formats/openalex.ts';
import { ORCID } from './formats/orcid.ts';
import { PUBMED_CSV } from './formats/pubmed-csv.ts';
import { PUBMED_XML } from './formats/pubmed-xml.ts';
import { REFWORKS } from './formats/refworks.ts';
import { RIS } from './formats/ris.ts';
import { SCOPUS_CSV } from './formats/scopus-csv.ts';
import { SEMANTIC_SCHOLAR } from './formats/semantic-scholar.ts';
import { SPRINGER_CSV } from './formats/springer-csv.ts';
import { TABLE } from './formats/table.ts';
import { WOS_PLAIN } from './formats/wos-plain.ts';
import { WOS_TAB } from './formats/wos-tab.ts';
import { ZOTERO_CSV } from './formats/zotero-csv.ts';
import { ZOTERO_RDF } from './formats/zotero-rdf.ts';

/** All formats of papers that can be read; of two that are equally likely the first one is taken. */
export const PAPER_FORMATS: readonly PaperFormat[] = [
  AUTHOR_PROFILE,
  BIBTEX,
  RIS,
  MEDLINE,
  WOS_PLAIN,
  ENDNOTE_TAGGED,
  REFWORKS,
  PUBMED_XML,
  ENDNOTE_XML,
  DBLP_XML,
  ARXIV_ATOM,
  ZOTERO_RDF,
  MODS,
  CROSSREF_XML,
  OPENALEX,
  CROSSREF,
  CSL_JSON,
  SEMANTIC_SCHOLAR,
  ARXIV_JSONL,
  ORCID,
  JSON_PAPERS,
  COTERIE_CSV,
  SCOPUS_CSV,
  WOS_TAB,
  DIMENSIONS_CSV,
  LENS_CSV,
  GOOGLE_SCHOLAR_CSV,
  ZOTERO_CSV,
  OPENALEX_CSV,
  IEEE_CSV,
  SPRINGER_CSV,
  PUBMED_CSV,
  TABLE,
];
