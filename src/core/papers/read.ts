/** A source in, its reading out: the beginning decides on the format, whose reader then takes the chunks as they come. */
import type { Reading, Source } from '../model.ts';
import type { Reader } from './format.ts';
import { HEAD_LENGTH, readUnknown, recogniseFormat } from './formats.ts';

/** Yields the share of the source read so far, 0 to 1. */
export async function* readSource(source: Source): AsyncGenerator<number, Reading> {
  let head = '';
  let reader: Reader | undefined;
  let length = 0;
  for await (const chunk of source.chunks()) {
    length += chunk.length;
    if (reader) reader.push(chunk);
    else {
      head += chunk;
      if (head.length >= HEAD_LENGTH) {
        reader = recogniseFormat(head)?.createReader(source.name);
        if (!reader) return readUnknown(source.name, head);
        reader.push(head);
      }
    }
    yield Math.min(1, length / Math.max(1, source.bytes));
  }
  if (!reader) {
    reader = recogniseFormat(head)?.createReader(source.name);
    if (!reader) return readUnknown(source.name, head);
    reader.push(head);
  }
  return reader.end();
}
