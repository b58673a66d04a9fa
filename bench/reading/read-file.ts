/** A file on disk in, the readings of its texts out, by the same way that the page and the command line go. */
import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import type { Encoding, Reading } from '../../src/core/model.ts';
import { readText } from '../../src/core/reading.ts';
import { openSource } from '../../src/sources/open-source.ts';

export interface FileReading extends Reading {
  readonly text: string;
}

export async function readFileWhole(path: string, encoding?: Encoding): Promise<FileReading[]> {
  const source = await openSource({ name: basename(path), blob: await openAsBlob(path) });
  const readings: FileReading[] = [];
  for await (const text of source.texts()) {
    const reader = readText(text, encoding && { text: text.name, encoding });
    for (;;) {
      const { done, value } = await reader.next();
      if (!done) continue;
      readings.push({ text: text.name, ...value.reading });
      break;
    }
  }
  return readings;
}
