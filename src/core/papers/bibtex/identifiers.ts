/** The fields of an entry in, what the paper is known by elsewhere out: DOI, arXiv number, and what databases call it. */
import { readDoi } from '../../text/doi.ts';
import type { Fields } from './entry-reader.ts';

const DOI_ADDRESS = /\bdoi\.org\/(?:doi:)?(10\.\d{4,9}\/[^\s{}"]+)|\bdoi:\s?(10\.\d{4,9}\/[^\s{}"]+)/i;
const MAY_HOLD_DOI = ['url', 'note', 'ee', 'howpublished', 'link', 'bdsk-url-1', 'bdsk-url-2', 'annotation', 'annote'];
const ARXIV = /\b(?:arxiv\.org\/(?:abs|pdf)\/|arxiv[:\s]\s?|abs\/)(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})/i;
const ARXIV_NUMBER = /^(?:arxiv:)?\s*(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?(?:\s|$)/i;
const LOOKED_THROUGH = 2000;

/** The field's own, else an address of doi.org in another; what was given, where neither can be read. */
export function findDoi(fields: Fields): string | undefined {
  const given = unTex(fields.get('doi') ?? '');
  if (given !== '' && readDoi(given) !== undefined) return given;
  for (const name of MAY_HOLD_DOI) {
    const text = fields.get(name);
    if (text === undefined || !/doi/i.test(text)) continue;
    const found = DOI_ADDRESS.exec(unTex(text.slice(0, LOOKED_THROUGH)));
    if (found) return found[1] ?? found[2];
  }
  return given === '' ? undefined : given;
}

/** Without `arXiv:` and version. */
export function findArxiv(fields: Fields): string | undefined {
  const eprint = fields.get('eprint') || fields.get('arxivid') || fields.get('arxiv');
  if (eprint) {
    const archive = (fields.get('archiveprefix') || fields.get('eprinttype') || 'arxiv').toLowerCase();
    const number = archive.includes('arxiv') ? ARXIV_NUMBER.exec(unTex(eprint)) : null;
    if (number) return number[1]!;
  }
  for (const name of ['journal', 'journaltitle', 'url', 'volume', 'note', 'howpublished', 'ee', 'doi']) {
    const text = fields.get(name);
    if (text === undefined || !/arxiv|abs\//i.test(text)) continue;
    const found = ARXIV.exec(unTex(text.slice(0, LOOKED_THROUGH)).replace(/10\.48550\/arxiv\./i, 'arxiv:'));
    if (found) return found[1]!;
  }
  return undefined;
}

export function readIds(key: string, fields: Fields, arxiv: string | undefined): string[] | undefined {
  const ids: string[] = [];
  if (arxiv !== undefined) ids.push(`arxiv:${arxiv}`);
  if (key.startsWith('DBLP:')) ids.push(`dblp:${key.slice(5)}`);
  const add = (prefix: string, pattern: RegExp, text: string | undefined): void => {
    const found = text === undefined ? null : pattern.exec(text);
    if (found) ids.push(prefix + found[1]!);
  };
  add('pmid:', /(\d{1,9})/, fields.get('pmid') ?? pubmedEprint(fields));
  add('pmc:', /\b(PMC\d+)/i, fields.get('pmcid') ?? fields.get('pmc'));
  add('wos:', /\b(?:WOS|ISI):(\w{10,20})/i, fields.get('unique-id') ?? fields.get('wos-id') ?? key);
  add('scopus:', /\b(2-s2\.0-\d+)/, fields.get('url'));
  add('openalex:', /\b(W\d{4,12})\b/, fields.get('openalex'));
  const isbn = fields.get('isbn');
  if (isbn !== undefined) ids.push(...readIsbns(isbn));
  return ids.length > 0 ? ids : undefined;
}

function pubmedEprint(fields: Fields): string | undefined {
  return /^(?:pubmed|pmid)$/i.test(fields.get('eprinttype') ?? '') ? fields.get('eprint') : undefined;
}

/** Ten or thirteen digits, however they are grouped. */
function readIsbns(text: string): string[] {
  const found = text.slice(0, LOOKED_THROUGH).match(/\b\d[\d\s-]{8,16}[\dXx]\b/g) ?? [];
  return found
    .map((isbn) => isbn.replace(/[\s-]/g, '').toUpperCase())
    .filter((isbn) => isbn.length === 10 || isbn.length === 13)
    .map((isbn) => `isbn:${isbn}`);
}

/** An address or a number without the TeX markup that reference managers put into it. */
export function unTex(text: string): string {
  if (!text.includes('\\') && !text.includes('{')) return text;
  return text
    .replace(/\\url\s*\{([^{}]*)\}/g, '$1')
    .replace(/\\(?:text)?(?:underscore|_)(?:\{\}| )?/g, '_')
    .replace(/\\textless(?:\{\})?/g, '<')
    .replace(/\\textgreater(?:\{\})?/g, '>')
    .replace(/\\(?:text)?(?:ascii)?tilde(?:\{\})?/g, '~')
    .replace(/\\([#$%&_{}~/])/g, '$1')
    .replace(/[{}]/g, '');
}
