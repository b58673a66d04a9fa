/** The title of a column in, the role that it says the column has out, in the languages that are common in libraries. */
import type { ColumnRole } from '../../model.ts';
import { foldTitle } from './columns.ts';

/** The best title of each role first. They are compared without case, accents and punctuation. */
const WORDS: Readonly<Record<ColumnRole, string>> = {
  title: `title, article title, document title, paper title, item title, publication title original, titel, titre, título,
    titolo, tytuł, otsikko, tittel, başlık, název, cím, название, заголовок, τίτλος, عنوان, 标题, 標題, 题名, 篇名, 文献标题, タイトル,
    題名, 論文名, 제목, 논문명, title s, titles, primary title, ti, t1, display name`,
  authors: `authors, author, author full names, author s, author names, author name, author list, list of authors, byline,
    autoren, autor, autor in, autor innen, verfasser, auteurs, auteur, auteur s, autores, autor es, autori, autore,
    autorzy, forfattere, forfatter, författare, tekijät, yazarlar, yazar, autoři, szerzők, авторы, автор, συγγραφείς,
    المؤلفون, 作者, 著者, 著者名, 저자, 저자명, creators, creator, contributors, au, a1`,
  year: `year, publication year, pub year, pubyear, year of publication, year published, py, y1, jahr, erscheinungsjahr,
    publikationsjahr, année, année de publication, año, ano, anno, rok, rok wydania, år, jaar, vuosi, yıl, év, год,
    год публикации, έτος, سنة, 年份, 年, 出版年, 发表年份, 発行年, 연도, 발행연도, publication date, date published, date, datum,
    fecha, data, 日期, 发表时间`,
  venue: `journal, source title, journal name, journal title, venue, publication, publication title, publication name,
    source, container title, journal book, journal conference, booktitle, book title, conference, conference name,
    published in, zeitschrift, quelle, revue, journal revue, revista, fuente, rivista, periódico, czasopismo, tidskrift,
    tidsskrift, lehti, dergi, časopis, folyóirat, журнал, источник, περιοδικό, المجلة, 期刊, 刊名, 来源, 来源出版物名称, 出版物,
    雑誌, 掲載誌, 雑誌名, 저널, 학술지명, so, jo, jf, t2`,
  abstract: `abstract, abstract note, summary, zusammenfassung, kurzfassung, résumé, resumen, resumo, riassunto, abstrakt,
    streszczenie, sammendrag, sammanfattning, tiivistelmä, özet, аннотация, реферат, περίληψη, الملخص, 摘要, 抄録, 要旨, 초록,
    ab, n2`,
  doi: 'doi, item doi, doi link, article doi, digital object identifier, di, doi url',
  url: 'url, link, article url, source url, full text url, item url, web address, weblink, lien, enlace, 链接, 网址, ur, ссылка',
  keywords: `keywords, author keywords, keyword, key words, schlagwörter, schlagworte, schlüsselwörter, stichwörter,
    mots clés, palabras clave, palavras chave, parole chiave, słowa kluczowe, nyckelord, avainsanat, anahtar kelimeler,
    ключевые слова, λέξεις κλειδιά, 关键词, 作者关键字, キーワード, 키워드, tags, subjects, de, kw`,
  affiliations: `affiliations, affiliation, author affiliations, authors affiliations, institutions, institution,
    zugehörigkeit, einrichtungen, afiliaciones, afiliación, afiliações, filiations, аффилиации, организации, 机构, 归属机构,
    作者单位, 所属, 소속, organisations, organizations, addresses`,
  orcid: 'orcid, orcids, orcid id, orcid ids, author orcid, author orcids, authors orcid',
};

const RANKS: ReadonlyMap<string, { readonly role: ColumnRole; readonly rank: number }> = new Map(
  Object.entries(WORDS).flatMap(([role, words]) =>
    words.split(',').map((word, rank) => [foldTitle(word.trim()), { role: role as ColumnRole, rank }] as const),
  ),
);

/** A lower rank is a surer title; undefined where the title says nothing. A number at its end does not count: "Author 1". */
export function roleOfTitle(title: string): { readonly role: ColumnRole; readonly rank: number } | undefined {
  const fold = foldTitle(title);
  return RANKS.get(fold) ?? RANKS.get(fold.replace(/ ?1$/, ''));
}
