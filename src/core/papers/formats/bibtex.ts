/** A BibTeX or BibLaTeX file in, its papers out; a record that is damaged costs none of its neighbours. */
import type { Reader } from '../../format.ts';
import { readByline } from '../bibtex/byline.ts';
import { TROUBLES, type Entry, type Fields } from '../bibtex/entry-reader.ts';
import { Inheritance, type Waiting } from '../bibtex/inheritance.ts';
import { recogniseBibtex } from '../bibtex/recognise.ts';
import { toRecord } from '../bibtex/record.ts';
import { Scanner, type EntrySink } from '../bibtex/scanner.ts';
import { isHelperEntry } from '../bibtex/vocabulary.ts';
import type { PaperFormat, PaperSink } from '../sink.ts';

export const BIBTEX: PaperFormat = {
  id: 'bibtex',
  name: 'BibTeX',
  shape: 'records that begin with “@article{key,” or another type, of BibTeX or BibLaTeX',
  endings: ['.bib', '.bibtex'],
  recognise: recogniseBibtex,
  createReader: (sink) => new BibtexReader(sink),
};

const NO_PAPERS = 'There are definitions or comments in this file, but no papers.';
const BROKEN = 'This record breaks off before its first field; it was skipped.';
const GUESSED = 'The authors are not joined by “and”; they were told apart by commas or semicolons.';
const NO_PARENT = 'The record that this one refers to is not in the file; nothing was taken over from it.';

class BibtexReader implements Reader, EntrySink {
  private readonly sink: PaperSink;
  private readonly scanner = new Scanner(this);
  private readonly inheritance = new Inheritance((waiting, fields, missing) => this.give(waiting, fields, missing));
  private sawPaper = false;

  constructor(sink: PaperSink) {
    this.sink = sink;
  }

  push(chunk: string): void {
    this.scanner.push(chunk);
  }

  end(): void {
    this.scanner.end();
    this.inheritance.end();
    if (!this.sawPaper) this.sink.note(1, 'no-papers', NO_PAPERS, '');
  }

  entry(entry: Entry, lineOf: (place: number) => number): void {
    const line = lineOf(entry.place);
    for (const { code, place, text } of entry.troubles) {
      const told = text || entry.key || entry.type;
      if (code === 'unknown-macro') this.sink.note(lineOf(place), code, TROUBLES[code], told);
      else if (!entry.hollow) this.sink.repair(lineOf(place), code, TROUBLES[code], told);
    }
    this.inheritance.add(entry, line);
  }

  note(line: number, code: string, message: string, text: string): void {
    this.sink.note(line, code, message, text);
  }

  repair(line: number, code: string, message: string, text: string): void {
    this.sink.repair(line, code, message, text);
  }

  private give({ entry, line }: Waiting, fields: Fields, missing: string | undefined): void {
    const { type, key } = entry;
    if (isHelperEntry(type)) return;
    this.sawPaper = true;
    if (entry.hollow) return this.sink.skip(line, 'broken-record', BROKEN, `@${type}{${key}`);
    const author = fields.get('author') ?? '';
    const byline = readByline(author);
    if (byline.guessed) this.sink.repair(line, 'authors-separated', GUESSED, author);
    if (missing !== undefined) this.sink.note(line, 'no-crossref', NO_PARENT, missing);
    this.sink.add(toRecord(type, key, fields, byline), line);
  }
}
