/** A ZIP archive without a directory in, its files out as the headers before them tell (APPNOTE 6.3.10, 4.3.7 to 4.3.9). */
import { piecesOf } from './bytes.ts';
import { createPauses } from './pauses.ts';
import type { Header } from './zip-member.ts';

const LOCAL = 0x04034b50;
const DESCRIPTOR = 0x08074b50;
const DIRECTORY = 0x02014b50;
const LOCAL_LENGTH = 30;
const SIZES_FOLLOW = 1 << 3;
const ENCRYPTED = 1;

interface Mark {
  readonly at: number;
  readonly signature: number;
}

/** Those behind the last one that is known already. */
export async function findHeaders(blob: Blob, known: readonly Header[], signal?: AbortSignal): Promise<Header[]> {
  const marks = await findMarks(blob, signal);
  const last = known.reduce<Header | undefined>((a, b) => (a && a.offset > b.offset ? a : b), undefined);
  let end = last ? last.offset + LOCAL_LENGTH + last.compressedSize : 0;
  const headers: Header[] = [];
  for (const [i, { at, signature }] of marks.entries()) {
    if (signature !== LOCAL || at < end) continue;
    signal?.throwIfAborted();
    const found = await readHeader(blob, at, marks.slice(i + 1, i + 1 + NEAR));
    if (!found) continue;
    headers.push(found.header);
    end = found.end;
  }
  return headers;
}

/** Of so many marks behind a header one should be that of the file's end; a file may hold others by chance. */
const NEAR = 64;

async function findMarks(blob: Blob, signal: AbortSignal | undefined): Promise<Mark[]> {
  const marks: Mark[] = [];
  let carried = new Uint8Array(3);
  const pause = createPauses();
  for await (const { bytes, stored } of piecesOf(blob, signal)) {
    const joined = new Uint8Array(carried.length + bytes.length);
    joined.set(carried);
    joined.set(bytes, carried.length);
    const start = stored - joined.length;
    const view = new DataView(joined.buffer);
    for (let at = joined.indexOf(P); at >= 0 && at + 4 <= joined.length; at = joined.indexOf(P, at + 1)) {
      const signature = view.getUint32(at, true);
      if (signature === LOCAL || signature === DESCRIPTOR || signature === DIRECTORY)
        marks.push({ at: start + at, signature });
    }
    carried = joined.slice(-3);
    await pause();
  }
  return marks;
}

const P = 0x50;

async function readHeader(
  blob: Blob,
  offset: number,
  next: readonly Mark[],
): Promise<{ header: Header; end: number } | undefined> {
  const view = new DataView(await blob.slice(offset, offset + LOCAL_LENGTH).arrayBuffer());
  if (view.byteLength < LOCAL_LENGTH) return undefined;
  const flags = view.getUint16(6, true);
  const nameEnd = offset + LOCAL_LENGTH + view.getUint16(26, true);
  const start = nameEnd + view.getUint16(28, true);
  const path = new TextDecoder().decode(await blob.slice(offset + LOCAL_LENGTH, nameEnd).arrayBuffer());
  const sizes = flags & SIZES_FOLLOW ? await findSizes(blob, start, next) : readSizes(view, 14);
  const compressedSize = Math.max(0, Math.min(sizes.compressedSize, blob.size - start));
  return {
    header: {
      ...sizes,
      path,
      directory: path.endsWith('/'),
      offset,
      method: view.getUint16(8, true),
      encrypted: (flags & ENCRYPTED) !== 0,
      compressedSize,
    },
    end: start + compressedSize,
  };
}

type Sizes = Pick<Header, 'crc32' | 'compressedSize' | 'size'>;

function readSizes(view: DataView, at: number): Sizes {
  return {
    crc32: view.getUint32(at, true),
    compressedSize: view.getUint32(at + 4, true),
    size: view.getUint32(at + 8, true),
  };
}

/** From the descriptor behind the file; where there is none, the file ends with the archive or before the next one. */
async function findSizes(blob: Blob, start: number, next: readonly Mark[]): Promise<Sizes> {
  for (const { at, signature } of next) {
    if (signature !== DESCRIPTOR || at < start) continue;
    const view = new DataView(await blob.slice(at, at + 16).arrayBuffer());
    if (view.byteLength < 16) break;
    const sizes = readSizes(view, 4);
    if (sizes.compressedSize === at - start) return sizes;
  }
  const end = next.find(({ at, signature }) => at >= start && signature !== DESCRIPTOR)?.at ?? blob.size;
  return { crc32: 0, compressedSize: end - start, size: 0 };
}
