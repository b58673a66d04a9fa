import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FILTER_PARTS, NO_FILTER, activeParts, type Filter, type Range } from '../../src/core/filter.ts';
import { keep, type Filtered } from '../../src/core/keep.ts';
import type { Paper } from '../../src/core/model.ts';
import { findComponents } from '../../src/core/network/components.ts';
import { finish, networkOf } from './network-of.ts';

interface Printed {
  readonly authors: readonly number[];
  readonly year?: number | undefined;
  readonly title: string;
  readonly files: readonly string[];
}
const AUTHORS = 8;

/** Author a goes by the key "a", and communities are those of even and odd numbers. */
function knownOf(printed: readonly Printed[], hidden: readonly number[] = []): Filtered {
  const network = networkOf(
    printed.map(({ authors }) => authors),
    { authors: AUTHORS, hidden },
  );
  const { component, sizes } = findComponents(network);
  return {
    network,
    papers: printed.map(
      ({ title, year, files }, p) =>
        ({
          key: `p${p}`,
          title,
          names: [],
          ...(year === undefined ? {} : { year }),
          places: files.map((file) => ({ file, line: 1 })),
        }) satisfies Paper,
    ),
    partition: {
      community: Uint32Array.from({ length: AUTHORS }, (_, a) => (hidden.includes(a) ? 0xffffffff : a % 2)),
    },
    measures: { component, componentSizes: sizes },
    reports: [{ texts: [textOf('a.bib')] }, { texts: [textOf('b.zip/1.bib'), textOf('b.zip/2.bib')] }],
    sources: [
      { name: 'a.bib', sha256: 'A' },
      { name: 'b.zip', sha256: 'B' },
    ],
    find: (key) => (Number(key) < AUTHORS ? Number(key) : undefined),
  };
}

function textOf(name: string): Filtered['reports'][number]['texts'][number] {
  return { name, format: 'BibTeX', encoding: 'utf-8', found: 1, skipped: 0 };
}

const within = (value: number, [least, most]: Range): boolean => value >= (least ?? 0) && value <= (most ?? Infinity);

/** As docs/method.md has it, with sets. */
function keepNaively(known: Filtered, printed: readonly Printed[], filter: Filter): Naive {
  const asked = printed.map((paper) => isAsked(paper, filter));
  const authors = new Set(
    Array.from({ length: AUTHORS }, (_, a) => a).filter(
      (author) => hasWritten(author, printed, asked, filter) && isMember(author, known, filter),
    ),
  );
  const asksAuthors = ['papersPerAuthor', 'component'].some((part) => isActive(filter, part));
  const papers = new Set(
    [...printed.keys()].filter(
      (p) =>
        asked[p] &&
        (!(asksAuthors || communitiesOf(known, filter).length > 0) || printed[p]!.authors.some((a) => authors.has(a))),
    ),
  );
  const { offsets, neighbors } = known.network;
  const ties = new Set<string>();
  for (const a of authors)
    for (const b of neighbors.subarray(offsets[a], offsets[a + 1])) {
      const joint = printed.filter(({ authors: own }, p) => asked[p] && own.includes(a) && own.includes(b));
      if (authors.has(b) && joint.length >= filter.jointPapers) ties.add(`${a} ${b}`);
    }
  return { authors, papers, ties };
}

interface Naive {
  readonly authors: ReadonlySet<number>;
  readonly papers: ReadonlySet<number>;
  readonly ties: ReadonlySet<string>;
}

const isActive = (filter: Filter, part: string): boolean => activeParts(filter).some((active) => active === part);

function isAsked({ authors, year, title, files }: Printed, filter: Filter): boolean {
  const named = filter.sources.flatMap((key) => (key === 'A' ? ['a.bib'] : ['b.zip/1.bib', 'b.zip/2.bib']));
  return (
    (!isActive(filter, 'years') || within(year ?? NaN, filter.years)) &&
    within(authors.length, filter.authorsPerPaper) &&
    (named.length === 0 || files.some((file) => named.includes(file))) &&
    filter.words.split(' ').every((word) => title.split(' ').some((own) => own.startsWith(word)))
  );
}

function hasWritten(author: number, printed: readonly Printed[], asked: readonly boolean[], filter: Filter): boolean {
  const own = [...printed.keys()].filter((p) => printed[p]!.authors.includes(author));
  const asks = ['years', 'authorsPerPaper', 'sources', 'words', 'papersPerAuthor'].some((part) =>
    isActive(filter, part),
  );
  const [least, most] = filter.papersPerAuthor;
  return !asks || own.length === 0 || within(own.filter((p) => asked[p]).length, [Math.max(1, least ?? 1), most]);
}

function isMember(author: number, known: Filtered, filter: Filter): boolean {
  const { component: of, componentSizes } = known.measures;
  const { component } = filter;
  const communities = communitiesOf(known, filter);
  if (communities.length > 0 && !communities.includes(known.partition.community[author]!)) return false;
  if (component === null) return true;
  if (component === 'largest') return of[author] === 0;
  return 'of' in component ? of[author] === of[Number(component.of)] : componentSizes[of[author]!]! >= component.least;
}

function communitiesOf({ partition: { community } }: Filtered, { communities }: Filter): number[] {
  return communities.map((key) => community[Number(key)]!).filter((c) => c < 2);
}

const setOf = (mask: Uint8Array): Set<number> => new Set([...mask.keys()].filter((i) => mask[i]));
function tiesOf({ network: { offsets, neighbors } }: Filtered, ties: Uint8Array): Set<string> {
  const found = new Set<string>();
  for (let a = 0; a < AUTHORS; a++)
    for (let k = offsets[a]!; k < offsets[a + 1]!; k++) if (ties[k]) found.add(`${a} ${neighbors[k]}`);
  return found;
}

const papers = fc.array(
  fc.record({
    authors: fc.uniqueArray(fc.nat(AUTHORS - 1), { maxLength: 5 }),
    year: fc.option(fc.integer({ min: 2000, max: 2004 }), { nil: undefined }),
    title: fc.constantFrom('graph layout', 'graphs', 'of layouts', ''),
    files: fc.subarray(['a.bib', 'b.zip/1.bib', 'b.zip/2.bib'], { minLength: 1 }),
  }),
  { maxLength: 12 },
);
const range = (max: number, min = 1): fc.Arbitrary<Range> => {
  const end: fc.Arbitrary<number | null> = fc.option(fc.integer({ min, max }));
  return fc.tuple(end, end);
};
const filters: fc.Arbitrary<Filter> = fc
  .record({
    years: range(2004, 2000),
    authorsPerPaper: range(4),
    sources: fc.subarray(['A', 'B']),
    words: fc.constantFrom('', 'graph', 'layout', 'graph lay'),
    jointPapers: fc.integer({ min: 1, max: 3 }),
    papersPerAuthor: range(4),
    component: fc.constantFrom(null, 'largest' as const, { of: '3' }, { least: 2 }),
    communities: fc.subarray(['0', '3']),
  })
  .chain((filter) =>
    fc
      .subarray(FILTER_PARTS)
      .map((parts) => ({ ...NO_FILTER, ...Object.fromEntries(parts.map((part) => [part, filter[part]])) })),
  );

test('a filter keeps what a computation with sets keeps, whatever is printed and asked for', () => {
  fc.assert(
    fc.property(papers, filters, fc.subarray([0, 5]), (printed, filter, hidden) => {
      const known = knownOf(printed, hidden);
      const kept = finish(keep(known, filter));
      const naive = keepNaively(known, printed, filter);
      expect(setOf(kept.authors)).toEqual(naive.authors);
      expect(setOf(kept.papers)).toEqual(naive.papers);
      expect(tiesOf(known, kept.ties)).toEqual(naive.ties);
      expect(kept.hidesTogether).toEqual({
        authors: AUTHORS - hidden.length - [...naive.authors].filter((author) => !hidden.includes(author)).length,
        coAuthorships: (known.network.neighbors.length - naive.ties.size) / 2,
        papers: printed.length - naive.papers.size,
      });
    }),
    { numRuns: 400 },
  );
});

test('each part hides as many as it would alone', () => {
  fc.assert(
    fc.property(papers, filters, (printed, filter) => {
      const known = knownOf(printed);
      const { hides } = finish(keep(known, filter));
      for (const part of activeParts(filter)) {
        const alone = finish(keep(known, { ...NO_FILTER, [part]: filter[part] }));
        expect([part, hides[part]]).toEqual([part, alone.hidesTogether]);
      }
    }),
    { numRuns: 200 },
  );
});

test('papers are kept by all parts about papers at once: an intersection', () => {
  fc.assert(
    fc.property(papers, filters, (printed, filter) => {
      const known = knownOf(printed);
      const { years, authorsPerPaper, sources, words } = filter;
      const parts: Partial<Filter>[] = [{ years }, { authorsPerPaper }, { sources }, { words }];
      const each = parts.map((part) => setOf(finish(keep(known, { ...NO_FILTER, ...part })).papers));
      const all = setOf(finish(keep(known, { ...NO_FILTER, years, authorsPerPaper, sources, words })).papers);
      expect(all).toEqual(each.reduce((a, b) => new Set([...a].filter((p) => b.has(p)))));
    }),
  );
});

test('a part about somebody who is not there hides nothing', () => {
  const known = knownOf([{ authors: [0, 1], title: 'x', files: ['a.bib'] }]);
  const gone = { ...NO_FILTER, component: { of: '99' }, communities: ['99'], sources: ['gone'], words: '…' };
  const { hidesTogether, hides } = finish(keep(known, gone));
  expect(hidesTogether).toEqual({ authors: 0, coAuthorships: 0, papers: 0 });
  expect(hides).toEqual({});
});

test('words of a title are compared without case and accents; writing without spaces has them anywhere', () => {
  const titles = ['Zur Ökologie der Städte', '社会ネットワーク分析', 'Biography'];
  const known = knownOf(titles.map((title) => ({ authors: [0], title, files: ['a.bib'] })));
  const find = (words: string): number[] => [...setOf(finish(keep(known, { ...NO_FILTER, words })).papers)];
  expect([find('STADTE oko'), find('ネットワーク'), find('graph')]).toEqual([[0], [1], []]);
});
