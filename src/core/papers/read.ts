/** A source in, its reading out: the beginning decides on the format, whose reader then takes the chunks as they come. */
import type { Reading, Source } from '../model.ts';
import type { Reader } from './format.ts';
import { createIssue } from './issue.ts';
import { HEAD_LENGTH, readUnknown, recogniseFormat } from './formats.ts';

/** Yields the share of the source read so far, 0 to 1. Bytes that can't be had are an issue of the file, not a failure of the run. */
export async function* readSource(source: Source): AsyncGenerator<number, Reading> {
  const chunks = source.chunks()[Symbol.asyncIterator]();
  let head = '';
  let reader: Reader | undefined;
  let length = 0;
  for (;;) {
    let step: IteratorResult<string>;
    try {
      step = await chunks.next();
    } catch (error) {
      return readUnreadable(source.name, error);
    }
    if (step.done) break;
    length += step.value.length;
    if (reader) reader.push(step.value);
    else {
      head += step.value;
      if (head.length >= HEAD_LENGTH) {
        reader = begin(source.name, head);
        if (!reader) return readUnknown(source.name, head);
      }
    }
    yield Math.min(1, length / Math.max(1, source.bytes));
  }
  reader ??= begin(source.name, head);
  return reader ? reader.end() : readUnknown(source.name, head);
}

/** A reader that has taken the beginning, or undefined where that is of no known format. */
function begin(file: string, head: string): Reader | undefined {
  const reader = recogniseFormat(head)?.createReader(file);
  reader?.push(head);
  return reader;
}

function readUnreadable(file: string, error: unknown): Reading {
  const message =
    'The bytes of this file can’t be read. It may be a folder, or have been moved or changed since it was chosen.';
  const reason = error instanceof Error ? error.message : String(error);
  const issue = createIssue({ file, line: 1 }, 'skipped', 'unreadable-file', message, reason);
  return { format: undefined, papers: [], issues: [issue], found: 0, skipped: 0 };
}
