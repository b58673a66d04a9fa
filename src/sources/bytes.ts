/** A Blob in, its bytes in small pieces out, for as long as nobody gives up. */
import { createPauses } from './pauses.ts';

export interface Piece {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Stored bytes gone through so far, those of this piece included; fewer than were given where they were compressed. */
  readonly stored: number;
}

export type Pieces = AsyncIterable<Piece>;

/** Little enough to be decoded and read well within a slice. */
const LONGEST_PIECE = 131_072;

/** Throws the signal's reason as soon as the signal says so, in the middle of a slow read too. */
export async function* piecesOf(blob: Blob, signal?: AbortSignal, longest = LONGEST_PIECE): AsyncGenerator<Piece> {
  signal?.throwIfAborted();
  const reader = blob.stream().getReader();
  const stop = (): void => void reader.cancel().catch(() => undefined);
  signal?.addEventListener('abort', stop, { once: true });
  let stored = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      signal?.throwIfAborted();
      if (done) return;
      for (let from = 0; from < value.length; from += longest) {
        const bytes = value.subarray(from, from + longest);
        stored += bytes.length;
        yield { bytes, stored };
        signal?.throwIfAborted();
      }
    }
  } finally {
    signal?.removeEventListener('abort', stop);
    stop();
  }
}

export interface Peeked {
  /** At least as many bytes as were asked for, or all there are. */
  readonly head: Uint8Array<ArrayBuffer>;
  /** Everything, the head included. Once. */
  readonly pieces: AsyncGenerator<Piece>;
}

/** The beginning, without losing it. */
export async function peek(pieces: Pieces, length: number): Promise<Peeked> {
  const iterator = pieces[Symbol.asyncIterator]();
  const held: Piece[] = [];
  let bytes = 0;
  let failure: { readonly error: unknown } | undefined;
  const pause = createPauses();
  while (bytes < length && !failure) {
    try {
      const { done, value } = await iterator.next();
      if (done) break;
      held.push(value);
      bytes += value.bytes.length;
      await pause();
    } catch (error) {
      // What came before the break is still to be read.
      failure = { error };
    }
  }
  async function* all(): AsyncGenerator<Piece> {
    try {
      yield* held;
      if (failure) throw failure.error;
      for (let step = await iterator.next(); !step.done; step = await iterator.next()) yield step.value;
    } finally {
      await iterator.return?.();
    }
  }
  return { head: join(held, bytes), pieces: all() };
}

function join(pieces: readonly Piece[], length: number): Uint8Array<ArrayBuffer> {
  if (pieces.length === 1) return pieces[0]!.bytes;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const { bytes } of pieces) {
    whole.set(bytes, at);
    at += bytes.length;
  }
  return whole;
}
