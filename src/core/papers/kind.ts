/** The beginning of a text in, what kind of file it appears to be out, in words, or undefined where nothing tells. */

export const TABLE_KIND = 'a table of values (CSV or TSV)';

const KINDS: readonly (readonly [string, (head: string) => boolean])[] = [
  ['an empty file', (head) => head.trim() === ''],
  ['a PDF document', (head) => head.startsWith('%PDF-')],
  ['a ZIP archive', (head) => head.startsWith('PK\u0003\u0004') || head.startsWith('PK\u0005\u0006')],
  ['a gzip archive', (head) => ['\u001f\u008b', '\u001f\u2039', '\u001f\ufffd'].some((sign) => head.startsWith(sign))],
  ['a binary file', (head) => looksBinary(head)],
  ['a BibTeX file', (head) => /^[ \t]*@[a-z]+\s*[{(]/im.test(head)],
  ['an RIS file', (head) => /^\s*TY {1,2}- /.test(head) || /^TY {2}- /m.test(head)],
  ['a MEDLINE (PubMed) file', (head) => /^(?:PMID|TI {2}|FAU ?|OWN ?)- /m.test(head)],
  ['a Web of Science export', (head) => /^(?:FN |PT J\b)/.test(head) && /^(?:AU|VR|PT) /m.test(head)],
  ['an EndNote file', (head) => /^\s*%[0A-Z] \S/.test(head) && /^%[A-Z0-9] /m.test(head)],
  ['an HTML page', (head) => /^\s*(?:<!--[^]{0,2000}?-->\s*)?<(?:!doctype html|html|head|body)\b/i.test(head)],
  ['an XML file', (head) => /^\s*<(?:\?xml\b|!DOCTYPE\b|[a-z][\w:.-]*[\s/>])/i.test(head)],
  ['a JSON file', (head) => /^\s*(?:\[\s*[[{"\d\]-]|\{\s*["}])/.test(head)],
  ['a GML or Pajek network', (head) => /^\s*(?:graph\s*\[|\*(?:vertices|network)\b)/i.test(head)],
  ['a Markdown text', (head) => looksLikeMarkdown(head)],
  [TABLE_KIND, (head) => looksLikeTable(head)],
];

/** Five columns or more, and no space after the separator as there is between names. */
const HEADER_ROW = /^[^\r\n,;\t]+(?:,(?=\S)[^\r\n,]+|;(?=\S)[^\r\n;]+|\t[^\r\n\t]*){4}/;

export function guessKind(head: string): string | undefined {
  const text = head.startsWith('\ufeff') ? head.slice(1) : head;
  return KINDS.find(([, fits]) => fits(text))?.[0];
}

/** Control characters and undecodable bytes; a few can be damage in a text. */
function looksBinary(head: string): boolean {
  // eslint-disable-next-line no-control-regex -- counting them is the purpose
  const odd = head.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0;
  return odd > 8 && odd * 20 > head.length;
}

function looksLikeMarkdown(head: string): boolean {
  const signs = head.match(/^(?:#{1,6} \S|[-*+] \S|```|> \S|\d+\. \S)/gm)?.length ?? 0;
  const lines = head.match(/^.*\S.*$/gm)?.length ?? 0;
  return signs >= 2 && signs * 4 >= lines;
}

/** All rows of one number of cells: three rows of three, or eight of two, which names and titles may keep up by chance. */
function looksLikeTable(head: string): boolean {
  if (HEADER_ROW.test(head)) return true;
  const rows = head
    .split(/\r\n|\r|\n/)
    .filter((row) => row.trim() !== '')
    .slice(0, 40);
  if (rows.length < 3) return false;
  return ['\t', ';', ',', '|'].some((separator) => {
    const cells = (row: string): number => row.replace(/"(?:[^"]|"")*"/g, '').split(separator).length;
    const columns = cells(rows[0]!);
    return (
      (columns >= 3 || (columns === 2 && (separator === '\t' || rows.length >= 8))) &&
      rows.every((row, i) => cells(row) === columns || (i === rows.length - 1 && i > 3))
    );
  });
}
