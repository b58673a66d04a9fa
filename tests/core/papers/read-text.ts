/** A text in, cut into chunks, what the reader of a format makes of it out. */
import type { Reading } from '../../../src/core/model.ts';
import { Collector } from '../../../src/core/papers/collector.ts';
import type { PaperFormat } from '../../../src/core/papers/sink.ts';

export function readAs(format: PaperFormat, text: string, chunkLength = text.length): Reading {
  const collector = new Collector('papers.txt');
  const reader = format.createReader(collector, {});
  const length = Math.max(1, chunkLength);
  for (let at = 0; at < text.length; at += length) reader.push(text.slice(at, at + length));
  reader.end();
  return collector.toReading(format.name);
}
