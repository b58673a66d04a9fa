/** The fields of an entry in, the record of a paper out. */
import type { PaperType } from '../../model.ts';
import { fromHtml } from '../../text/html.ts';
import { toPlainText } from '../../text/plain.ts';
import { readYear } from '../../text/dates.ts';
import type { PaperRecord } from '../sink.ts';
import { withAffiliations } from './affiliations.ts';
import type { Byline } from './byline.ts';
import type { Fields } from './entry-reader.ts';
import { findArxiv, findDoi, readIds, unTex } from './identifiers.ts';
import { typeOf } from './vocabulary.ts';

const HTML = /&(?:#\w+|[a-z]+);|<\/?[a-z][^<>]*>/i;
const SORT_KEY = /\\[a-zA-Z]*sort[a-zA-Z]*\s*\{[^{}]*\}/g;

export function toRecord(type: string, key: string, fields: Fields, byline: Byline): PaperRecord {
  const arxiv = findArxiv(fields);
  return {
    title: readTitle(fields),
    names: withAffiliations(byline.names, fields),
    truncated: byline.truncated,
    type: readType(type, fields, arxiv),
    abstract: readText(fields.get('abstract')),
    year: findYear(fields),
    venue: readText(findVenue(type, fields)),
    volume: plain(fields.get('volume')),
    number: plain(fields.get('number') || fields.get('issue')),
    pages: readPages(fields),
    doi: findDoi(fields),
    url: findUrl(fields),
    keywords: readKeywords(fields),
    ids: readIds(key, fields, arxiv),
    citations: readCitations(fields),
  };
}

function readTitle(fields: Fields): string | undefined {
  const title = readText(fields.get('title') || fields.get('maintitle') || fields.get('shorttitle'));
  const subtitle = readText(fields.get('subtitle'));
  return title && subtitle ? `${title.trim().replace(/:$/, '')}: ${subtitle}` : title || subtitle;
}

/** Web of Science puts braces round every value. */
function readText(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const inside =
    text.startsWith('{') && text.endsWith('}') && text.indexOf('}') === text.length - 1 ? text.slice(1, -1) : text;
  if (!inside.includes('&') && !inside.includes('<')) return inside;
  return HTML.test(inside)
    ? fromHtml(inside.replace(/\{?\\&\}?(?=amp;)/g, '&').replace(/\\(?=&[a-z]+;)/g, ''))
    : inside;
}

function readType(type: string, fields: Fields, arxiv: string | undefined): PaperType {
  const entry = typeOf(type);
  if (type === 'misc' || type === 'online' || type === 'article') {
    const venue = fields.get('journal') || fields.get('journaltitle') || '';
    if (arxiv !== undefined && (venue === '' || /\barxiv\b|^CoRR$/i.test(venue))) return 'preprint';
    if (/\b(?:bio|med|chem|psy|soc)rxiv\b|\bpreprints?\b/i.test(venue || fields.get('howpublished') || ''))
      return 'preprint';
  }
  return entry;
}

function findYear(fields: Fields): string | undefined {
  let told: string | undefined;
  for (const name of ['year', 'date', 'issued']) {
    const written = fields.get(name);
    if (!written) continue;
    const date = written.includes('\\') ? written.replace(SORT_KEY, '') : written;
    if (readYear(date) !== undefined) return date;
    told ??= plain(date);
  }
  return told;
}

function findVenue(type: string, fields: Fields): string | undefined {
  const journal = fields.get('journaltitle') || fields.get('journal');
  const book = fields.get('booktitle') || fields.get('eventtitle');
  const place = fields.get('school') || fields.get('institution');
  const inBook = typeOf(type) === 'conference' || typeOf(type) === 'chapter';
  return (inBook ? book || journal : journal || book) || place || fields.get('howpublished') || fields.get('publisher');
}

function readPages(fields: Fields): string | undefined {
  const pages = plain(
    fields.get('pages') || fields.get('eid') || fields.get('article-number') || fields.get('art_number'),
  );
  return pages?.replace(/\s*[-–—]+\s*/g, '-');
}

function findUrl(fields: Fields): string | undefined {
  for (const name of ['url', 'ee', 'link', 'howpublished', 'bdsk-url-1', 'pdf', 'adsurl']) {
    const written = fields.get(name);
    const found = written && /(?:https?|ftp):\/\/[^\s{}]+/i.exec(unTex(written))?.[0];
    if (found) return found;
  }
  return undefined;
}

function readKeywords(fields: Fields): string[] | undefined {
  const written = fields.get('author_keywords') || fields.get('keywords') || fields.get('keyword');
  if (!written) return undefined;
  const text = readText(written)!;
  return text.split(text.includes(';') ? ';' : ',').map(toPlainText);
}

function readCitations(fields: Fields): number | undefined {
  const cited =
    /^\D*(\d{1,9})\D*$/.exec(fields.get('times-cited') ?? fields.get('citations') ?? '') ??
    /\bcited by:? (\d{1,9})\b/i.exec(fields.get('note') ?? '');
  return cited ? Number(cited[1]) : undefined;
}

function plain(text: string | undefined): string | undefined {
  return text && toPlainText(text);
}
