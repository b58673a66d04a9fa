/** The beginning of a text in, whether it is a page or a document of markup that may quote tagged lines out. */
export function isMarkup(head: string): boolean {
  return /^\s*<(?:!doctype|html|head|body|\?xml)\b/i.test(head);
}
