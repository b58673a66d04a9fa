/** One text of a source in, its reading out: the beginning decides on the format, whose reader then takes the chunks as they come. */
import type { Reader } from './format.ts';
import type { Recognised } from './formats.ts';
import { createIssue } from './issue.ts';
import { IssueList } from './issue-list.ts';
import type { Encoding, OpenText, Reading, Severity, SourceText, TextChunk } from './model.ts';
import type { NetworkCollector } from './network/collector.ts';
import { Collector } from './papers/collector.ts';
import { AUTHOR_PROFILE } from './papers/formats/author-profile.ts';
import { guessKind } from './papers/kind.ts';
import type { ReadingDecision } from './recipe.ts';
import { ENCODING_NAMES } from './text/encoding-names.ts';
import { isGivenUp, Unreadable } from './unreadable.ts';

/** How much of a text is shown to the formats, in characters. */
export const HEAD_LENGTH = 65_536;

/** A reading, and in which encoding the text was read. */
export interface TextReading {
  readonly encoding: Encoding;
  readonly reading: Reading;
}

/** Yields the stored bytes gone through so far. Bytes that can't be had are an issue of the file, not a failure of the run. */
export async function* readText(
  source: SourceText,
  decision: ReadingDecision | undefined,
): AsyncGenerator<number, TextReading> {
  const { name } = source;
  const told = new IssueList();
  const tell = (line: number, severity: Severity, code: string, message: string, text: string): void =>
    told.add(createIssue({ file: name, line }, severity, code, message, text));

  let opened: OpenText;
  try {
    opened = await source.open(decision?.encoding);
  } catch (error) {
    if (isGivenUp(error)) throw error;
    return unreadableSource(name, error);
  }
  const { encoding } = opened;
  if (!decision?.encoding && !encoding.startsWith('utf'))
    tell(1, 'note', 'encoding', `${NOT_UTF_8} ${ENCODING_NAMES[encoding]}. Another encoding can be chosen.`, '');

  const reader = new HeadReader(name, decision);
  const watch = new ChunkWatch(encoding, tell);
  let broken: unknown;
  for await (const chunk of untilBroken(opened.chunks, (error) => (broken = error))) {
    watch.see(chunk);
    if (!(await reader.push(chunk.text))) break;
    yield chunk.bytes;
  }
  const reading = await reader.end();
  if (broken === undefined) return { encoding, reading: withIssues(reading, told) };
  if (reading.found === 0 && !reading.network) return unreadableSource(name, broken);
  if (broken instanceof Unreadable) tell(1, broken.severity, broken.code, `${broken.message} ${BEFORE_READ}`, '');
  else tell(1, 'note', 'cut-short', CUT_SHORT, reasonOf(broken));
  return { encoding, reading: withIssues(reading, told) };
}

/**
 * What comes until the source fails, whose word on it goes to `onBroken`; whoever takes the items fails on his own
 * account. That the run was given up is no failure of the source.
 */
export async function* untilBroken<T>(
  items: AsyncIterable<T>,
  onBroken: (error: unknown) => void,
): AsyncGenerator<T, void> {
  const iterator = items[Symbol.asyncIterator]();
  try {
    for (;;) {
      let step: IteratorResult<T>;
      try {
        step = await iterator.next();
      } catch (error) {
        if (isGivenUp(error)) throw error;
        onBroken(error);
        return;
      }
      if (step.done) return;
      yield step.value;
    }
  } finally {
    await iterator.return?.();
  }
}

/** What stands for the texts of a source whose bytes can't be had, or not to the end. */
export function unreadableSource(file: string, error: unknown): TextReading {
  const issues = new IssueList();
  issues.add(
    error instanceof Unreadable
      ? createIssue({ file, line: 1 }, error.severity, error.code, error.message, '')
      : createIssue({ file, line: 1 }, 'skipped', 'unreadable-file', UNREADABLE, reasonOf(error)),
  );
  return { encoding: 'utf-8', reading: withIssues(emptyReading(), issues) };
}

const UNREADABLE =
  'The bytes of this file can’t be read. It may be a folder, be damaged, or have been moved or changed since it was chosen.';
const NOT_UTF_8 = 'This text is not UTF-8; it was read as';
const CUT_SHORT = 'The bytes of this file can’t be read to the end; what came before was read.';
const BEFORE_READ = 'What came before was read.';
const RETURNS =
  'The lines of this text end as on old Macintoshes, in a carriage return alone; they were read as lines.';

/** Holds the beginning back until it is long enough to tell the format. */
class HeadReader {
  private readonly name: string;
  private readonly decision: ReadingDecision | undefined;
  private head = '';
  private atStart = true;
  private reader: Reader | undefined;
  private finish: (() => Reading) | undefined;
  private collector: NetworkCollector | undefined;

  constructor(name: string, decision: ReadingDecision | undefined) {
    this.name = name;
    this.decision = decision;
  }

  /** False where nothing of the text will be read, so that the rest need not be fetched. */
  async push(text: string): Promise<boolean> {
    if (this.reader) {
      this.reader.push(text);
      return !this.collector?.full;
    }
    this.head += text;
    if (this.atStart && this.head !== '') {
      this.atStart = false;
      if (this.head.startsWith('\ufeff')) this.head = this.head.slice(1);
    }
    return this.head.length < HEAD_LENGTH || (await this.begin());
  }

  async end(): Promise<Reading> {
    if (!this.reader && !(await this.begin())) return readUnknown(this.name, this.head);
    this.reader!.end();
    return this.finish!();
  }

  private async begin(): Promise<boolean> {
    if (this.finish) return true;
    const recognised = await recognise(this.head.slice(0, HEAD_LENGTH));
    if (!recognised) return false;
    const options = this.decision?.columns ? { columns: this.decision.columns } : {};
    const { format } = recognised;
    if (recognised.kind === 'papers') {
      const collector = new Collector(this.name);
      this.reader = recognised.format.createReader(collector, options);
      this.finish = () => collector.toReading(format.name);
    } else {
      const { NetworkCollector } = await import('./network/collector.ts');
      const collector = (this.collector = new NetworkCollector(this.name));
      this.reader = recognised.format.createReader(collector, options);
      this.finish = () => collector.toReading(format.name);
    }
    this.reader.push(this.head);
    this.head = '';
    return true;
  }
}

const UNMISTAKABLE = 0.9;

/** The readers of all other formats are fetched only where a text is not clearly a profile, as the sample is. */
async function recognise(head: string): Promise<Recognised | undefined> {
  if (AUTHOR_PROFILE.recognise(head) >= UNMISTAKABLE) return { kind: 'papers', format: AUTHOR_PROFILE };
  const { recogniseFormat } = await import('./formats.ts');
  return recogniseFormat(head);
}

/** Nothing is read; the one issue says what the text seems to be. */
export function readUnknown(file: string, head: string): Reading {
  const start = head.slice(0, HEAD_LENGTH);
  const kind = guessKind(start);
  const message = `${kind ? `This appears to be ${kind}` : 'The format of this file was not recognised'}; nothing was read from it.`;
  const issues = new IssueList();
  issues.add(createIssue({ file, line: 1 }, 'skipped', 'unknown-format', message, start));
  return withIssues(emptyReading(), issues);
}

function emptyReading(): Reading {
  return { format: undefined, papers: [], issues: [], issueCounts: [], found: 0, skipped: 0 };
}

/** What was noticed of the file as a whole stands before what its reader noticed. */
function withIssues(reading: Reading, before: IssueList): Reading {
  before.addAll(reading);
  return { ...reading, ...before.toLog() };
}

type Tell = (line: number, severity: Severity, code: string, message: string, text: string) => void;

/** Sees what passes on its way to the reader, and tells what is odd about it. */
class ChunkWatch {
  private readonly encoding: Encoding;
  private readonly tell: Tell;
  private readonly lines = new LineCounter();
  private atStart = true;

  constructor(encoding: Encoding, tell: Tell) {
    this.encoding = encoding;
    this.tell = tell;
  }

  see({ text, repaired }: TextChunk): void {
    if (this.atStart && /\r[^\n]/.test(text) && !text.includes('\n')) this.tell(1, 'note', 'line-ends', RETURNS, '');
    this.atStart = false;
    if (this.encoding !== 'utf-8') return;
    this.lines.begin(text);
    for (const place of repaired ?? []) {
      this.lines.goTo(place);
      const start = Math.max(text.lastIndexOf('\n', place - 1) + 1, place - 60);
      const message = 'A byte here is not UTF-8; it was read as Windows-1252.';
      this.tell(this.lines.line, 'repaired', 'stray-byte', message, text.slice(start, place + 60));
    }
    this.lines.goTo(text.length);
  }
}

/** Counts lines as readers do: they end with LF, CRLF or CR. */
class LineCounter {
  line = 1;
  private text = '';
  private at = 0;
  private afterReturn = false;

  begin(text: string): void {
    this.text = text;
    this.at = 0;
  }

  goTo(place: number): void {
    for (; this.at < place; this.at++) {
      const code = this.text.charCodeAt(this.at);
      if (code === RETURN || (code === FEED && !this.afterReturn)) this.line++;
      this.afterReturn = code === RETURN;
    }
  }
}

const FEED = 10;
const RETURN = 13;

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
