/** A Blob in, the bytes of the text in it out: unpacked as often as it was packed, within reason. */
import { Unreadable } from '../core/unreadable.ts';
import { peek, piecesOf, type Piece, type Pieces } from './bytes.ts';
import { gunzip, isGzip } from './gzip.ts';

/** The bytes of a text as they are stored. */
export interface Stored {
  readonly blob: Blob;
  /** The blob is a gzip file because an archive packed the text, not because somebody did. */
  readonly packed?: boolean;
}

/** As many as somebody may have packed by mistake. */
const DEEPEST = 2;
const HEADER_LENGTH = 3;

/** What the archive holds, be it packed in its turn. */
export function takeOut({ blob, packed }: Stored, signal?: AbortSignal): Pieces {
  return packed ? gunzipWithinReason(piecesOf(blob, signal), blob.size) : piecesOf(blob, signal);
}

export async function* unpack(stored: Stored, signal?: AbortSignal): AsyncGenerator<Piece> {
  let pieces = takeOut(stored, signal);
  for (let depth = 0; ; depth++) {
    const { head, pieces: all } = await peek(pieces, HEADER_LENGTH);
    if (isGzip(head) && depth === DEEPEST) {
      await all.return(undefined);
      throw new Unreadable('nested-archive', 'This is gzip inside gzip inside gzip; it was not unpacked any further.');
    }
    pieces = isGzip(head) ? gunzipWithinReason(all, stored.blob.size) : all;
    if (!isGzip(head)) break;
  }
  yield* pieces;
}

/** A text packed to a two-hundredth is none: bibliographies come down to a fifth, tables of zeros to a fiftieth. */
const HIGHEST_RATIO = 200;
const HARMLESS = 64 * 1024 * 1024;

async function* gunzipWithinReason(pieces: Pieces, stored: number): AsyncGenerator<Piece> {
  let unpacked = 0;
  for await (const piece of gunzip(pieces)) {
    unpacked += piece.bytes.length;
    if (unpacked > HARMLESS && unpacked > HIGHEST_RATIO * stored) throw new Unreadable('archive-bomb', BOMB);
    yield piece;
  }
}

const BOMB = `This unpacks to more than ${HIGHEST_RATIO} times its size, as no bibliography does; unpacking was stopped.`;
