/** What is wrong, where, and the text in question in, an issue with a short clean excerpt out. */
import type { Issue, Place, Severity } from './model.ts';
import { cleanLine } from './text/clean.ts';

const LONGEST_EXCERPT = 120;

export function createIssue(place: Place, severity: Severity, code: string, message: string, text: string): Issue {
  return { code, severity, file: place.file, line: place.line, message, excerpt: toExcerpt(text) };
}

/** At most `longest` UTF-16 units, never half a character. */
export function toExcerpt(text: string, longest = LONGEST_EXCERPT): string {
  const head = text.slice(0, longest * 8);
  const line = cleanLine(head);
  if (line.length <= longest && head.length === text.length) return line;
  let cut = '';
  for (const sign of line) {
    if (cut.length + sign.length >= longest) break;
    cut += sign;
  }
  return `${cut}…`;
}
