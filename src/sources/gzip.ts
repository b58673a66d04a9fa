/** Pieces of a gzip file in, its unpacked bytes out as they come; of a damaged one, what came before the damage. */
import { isGivenUp, Unreadable } from '../core/unreadable.ts';
import type { Piece, Pieces } from './bytes.ts';

/** 0x1F 0x8B, and 8 for "deflate", the only way there is (RFC 1952, 2.3). */
const HEADER = [0x1f, 0x8b, 8] as const;

export function isGzip(bytes: Uint8Array, at = 0): boolean {
  return HEADER.every((byte, i) => bytes[at + i] === byte);
}

/** Little enough for all that a piece may unpack to, a thousand times as much, to be held. */
const LONGEST_INPUT = 8192;
const LONGEST_OUTPUT = 131_072;

/**
 * A file may be several gzip files one after another (RFC 1952, 2.2), which the streams of browsers refuse: where a
 * header seems to begin, and the size that stands before it is the size so far, a new stream takes over.
 */
export async function* gunzip(pieces: Pieces): AsyncGenerator<Piece> {
  let stream = new UnpackingStream();
  let stored = 0;
  try {
    for await (const piece of whole(pieces)) {
      const { bytes } = piece;
      const start = piece.stored - bytes.length;
      for (let from = 0; from < bytes.length;) {
        if (start + from > 0 && isGzip(bytes, from) && (await stream.isComplete())) {
          yield* toPieces(await stream.end(), stored);
          stream = new UnpackingStream();
        }
        const to = Math.min(findHeader(bytes, from + 1), from + LONGEST_INPUT);
        stored = start + to;
        yield* toPieces(await stream.push(bytes.subarray(from, to)), stored);
        from = to;
      }
    }
    yield* toPieces(await stream.end(), stored);
  } catch (error) {
    if (!isGivenUp(error)) yield* toPieces(await stream.takeLast(), stored);
    throw error;
  } finally {
    stream.stop();
  }
}

/** The same bytes in pieces of which none ends within what may be a header. */
async function* whole(pieces: Pieces): AsyncGenerator<Piece> {
  let held: Uint8Array<ArrayBuffer> = new Uint8Array();
  let last = 0;
  for await (const { bytes, stored } of pieces) {
    last = stored;
    const joined = held.length > 0 ? new Uint8Array(held.length + bytes.length) : bytes;
    if (held.length > 0) {
      joined.set(held);
      joined.set(bytes, held.length);
    }
    const end = joined.length - lengthOfBegunHeader(joined);
    held = joined.slice(end);
    if (end > 0) yield { bytes: joined.subarray(0, end), stored: stored - held.length };
  }
  if (held.length > 0) yield { bytes: held, stored: last };
}

function lengthOfBegunHeader(bytes: Uint8Array): number {
  const { length } = bytes;
  if (bytes[length - 1] === HEADER[0]) return 1;
  return bytes[length - 2] === HEADER[0] && bytes[length - 1] === HEADER[1] ? 2 : 0;
}

/** Where the next header may begin, or the end. */
function findHeader(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(HEADER[0], from); at >= 0; at = bytes.indexOf(HEADER[0], at + 1))
    if (isGzip(bytes, at)) return at;
  return bytes.length;
}

function* toPieces(parts: readonly Uint8Array<ArrayBuffer>[], stored: number): Generator<Piece> {
  for (const part of parts)
    for (let from = 0; from < part.length; from += LONGEST_OUTPUT)
      yield { bytes: part.subarray(from, from + LONGEST_OUTPUT), stored };
}

/** One gzip file being unpacked by the platform. */
class UnpackingStream {
  readonly #writer: WritableStreamDefaultWriter<BufferSource>;
  readonly #reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>;
  readonly #reading: Promise<void>;
  #unpacked: Uint8Array<ArrayBuffer>[] = [];
  #size = 0;
  #failed = false;
  /** The last four bytes given. At the end of a gzip file they are the unpacked size, modulo 2³². */
  #tail: Uint8Array = new Uint8Array();

  constructor() {
    const { writable, readable } = new DecompressionStream('gzip');
    this.#writer = writable.getWriter();
    this.#reader = (readable as ReadableStream<Uint8Array<ArrayBuffer>>).getReader();
    this.#reading = this.#readAll().catch(() => {
      this.#failed = true;
    });
    // The same failure is told by `push` and `end`.
    this.#writer.closed.catch(() => undefined);
  }

  async push(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>[]> {
    this.#tail = bytes.length < 4 ? Uint8Array.of(...this.#tail, ...bytes).slice(-4) : bytes.slice(-4);
    try {
      // eslint-disable-next-line no-restricted-syntax -- bytes to a stream, not HTML to a page
      await this.#writer.write(bytes);
    } catch (error) {
      throw damaged(error);
    }
    return this.#take();
  }

  async isComplete(): Promise<boolean> {
    if (this.#tail.length < 4) return false;
    const size = new DataView(this.#tail.buffer, this.#tail.byteOffset).getUint32(0, true);
    // What was unpacked has been read after one task.
    await new Promise((resolve) => setTimeout(resolve, 0));
    return this.#size % 2 ** 32 === size;
  }

  async end(): Promise<Uint8Array<ArrayBuffer>[]> {
    try {
      await this.#writer.close();
    } catch (error) {
      throw damaged(error);
    }
    await this.#reading;
    if (this.#failed) throw damaged();
    return this.#take();
  }

  /** What was unpacked before the bytes failed. */
  async takeLast(): Promise<Uint8Array<ArrayBuffer>[]> {
    await new Promise((resolve) => setTimeout(resolve, 0));
    return this.#take();
  }

  stop(): void {
    this.#writer.abort().catch(() => undefined);
    this.#reader.cancel().catch(() => undefined);
  }

  #take(): Uint8Array<ArrayBuffer>[] {
    const taken = this.#unpacked;
    this.#unpacked = [];
    return taken;
  }

  async #readAll(): Promise<void> {
    for (let step = await this.#reader.read(); !step.done; step = await this.#reader.read()) {
      this.#unpacked.push(step.value);
      this.#size += step.value.length;
    }
  }
}

/** Engines tell damage from a missing end in words of their own, and not at the same point. */
function damaged(cause?: unknown): Unreadable {
  const message = 'The compressed data is damaged or ends too early.';
  return Object.assign(new Unreadable('damaged-archive', message), { cause });
}
