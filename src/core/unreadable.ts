/** What a source throws in place of bytes that it can't or won't give: the code and the sentence of the issue that stands for them. */
import type { Severity } from './model.ts';
import { TooLargeError } from './too-large.ts';

export class Unreadable extends Error {
  readonly code: string;
  readonly severity: Severity;

  constructor(code: string, message: string, severity: Severity = 'skipped') {
    super(message);
    this.code = code;
    this.severity = severity;
  }
}

/** Thrown where the reader has gone, or has no room for more: no fault of the source. */
export function isGivenUp(error: unknown): boolean {
  return error instanceof TooLargeError || (error instanceof Error && error.name === 'AbortError');
}
