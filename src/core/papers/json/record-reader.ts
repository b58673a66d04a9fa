/** A JSON text in chunks in, what a format makes of each of its records out to a sink. */
import type { Reader } from '../../format.ts';
import { createJsonRecordSplitter } from '../../tokens/json-records.ts';
import type { JsonDamage, JsonRecord, JsonShape } from '../../tokens/json-scanner.ts';
import type { PaperRecord, PaperSink } from '../sink.ts';
import { parseMembers } from './parse.ts';
import type { JsonObject } from './values.ts';

export interface JsonRecords extends JsonShape {
  /** Wanted members whose text is given as it stands. */
  readonly unparsed?: readonly string[];
  toPaper(record: JsonObject, note: Note): PaperRecord;
  /** Takes what stands round the records, after them. */
  takeFrame?(frame: JsonObject): void;
}

/** Something to be said of the record at hand. */
export type Note = (code: string, message: string, text: string) => void;

const DAMAGES: Readonly<Record<JsonDamage, readonly [code: string, message: string]>> = {
  broken: ['broken-json', 'This is no JSON any more; the record was skipped.'],
  'cut-short': ['unfinished-record', 'This record has no end; it was skipped.'],
  'too-deep': ['too-deep', 'Brackets stand in brackets more than 200 deep; the record was skipped.'],
  'too-long': ['too-long', 'This record has more than 32 million characters; it was skipped.'],
  'no-record': ['not-a-paper', 'This is no paper; it was skipped.'],
  'repeated-key': ['repeated-key', 'This name stands twice in the record; what stands there last was read.'],
};
const UNFINISHED_LIST = 'The list of records has no end, so the file may be cut short; what is there was read.';
const BROKEN_FRAME = 'What stands round the records is damaged; the records themselves were read.';
const LOST = 'This field of the record is no JSON; the record was read without it.';
const MENDED =
  'This field is not quite JSON (a comment, a comma too many, a line end in a text); it was read nevertheless.';

export function createJsonReader(sink: PaperSink, records: JsonRecords): Reader {
  const read = ({ members, line, telling, holds }: JsonRecord): void => {
    if (!telling && !holds) return sink.skip(line, ...DAMAGES['no-record'], showMembers(members));
    const { value, mended, lost } = parseMembers(members, records.unparsed ?? []);
    if (!telling) return records.takeFrame?.(value);
    for (const member of mended)
      sink.repair(line, 'loose-json', MENDED, `${member}: ${members.get(member)!.slice(0, 200)}`);
    for (const member of lost)
      sink.repair(line, 'lost-field', LOST, `${member}: ${members.get(member)!.slice(0, 200)}`);
    sink.add(
      records.toPaper(value, (code, message, about) => sink.note(line, code, message, about)),
      line,
    );
  };
  const tell = (line: number, damage: JsonDamage, text: string, lost: boolean): void => {
    if (lost) sink.skip(line, ...DAMAGES[damage], text);
    else if (damage === 'repeated-key') sink.note(line, ...DAMAGES[damage], text);
    else if (damage === 'cut-short') sink.note(line, 'unfinished-list', UNFINISHED_LIST, text);
    else sink.repair(line, 'broken-frame', BROKEN_FRAME, text);
  };
  return createJsonRecordSplitter(records, { record: read, damage: tell });
}

function showMembers(members: ReadonlyMap<string, string>): string {
  return Array.from(members, ([member, text]) => `${member}: ${text.slice(0, 200)}`).join(', ');
}

const JSON_START = /^[\s\ufeff]*(?:\/\/[^\n]*\n\s*)?[[{]/;

/** The beginning of a text in, whether it may be JSON out. */
export function startsLikeJson(head: string): boolean {
  return JSON_START.test(head);
}
