/** The filled lines of an author profile in, in order, the records that they make up out. */
import { costLine, type LineCosts } from './line-costs.ts';

export interface Line {
  readonly text: string;
  readonly number: number;
}

/** What stands of one paper; a record without title or byline is a damaged one. */
export interface ProfileRecord {
  title?: Line;
  byline?: Line;
  abstract?: Line[];
}

interface Alignment {
  readonly owner: Line | undefined;
  readonly records: readonly ProfileRecord[];
  /** Mean cost of a line: under 2 where the file is as it should be. */
  readonly meanCost: number;
}

const OWNER = 0;
const TITLE = 1;
const BYLINE = 2;
const ABSTRACT = 3;
const CONTINUATION = 4;
const ROLES = 5;
/** Stands for the start of the file. */
const START = 5;
const IMPOSSIBLE = 1e9;

/**
 * What it costs that the row's role is followed by the column's. Costs are set so that one line missing, doubled or
 * spoiled is cheaper to accept where it happened than to explain by moving the records after it.
 */
const STEP: readonly (readonly number[])[] = [
  /* owner        */ [IMPOSSIBLE, 0, 12, 16, IMPOSSIBLE],
  /* title        */ [IMPOSSIBLE, 9, 0, 8, IMPOSSIBLE],
  /* byline       */ [IMPOSSIBLE, 3, 12, 0, IMPOSSIBLE],
  /* abstract     */ [IMPOSSIBLE, 0, 8, 14, 10],
  /* continuation */ [IMPOSSIBLE, 0, 8, 14, 1],
  /* start        */ [0, 3, 14, 16, IMPOSSIBLE],
];

/**
 * Finds the cheapest row of roles (Viterbi, "Error bounds for convolutional codes", 1967, doi:10.1109/TIT.1967.1054010)
 * while the lines arrive; one small number a line is kept for the way back.
 */
export class Aligner {
  private readonly lines: Line[] = [];
  /** For each line the role before each of its roles, three bits each. */
  private readonly back: number[] = [];
  private total: number[] = [];
  private ownerText = '';
  private unfinished = false;
  private readonly longestLine: number;

  /** What a line has beyond `longestLine` characters is not looked at. */
  constructor(longestLine: number) {
    this.longestLine = longestLine;
  }

  get size(): number {
    return this.lines.length;
  }

  push(line: Line, afterBlank: boolean): void {
    const first = this.lines.length === 0;
    const seen = line.text.length > this.longestLine ? line.text.slice(0, this.longestLine) : line.text;
    if (first && seen.length <= 100) this.ownerText = seen;
    const costs = costLine(seen, first ? '' : this.ownerText);
    const joins = /^[\p{Ll}\d(]/u.test(seen);
    const before = first ? [] : this.total;
    const total: number[] = [];
    let back = 0;
    for (let role = 0; role < ROLES; role++) {
      let best = first ? STEP[START]![role]! : IMPOSSIBLE;
      let from = START;
      for (let previous = 0; previous < before.length; previous++) {
        const cost = before[previous]! + this.costStep(previous, role, afterBlank, joins);
        if (cost >= best) continue;
        best = cost;
        from = previous;
      }
      total.push(Math.min(IMPOSSIBLE, best + costRole(costs, role)));
      back |= from << (3 * role);
    }
    this.total = total;
    this.back.push(back);
    this.lines.push(line);
    this.unfinished = !costs.finished;
  }

  /** An abstract goes on below an unfinished sentence, the more so with a small letter; not often below a blank line. */
  private costStep(previous: number, role: number, afterBlank: boolean, joins: boolean): number {
    const step = STEP[previous]![role]!;
    if (role === CONTINUATION && step < IMPOSSIBLE) {
      if (afterBlank) return step + 3;
      return this.unfinished ? Math.min(step, joins ? 1 : 4) : step;
    }
    if (afterBlank && role === TITLE && previous === BYLINE) return 0;
    return step;
  }

  end(): Alignment {
    if (this.lines.length === 0) return { owner: undefined, records: [], meanCost: 0 };
    // A last line below a byline is that paper's abstract, however short, and not a title that nothing follows.
    const below = (this.back.at(-1)! >> (3 * TITLE)) & 7;
    const ends = this.total.map(
      (cost, role) => cost + (role === TITLE ? (below === BYLINE ? 11 : 3) : role === BYLINE ? 1 : 0),
    );
    let role = ends.indexOf(Math.min(...ends));
    const meanCost = Math.min(...ends) / this.lines.length;
    const roles = new Uint8Array(this.lines.length);
    for (let i = this.lines.length - 1; i >= 0; i--) {
      roles[i] = role;
      role = (this.back[i]! >> (3 * role)) & 7;
    }
    return { ...collect(this.lines, roles), meanCost };
  }
}

function costRole(costs: LineCosts, role: number): number {
  if (role === TITLE) return costs.title;
  if (role === ABSTRACT) return costs.abstract;
  if (role === CONTINUATION) return costs.continuation;
  // An owner is a byline of one name, which the first line is likely to be.
  return role === OWNER ? Math.max(0, costs.byline - 4) : costs.byline;
}

function collect(lines: readonly Line[], roles: Uint8Array): { owner: Line | undefined; records: ProfileRecord[] } {
  const records: ProfileRecord[] = [];
  let owner: Line | undefined;
  let record: ProfileRecord | undefined;
  const open = (): ProfileRecord => {
    const opened: ProfileRecord = {};
    records.push(opened);
    return opened;
  };
  lines.forEach((line, i) => {
    const role = roles[i]!;
    if (role === OWNER) owner = line;
    else if (role === TITLE) {
      record = open();
      record.title = line;
    } else if (role === BYLINE) {
      if (!record || record.byline || record.abstract) record = open();
      record.byline = line;
    } else if (role === ABSTRACT) {
      if (!record || record.abstract) record = open();
      record.abstract = [line];
    } else record!.abstract!.push(line);
  });
  return { owner, records };
}
