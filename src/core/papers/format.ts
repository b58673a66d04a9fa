/** What a file format is: a name, a way to recognise its text, a reader that takes the text in chunks and gives a reading. */
import type { Reading } from '../model.ts';

export interface Format {
  readonly id: string;
  /** As people say it: "Author profile". */
  readonly name: string;
  /** What such a file looks like, for those who wonder whether theirs is one. */
  readonly shape: string;
  /** How surely the first 64 kB of a file are of this format, 0 to 1, by content and never by the file's name. */
  recognise(head: string): number;
  createReader(file: string): Reader;
}

export interface Reader {
  /** The next piece of the decoded text; a piece may end anywhere, within a line end too. */
  push(chunk: string): void;
  end(): Reading;
}
