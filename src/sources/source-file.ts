/** A named Blob in, a source to read out: its SHA-256 and its text in chunks. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Source } from '../core/model.ts';
import { decodeChunks, detectEncoding } from './encoding.ts';

export interface SourceFile {
  readonly name: string;
  readonly blob: Blob;
}

/**
 * Reads the blob for its hash and its encoding. Where the bytes can't be read (a folder, a file moved away), reading the
 * source's text fails with the browser's own word on it. Throws only where the signal says to stop.
 */
export async function openSource(file: SourceFile, signal?: AbortSignal): Promise<Source> {
  try {
    return await hashSource(file, signal);
  } catch (error) {
    signal?.throwIfAborted();
    const { name, blob } = file;
    return { name, bytes: blob.size, sha256: '', chunks: () => failWith(error) };
  }
}

// eslint-disable-next-line require-yield
async function* failWith(error: unknown): AsyncGenerator<string> {
  throw error;
}

async function hashSource({ name, blob }: SourceFile, signal: AbortSignal | undefined): Promise<Source> {
  const hash = sha256.create();
  for await (const bytes of bytesOf(blob)) {
    signal?.throwIfAborted();
    hash.update(bytes);
  }
  const encoding = await detectEncoding(() => bytesOf(blob));
  return {
    name,
    bytes: blob.size,
    sha256: bytesToHex(hash.digest()),
    chunks: () => decodeChunks(bytesOf(blob), encoding),
  };
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
