/** The titles of a table's columns in, which cell of a row belongs to a title out. */
import { foldText } from '../../text/fold.ts';

/** Beyond these nothing is looked for, and the titles of two million columns need not be kept. */
const MOST = 10_000;
const LONGEST_TITLE = 200;

export class Columns {
  /** As they are shown: each with a name of its own. */
  readonly titles: readonly string[];
  readonly count: number;
  /** Titles that stand over more than one column. */
  readonly repeated: readonly string[];
  private readonly written: readonly string[];
  private readonly places = new Map<string, number[]>();
  private readonly known = new Map<string, readonly number[]>();

  constructor(cells: readonly string[]) {
    this.count = cells.length;
    this.written = cells.slice(0, MOST).map((title) => title.trim().slice(0, LONGEST_TITLE));
    const titles = new Set<string>();
    const repeated = new Set<string>();
    this.written.forEach((title, at) => {
      const fold = foldTitle(title);
      const places = this.places.get(fold);
      if (places) places.push(at);
      else this.places.set(fold, [at]);
      if (places && title !== '') repeated.add(title);
      let shown = title || `Column ${at + 1}`;
      for (let n = 2; titles.has(shown); n++) shown = `${title || 'Column'} (${places ? places.length + n - 2 : n})`;
      titles.add(shown);
    });
    this.titles = [...titles];
    this.repeated = [...repeated];
  }

  /** Whether there is a column of this title; case, accents and punctuation do not count. */
  has(title: string): boolean {
    return this.find(title).length > 0;
  }

  /** The first column of this title; −1 where there is none. */
  indexOf(title: string): number {
    return this.find(title)[0] ?? -1;
  }

  /** Of the first of these titles that has one, the cell that is not empty. */
  cell(row: readonly string[], ...titles: readonly string[]): string {
    for (const title of titles) {
      for (const at of this.find(title)) {
        const cell = row[at]?.trim();
        if (cell) return cell;
      }
    }
    return '';
  }

  /** Whether a row repeats the titles, as it does where two tables were joined. */
  areIn(row: readonly string[]): boolean {
    return row.length === this.count && this.written.every((title, at) => row[at]!.trim() === title);
  }

  private find(title: string): readonly number[] {
    let found = this.known.get(title);
    if (!found) {
      found = this.places.get(foldTitle(title)) ?? [];
      this.known.set(title, found);
    }
    return found;
  }
}

/** "Author(s) ID", "author_s_id". Titles of nothing but signs stay as they are. */
export function foldTitle(title: string): string {
  return foldText(title) || title;
}
