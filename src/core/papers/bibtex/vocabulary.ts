/** A word of BibTeX or BibLaTeX in, whether it is one of their entry types or fields out, and which type of paper it stands for. */
import type { PaperType } from '../../model.ts';

const TYPES = new Map<string, PaperType>([
  ...pairs('article', 'article periodical suppperiodical review letter magazine newspaper journal jurthesis'),
  ...pairs('conference', 'inproceedings conference presentation talk poster'),
  ...pairs(
    'book',
    'book mvbook booklet collection mvcollection proceedings mvproceedings reference mvreference manual',
  ),
  ...pairs('chapter', 'incollection inbook bookinbook suppbook suppcollection inreference'),
  ...pairs('thesis', 'phdthesis mastersthesis thesis bachelorthesis dissertation bathesis mathesis candthesis'),
  ...pairs('report', 'techreport report standard whitepaper workingpaper'),
  ...pairs('preprint', 'unpublished preprint'),
  ...pairs('dataset', 'dataset data'),
  ...pairs('software', 'software softwareversion softwaremodule codefragment'),
  ...pairs('other', 'misc online electronic www webpage web_page patent video movie audio image artwork music'),
  ...pairs(
    'other',
    'performance commentary jurisdiction legislation legal unspecified customa customb customc archived',
  ),
]);

/** Entries that hold things for other entries or for a style; they are no papers. */
const HELPERS: ReadonlySet<string> = new Set('xdata set control ieeetranbstctl bibnote settings'.split(' '));

export const MACRO_TYPE = 'string';
const DIRECTIVES: ReadonlySet<string> = new Set([MACRO_TYPE, 'comment', 'preamble']);

const FIELDS: ReadonlySet<string> = new Set(
  `abstract address affiliation affiliations annotation annote archive archiveprefix arxivid author author_keywords bdsk-url-1
  bdsk-url-2 bibsource biburl bookauthor booktitle booksubtitle chapter citeseerurl collaboration copyright crossref date
  date-added date-modified day doi edition editor editora editortype ee eid eissn entryset entrysubtype eprint eprintclass
  eprinttype eventdate eventtitle file groups howpublished ids institution isbn issn issue issuetitle journal journaltitle
  journalsubtitle key keyword keywords langid language lccn link local-url location maintitle month mrclass mrnumber
  mrreviewer note number numpages opt_url organization origdate owner pages pagetotal part pdf pmc pmcid pmid
  primaryclass priority publisher pubstate school series shortjournal shorttitle software subtitle supp timestamp title
  titleaddon translator type unique-id url urldate venue version volume volumes wos-id year zblnumber`.split(/\s+/),
);

/** In small letters. */
export function isEntryType(word: string): boolean {
  return TYPES.has(word) || HELPERS.has(word);
}

export function isDirective(word: string): boolean {
  return DIRECTIVES.has(word);
}

export function isHelperEntry(type: string): boolean {
  return HELPERS.has(type);
}

export function isFieldName(word: string): boolean {
  return FIELDS.has(word);
}

export function typeOf(type: string): PaperType {
  return TYPES.get(type) ?? 'other';
}

function pairs(type: PaperType, words: string): [string, PaperType][] {
  return words.split(' ').map((word) => [word, type]);
}
