/** A number and a seed in, as many made-up papers out, and the same as text in the formats that are measured. */
import { createRandom } from '../../src/core/random.ts';

export interface MadePaper {
  readonly id: number;
  readonly title: string;
  readonly authors: readonly { readonly family: string; readonly given: string }[];
  readonly year: number;
  readonly venue: string;
  readonly doi: string;
  readonly abstract: string;
}

const SYLLABLES = 'ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo ya zu bran clor dren fral gost'.split(' ');
const ACCENTED = ['ä', 'é', 'ø', 'ñ', 'ç', 'š'];

/** A fortieth of the names has a letter beyond ASCII, as bibliographies of English titles do. */
export function makePapers(count: number, seed = 1): MadePaper[] {
  const random = createRandom(seed);
  const draw = (n: number): number => Math.floor(random() * n);
  const word = (): string => SYLLABLES[draw(SYLLABLES.length)]! + SYLLABLES[draw(SYLLABLES.length)]!;
  const capital = (text: string): string => text[0]!.toUpperCase() + text.slice(1);
  const name = (): string => capital(word()) + (draw(40) === 0 ? ACCENTED[draw(ACCENTED.length)]! : '');
  const sentence = (words: number): string => `${capital(Array.from({ length: words }, word).join(' '))}.`;
  return Array.from({ length: count }, (_, id) => ({
    id,
    title: sentence(6 + draw(8)).slice(0, -1),
    authors: Array.from({ length: 1 + draw(6) }, () => ({
      family: name(),
      given: `${name()} ${capital(word())[0]!}.`,
    })),
    year: 1990 + draw(35),
    venue: `Journal of ${capital(word())}`,
    doi: `10.5555/bench.${id}`,
    abstract: Array.from({ length: 7 }, () => sentence(12 + draw(12))).join(' '),
  }));
}

/** Letters beyond ASCII as TeX accents in every second record. */
export function toBibtex(papers: readonly MadePaper[]): string {
  const TEX = new Map([
    ['ä', '{\\"a}'],
    ['é', "{\\'e}"],
    ['ø', '{\\o}'],
    ['ñ', '{\\~n}'],
    ['ç', '{\\c c}'],
    ['š', '\\v{s}'],
  ]);
  return papers
    .map(({ id, title, authors, year, venue, doi, abstract }) => {
      const byline = authors.map(({ family, given }) => `${family}, ${given}`).join(' and ');
      const tex = id % 2 === 0 ? byline.replace(/[äéøñçš]/g, (letter) => TEX.get(letter)!) : byline;
      return `@article{key${id},\n  author = {${tex}},\n  title = {{${title}}},\n  journal = {${venue}},\n  year = ${year},\n  doi = {${doi}},\n  abstract = {${abstract}}\n}\n\n`;
    })
    .join('');
}

export function toRis(papers: readonly MadePaper[]): string {
  return papers
    .map(({ title, authors, year, venue, doi, abstract }) => {
      const byline = authors.map(({ family, given }) => `AU  - ${family}, ${given}\r\n`).join('');
      return `TY  - JOUR\r\n${byline}TI  - ${title}\r\nT2  - ${venue}\r\nPY  - ${year}\r\nDO  - ${doi}\r\nAB  - ${abstract}\r\nER  - \r\n\r\n`;
    })
    .join('');
}

export function toScopusCsv(papers: readonly MadePaper[]): string {
  const rows = papers.map(({ title, authors, year, venue, doi, abstract, id }) => {
    const byline = authors.map(({ family, given }) => `${family}, ${given}`).join('; ');
    return `"${byline}","${title}",${year},"${venue}","${doi}","${abstract}","2-s2.0-${id}"\r\n`;
  });
  return `Authors,Title,Year,Source title,DOI,Abstract,EID\r\n${rows.join('')}`;
}

export function toDblp(papers: readonly MadePaper[]): string {
  const records = papers.map(({ id, title, authors, year, venue, doi }) => {
    const byline = authors.map(({ family, given }) => `<author>${given} ${family}</author>\n`).join('');
    return `<article mdate="2024-01-01" key="journals/b/${id}">\n${byline}<title>${title}.</title>\n<year>${year}</year>\n<journal>${venue}</journal>\n<ee>https://doi.org/${doi}</ee>\n</article>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE dblp SYSTEM "dblp.dtd">\n<dblp>\n${records.join('')}</dblp>\n`;
}

export function toPubmed(papers: readonly MadePaper[]): string {
  const records = papers.map(({ id, title, authors, year, venue, doi, abstract }) => {
    const byline = authors
      .map(
        ({ family, given }) =>
          `<Author ValidYN="Y"><LastName>${family}</LastName><ForeName>${given}</ForeName></Author>`,
      )
      .join('\n');
    return `<PubmedArticle>\n<MedlineCitation Status="MEDLINE"><PMID Version="1">${id + 1}</PMID>\n<Article PubModel="Print"><Journal><Title>${venue}</Title><JournalIssue><PubDate><Year>${year}</Year></PubDate></JournalIssue></Journal>\n<ArticleTitle>${title}.</ArticleTitle>\n<ELocationID EIdType="doi" ValidYN="Y">${doi}</ELocationID>\n<Abstract><AbstractText>${abstract}</AbstractText></Abstract>\n<AuthorList CompleteYN="Y">${byline}</AuthorList></Article></MedlineCitation>\n</PubmedArticle>\n`;
  });
  return `<?xml version="1.0"?>\n<PubmedArticleSet>\n${records.join('')}</PubmedArticleSet>\n`;
}

/** With the lists of identifiers and concepts that make up most of a real record. */
export function toOpenAlexLines(papers: readonly MadePaper[]): string {
  return papers
    .map(({ id, title, authors, year, venue, doi, abstract }) => {
      const index: Record<string, number[]> = {};
      abstract.split(' ').forEach((word, i) => (index[word] ??= []).push(i));
      return `${JSON.stringify({
        id: `https://openalex.org/W${id}`,
        doi: `https://doi.org/${doi}`,
        title,
        display_name: title,
        publication_year: year,
        type: 'article',
        primary_location: {
          is_oa: false,
          source: { id: 'https://openalex.org/S1', display_name: venue, type: 'journal' },
        },
        authorships: authors.map(({ family, given }, i) => ({
          author_position: i === 0 ? 'first' : 'middle',
          author: { id: `https://openalex.org/A${id}${i}`, display_name: `${given} ${family}`, orcid: null },
          institutions: [{ id: 'https://openalex.org/I1', display_name: 'Institute of Benches', country_code: 'SE' }],
          raw_author_name: `${given} ${family}`,
          raw_affiliation_strings: ['Institute of Benches, Lund'],
        })),
        cited_by_count: id % 97,
        concepts: Array.from({ length: 14 }, (_, i) => ({
          id: `https://openalex.org/C${i}`,
          wikidata: `https://www.wikidata.org/wiki/Q${i}`,
          display_name: `Concept ${i}`,
          level: i % 5,
          score: 0.5,
        })),
        referenced_works: Array.from({ length: 30 }, (_, i) => `https://openalex.org/W${id + i}`),
        related_works: Array.from({ length: 10 }, (_, i) => `https://openalex.org/W${id - i}`),
        counts_by_year: Array.from({ length: 8 }, (_, i) => ({ year: 2010 + i, cited_by_count: i })),
        abstract_inverted_index: index,
      })}\n`;
    })
    .join('');
}
