/** Records in, one by one as a reader finds them, the reading of their text out: papers, issues, and counts that add up. */
import { createIssue } from '../issue.ts';
import { IssueList } from '../issue-list.ts';
import type { Paper, PersonName, PrintedName, Reading, Severity, TableColumns } from '../model.ts';
import { cleanLine } from '../text/clean.ts';
import { readYear } from '../text/dates.ts';
import { readDoi } from '../text/doi.ts';
import { foldName, sortName } from '../text/names.ts';
import { foldFamilies, paperKey } from './key.ts';
import type { PaperRecord, PaperSink } from './sink.ts';

/** Beyond these a text is damage, and keeping it would take memory for nothing. */
const LONGEST_TEXT = 1_000_000;
const LONGEST_NAME = 1000;
const LONGEST_DETAIL = 10_000;
/** A letter, digit or picture: anything by which a name can be told from stray signs. */
const SUBSTANCE = /[\p{L}\p{N}\p{Extended_Pictographic}\p{So}]/u;

export class Collector implements PaperSink {
  private readonly file: string;
  private readonly papers: Paper[] = [];
  private readonly issues = new IssueList();
  private skipped = 0;
  private owner: PersonName | undefined;
  private columns: TableColumns | undefined;

  constructor(file: string) {
    this.file = file;
  }

  add(record: PaperRecord, line: number): void {
    const title = this.cut(record.title, line);
    const names = this.readNames(record.names, line);
    if (title === '' && names.length === 0)
      return this.skip(line, 'empty-record', 'This record has neither a title nor authors; it was skipped.', '');
    const told = title || sortName(names[0]!);
    if (title === '') this.note(line, 'no-title', 'This paper has no title; it was read without one.', told);
    if (names.length === 0)
      this.note(line, 'no-authors', 'This paper has no authors, so it is in the list and not on the map.', told);
    if (record.truncated)
      this.note(
        line,
        'truncated-authors',
        'The list of authors is cut short (“et al.”); the authors named were read.',
        told,
      );
    const families = foldFamilies(names);
    if (names.length > 1 && new Set(families).size < names.length) this.noteRepeated(names, line);
    const paper: Written = { key: '', title, names, places: [{ file: this.file, line }] };
    if (record.truncated) paper.truncated = true;
    this.readDetails(paper, record, line);
    paper.key = paperKey(paper, families);
    this.papers.push(paper);
  }

  skip(line: number, code: string, message: string, text: string): void {
    this.skipped++;
    this.report(line, 'skipped', code, message, text);
  }

  note(line: number, code: string, message: string, text: string): void {
    this.report(line, 'note', code, message, text);
  }

  repair(line: number, code: string, message: string, text: string): void {
    this.report(line, 'repaired', code, message, text);
  }

  own(owner: PersonName): void {
    this.owner = owner;
  }

  take(columns: TableColumns): void {
    this.columns = columns;
  }

  /** `format` is the name of the format, undefined where there is none. */
  toReading(format: string | undefined): Reading {
    return {
      format,
      papers: this.papers,
      ...this.issues.toLog(),
      found: this.papers.length + this.skipped,
      skipped: this.skipped,
      ...(this.owner ? { owner: this.owner } : {}),
      ...(this.columns ? { columns: this.columns } : {}),
    };
  }

  private report(line: number, severity: Severity, code: string, message: string, text: string): void {
    this.issues.add(createIssue({ file: this.file, line }, severity, code, message, text));
  }

  private readNames(names: readonly PrintedName[], line: number): readonly PrintedName[] {
    if (names.every(isPlain)) return names;
    const read: PrintedName[] = [];
    for (const written of names) {
      const name = this.readName(written, line);
      if (name) read.push(name);
    }
    return read;
  }

  /** Asked only where family names are alike, which is quicker to see. */
  private noteRepeated(names: readonly PrintedName[], line: number): void {
    const seen = new Set<string>();
    let repeated = 0;
    let first = '';
    for (const name of names) {
      const fold = foldName(name);
      if (seen.has(fold) && repeated++ === 0) first = sortName(name);
      seen.add(fold);
    }
    if (repeated === 0) return;
    const more = repeated > 1 ? ` and ${repeated - 1} more ${repeated > 2 ? 'names stand' : 'name stand'}` : ' stands';
    this.note(line, 'repeated-name', `“${first.slice(0, 60)}”${more} on this byline more than once.`, first);
  }

  private readName(written: PrintedName, line: number): PrintedName | undefined {
    if (isPlain(written)) return written;
    let family = cleanLine(written.family);
    let given = cleanLine(written.given);
    if (family === '') [family, given] = [given, ''];
    if (!SUBSTANCE.test(family) && !SUBSTANCE.test(given)) {
      if (family !== '') this.note(line, 'empty-name', 'There is a name without a letter; it was left out.', family);
      return undefined;
    }
    if (family.length <= LONGEST_NAME && given.length <= LONGEST_NAME)
      return family === written.family && given === written.given ? written : { ...written, family, given };
    this.repair(
      line,
      'name-too-long',
      `This name has more than ${LONGEST_NAME} characters; the rest was cut off.`,
      family,
    );
    return {
      ...written,
      family: cleanLine(family.slice(0, LONGEST_NAME)),
      given: cleanLine(given.slice(0, LONGEST_NAME)),
    };
  }

  private readDetails(paper: Written, record: PaperRecord, line: number): void {
    const abstract = this.cut(record.abstract, line);
    const year = this.readYear(record, line);
    const doi = this.readDoi(record, line);
    if (record.type !== undefined) paper.type = record.type;
    if (abstract !== '') paper.abstract = abstract;
    if (year !== undefined) paper.year = year;
    for (const field of DETAILS) {
      const text = cleanDetail(record[field] ?? '');
      if (text !== '') paper[field] = text;
    }
    if (doi !== undefined) paper.doi = doi;
    addLists(paper, record);
  }

  private readYear({ year: date }: PaperRecord, line: number): number | undefined {
    if (date === undefined) return undefined;
    const year = readYear(date);
    if (year === undefined && String(date).trim() !== '')
      this.note(line, 'no-year', 'There is no year in this date; the paper was read without one.', String(date));
    return year;
  }

  private readDoi({ doi: written }: PaperRecord, line: number): string | undefined {
    if (!written?.trim()) return undefined;
    const doi = readDoi(written);
    if (doi === undefined) this.note(line, 'bad-doi', 'This is no DOI; the paper was read without one.', written);
    return doi;
  }

  private cut(text: string | undefined, line: number): string {
    if (text === undefined) return '';
    if (text.length <= LONGEST_TEXT) return cleanLine(text);
    this.repair(line, 'text-too-long', 'This text has more than a million characters; the rest was cut off.', text);
    return cleanLine(text.slice(0, LONGEST_TEXT));
  }
}

/** A paper has no field that its source does not fill. */
type Written = { -readonly [Field in keyof Paper]: Paper[Field] };

/** In ASCII, with single spaces, beginning with a letter: most names are so, and nothing is to be done about them. */
const PLAIN_NAME = /^[a-zA-Z][!-~]*(?: [!-~]+)*$/;
const DETAILS = ['venue', 'volume', 'number', 'pages', 'url'] as const;

function cleanDetail(text: string): string {
  return text === '' ? '' : cleanLine(text.length > LONGEST_DETAIL ? text.slice(0, LONGEST_DETAIL) : text);
}

function isPlain({ family, given }: PrintedName): boolean {
  if (family.length > LONGEST_NAME || given.length > LONGEST_NAME) return false;
  return PLAIN_NAME.test(family) && (given === '' || PLAIN_NAME.test(given));
}

function addLists(paper: Written, { keywords, ids, citations }: PaperRecord): void {
  const words = keywords?.map(cleanDetail).filter((word) => word !== '');
  if (words?.length) paper.keywords = [...new Set(words)];
  if (ids?.length) paper.ids = [...new Set(ids)];
  if (citations !== undefined && Number.isFinite(citations)) paper.citations = citations;
}
