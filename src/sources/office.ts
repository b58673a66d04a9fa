/** The paths in a ZIP archive in, what document it is out, in words, where it is no archive of files but one document. */

const KINDS: readonly (readonly [needed: string, beside: RegExp, kind: string, remedy: string])[] = [
  ['[Content_Types].xml', /^xl\//, 'an Excel spreadsheet', 'Save it as CSV'],
  ['[Content_Types].xml', /^word\//, 'a Word document', 'Save it as plain text'],
  ['[Content_Types].xml', /^ppt\//, 'a presentation', 'Save it as plain text'],
  ['META-INF/container.xml', /^mimetype$/, 'an e-book', 'Save it as plain text'],
  ['META-INF/manifest.xml', /^content\.xml$/, 'an OpenDocument file', 'Save it as CSV or as plain text'],
  ['Index/Document.iwa', /^Index\//, 'a Numbers, Pages or Keynote document', 'Save it as CSV or as plain text'],
];

/** A sentence for the import report. */
export function describeOffice(paths: readonly string[]): string | undefined {
  const found = KINDS.find(([needed, beside]) => paths.includes(needed) && paths.some((path) => beside.test(path)));
  if (!found) return undefined;
  const [, , kind, remedy] = found;
  return `This is ${kind}; nothing was read from it. ${remedy} to have it read.`;
}
