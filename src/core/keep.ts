/** A network with its papers and a filter in, what the filter keeps of it, and how much each of its parts hides, out. */
import type { Hidden, Kept } from './kept.ts';
import { NO_COMMUNITY, type Measures, type Network, type Paper } from './model.ts';
import type { Partition, Sliced, SourceReport } from './model.ts';
import { FILTER_PARTS, activeParts, isWithin, type Filter, type FilterPart } from './filter.ts';
import type { SourceRecord } from './recipe.ts';
import { partOf } from './slices.ts';
import { foldText } from './text/fold.ts';
import { toPlainText } from './text/plain.ts';

export interface Filtered {
  readonly network: Network;
  readonly papers: readonly Paper[];
  readonly partition: Pick<Partition, 'community'>;
  readonly measures: Pick<Measures, 'component' | 'componentSizes'>;
  /** What was read from each file, and what each is called in a recipe, in the same order. */
  readonly reports: readonly Pick<SourceReport, 'texts'>[];
  readonly sources: readonly Pick<SourceRecord, 'name' | 'sha256'>[];
  readonly find: (key: string) => number | undefined;
  /** Where titles are folded already. */
  readonly titles?: readonly string[] | undefined;
}

/** One bit for each part of a filter: set where the part keeps something. */
const BIT = Object.fromEntries(FILTER_PARTS.map((part, i) => [part, 1 << i])) as Readonly<Record<FilterPart, number>>;
const ALL = (1 << FILTER_PARTS.length) - 1;
const ON_PAPERS = BIT.years | BIT.authorsPerPaper | BIT.sources | BIT.words;
const ON_AUTHORS = BIT.papersPerAuthor | BIT.component | BIT.communities;
/** Papers, and co-authorships from both ends, asked between two yields. */
const PAPERS = 1 << 13;
const TIES = 1 << 16;

/** What each part keeps by itself, a bit for each, and 1 for what all of them keep together. */
interface Answers {
  readonly bits: Uint8Array;
  readonly together: Uint8Array;
}

/**
 * Papers are kept first, by year, number of authors, file and title; then co-authorships with enough joint papers among
 * them, and authors with enough of them, who are of a kept component and community; at last, where authors are filtered,
 * papers that still have one. A co-authorship stays if both of its authors do. Authors and co-authorships without any
 * paper came in a network made elsewhere: what is asked of papers is not asked of them.
 */
export function* keep(known: Filtered, filter: Filter): Sliced<Kept> {
  const { network } = known;
  const parts = effectiveParts(known, filter);
  const tally = new Tally(parts);
  const byThemselves = yield* partOf(askPapers(known, filter, parts), 0, 0.3);
  const authors = askAuthors(known, { filter, parts, papers: byThemselves });
  for (let author = 0; author < network.authorCount; author++)
    if (!network.hidden[author]) tally.add('authors', authors.bits[author]!, authors.together[author]!);
  yield 0.4;
  const papers = parts.some((part) => BIT[part] & ON_AUTHORS)
    ? withAuthors(network, byThemselves, authors)
    : byThemselves;
  for (let paper = 0; paper < network.paperCount; paper++)
    tally.add('papers', papers.bits[paper]!, papers.together[paper]!);
  yield 0.5;
  const ties = yield* partOf(askTies(network, { filter, parts, papers: byThemselves, authors, tally }), 0.5, 1);
  return {
    authors: authors.together,
    papers: papers.together,
    ties,
    hides: tally.hides,
    hidesTogether: tally.together,
  };
}

/** Parts about files, communities and people of whom nobody is there hide nothing. */
function effectiveParts(known: Filtered, filter: Filter): readonly FilterPart[] {
  const { find, sources } = known;
  const { component } = filter;
  const isNobody: Partial<Record<FilterPart, boolean>> = {
    component:
      component !== null && typeof component === 'object' && 'of' in component && find(component.of) === undefined,
    communities: keptCommunities(known, filter).size === 0,
    sources: !sources.some((source) => isNamed(filter, source)),
    words: foldText(filter.words) === '',
  };
  return activeParts(filter).filter((part) => !isNobody[part]);
}

function isNamed({ sources }: Filter, { name, sha256 }: Pick<SourceRecord, 'name' | 'sha256'>): boolean {
  return sources.includes(sha256) || sources.includes(name);
}

function* askPapers(known: Filtered, filter: Filter, parts: readonly FilterPart[]): Sliced<Answers> {
  const { papers, network } = known;
  const bits = new Uint8Array(papers.length).fill(ALL);
  const questions: Partial<Record<FilterPart, (paper: Paper, index: number) => boolean>> = {
    years: ({ year }) => year !== undefined && isWithin(year, filter.years),
    authorsPerPaper: (_, p) =>
      isWithin(network.paperOffsets[p + 1]! - network.paperOffsets[p]!, filter.authorsPerPaper),
    sources: isFrom(known, filter),
    words: isTitled(known, filter),
  };
  const asked = parts.filter((part) => questions[part]);
  for (const [i, part] of asked.entries()) {
    const isKept = questions[part]!;
    for (let p = 0; p < papers.length; p++) {
      if (!isKept(papers[p]!, p)) bits[p]! &= ~BIT[part];
      if (p % PAPERS === PAPERS - 1) yield (i + p / papers.length) / asked.length;
    }
  }
  return { bits, together: bits.map((of) => Number(of === ALL)) };
}

function isFrom({ reports, sources }: Filtered, filter: Filter): (paper: Paper) => boolean {
  const kept = new Set(
    reports.flatMap(({ texts }, i) => (isNamed(filter, sources[i]!) ? texts.map(({ name }) => name) : [])),
  );
  return ({ places }) => places.some(({ file }) => kept.has(file));
}

/** Writing without spaces has words anywhere. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

function isTitled({ titles }: Filtered, filter: Filter): (paper: Paper, index: number) => boolean {
  const words = foldText(filter.words)
    .split(' ')
    .map((word) => (UNSPACED.test(word) ? word : ` ${word}`));
  return ({ title }, p) => {
    const folded = ` ${titles?.[p] ?? foldTitle(title)}`;
    return words.every((word) => folded.includes(word));
  };
}

export function foldTitle(title: string): string {
  return foldText(toPlainText(title));
}

interface Asked {
  readonly filter: Filter;
  readonly parts: readonly FilterPart[];
  readonly papers: Answers;
}

function askAuthors(known: Filtered, { filter, parts, papers }: Asked): Answers {
  const { authorCount, authorOffsets, authorPapers } = known.network;
  const bits = new Uint8Array(authorCount).fill(ALL);
  const together = new Uint8Array(authorCount).fill(1);
  const asksPapers = parts.some((part) => BIT[part] & (ON_PAPERS | BIT.papersPerAuthor));
  const isOfKept = memberships(known, filter, parts);
  const [least, most] = filter.papersPerAuthor;
  for (let author = 0; author < authorCount; author++) {
    const [start, end] = [authorOffsets[author]!, authorOffsets[author + 1]!];
    if (asksPapers && end > start) {
      let [kept, count] = [0, 0];
      for (let i = start; i < end; i++) {
        kept |= papers.bits[authorPapers[i]!]!;
        count += papers.together[authorPapers[i]!]!;
      }
      bits[author] = kept & (isWithin(end - start, filter.papersPerAuthor) ? ALL : ~BIT.papersPerAuthor);
      together[author] = Number(isWithin(count, [Math.max(1, least ?? 1), most]));
    }
    const of = isOfKept(author);
    bits[author]! &= of;
    if (of !== ALL) together[author] = 0;
  }
  return { bits, together };
}

function keptCommunities({ partition: { community }, find }: Filtered, { communities }: Filter): Set<number> {
  const kept = new Set(communities.map((key) => community[find(key) ?? -1] ?? NO_COMMUNITY));
  kept.delete(NO_COMMUNITY);
  return kept;
}

/** The bits of component and community, with all others set. */
function memberships(known: Filtered, filter: Filter, parts: readonly FilterPart[]): (author: number) => number {
  const { partition, measures, find } = known;
  const kept = keptCommunities(known, filter);
  const isCommunity = parts.includes('communities')
    ? (author: number) => kept.has(partition.community[author]!)
    : () => true;
  const isComponent = parts.includes('component') ? componentTest(filter.component, measures, find) : () => true;
  return (author) =>
    ALL &
    (isCommunity(author) ? ALL : ~BIT.communities) &
    (isComponent(measures.component[author]!) ? ALL : ~BIT.component);
}

function componentTest(
  component: Filter['component'],
  measures: Filtered['measures'],
  find: Filtered['find'],
): (component: number) => boolean {
  if (component === null) return () => true;
  // Components are numbered by size.
  if (component === 'largest') return (c) => c === 0;
  if ('least' in component) return (c) => measures.componentSizes[c]! >= component.least;
  const own = measures.component[find(component.of)!];
  return (c) => c === own;
}

/** Papers without a kept author go where authors are filtered. */
function withAuthors({ paperOffsets, paperAuthors }: Network, papers: Answers, authors: Answers): Answers {
  const bits = papers.bits.slice();
  const together = papers.together.slice();
  for (let paper = 0; paper < bits.length; paper++) {
    let [kept, any] = [0, 0];
    for (let m = paperOffsets[paper]!; m < paperOffsets[paper + 1]!; m++) {
      kept |= authors.bits[paperAuthors[m]!]!;
      any |= authors.together[paperAuthors[m]!]!;
    }
    bits[paper]! &= kept | ~ON_AUTHORS;
    together[paper]! &= any;
  }
  return { bits, together };
}

/** One for each of the network's `neighbors`, the same from both ends. */
function* askTies(
  network: Network,
  { filter, parts, papers, authors, tally }: Asked & { readonly authors: Answers; readonly tally: Tally },
): Sliced<Uint8Array> {
  const { authorCount, offsets, neighbors } = network;
  const ties = new Uint8Array(neighbors.length);
  const joint = parts.some((part) => BIT[part] & (ON_PAPERS | BIT.jointPapers))
    ? new Joint(network, papers)
    : undefined;
  /** Per author, where the next entry for a neighbour with a smaller number stands: rows ascend. */
  const back = offsets.slice(0, authorCount);
  let passed = 0;
  for (let u = 0; u < authorCount; u++) {
    joint?.countFor(u);
    for (let k = offsets[u]!; k < offsets[u + 1]!; k++) {
      const v = neighbors[k]!;
      if (v < u) continue;
      let bits = authors.bits[u]! & authors.bits[v]!;
      let together = authors.together[u]! & authors.together[v]!;
      // Without a joint paper, it came without papers.
      if (joint && joint.all[v]! > 0) {
        bits &= joint.bits[v]! & (joint.all[v]! >= filter.jointPapers ? ALL : ~BIT.jointPapers);
        if (joint.kept[v]! < Math.max(1, filter.jointPapers)) together = 0;
      }
      tally.add('coAuthorships', bits, together);
      ties[k] = ties[back[v]!++] = together;
    }
    passed += offsets[u + 1]! - offsets[u]!;
    if (passed < TIES) continue;
    passed = 0;
    yield u / authorCount;
  }
  return ties;
}

/** Of one author at a time, the joint papers with each one who has a larger number: all, those kept, and what keeps any. */
class Joint {
  readonly all: Uint32Array;
  readonly kept: Uint32Array;
  readonly bits: Uint8Array;
  readonly #network: Network;
  readonly #papers: Answers;
  #counted: number | undefined;

  constructor(network: Network, papers: Answers) {
    this.#network = network;
    this.#papers = papers;
    this.all = new Uint32Array(network.authorCount);
    this.kept = new Uint32Array(network.authorCount);
    this.bits = new Uint8Array(network.authorCount);
  }

  countFor(author: number): void {
    if (this.#counted !== undefined)
      this.#forEach(this.#counted, (other) => (this.all[other] = this.kept[other] = this.bits[other] = 0));
    this.#forEach(author, (other, paper) => {
      this.all[other]!++;
      this.kept[other]! += this.#papers.together[paper]!;
      this.bits[other]! |= this.#papers.bits[paper]!;
    });
    this.#counted = author;
  }

  #forEach(author: number, callback: (other: number, paper: number) => void): void {
    const { authorOffsets, authorPapers, paperOffsets, paperAuthors } = this.#network;
    for (let i = authorOffsets[author]!; i < authorOffsets[author + 1]!; i++) {
      const paper = authorPapers[i]!;
      const start = paperOffsets[paper]!;
      for (let m = paperOffsets[paper + 1]! - 1; m >= start && paperAuthors[m]! > author; m--)
        callback(paperAuthors[m]!, paper);
    }
  }
}

/** Counts what is hidden. */
class Tally {
  readonly hides: Partial<Record<FilterPart, Hides>> = {};
  readonly together: Hides = { authors: 0, coAuthorships: 0, papers: 0 };
  readonly #parts: readonly (readonly [bit: number, hides: Hides])[];

  constructor(parts: readonly FilterPart[]) {
    this.#parts = parts.map((part) => [BIT[part], (this.hides[part] = { authors: 0, coAuthorships: 0, papers: 0 })]);
  }

  add(what: keyof Hidden, bits: number, together: number): void {
    if (together && bits === ALL) return;
    for (const [bit, hides] of this.#parts) if (!(bits & bit)) hides[what]++;
    if (!together) this.together[what]++;
  }
}

type Hides = { -readonly [What in keyof Hidden]: number };
