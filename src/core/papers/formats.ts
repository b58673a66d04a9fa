/** The beginning of a file in, the format that it is of out, or the reading of a file whose format is unknown. */
import type { Reading } from '../model.ts';
import { AUTHOR_PROFILE } from './author-profile.ts';
import type { Format } from './format.ts';
import { createIssue } from './issue.ts';
import { guessKind } from './kind.ts';

/** All formats that can be read; of two that are equally likely the first one is taken. */
export const FORMATS: readonly Format[] = [AUTHOR_PROFILE];

/** How much of a file's decoded text is asked for, in characters. */
export const HEAD_LENGTH = 65_536;

const LIKELY = 0.5;

export function recogniseFormat(head: string): Format | undefined {
  let best: Format | undefined;
  let score = LIKELY;
  for (const format of FORMATS) {
    const likely = format.recognise(head.slice(0, HEAD_LENGTH));
    if (likely < score || (best && likely === score)) continue;
    best = format;
    score = likely;
  }
  return best;
}

/** Nothing is read; the one issue says what the file seems to be and what could be read instead. */
export function readUnknown(file: string, head: string): Reading {
  const start = head.slice(0, HEAD_LENGTH);
  const kind = guessKind(start);
  const names = FORMATS.map(({ name, shape }) => `${name.toLowerCase()} (${shape})`).join('; ');
  const message = `${kind ? `This appears to be ${kind}` : 'The format of this file was not recognised'}; nothing was read from it. What can be read: ${names}.`;
  const issue = createIssue({ file, line: 1 }, 'skipped', 'unknown-format', message, start);
  return { format: undefined, papers: [], issues: [issue], found: 0, skipped: 0 };
}
