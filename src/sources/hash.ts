/** A Blob in, its SHA-256 in hexadecimal digits out. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { piecesOf } from './bytes.ts';

/** The browser's own digest is the faster one but wants all bytes at once; beyond this size memory matters more. */
const LARGEST_AT_ONCE = 32 * 1024 * 1024;

export async function hashBlob(
  blob: Blob,
  signal: AbortSignal | undefined,
  onBytes: (bytes: number) => void,
): Promise<string> {
  // Only a page of a secure origin has `crypto.subtle`.
  const { subtle } = globalThis.crypto as { subtle?: SubtleCrypto };
  if (subtle && blob.size <= LARGEST_AT_ONCE) {
    const digest = await orAbort(
      blob.arrayBuffer().then((bytes) => subtle.digest('SHA-256', bytes)),
      signal,
    );
    onBytes(blob.size);
    return bytesToHex(new Uint8Array(digest));
  }
  const hash = sha256.create();
  for await (const { bytes } of piecesOf(blob, signal)) {
    hash.update(bytes);
    onBytes(bytes.length);
  }
  return bytesToHex(hash.digest());
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
