/** The text of an author profile in (its author's name, then title, byline and abstract of each paper), papers and issues out. */
import type { Issue, Paper, PersonName, Reading, Severity } from '../model.ts';
import { cleanLine } from '../text/clean.ts';
import { splitName } from '../text/names.ts';
import { Aligner, type Line, type ProfileRecord } from './alignment.ts';
import { pairUp, readByline, splitByline, type Byline, type BylineParts } from './byline.ts';
import type { Format, Reader } from './format.ts';
import { guessKind } from './kind.ts';
import { createIssue, toExcerpt } from './issue.ts';
import { paperKey } from './key.ts';
import { createLineSplitter } from './lines.ts';
import { NameEvidence } from './name-evidence.ts';

const NAME = 'Author profile';
/** Beyond these a line is damage, and reading it on would take memory for nothing. */
const LONGEST_TEXT = 1_000_000;
const LONGEST_BYLINE = 8_000_000;
const LONGEST_LINE_JUDGED = 1_000_000;

export const AUTHOR_PROFILE: Format = {
  id: 'author-profile',
  name: NAME,
  shape: 'a first line “Family, Given”, then title, authors and abstract, three lines a paper',
  recognise: recogniseProfile,
  createReader: (file) => new ProfileReader(file),
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
  private readonly file: string;
  private readonly aligner = new Aligner(LONGEST_LINE_JUDGED);
  private readonly lines;
  private readonly evidence = new NameEvidence();
  private readonly papers: Paper[] = [];
  private readonly issues: Issue[] = [];
  private skipped = 0;

  constructor(file: string) {
    this.file = file;
    this.lines = createLineSplitter(pushFilled(this.aligner));
  }

  push(chunk: string): void {
    this.lines.push(chunk);
  }

  end(): Reading {
    this.lines.end();
    const { owner: ownerLine, records } = this.aligner.end();
    const owner = ownerLine && splitName(ownerLine.text);
    const bylines = records.map(({ byline }) =>
      byline && byline.text.length <= LONGEST_BYLINE ? splitByline(byline.text) : undefined,
    );
    // The owner's name is known twice over, so that no byline's own reading outweighs it.
    if (owner) this.evidence.add([owner]);
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
    return {
      format: NAME,
      papers: this.papers,
      issues: this.issues,
      found: records.length,
      skipped: this.skipped,
      ...(owner ? { owner } : {}),
    };
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
    const cut = this.cutText(title);
    const text = abstract?.map((line) => this.cutText(line)).join(' ');
    if (text === undefined) this.note(title, 'no-abstract', 'This paper has no abstract; it was read without one.');
    this.papers.push({
      key: paperKey({ title: cut, names: read.names }),
      title: cut,
      names: read.names,
      ...(text === undefined ? {} : { abstract: text }),
      places: [{ file: this.file, line: title.number }],
    });
  }

  private reportByline(line: Line, { singles, repeated, emptyParts, truncated }: Byline): void {
    if (singles.length > 0) {
      const message = `${quote(singles)} ${singles.length > 1 ? 'stand' : 'stands'} without a second part; read as a whole name.`;
      this.report(line, 'repaired', 'single-name', message);
    }
    if (repeated.length > 0) {
      const message = `${quote(repeated)} ${repeated.length > 1 ? 'stand' : 'stands'} on this byline more than once; kept once.`;
      this.report(line, 'repaired', 'repeated-name', message);
    }
    if (emptyParts > 0)
      this.note(line, 'empty-name', 'There is nothing between two commas; the empty name was skipped.');
    if (truncated)
      this.note(line, 'truncated-authors', 'The list of authors is cut short (“et al.”); the authors named were read.');
  }

  private cutText(line: Line): string {
    if (line.text.length <= LONGEST_TEXT) return line.text;
    this.report(
      line,
      'repaired',
      'text-too-long',
      'This line has more than a million characters; the rest was cut off.',
    );
    return cleanLine(line.text.slice(0, LONGEST_TEXT));
  }

  private skip(record: ProfileRecord, code: string, message: string): void {
    this.skipped++;
    this.report(firstLine(record), 'skipped', code, message);
  }

  private note(line: Line, code: string, message: string): void {
    this.report(line, 'note', code, message);
  }

  private report(line: Line, severity: Severity, code: string, message: string): void {
    this.issues.push(createIssue({ file: this.file, line: line.number }, severity, code, message, line.text));
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
