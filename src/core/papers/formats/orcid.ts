/** Works of an ORCID record as JSON (lists of summaries, full works, whole records) in, their papers out. */
import type { Reader } from '../../format.ts';
import type { PrintedName } from '../../model.ts';
import { readOrcid } from '../../text/orcid.ts';
import { readSortedParts } from '../../text/person-name.ts';
import { readOrcidWork } from '../json/orcid-work.ts';
import { createJsonReader, startsLikeJson } from '../json/record-reader.ts';
import { objectOf, textOf, type JsonObject } from '../json/values.ts';
import type { PaperFormat, PaperRecord, PaperSink } from '../sink.ts';

const WORK_MEMBERS = [
  'work-summary',
  'put-code',
  'title',
  'journal-title',
  'short-description',
  'citation',
  'type',
  'publication-date',
  'external-ids',
  'url',
  'contributors',
];
const FRAME_MEMBERS = ['person', 'orcid-identifier', 'path'];

export const ORCID: PaperFormat = {
  id: 'orcid',
  name: 'ORCID works',
  shape: 'the JSON of a record’s works as ORCID gives it, with “group” and “work-summary” or “put-code”',
  endings: ['.json'],
  recognise: recogniseOrcid,
  createReader: (sink) => new OrcidReader(sink),
};

function recogniseOrcid(head: string): number {
  if (!startsLikeJson(head)) return 0;
  if (/"work-summary"\s*:/.test(head)) return 0.97;
  if (/"orcid-identifier"\s*:\s*\{/.test(head)) return 0.92;
  if (/"put-code"\s*:/.test(head)) return /"(?:journal-title|contributors|citation)"\s*:/.test(head) ? 0.96 : 0.3;
  return /"group"\s*:\s*\[\s*\]/.test(head) && /"path"\s*:\s*"\/[\dX-]{19}\/works"/.test(head) ? 0.92 : 0;
}

const OWNER_ALONE = 'ORCID’s summary of this work names no authors; the owner of the record was read as its author.';
const NO_AUTHORS =
  'ORCID’s lists of works name no authors. Read together with another source of the same papers, they join its records by DOI.';

/** Holds papers back, for a record names its owner round them. */
class OrcidReader implements Reader {
  private readonly sink: PaperSink;
  private readonly inner: Reader;
  private readonly held: { readonly record: PaperRecord; readonly line: number }[] = [];
  private owner: PrintedName | undefined;

  constructor(sink: PaperSink) {
    this.sink = sink;
    const holding: PaperSink = {
      add: (record, line) => void this.held.push({ record, line }),
      skip: (...issue) => sink.skip(...issue),
      note: (...issue) => sink.note(...issue),
      repair: (...issue) => sink.repair(...issue),
      own: (owner) => sink.own(owner),
      take: (columns) => sink.take(columns),
    };
    this.inner = createJsonReader(holding, {
      wanted: [...WORK_MEMBERS, ...FRAME_MEMBERS],
      telling: ['work-summary', 'put-code'],
      envelopes: ['activities-summary', 'works', 'group', 'bulk', 'work'],
      alone: ['work-summary', 'short-description'],
      toPaper: readOrcidWork,
      takeFrame: (frame) => this.takeOwner(frame),
    });
  }

  push(chunk: string): void {
    this.inner.push(chunk);
  }

  end(): void {
    this.inner.end();
    if (this.owner) this.sink.own(this.owner);
    const bare = this.held.find(({ record }) => record.names.length === 0);
    if (bare && !this.owner) this.sink.note(bare.line, 'no-contributors', NO_AUTHORS, '');
    for (const { record, line } of this.held) {
      if (record.names.length > 0 || !this.owner) this.sink.add(record, line);
      else {
        this.sink.repair(line, 'owner-alone', OWNER_ALONE, record.title ?? '');
        this.sink.add({ ...record, names: [this.owner] }, line);
      }
    }
  }

  private takeOwner(frame: JsonObject): void {
    const name = objectOf(objectOf(frame['person'])['name']);
    const part = (member: string): string => textOf(objectOf(name[member])['value']) ?? '';
    const [family, given] = [part('family-name'), part('given-names')];
    if (family === '' && given === '') return;
    const orcid = readOrcid(textOf(objectOf(frame['orcid-identifier'])['path']) ?? textOf(frame['path']) ?? '');
    const read = family === '' ? { family: given, given: '' } : readSortedParts([family, given]);
    this.owner = { ...read, ...(orcid ? { orcid } : {}) };
  }
}
