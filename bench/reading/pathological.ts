/** A size in, texts out that have sent some reader into quadratic time: one family each. */

export interface Family {
  readonly name: string;
  /** The format whose reader takes the text. */
  readonly format: string;
  /** About `n` characters. */
  readonly write: (n: number) => string;
}

const fill = (piece: string) => (n: number) => piece.repeat(Math.ceil(n / piece.length));
const bib = (inside: (n: number) => string) => (n: number) => `@article{a,\n  title = ${inside(n)}\n}\n`;
const csv = (rows: (n: number) => string) => (n: number) => `Authors,Title,Year,Source title,DOI\n${rows(n)}`;

export const FAMILIES: readonly Family[] = [
  { name: 'entries that never close', format: 'bibtex', write: fill('@article{') },
  { name: 'opening braces', format: 'bibtex', write: bib(fill('{')) },
  { name: 'closing braces', format: 'bibtex', write: bib(fill('}')) },
  { name: 'pairs of braces', format: 'bibtex', write: bib((n) => `${'{'.repeat(n / 2)}x${'}'.repeat(n / 2)},`) },
  { name: 'quotation marks', format: 'bibtex', write: bib(fill('"')) },
  { name: 'backslashes', format: 'bibtex', write: bib((n) => `{${fill('\\')(n)}},`) },
  { name: 'dollar signs', format: 'bibtex', write: bib((n) => `{${fill('$x ')(n)}},`) },
  {
    name: 'authors joined by and',
    format: 'bibtex',
    write: (n) => `@article{a, author = {${fill('Lee, Ann and ')(n)}}}`,
  },
  {
    name: 'macros of macros',
    format: 'bibtex',
    write: (n) => Array.from({ length: n / 20 }, (_, i) => `@string{a${i + 1} = a${i} # a${i}}\n`).join(''),
  },
  { name: 'one key, over and over', format: 'bibtex', write: fill('@misc{k, title={T}}\n') },
  { name: 'at signs', format: 'bibtex', write: fill('@ ') },
  { name: 'white space', format: 'bibtex', write: bib((n) => `{a${' '.repeat(n)}b},`) },
  { name: 'combining marks', format: 'bibtex', write: bib((n) => `{a${'\u0301'.repeat(n)}},`) },
  { name: 'records that never end', format: 'ris', write: fill('TY  - JOUR\n') },
  { name: 'one long continuation', format: 'ris', write: (n) => `TY  - JOUR\nTI  - a\n${fill('b c d\n')(n)}ER  - \n` },
  {
    name: 'one tag, over and over',
    format: 'medline',
    write: (n) => `PMID- 1\nTI  - a\n${fill('FAU - Lee, Ann\n')(n)}`,
  },
  { name: 'blank lines', format: 'endnote-tagged', write: (n) => `%0 Book\n%T a\n${'\n'.repeat(n)}%A b\n` },
  { name: 'an unclosed quote', format: 'scopus-csv', write: csv((n) => `"a,b,2001\n${fill('a,b,2001,c,d\n')(n)}`) },
  { name: 'stray quotes', format: 'scopus-csv', write: csv(fill('a","b"c,"\n')) },
  { name: 'columns', format: 'scopus-csv', write: csv(fill('a,')) },
  { name: 'brackets', format: 'csl-json', write: (n) => `[{"title":"a"},${fill('[')(n)}` },
  { name: 'open objects', format: 'csl-json', write: (n) => `[{"title":"a"},${fill('{"a":')(n)}` },
  { name: 'open elements', format: 'dblp-xml', write: (n) => `<dblp><article><title>${fill('<i>')(n)}` },
  {
    name: 'attributes',
    format: 'dblp-xml',
    write: (n) =>
      `<dblp><article ${Array.from({ length: n / 8 }, (_, i) => `a${i}="" `).join('')}><title>x</title></article></dblp>`,
  },
  {
    name: 'references',
    format: 'pubmed-xml',
    write: (n) => `<PubmedArticleSet><PubmedArticle><ArticleTitle>${fill('&a;')(n)}`,
  },
];
