/** Years in, as they are written out: "2013", or "2010–2014". */
import type { Span } from '../../core/answers/timeline.ts';

export function nameSpan({ from, to }: Span): string {
  return from === to ? String(from) : `${from}–${to}`;
}

/** "2013", or "since 2011, last 2015"; empty where no year is known. */
export function nameDuration(span: Span | undefined): string {
  if (!span) return '';
  return span.from === span.to ? String(span.from) : `since ${span.from}, last ${span.to}`;
}
