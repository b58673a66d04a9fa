/** What a reader of papers tells, record by record: the papers it found and what was wrong with them. */
import type { Format } from '../format.ts';
import type { PaperType, PersonName, PrintedName, TableColumns } from '../model.ts';

/** One record as a format has it. Texts may be untidy (spaces, line ends, control characters); the sink cleans them. */
export interface PaperRecord {
  /** May hold TeX markup; HTML has been turned into it (`text/html.ts`). */
  readonly title?: string | undefined;
  readonly names: readonly PrintedName[];
  readonly truncated?: boolean | undefined;
  readonly type?: PaperType | undefined;
  readonly abstract?: string | undefined;
  /** Any date: the first year in it counts. */
  readonly year?: string | number | undefined;
  readonly venue?: string | undefined;
  readonly volume?: string | undefined;
  readonly number?: string | undefined;
  readonly pages?: string | undefined;
  /** In any spelling, an address included. */
  readonly doi?: string | undefined;
  readonly url?: string | undefined;
  readonly keywords?: readonly string[] | undefined;
  /** `pmid:12345`, `arxiv:2101.00001`. */
  readonly ids?: readonly string[] | undefined;
  readonly citations?: number | undefined;
}

/** Every record found is told once: by `add` or by `skip`. Lines count from 1. Nothing here throws for what stands in a file. */
export interface PaperSink {
  /** A record with neither title nor names is skipped as empty; without either it is a paper, and noted. */
  add(record: PaperRecord, line: number): void;
  /** A record that is damaged beyond reading. */
  skip(line: number, code: string, message: string, text: string): void;
  /** Something odd in what was read as it stands. */
  note(line: number, code: string, message: string, text: string): void;
  /** Something read after a guess. */
  repair(line: number, code: string, message: string, text: string): void;
  /** Whose papers these are. */
  own(owner: PersonName): void;
  /** What the columns of a table were taken for. */
  take(columns: TableColumns): void;
}

export type PaperFormat = Format<PaperSink>;
