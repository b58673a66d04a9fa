/** The fields of a text in, its records out to the sink: where they begin and end, and what stands between them. */
import type { Reader } from '../../format.ts';
import { createFieldSplitter, type Field, type TaggedSyntax } from '../../tokens/tagged.ts';
import type { PaperRecord, PaperSink } from '../sink.ts';
import { TaggedRecord } from './record.ts';

/** How a format of tagged lines puts its records one behind the other. */
export interface TaggedDialect {
  readonly syntax: TaggedSyntax;
  /** The tag with which each record should begin; a record may be known by others. */
  readonly opening: string;
  /** The tag that ends a record, where the format has one. */
  readonly closing?: string;
  /** Tags of the file, not of a record. */
  readonly around: ReadonlySet<string>;
  /** Tags of titles and authors: fields with none of them, and without the opening tag, are no record. */
  readonly telling: readonly string[];
  /** Whether the field begins a new record, though that before it has not ended. */
  begins(field: Field, record: TaggedRecord): boolean;
  /** Whether a line between records is there in every such file, so that nothing need be said of it. */
  isOrdinary(line: string): boolean;
  /** What is odd in the record goes to the sink; the record itself is returned. */
  read(record: TaggedRecord, sink: PaperSink): PaperRecord;
}

export function createTaggedReader(dialect: TaggedDialect, sink: PaperSink): Reader {
  let record = new TaggedRecord();
  /** The last line belonged to nothing, and that has been said. */
  let astray = false;

  const give = (closed: boolean): void => {
    const { fields } = record;
    if (fields.length === 0) return;
    const given = record;
    record = new TaggedRecord();
    const [{ tag, value, line }] = fields as [Field];
    const opened = given.has(dialect.opening);
    if (!opened && !closed && !dialect.telling.some((telling) => given.has(telling)))
      return sink.note(line, 'stray-field', 'These fields belong to no record; they were left out.', `${tag} ${value}`);
    const paper = dialect.read(given, sink);
    if (dialect.closing !== undefined) {
      const about = paper.title ?? value;
      if (!opened) sink.repair(line, 'no-type', noType(dialect.opening), about);
      if (!closed) sink.repair(line, 'no-end', noEnd(dialect.closing), about);
    }
    sink.add(paper, line);
  };

  const fields = createFieldSplitter(dialect.syntax, {
    take(field) {
      astray = false;
      if (dialect.around.has(field.tag)) return;
      if (field.tag === dialect.closing) return give(true);
      if (record.fields.length > 0 && dialect.begins(field, record)) give(false);
      record.add(field);
    },
    stray(text, line) {
      if (astray || dialect.isOrdinary(text)) return;
      astray = true;
      sink.note(line, 'stray-text', 'The text from here to the next field belongs to no field; it was left out.', text);
    },
  });

  return {
    push: fields.push,
    end() {
      fields.end();
      give(false);
    },
  };
}

function noType(opening: string): string {
  return `This record has no ${opening} line; it was read without a type.`;
}

function noEnd(closing: string): string {
  return `This record has no ${closing} line; it was taken to end before the next one.`;
}
