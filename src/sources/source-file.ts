/** A named Blob in, a source to read out: its SHA-256 and its text in chunks. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { OpenText, Source, SourceText, TextChunk } from '../core/model.ts';
import { decodeChunks, detectEncoding } from './encoding.ts';

export interface SourceFile {
  readonly name: string;
  readonly blob: Blob;
}

/**
 * Reads the blob for its hash. Where the bytes can't be read (a folder, a file moved away), reading the source's texts
 * fails with the browser's own word on it. Throws only where the signal says to stop.
 */
export async function openSource(file: SourceFile, signal?: AbortSignal): Promise<Source> {
  const { name, blob } = file;
  let hash: string;
  try {
    hash = await hashBlob(blob, signal);
  } catch (error) {
    signal?.throwIfAborted();
    return { name, bytes: blob.size, sha256: '', texts: () => failWith(error) };
  }
  return { name, bytes: blob.size, sha256: hash, texts: () => textsOf(file) };
}

// eslint-disable-next-line require-yield
async function* failWith(error: unknown): AsyncGenerator<SourceText> {
  throw error;
}

async function hashBlob(blob: Blob, signal: AbortSignal | undefined): Promise<string> {
  const hash = sha256.create();
  for await (const bytes of bytesOf(blob)) {
    signal?.throwIfAborted();
    hash.update(bytes);
  }
  return bytesToHex(hash.digest());
}

async function* textsOf({ name, blob }: SourceFile): AsyncGenerator<SourceText> {
  yield {
    name,
    bytes: blob.size,
    async open(chosen): Promise<OpenText> {
      const encoding = chosen ?? (await detectEncoding(() => bytesOf(blob)));
      return { encoding, chunks: countBytes(decodeChunks(bytesOf(blob), encoding)) };
    },
  };
}

async function* countBytes(texts: AsyncIterable<string>): AsyncGenerator<TextChunk> {
  let bytes = 0;
  for await (const text of texts) {
    bytes += text.length;
    yield { text, bytes };
  }
}

async function* bytesOf(blob: Blob): AsyncGenerator<Uint8Array> {
  const reader = blob.stream().getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    reader.releaseLock();
  }
}
