/** A file or a folder in, a source to read out: its SHA-256 and its texts in chunks. */
import type { OpenText, Source, SourceText } from '../core/model.ts';
import { isGivenUp, Unreadable } from '../core/unreadable.ts';
import { peek } from './bytes.ts';
import { decode } from './decode.ts';
import { findEncoding } from './encoding.ts';
import { hashBlob, hashText, type HashWatch } from './hash.ts';
import { findBinaryKind, isZip } from './magic.ts';
import { sizeOf, type SourceFile } from './source-file.ts';
import { listTexts, type StoredText } from './source-texts.ts';
import { unpack } from './unpack.ts';

export interface OpenedSource extends Source {
  /** Gives up, by throwing, where the signal says so. */
  texts(signal?: AbortSignal): AsyncIterable<SourceText>;
}

/**
 * Reads the bytes for their hash. Where they can't be read (a folder taken for a file, a file moved away), reading the
 * source's texts fails with the browser's own word on it. Throws only where the signal says to stop.
 */
export async function openSource(file: SourceFile, watch: HashWatch = {}): Promise<OpenedSource> {
  const { name } = file;
  const bytes = sizeOf(file);
  try {
    return { name, bytes, sha256: await hash(file, watch), texts: createTexts(file) };
  } catch (error) {
    if (isGivenUp(error)) throw error;
    watch.signal?.throwIfAborted();
    return { name, bytes, sha256: '', texts: () => failWith(error) };
  }
}

/** A folder's is that of the list which `sha256sum` prints of its files. */
async function hash(file: SourceFile, watch: HashWatch): Promise<string> {
  if (!('files' in file)) return await hashBlob(file.blob, watch);
  let list = '';
  for (const { name, blob } of file.files) list += `${await hashBlob(blob, watch)}  ${name}\n`;
  return hashText(list);
}

/** The list of texts is made once; their bytes are read each time. */
export function createTexts(file: SourceFile): OpenedSource['texts'] {
  let listed: readonly StoredText[] | undefined;
  return async function* texts(signal) {
    const fresh: StoredText[] = [];
    for await (const stored of listed ?? listTexts(file, signal)) {
      fresh.push(stored);
      yield toSourceText(stored, signal);
    }
    listed ??= fresh;
  };
}

// eslint-disable-next-line require-yield
async function* failWith(error: unknown): AsyncGenerator<SourceText> {
  throw error;
}

/** So much of a text is looked at for its encoding before any of it is read. */
const SAMPLE = 1024 * 1024;

function toSourceText({ name, bytes, open }: StoredText, signal: AbortSignal | undefined): SourceText {
  return {
    name,
    bytes,
    async open(chosen): Promise<OpenText> {
      const { head, pieces } = await peek(unpack(await open(), signal), SAMPLE);
      const refusal = describeBinary(head);
      if (refusal) {
        await pieces.return(undefined);
        throw new Unreadable('unknown-format', refusal);
      }
      const encoding = chosen ?? findEncoding(head);
      return { encoding, chunks: decode(pieces, encoding) };
    },
  };
}

/** Where there may be records in it that can be had in another form. */
function describeBinary(head: Uint8Array): string | undefined {
  if (isZip(head)) return 'This is a ZIP archive inside another archive; nothing was read from it. Open it by itself.';
  const kind = findBinaryKind(head);
  return kind?.remedy && `This is ${kind.one}; nothing was read from it. ${kind.remedy}`;
}
