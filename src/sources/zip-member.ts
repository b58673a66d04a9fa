/** What an archive says of one of its files in, the stored bytes of that file out, as a gzip file where they are compressed. */
import { Unreadable } from '../core/unreadable.ts';
import type { Stored } from './unpack.ts';

export interface Header {
  readonly path: string;
  readonly directory: boolean;
  /** Where the header before the file begins (APPNOTE 6.3.10, 4.3.7). */
  readonly offset: number;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc32: number;
  readonly compressedSize: number;
  readonly size: number;
}

const STORED = 0;
const DEFLATED = 8;
const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_LENGTH = 30;
/** Magic number, deflate, no flags, no time, no name (RFC 1952, 2.3). */
const GZIP_HEADER = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255);

/** A deflated file with gzip's header and sums round it is a gzip file, whose sums the platform checks. */
export async function locateMember(blob: Blob, header: Header): Promise<Stored> {
  const { method, encrypted, compressedSize } = header;
  if (encrypted) throw new Unreadable('encrypted-file', 'This file of the archive is locked with a password.');
  if (method !== STORED && method !== DEFLATED)
    throw new Unreadable(
      'unknown-compression',
      `This file is compressed in a way that can’t be unpacked (method ${method}).`,
    );
  const start = await findData(blob, header);
  const data = blob.slice(start, start + compressedSize);
  return method === STORED ? { blob: data } : { blob: new Blob([GZIP_HEADER, data, sums(header)]), packed: true };
}

async function findData(blob: Blob, { offset, compressedSize }: Header): Promise<number> {
  const view = new DataView(await blob.slice(offset, offset + LOCAL_HEADER_LENGTH).arrayBuffer());
  if (view.byteLength === LOCAL_HEADER_LENGTH && view.getUint32(0, true) === LOCAL_HEADER) {
    const start = offset + LOCAL_HEADER_LENGTH + view.getUint16(26, true) + view.getUint16(28, true);
    if (start + compressedSize <= blob.size) return start;
  }
  throw new Unreadable('damaged-archive', 'The bytes of this file are not where the archive says.');
}

function sums({ crc32, size }: Header): Uint8Array<ArrayBuffer> {
  const trailer = new DataView(new ArrayBuffer(8));
  trailer.setUint32(0, crc32, true);
  trailer.setUint32(4, size % 2 ** 32, true);
  return new Uint8Array(trailer.buffer);
}
