/** Files in, a ZIP archive of them out, sound or as broken as a test wants it (APPNOTE 6.3.10). */
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipEntry {
  readonly path: string;
  readonly bytes?: Uint8Array | string;
  /** 8 unless told: deflate. */
  readonly method?: number;
  /** 0x800 unless told: the name is UTF-8. */
  readonly flags?: number;
  /** In place of where it stands. */
  readonly offset?: number;
  /** Sizes follow the file, as where it was written to a pipe. */
  readonly streamed?: boolean;
}

const SIZES_FOLLOW = 8;
/** More files than this are counted in a record of their own ("Zip64"). */
const MOST = 0xfffe;

export function zip(entries: readonly ZipEntry[], { directory = true } = {}): Uint8Array<ArrayBuffer> {
  const parts: Buffer[] = [];
  const listed: Buffer[] = [];
  let at = 0;
  for (const { path, bytes = '', method = 8, flags = 0x800, offset, streamed = false } of entries) {
    const raw = Buffer.from(bytes as string);
    const data = method === 8 ? deflateRawSync(raw) : raw;
    const name = Buffer.from(path);
    const sums = [crc32(raw), data.length, raw.length];
    const common = (given: readonly number[]): Buffer =>
      Buffer.concat([
        shorts(20, flags | (streamed ? SIZES_FOLLOW : 0), method, 0, 0x21),
        longs(...given),
        shorts(name.length, 0),
      ]);
    const local = [longs(0x04034b50), common(streamed ? [0, 0, 0] : sums), name, data];
    if (streamed) local.push(longs(0x08074b50, ...sums));
    listed.push(longs(0x02014b50), shorts(20), common(sums), shorts(0, 0, 0), longs(0, offset ?? at), name);
    parts.push(...local);
    at += Buffer.concat(local).length;
  }
  if (directory) {
    const list = Buffer.concat(listed);
    const count = entries.length;
    parts.push(list);
    if (count > MOST) {
      const end = at + list.length;
      parts.push(longs(0x06064b50, 44, 0), shorts(45, 45), longs(0, 0, count, 0, count, 0, list.length, 0, at, 0));
      parts.push(longs(0x07064b50, 0, end, 0, 1));
    }
    const told = Math.min(count, MOST + 1);
    parts.push(longs(0x06054b50), shorts(0, 0, told, told), longs(list.length, at), shorts(0));
  }
  return new Uint8Array(Buffer.concat(parts));
}

function shorts(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, i) => bytes.writeUInt16LE(value, i * 2));
  return bytes;
}

function longs(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, i) => bytes.writeUInt32LE(value, i * 4));
  return bytes;
}
