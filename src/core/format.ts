/** What a text format is: a name, a way to recognise its text, a reader that takes the text in chunks and tells a sink what it finds. */
import type { ColumnMapping } from './model.ts';

export interface Format<Sink> {
  readonly id: string;
  /** As people say it: "Author profile". */
  readonly name: string;
  /** What such a file looks like, for those who wonder whether theirs is one: a phrase without a stop. */
  readonly shape: string;
  /** Usual endings of file names, for people; files are never recognised by them. */
  readonly endings: readonly string[];
  /** How surely the first 64 kB of a text, its byte-order mark dropped, are of this format, 0 to 1: ≥ .9 unmistakable, ≥ .5 likely. */
  recognise(head: string): number;
  createReader(sink: Sink, options: ReadOptions): Reader;
}

export interface Reader {
  /** The next piece of the decoded text; a piece may end anywhere, within a line end too. */
  push(chunk: string): void;
  /** Nothing more comes: what is still held back goes to the sink. */
  end(): void;
}

export interface ReadOptions {
  /** What a person said of the columns of a table. */
  readonly columns?: ColumnMapping;
}
