/** What a format calls its records and how it reads one in, a reader of such XML texts out. */
import type { Reader } from '../../format.ts';
import type { XmlElement } from '../../tokens/xml-element.ts';
import { createXmlRecords, type XmlRecordHandler } from '../../tokens/xml-records.ts';
import type { PaperSink } from '../sink.ts';

export interface XmlDialect extends Pick<XmlRecordHandler, 'startsRecord' | 'leftOut'> {
  /** Tells the sink of the record: once, or not at all where it is none of a paper. */
  read(record: XmlElement, sink: PaperSink): void;
  /** Whether a record of this name stands for a paper, where some don't. */
  isPaper?(name: string): boolean;
  /** At the end of the text. */
  end?(sink: PaperSink): void;
}

export function createXmlReader(dialect: XmlDialect, sink: PaperSink): Reader {
  let empty = true;
  const records = createXmlRecords(
    {
      startsRecord: dialect.startsRecord,
      ...(dialect.leftOut ? { leftOut: dialect.leftOut } : {}),
      onRecord(record) {
        empty = false;
        dialect.read(record, sink);
      },
      onLost(line, code, message, excerpt, name) {
        empty = false;
        if (dialect.isPaper?.(name) ?? true) sink.skip(line, code, message, excerpt);
        else sink.note(line, code, message, excerpt);
      },
    },
    sink,
  );
  return {
    push: (chunk) => records.push(chunk),
    end() {
      records.end();
      dialect.end?.(sink);
      if (empty) sink.note(1, 'no-papers', 'There is no paper in this file.', '');
    },
  };
}
