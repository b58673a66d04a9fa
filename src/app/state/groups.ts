/** What a list of people is, as it is kept: who is on it by name, and what somebody decided about them. */
import type { NameColumns } from '../../core/answers/name-list.ts';

/** People as they were listed, with what somebody decided about them. */
export interface Roster {
  /** The text of the list or of the table that it came from. */
  readonly text: string;
  /** How a table's columns are read, where somebody knows better. */
  readonly columns?: NameColumns;
  /** By the text of an entry, the keys of the authors who it is; nobody where there are none. */
  readonly choices: Readonly<Record<string, readonly string[]>>;
}

/** A list with a name, which others know as a group of authors. */
export interface Group extends Roster {
  readonly name: string;
  /** Whom it was found to hold when it was last matched, each person by the keys of one author or more. */
  readonly members: readonly (readonly string[])[];
}

/** What a conflict of interest is looked for between. */
export interface ConflictQuestion {
  readonly authors: Roster;
  readonly reviewers: Roster;
  readonly years: number;
  /** The last year that counts; the newest of all papers where it is undefined. */
  readonly end?: number;
}

export const NO_ROSTER: Roster = { text: '', choices: {} };
