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
 * Reads the blob for its hash and its encoding. Throws where the bytes can't be read, as when a file was moved away,
 * and where the signal says to stop.
 */
export async function openSource({ name, blob }: SourceFile, signal?: AbortSignal): Promise<Source> {
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
