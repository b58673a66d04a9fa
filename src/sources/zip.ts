/** A ZIP archive in, its files out: where the bytes of each one stand; nothing of them is read yet. */
import { Reader, ZipReader, type Entry } from '@zip.js/zip.js/lib/zip-core-custom.js';
import { isGivenUp, Unreadable } from '../core/unreadable.ts';
import { locateMember, type Header } from './zip-member.ts';
import { findHeaders } from './zip-headers.ts';
import type { Stored } from './unpack.ts';

export interface ZipMember {
  /** As the archive has it: any text at all, never to be used as a path. */
  readonly path: string;
  /** Stored. */
  readonly bytes: number;
  /** Throws an `Unreadable` where there is a reason not to read it. */
  open(): Promise<Stored>;
}

export interface ZipList {
  readonly members: readonly ZipMember[];
  /** Why there may be more. */
  readonly failure?: Unreadable;
}

/** By the directory at the archive's end; where that is missing or broken, by what stands before each file as well. */
export async function listZip(blob: Blob, signal?: AbortSignal): Promise<ZipList> {
  const headers: Header[] = [];
  let failure: Unreadable | undefined;
  try {
    const reader = new ZipReader(new BlobSlices(blob), { strictness: 'tolerant' });
    for await (const entry of reader.getEntriesGenerator()) {
      signal?.throwIfAborted();
      headers.push(toHeader(entry));
    }
  } catch (error) {
    if (isGivenUp(error)) throw error;
    failure = Object.assign(new Unreadable('damaged-archive', DAMAGED), { cause: error });
  }
  if (failure) headers.push(...(await findHeaders(blob, headers, signal)));
  return { members: toMembers(blob, headers), ...(failure ? { failure } : {}) };
}

const DAMAGED = 'The directory of this archive is damaged or missing; what was found without it was read.';

/** Reads what is asked for and nothing else. */
class BlobSlices extends Reader<Blob> {
  readonly #blob: Blob;

  constructor(blob: Blob) {
    super(blob);
    this.#blob = blob;
    this.size = blob.size;
  }

  override async readUint8Array(from: number, length: number): Promise<Uint8Array> {
    return new Uint8Array(await this.#blob.slice(from, from + length).arrayBuffer());
  }
}

function toHeader(entry: Entry): Header {
  return {
    path: entry.filename,
    directory: entry.directory,
    offset: entry.offset,
    method: entry.compressionMethod,
    encrypted: entry.encrypted,
    crc32: entry.crc32 ?? 0,
    compressedSize: entry.compressedSize,
    size: entry.uncompressedSize,
  };
}

/** In the archive's order. Of two files that share bytes, as those of a bomb do, only the one that begins first is read. */
function toMembers(blob: Blob, headers: readonly Header[]): ZipMember[] {
  const overlapping = new Set<Header>();
  let end = 0;
  for (const header of headers.toSorted((a, b) => a.offset - b.offset)) {
    if (header.offset < end) overlapping.add(header);
    else end = header.offset + SHORTEST_HEADER + header.compressedSize;
  }
  return headers
    .filter(({ directory }) => !directory)
    .map((header) => ({
      path: header.path,
      bytes: header.compressedSize,
      async open() {
        if (overlapping.has(header)) throw new Unreadable('overlapping-files', OVERLAPPING);
        return locateMember(blob, header);
      },
    }));
}

const SHORTEST_HEADER = 30;
const OVERLAPPING = 'This shares its bytes with another file of the archive, as in an archive bomb; it was left out.';
