/** The text of an author profile in (its author's name, then title, byline and abstract of each paper), papers and issues out. */
import type { Reader } from '../../format.ts';
import { toExcerpt } from '../../issue.ts';
import type { PersonName } from '../../model.ts';
import { cleanLine } from '../../text/clean.ts';
import { splitName } from '../../text/split-name.ts';
import { createLineSplitter } from '../../tokens/lines.ts';
import { guessKind } from '../kind.ts';
import { Aligner, type Line, type ProfileRecord } from '../profile/alignment.ts';
import { pairUp, readByline, splitByline, type Byline, type BylineParts } from '../profile/byline.ts';
import { NameEvidence } from '../profile/name-evidence.ts';
import type { PaperFormat, PaperSink } from '../sink.ts';

/** Beyond these a line is damage, and reading it on would take memory for nothing. */
const LONGEST_BYLINE = 8_000_000;
const LONGEST_LINE_JUDGED = 1_000_000;

export const AUTHOR_PROFILE: PaperFormat = {
  id: 'author-profile',
  name: 'Author profile',
  shape: 'a first line “Family, Given”, then title, authors and abstract, three lines a paper',
  endings: ['.txt'],
  recognise: recogniseProfile,
  createReader: (sink) => new ProfileReader(sink),
};

/** The share of records that have a title and a byline, little where other formats are likelier. */
function recogniseProfile(head: string): number {
  if (guessKind(head) !== undefined) return 0;
  const aligner = new Aligner(LONGEST_LINE_JUDGED);
  feed(aligner, head);
  const { owner, records, meanCost } = aligner.end();
  if (records.length === 0) return owner?.text.includes(',') ? 0.3 : 0;
  const whole = records.filter((record) => record.title && record.byline).length / records.length;
  const fit = meanCost <= 2 ? 1 : meanCost <= 3 ? 0.8 : meanCost <= 4 ? 0.55 : 0.2;
  return whole * fit * (owner ? 1 : 0.8);
}

function feed(aligner: Aligner, text: string): void {
  const push = pushFilled(aligner);
  const lines = createLineSplitter((line, number) => push(line, number));
  lines.push(text);
  lines.end();
}

/** Blank lines are no lines, but what follows one is likelier to begin a record. */
function pushFilled(aligner: Aligner): (text: string, number: number) => void {
  let afterBlank = false;
  return (raw, number) => {
    const text = cleanLine(raw);
    if (text !== '') aligner.push({ text, number }, afterBlank);
    afterBlank = text === '';
  };
}

class ProfileReader implements Reader {
  private readonly sink: PaperSink;
  private readonly aligner = new Aligner(LONGEST_LINE_JUDGED);
  private readonly lines;
  private readonly evidence = new NameEvidence();

  constructor(sink: PaperSink) {
    this.sink = sink;
    this.lines = createLineSplitter(pushFilled(this.aligner));
  }

  push(chunk: string): void {
    this.lines.push(chunk);
  }

  end(): void {
    this.lines.end();
    const { owner: ownerLine, records } = this.aligner.end();
    const owner = ownerLine && splitName(ownerLine.text);
    const bylines = records.map(({ byline }) =>
      byline && byline.text.length <= LONGEST_BYLINE ? splitByline(byline.text) : undefined,
    );
    // The owner's name is known twice over, so that no byline's own reading outweighs it.
    if (owner) {
      this.sink.own(owner);
      this.evidence.add([owner]);
    }
    const plain = bylines.map((byline) => byline && pairUp(byline.parts));
    for (const names of plain) if (names) this.evidence.add(names);
    if (records.length === 0)
      this.note(ownerLine ?? { text: '', number: 1 }, 'no-papers', 'There is no paper in this file.');
    else if (!owner)
      this.note(
        firstLine(records[0]!),
        'no-owner',
        'The file does not begin with a name; its papers were read without an owner.',
      );
    records.forEach((record, i) => this.readRecord(record, bylines[i], plain[i]));
  }

  private readRecord(record: ProfileRecord, parts: BylineParts | undefined, plain: PersonName[] | undefined): void {
    const { title, byline, abstract } = record;
    if (!title) return this.skip(record, 'no-title', 'There is no title above this line; the record was skipped.');
    if (!byline)
      return this.skip(record, 'no-authors', 'There are no authors below this title; the record was skipped.');
    if (!parts)
      return this.skip(record, 'byline-too-long', 'The list of authors is too long to be one; the record was skipped.');
    if (plain) this.evidence.remove(plain);
    const read = readByline(parts, this.evidence);
    this.evidence.add(plain ?? read.names);
    if (read.names.length === 0)
      return this.skip(record, 'no-authors', 'There is no name among the authors; the record was skipped.');
    this.reportByline(byline, read);
    if (!abstract) this.note(title, 'no-abstract', 'This paper has no abstract; it was read without one.');
    this.sink.add(
      {
        title: title.text,
        names: read.names,
        truncated: read.truncated,
        abstract: abstract?.map(({ text }) => text).join(' '),
      },
      title.number,
    );
  }

  private reportByline(line: Line, { singles, repeated, emptyParts }: Byline): void {
    if (singles.length > 0) {
      const message = `${quote(singles)} ${singles.length > 1 ? 'stand' : 'stands'} without a second part; read as a whole name.`;
      this.sink.repair(line.number, 'single-name', message, line.text);
    }
    if (repeated.length > 0) {
      const message = `${quote(repeated)} ${repeated.length > 1 ? 'stand' : 'stands'} on this byline more than once; kept once.`;
      this.sink.repair(line.number, 'repeated-name', message, line.text);
    }
    if (emptyParts > 0)
      this.note(line, 'empty-name', 'There is nothing between two commas; the empty name was skipped.');
  }

  private skip(record: ProfileRecord, code: string, message: string): void {
    const { number, text } = firstLine(record);
    this.sink.skip(number, code, message, text);
  }

  private note(line: Line, code: string, message: string): void {
    this.sink.note(line.number, code, message, line.text);
  }
}

/** At most three of the names: a damaged byline may have a million. */
function quote(names: readonly string[]): string {
  const quoted = names.slice(0, 3).map((name) => `“${toExcerpt(name, 60)}”`);
  if (names.length > 3) quoted.push(`${names.length - 3} more`);
  return quoted.join(', ');
}

function firstLine(record: ProfileRecord): Line {
  return (record.title ?? record.byline ?? record.abstract?.[0])!;
}
