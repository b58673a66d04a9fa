/** Any text in, text that may stand in an XML 1.0 document out. */

/** XML 1.0 §2.2 "Char": everything else is forbidden in a document, even as a character reference. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const REFERENCES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&apos;'],
  ['\t', '&#9;'],
  ['\n', '&#10;'],
  ['\r', '&#13;'],
  // Line ends to XML 1.1, and to readers of XML 1.0 that follow it: written plainly they come back as a newline.
  ['\u0085', '&#133;'],
  ['\u2028', '&#8232;'],
]);

export function dropForbidden(text: string): string {
  return text.replace(FORBIDDEN, '');
}

export function escapeAttribute(text: string): string {
  return dropForbidden(text).replace(/[&<>"'\t\n\r\u0085\u2028]/g, (character) => REFERENCES.get(character)!);
}

/** Tabs and newlines stay as they are, because only attributes turn them into spaces. */
export function escapeText(text: string): string {
  return dropForbidden(text).replace(/[&<>"'\r\u0085\u2028]/g, (character) => REFERENCES.get(character)!);
}
