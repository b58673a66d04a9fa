/** A Blob in, its SHA-256 in hexadecimal digits out. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { piecesOf } from './bytes.ts';
import { createPauses } from './pauses.ts';

/** The browser's own digest is the faster one but wants all bytes at once; beyond this size memory matters more. */
const LARGEST_AT_ONCE = 64 * 1024 * 1024;

export interface Hash {
  update(bytes: Uint8Array): unknown;
  /** In hexadecimal digits. */
  digest(): string;
}

export interface HashWatch {
  readonly signal?: AbortSignal;
  /** Told how many bytes more have been hashed. */
  readonly onBytes?: (bytes: number) => void;
  /** SHA-256 as the platform has it in pieces, which browsers do not. */
  readonly createHash?: () => Hash;
}

export async function hashBlob(blob: Blob, { signal, onBytes, createHash }: HashWatch): Promise<string> {
  // Only a page of a secure origin has `crypto.subtle`.
  const { subtle } = globalThis.crypto as { subtle?: SubtleCrypto };
  if (subtle && !createHash && blob.size <= LARGEST_AT_ONCE) {
    const digest = await orAbort(
      blob.arrayBuffer().then((bytes) => subtle.digest('SHA-256', bytes)),
      signal,
    );
    onBytes?.(blob.size);
    return bytesToHex(new Uint8Array(digest));
  }
  const hash = createHash?.() ?? createPortableHash();
  const pause = createPauses();
  for await (const { bytes } of piecesOf(blob, signal)) {
    hash.update(bytes);
    onBytes?.(bytes.length);
    await pause();
  }
  return hash.digest();
}

function createPortableHash(): Hash {
  const hash = sha256.create();
  return { update: (bytes) => hash.update(bytes), digest: () => bytesToHex(hash.digest()) };
}

export function hashText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

function orAbort<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason as Error);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
