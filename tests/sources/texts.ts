/** Bytes in, what a source gives of them out. */
import { gzipSync } from 'node:zlib';
import { readText } from '../../src/core/reading.ts';
import type { Issue, Reading } from '../../src/core/model.ts';
import { openSource } from '../../src/sources/open-source.ts';
import type { SourceFile } from '../../src/sources/source-file.ts';

export const blobOf = (...parts: readonly (Uint8Array | string)[]): Blob => new Blob(parts as BlobPart[]);
export const gzip = (bytes: Uint8Array | string): Uint8Array => gzipSync(bytes);

/** Of each text its name, its text, and what its source says in place of the rest. */
export interface Given {
  readonly name: string;
  readonly text: string;
  readonly encoding?: string;
  readonly says?: string;
  readonly code?: string;
  readonly repaired: readonly number[];
}

export async function textsOf(file: SourceFile): Promise<Given[]> {
  const source = await openSource(file);
  const given: Given[] = [];
  for await (const one of source.texts()) {
    let text = '';
    let encoding: string | undefined;
    const repaired: number[] = [];
    const failure: { says?: string; code?: string } = {};
    try {
      const opened = await one.open();
      encoding = opened.encoding;
      for await (const chunk of opened.chunks) {
        repaired.push(...(chunk.repaired ?? []).map((place) => place + text.length));
        text += chunk.text;
      }
    } catch (error) {
      Object.assign(failure, { says: (error as Error).message, code: (error as { code?: string }).code });
    }
    given.push({ name: one.name, text, ...(encoding ? { encoding } : {}), ...failure, repaired });
  }
  return given;
}

export interface NamedReading extends Reading {
  readonly name: string;
}

/** By the way that the page and the command line go, formats included. */
export async function readingsOf(file: SourceFile): Promise<NamedReading[]> {
  const source = await openSource(file);
  const readings: NamedReading[] = [];
  for await (const text of source.texts()) {
    const reader = readText(text, undefined);
    let step = await reader.next();
    while (!step.done) step = await reader.next();
    readings.push({ name: text.name, ...step.value.reading });
  }
  return readings;
}

export async function issuesOf(file: SourceFile): Promise<Issue[]> {
  return (await readingsOf(file)).flatMap(({ issues }) => issues);
}
