/** Nothing in, why a case may differ from its peer's result out: each reason in a sentence, with the cases that it explains. */

interface Reason {
  /** Matched against the end of the case's path. */
  readonly cases: RegExp;
  readonly reason: string;
}

export const REASONS: readonly Reason[] = [
  {
    cases: /parser\/(?:import\/(?:0429|0435|0438)|export\/(?:0149|0210))\./,
    reason: 'The address of the record is one of doi.org; we take the DOI from it, the peer does not.',
  },
  { cases: /parser\/import\/0250\./, reason: '`{\\d}ur` prints nothing for `\\d`; we keep the d, which stands for ð.' },
  {
    cases: /parser\/(?:import\/0260|export\/0020)\./,
    reason: '“Hulse, Jason Van” is Jason Van Hulse: we put the particle before the family name.',
  },
  { cases: /parser\/import\/0436\./, reason: 'The number of DBLP behind a name is no family name.' },
  {
    cases: /parser\/import\/(?:0954|1026)\./,
    reason: 'Names are joined by commas or by “.and”; we tell them apart, the peer makes one name of two.',
  },
  {
    cases: /parser\/import\/1173\./,
    reason: '“Richard H. Granger, Jr” has a suffix behind a comma, not a given name.',
  },
  { cases: /parser\/export\/0014\./, reason: 'The record takes its year over from the proceedings it refers to.' },
  {
    cases: /parser\/export\/0040\./,
    reason: 'A name with a given name only is one word, which we keep as the family name.',
  },
  {
    cases: /parser\/export\/0177\./,
    reason: 'The title is TeX that was escaped as if it were text; we print the names of its commands.',
  },
  {
    cases: /colrev\/search_data\/(?:files_dir|wiley|ebsco)_bib\./,
    reason: 'CoLRev edits what it reads: it cuts titles at stops and brackets, and marks missing years.',
  },
  {
    cases: /translators\/(?:RIS\/case-004|MEDLINEnbib\/case-00[57]|ReferBibIX\/case-001|RefWorks_Tagged\/case-004)\./,
    reason: 'The record gives its DOI in an address or a note, or in %R; we take it, the peer does not.',
  },
  {
    cases: /translators\/MEDLINEnbib\/case-008\./,
    reason: 'The second record is a book whose title the peer loses; the file gives it.',
  },
  {
    cases: /fileformat\/RisImporterTest7\./,
    reason: 'A2 of a book is its series editor by the RIS specification, not an author.',
  },
  {
    cases: /colrev\/search_data\/trid_ris\./,
    reason:
      'All three records have one title, and CoLRev sorts them, so that they can’t be matched; it adds the author UNKNOWN.',
  },
  {
    cases: /arxiv-atom\/arxiv\.py__id_abc_/,
    reason: 'The one entry is the service’s word that it could not read the query, which is no paper.',
  },
  {
    cases: /fileformat\/MedlineImporterTestBookArticleSet\./,
    reason: 'The record is an article in a book: its title is the article’s, and the book is the venue.',
  },
  {
    cases: /fileformat\/MedlineImporterTestKeywordSingleEntry\./,
    reason: 'The peer takes the person whom the paper is about (PersonalNameSubject) for its author.',
  },
  {
    cases: /fileformat\/MODSImporterTestModsCollection\./,
    reason: 'The people of the book are editors by their roles, not authors.',
  },
  {
    cases: /translators\/MODS\/case-02[13]\./,
    reason: 'The record names the Senate as its author, and the act’s short title in an extension of its own.',
  },
  {
    cases: /translators\/Crossref_Unixref_XML\/case-006\./,
    reason: 'The peer makes up an anonymous author, and does not take the date of the review.',
  },
  {
    cases: /translators\/Crossref_Unixref_XML\/case-007\./,
    reason: 'The record has no title, where the peer puts “[No title found]”.',
  },
  {
    cases: /translators\/OpenAlex_JSON\/case-00[345]\./,
    reason: 'The file gives the DOI; the peer’s items of this type (book, chapter, thesis) have no field for it.',
  },
  {
    cases: /translators\/OpenAlex_JSON\/case-006\./,
    reason:
      'The peer’s chapter has no field for the DOI; and “V.G. Kuznetsov” is printed, which OpenAlex’s profile of him has in Cyrillic.',
  },
  {
    cases: /translators\/OpenAlex_JSON\/case-008\./,
    reason: '“Matthieu Perrot” is printed; OpenAlex took him for Marc de Perrot, and the peer takes that over.',
  },
  {
    cases: /bibtex\/RefManageR__badFormat/,
    reason: 'The authors of one book are joined by commas; they are four, not two.',
  },
  {
    cases: /bibtex\/biber__examples/,
    reason: '@xdata and @set are no records; records with neither title nor names are skipped.',
  },
  {
    cases: /endnote-enw\/colrev__enl_data/,
    reason: 'The file has three records; the third, a table of contents, has no authors.',
  },
  {
    cases: /endnote-enw\/jabref__Endnote\.entries/,
    reason:
      'Records of nothing but a type are one behind the other; those with any field are found, the bare ones are no records.',
  },
  {
    cases: /other-csv\/litstudy__springer/,
    reason: 'Authors that run together are cut; the index counts them as one.',
  },
  {
    cases: /ris\/citesource__phases_export/,
    reason: 'Authors stand in AU although the records have no TY; the index counts none.',
  },
  {
    cases: /vosviewer\/vos__JOI_coauthorship_network/,
    reason: 'The index counts ties, we count people: 252 of 567 ties.',
  },
];

export function reasonFor(path: string): string | undefined {
  return REASONS.find(({ cases }) => cases.test(path))?.reason;
}
