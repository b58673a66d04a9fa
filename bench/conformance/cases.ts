/** The folder of peers' suites in, the cases in it out: a file to read, and the result that its peer expects. */
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Encoding } from '../../src/core/model.ts';
import { hasFailed, readExpected, readTwin, type ExpectedPaper } from './expected.ts';

export interface Case {
  /** The format, as in `formats.ts`, that the file is of. */
  readonly format: string;
  readonly path: string;
  readonly encoding?: Encoding;
  expected(): ExpectedPaper[] | Promise<ExpectedPaper[]>;
}

/** Folders of `X.*` beside `X.min.json`, with the format that their files are of. */
const WITH_RESULTS: readonly (readonly [string, string])[] = [
  ['retorquere-bibtex-parser/import', 'bibtex'],
  ['retorquere-bibtex-parser/export', 'bibtex'],
  ['retorquere-bibtex-parser/other', 'bibtex'],
  ['zotero-translators/BibTeX', 'bibtex'],
  ['zotero-translators/RIS', 'ris'],
  ['zotero-translators/MEDLINEnbib', 'medline'],
  ['zotero-translators/Web_of_Science_Tagged', 'wos-plain'],
  ['zotero-translators/ReferBibIX', 'endnote-tagged'],
  ['zotero-translators/RefWorks_Tagged', 'refworks'],
  ['zotero-translators/Endnote_XML', 'endnote-xml'],
  ['zotero-translators/PubMed_XML', 'pubmed-xml'],
  ['zotero-translators/RDF', 'zotero-rdf'],
  ['zotero-translators/Bibliontology_RDF', 'zotero-rdf'],
  ['zotero-translators/OpenAlex_JSON', 'openalex'],
  ['zotero-translators/CSL_JSON', 'csl-json'],
  ['zotero-translators/MODS', 'mods'],
  ['zotero-translators/Crossref_Unixref_XML', 'crossref-xml'],
];

/** Names of JabRef's files, with their format; the twin of `X.ris` is `X.bib`. */
const JABREF: readonly (readonly [RegExp, string])[] = [
  [/^RisImporter.*\.ris$/, 'ris'],
  [/^Medline(?:Plain)Importer.*\.txt$/, 'medline'],
  [/^MedlineImporter.*\.xml$/, 'pubmed-xml'],
  [/^IsiImporter.*\.isi$/, 'wos-plain'],
  [/^EndnoteXmlImporter.*\.xml$/, 'endnote-xml'],
  [/^Endnote.*\.enw$/, 'endnote-tagged'],
  [/^MODSImporter.*\.xml$/, 'mods'],
];

/** CoLRev's names say the format; the twin of `X.ris` is `X_result.bib`. */
const COLREV: readonly (readonly [RegExp, string])[] = [
  [/_bib\.bib$/, 'bibtex'],
  [/_ris\.ris$/, 'ris'],
  [/_nbib\.nbib$/, 'medline'],
  [/ieee_csv\.csv$/, 'ieee-csv'],
  [/google_scholar\.json$/, 'json-papers'],
];

export function listCases(suites: string): Case[] {
  return [
    ...WITH_RESULTS.flatMap(([folder, format]) => casesWithResults(join(suites, folder), format)),
    ...casesWithTwins(join(suites, 'jabref/importer/fileformat'), JABREF, '.bib'),
    ...casesWithTwins(join(suites, 'colrev/search_data'), COLREV, '_result.bib'),
  ];
}

function casesWithResults(folder: string, format: string): Case[] {
  const names = readdirSync(folder).sort();
  return names
    .filter((name) => !/\.(?:min|zotero)\.json$/.test(name))
    .flatMap((name): Case[] => {
      const result = join(folder, `${name.split('.')[0]}.min.json`);
      if (!existsSync(result) || hasFailed(result)) return [];
      return [{ format, path: join(folder, name), expected: () => readExpected(result) }];
    });
}

function casesWithTwins(folder: string, kinds: typeof JABREF, ending: string): Case[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name): Case[] => {
      const format = kinds.find(([pattern]) => pattern.test(name))?.[1];
      const twin = join(folder, basename(name).replace(/\.\w+$/, ending));
      return format && existsSync(twin) && !name.endsWith(ending)
        ? [{ format, path: join(folder, name), expected: () => readTwin(twin) }]
        : [];
    });
}
