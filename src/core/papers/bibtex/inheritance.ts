/** Entries in, the same in the same order out as soon as what they take over by `crossref` or `xdata` is known: it may stand further down. */
import type { Entry, Fields } from './entry-reader.ts';

/** What an entry may give to others. Its DOI, abstract and notes are its own. */
const HERITABLE =
  `author title subtitle booktitle booksubtitle maintitle year date eventdate journal journaltitle volume number
  series school institution publisher isbn editor crossref xdata`.split(/\s+/);
/** What a whole is called by its parts. */
const RENAMED: ReadonlyMap<string, string> = new Map([
  ['title', 'booktitle'],
  ['subtitle', 'booksubtitle'],
]);
const PARTS = /^(?:in|supp|bookin)|^conference$/;
/** Nobody takes over from these, except where a file refers to something before it stands: then every entry is kept. */
const ORDINARY: ReadonlySet<string> = new Set(
  'article inproceedings incollection inbook misc online techreport'.split(' '),
);
/** `a` takes over from `b`, `b` from `c`: further than this nobody goes on purpose. */
const DEEPEST = 8;
const NOBODY: readonly string[] = [];

export interface Waiting {
  readonly entry: Entry;
  readonly line: number;
}

type Give = (waiting: Waiting, fields: Fields, missing: string | undefined) => void;

interface Parent {
  readonly type: string;
  readonly fields: Fields;
}

export class Inheritance {
  private readonly give: Give;
  private readonly known = new Map<string, Parent>();
  private queue: Waiting[] = [];
  /** The keys that the first of the queue waits for. */
  private wanted: ReadonlySet<string> = new Set();
  private sawReference = false;

  constructor(give: Give) {
    this.give = give;
  }

  add(entry: Entry, line: number): void {
    const parents = parentsOf(entry.fields);
    if (parents !== NOBODY) this.sawReference = true;
    if (entry.key !== '' && (this.sawReference || !ORDINARY.has(entry.type))) this.keep(entry);
    const waiting = { entry, line };
    if (this.queue.length === 0 && parents === NOBODY) return this.give(waiting, entry.fields, undefined);
    this.queue.push(waiting);
    if (this.queue.length === 1 || this.wanted.has(fold(entry.key))) this.giveReady();
  }

  end(): void {
    for (const waiting of this.queue) this.giveOne(waiting);
    this.queue = [];
  }

  private giveReady(): void {
    let given = 0;
    for (; given < this.queue.length; given++) {
      const waiting = this.queue[given]!;
      const unknown = parentsOf(waiting.entry.fields).filter((key) => !this.known.has(fold(key)));
      if (unknown.length > 0) {
        this.wanted = new Set(unknown.map(fold));
        break;
      }
      this.giveOne(waiting);
    }
    this.queue = this.queue.slice(given);
  }

  private giveOne(waiting: Waiting): void {
    const { fields, type } = waiting.entry;
    const parents = parentsOf(fields);
    if (parents === NOBODY) return this.give(waiting, fields, undefined);
    const whole = new Map(fields);
    this.inherit(whole, type, fields, 0);
    this.give(
      waiting,
      whole,
      parents.find((key) => !this.known.has(fold(key))),
    );
  }

  private inherit(into: Map<string, string>, type: string, from: Fields, depth: number): void {
    for (const key of parentsOf(from)) {
      const parent = this.known.get(fold(key));
      if (!parent || depth >= DEEPEST) continue;
      const renames = PARTS.test(type) && parent.type !== 'xdata';
      for (const [name, value] of parent.fields) {
        const own = (renames && RENAMED.get(name)) || name;
        if (!into.get(own)) into.set(own, value);
      }
      this.inherit(into, type, parent.fields, depth + 1);
    }
  }

  /** The first of several entries with one key counts, as in BibTeX. */
  private keep({ key, type, fields }: Entry): void {
    const folded = fold(key);
    if (this.known.has(folded)) return;
    const kept = new Map<string, string>(type === 'xdata' ? fields : []);
    for (const name of HERITABLE) {
      const value = fields.get(name);
      if (value) kept.set(name, value);
    }
    this.known.set(folded, { type, fields: kept });
  }
}

function parentsOf(fields: Fields): readonly string[] {
  const crossref = fields.get('crossref');
  const xdata = fields.get('xdata');
  if (!crossref && !xdata) return NOBODY;
  return [crossref ?? '', ...(xdata ?? '').split(',')].map((key) => key.trim()).filter((key) => key !== '');
}

/** Keys are compared without regard to case. */
function fold(key: string): string {
  return key.toLowerCase();
}
