/** An opened file or folder in, the texts in it out: each with its name in the import report and the way to its bytes. */
import { Unreadable } from '../core/unreadable.ts';
import { peek } from './bytes.ts';
import { FileNames, isHidden, toFilePath, withoutGzipEnding } from './file-names.ts';
import { isGzip } from './gzip.ts';
import { findBinaryKind, isZip, MAGIC_LENGTH } from './magic.ts';
import { describeOffice } from './office.ts';
import { PassedOver } from './passed-over.ts';
import { createPauses } from './pauses.ts';
import type { SourceFile } from './source-file.ts';
import { takeOut, type Stored } from './unpack.ts';

export interface StoredText {
  readonly name: string;
  /** Stored. */
  readonly bytes: number;
  /** Throws an `Unreadable` where there is a reason not to read it. */
  open(): Promise<Stored>;
}

/** A file in an archive or a folder. */
export interface Member extends Omit<StoredText, 'name'> {
  /** Any text at all, never to be followed. */
  readonly path: string;
}

/** What can't be read has its place among the texts, and says why where it is opened. */
export async function* listTexts(file: SourceFile, signal?: AbortSignal): AsyncGenerator<StoredText> {
  if ('files' in file) {
    const members = file.files.map(({ name, blob }) => ({ path: name, ...toWhole({ blob }) }));
    yield* new Container(file.name, 0, signal).list(members, { hidden: file.hidden });
    return;
  }
  const stored = { blob: file.blob };
  const head = await readHead(stored, signal);
  if (isZip(head)) yield* new Container(file.name, 1, signal).listZip(file.blob);
  else yield { name: isGzip(head) ? withoutGzipEnding(file.name) : file.name, ...toWhole(stored) };
}

function toWhole(stored: Stored): Omit<StoredText, 'name'> {
  return { bytes: stored.blob.size, open: () => Promise.resolve(stored) };
}

function toProblem(name: string, problem: Unreadable): StoredText {
  return { name, bytes: 0, open: () => Promise.reject(problem) };
}

/** Empty where not even the beginning can be read, which whoever opens the text is told. */
async function readHead(stored: Stored, signal: AbortSignal | undefined): Promise<Uint8Array> {
  const { head, pieces } = await peek(takeOut(stored, signal), MAGIC_LENGTH);
  await pieces.return(undefined);
  signal?.throwIfAborted();
  return head;
}

/** Files called so need no look at their beginnings, which takes time where there are a hundred thousand; what they are is found by reading them. */
const TEXT_ENDING = /\.(?:bib|bibtex|ris|enw|nbib|ciw|txt|csv|tsv|json|jsonl|ndjson|xml|rdf)$/i;

const DEEPEST_ZIP = 2;
/** An archive in an archive has to be unpacked as a whole before it can be read. */
const LARGEST_NESTED = 256 * 1024 * 1024;

/** An archive or a folder. */
class Container {
  readonly #name: string;
  /** How many archives stand round its files. */
  readonly #depth: number;
  readonly #signal: AbortSignal | undefined;
  readonly #names = new FileNames();
  readonly #passedOver = new PassedOver();

  constructor(name: string, depth: number, signal: AbortSignal | undefined) {
    this.#name = name;
    this.#depth = depth;
    this.#signal = signal;
  }

  async *listZip(blob: Blob): AsyncGenerator<StoredText> {
    const { listZip } = await import('./zip.ts');
    const { members, failure } = await listZip(blob, this.#signal);
    const office = describeOffice(members.map(({ path }) => path));
    const sheets = office && (await (await import('./spreadsheet.ts')).listSheets(this.#name, members, this.#signal));
    if (sheets) yield* sheets;
    else if (office) yield toProblem(this.#name, new Unreadable('unknown-format', office));
    else yield* this.list(members, { failure });
  }

  async *list(
    members: readonly Member[],
    { hidden = 0, failure }: { hidden?: number; failure?: Unreadable | undefined },
  ): AsyncGenerator<StoredText> {
    this.#passedOver.addHidden(hidden);
    for (const member of members) {
      this.#signal?.throwIfAborted();
      if (isHidden(member.path)) this.#passedOver.addHidden(1);
      else yield* this.#listMember(member);
    }
    const note = this.#passedOver.toNote();
    const nothing = members.length === 0 && !note && new Unreadable('no-files', 'There are no files in it.');
    const remark =
      failure && note ? new Unreadable(failure.code, `${failure.message} ${note.message}`) : (failure ?? note);
    if (remark || nothing) yield toProblem(this.#name, remark || (nothing as Unreadable));
  }

  async *#listMember(member: Member): AsyncGenerator<StoredText> {
    const path = `${this.#name}/${toFilePath(member.path)}`;
    if (TEXT_ENDING.test(path)) {
      yield { ...member, name: this.#names.give(path) };
      return;
    }
    let stored: Stored;
    try {
      stored = await member.open();
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      yield toProblem(this.#names.give(path), error);
      return;
    }
    const head = await readHead(stored, this.#signal);
    const kind = isGzip(head) ? undefined : findBinaryKind(head);
    if (isZip(head)) yield* this.#listNested(this.#names.give(path), stored);
    else if (kind && !kind.remedy) this.#passedOver.add(kind);
    else yield { ...member, name: this.#names.give(isGzip(head) ? withoutGzipEnding(path) : path) };
  }

  async *#listNested(name: string, stored: Stored): AsyncGenerator<StoredText> {
    if (this.#depth >= DEEPEST_ZIP) {
      yield toProblem(name, new Unreadable('nested-archive', NESTED));
      return;
    }
    let blob: Blob;
    try {
      blob = stored.packed ? await this.#unpackWhole(stored) : stored.blob;
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      yield toProblem(name, error);
      return;
    }
    yield* new Container(name, this.#depth + 1, this.#signal).listZip(blob);
  }

  async #unpackWhole(stored: Stored): Promise<Blob> {
    const parts: BlobPart[] = [];
    const pause = createPauses();
    let length = 0;
    for await (const { bytes } of takeOut(stored, this.#signal)) {
      length += bytes.length;
      if (length > LARGEST_NESTED) throw new Unreadable('nested-archive', TOO_LARGE);
      parts.push(bytes);
      await pause();
    }
    return new Blob(parts);
  }
}

const NESTED = 'This is an archive inside an archive inside an archive; it was not unpacked any further.';
const TOO_LARGE = 'This archive inside an archive is too large to be unpacked here; open it by itself.';
