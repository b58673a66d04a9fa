/** What the reader makes of author profiles, whole and damaged. */
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldName, sortName } from '../../../../src/core/text/names.ts';
import { TINY } from '../tiny.ts';
import { listIssues, listNames, OWNER, readProfile, writeProfile, writeRecord } from '../profile-text.ts';

const SAMPLE = readFileSync('seeds/sample/jiang-xin.txt', 'utf8');

describe('the sample', () => {
  const reading = readProfile(SAMPLE);

  test('holds ten papers, 87 mentions and 64 names, and nothing is wrong with it', () => {
    expect(reading).toMatchObject({ format: 'Author profile', found: 10, skipped: 0, issues: [] });
    expect(reading.papers).toHaveLength(10);
    const mentions = reading.papers.flatMap((paper) => paper.names);
    expect(mentions).toHaveLength(87);
    expect(new Set(mentions.map(foldName)).size).toBe(64);
  });

  test('belongs to Jiang, Xin, who is on all ten papers', () => {
    expect(reading.owner).toEqual({ family: 'Jiang', given: 'Xin' });
    for (const paper of reading.papers) expect(paper.names.map(sortName)).toContain('Jiang, Xin');
  });

  test('says where each paper stood', () => {
    expect(reading.papers.map((paper) => paper.places)).toEqual(
      Array.from({ length: 10 }, (_, i) => [{ file: 'profile.txt', line: 2 + 3 * i }]),
    );
    expect(new Set(reading.papers.map((paper) => paper.key)).size).toBe(10);
  });

  test.each([
    ['CRLF', SAMPLE.replaceAll('\n', '\r\n')],
    ['CR', SAMPLE.replaceAll('\n', '\r')],
    ['a byte order mark', `\ufeff${SAMPLE}`],
    ['no line end at the end', SAMPLE.trimEnd()],
    ['spaces round the lines', SAMPLE.replaceAll('\n', '  \n\t')],
  ])('reads the same with %s', (_, text) => {
    expect(readProfile(text)).toEqual(reading);
  });

  test('reads the same with blank lines between papers, but for the line numbers', () => {
    const spaced = SAMPLE.split('\n').flatMap((line, i) => (i % 3 === 0 ? [line, '', ''] : [line]));
    const { papers, issues } = readProfile(spaced.join('\n'));
    expect(issues).toEqual([]);
    const bare = (list: typeof papers): unknown => list.map((paper) => ({ ...paper, places: [] }));
    expect(bare(papers)).toEqual(bare(reading.papers));
  });

  test('reads the same however it is cut into chunks', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), fc.constantFrom('\n', '\r\n', '\r'), (length, end) => {
        expect(readProfile(SAMPLE.replaceAll('\n', end), length)).toEqual(reading);
      }),
      { numRuns: 60 },
    );
  });

  const damages: [string, (line: string) => string[]][] = [
    ['lost', () => []],
    ['emptied', () => ['']],
    ['doubled', (line) => [line, line]],
    ['cut in half', (line) => [line.slice(0, line.length >> 1)]],
    ['overwritten with signs', () => ['#### ???']],
    ['overwritten with words', () => ['lorem ipsum']],
    ['overwritten with commas', () => [',,,,']],
    ['overwritten with a name', () => ['Smith, John']],
    ['overwritten with noise', () => ['x'.repeat(3000)]],
    ['overwritten with control characters', () => ['\u0000\u0001\ufffe']],
  ];
  test.each(damages)('keeps all other papers as they were when any one line is %s', (_, damage) => {
    const lines = SAMPLE.trimEnd().split('\n');
    for (let i = 1; i < lines.length; i++) {
      const damaged = readProfile([...lines.slice(0, i), ...damage(lines[i]!), ...lines.slice(i + 1)].join('\n'));
      expect(damaged.found).toBe(damaged.papers.length + damaged.skipped);
      const others = reading.papers.filter((paper) => paper.places[0]!.line !== 2 + 3 * Math.floor((i - 1) / 3));
      const kept = damaged.papers.map(({ title, names, abstract }) => ({ title, names, abstract }));
      for (const { title, names, abstract } of others) expect(kept).toContainEqual({ title, names, abstract });
    }
  });
});

describe('records', () => {
  test('an abstract may be missing', () => {
    const text = [OWNER, 'On One Thing', 'Silva, Ana', writeRecord('Okafor, Nneka')].join('\n');
    const reading = readProfile(text);
    expect(reading.papers.map((paper) => paper.abstract !== undefined)).toEqual([false, true]);
    expect(listIssues(reading)).toEqual(['2 note no-abstract']);
  });

  test('a blank line may stand for an abstract', () => {
    const text = [
      OWNER,
      'On One Thing',
      'Silva, Ana',
      '',
      'On Another',
      'Silva, Ana',
      '',
      writeRecord('Okafor, Nneka'),
    ].join('\n');
    expect(readProfile(text).papers.map((paper) => paper.title)).toEqual([
      'On One Thing',
      'On Another',
      'Borders of Trust in Small Models, Study 1',
    ]);
  });

  test('an abstract may go on for several lines', () => {
    const [title, byline, abstract] = writeRecord('Okafor, Nneka, Silva, Ana').split('\n') as [string, string, string];
    const words = abstract.split(' ');
    const broken = [words.slice(0, 15), words.slice(15, 30), words.slice(30)].map((line) => line.join(' '));
    const reading = readProfile([OWNER, title, byline, ...broken, writeRecord('Silva, Ana', 2)].join('\n'));
    expect(reading.papers.map((paper) => paper.abstract)).toEqual([abstract, abstract]);
    expect(reading.issues).toEqual([]);
  });

  test('a title alone at the end is skipped', () => {
    const reading = readProfile(`${writeProfile('Okafor, Nneka')}Half a Record`);
    expect(reading).toMatchObject({ found: 2, skipped: 1 });
    expect(listIssues(reading)).toEqual(['5 skipped no-authors']);
  });

  test('a title and authors at the end are a paper', () => {
    const reading = readProfile(`${writeProfile('Okafor, Nneka')}Most of a Record\nSilva, Ana, Okafor, Nneka`);
    expect(reading).toMatchObject({ found: 2, skipped: 0 });
    expect(listIssues(reading)).toEqual(['5 note no-abstract']);
  });

  test('the owner may be missing', () => {
    const reading = readProfile([writeRecord('Okafor, Nneka, Silva, Ana'), writeRecord('Silva, Ana', 2)].join('\n'));
    expect(reading.owner).toBeUndefined();
    expect(listNames(reading)).toEqual(['Okafor, Nneka; Silva, Ana', 'Silva, Ana']);
    expect(listIssues(reading)).toEqual(['1 note no-owner']);
  });

  test('titles and abstracts keep their TeX', () => {
    const text = [
      OWNER,
      String.raw`On $\alpha$-Mixing`,
      'Silva, Ana',
      writeRecord(
        'Silva, Ana',
        2,
        String.raw`{\it We} show that the rate of $O(\sqrt{n})$ is the best that there is for any of the estimators in this class, and that it is reached by one of them.`,
      ),
    ].join('\n');
    expect(readProfile(text).papers[0]!.title).toBe(String.raw`On $\alpha$-Mixing`);
    expect(readProfile(text).papers[1]!.abstract).toContain(String.raw`{\it We}`);
  });

  test.each([
    ['', 0],
    ['\ufeff', 0],
    ['\n\n\r\n', 0],
    [OWNER, 0],
  ])('%j holds no paper', (text, found) => {
    const reading = readProfile(text);
    expect(reading).toMatchObject({ found, skipped: 0, papers: [] });
    expect(reading.issues.map((issue) => issue.code)).toEqual(['no-papers']);
  });

  test('a line of many megabytes is one line', () => {
    const reading = readProfile(`${writeProfile('Silva, Ana')}${'x'.repeat(20_000_000)}`, 1_000_000);
    expect(reading.found).toBe(reading.papers.length + reading.skipped);
    expect(listNames(reading)).toContain('Silva, Ana');
    expect(reading.papers[0]!.abstract!.length).toBeLessThan(2_000_000);
  }, 10_000);
});

describe('any text', () => {
  const line = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '',
      OWNER,
      'Silva, Ana',
      ',',
      ', ,',
      'A Title',
      'et al.',
      '__proto__',
      '\\"{',
      '{'.repeat(50),
      'I, V, X',
      'Jr.',
    ),
    fc.constant(writeRecord('Silva, Ana')),
  );
  const text = fc.array(line, { maxLength: 30 }).map((lines) => lines.join('\n'));

  test('is read without a throw, with every record accounted for and every issue in its place', () => {
    fc.assert(
      fc.property(text, (words) => {
        const { papers, issues, found, skipped } = readProfile(words);
        expect(found).toBe(papers.length + skipped);
        for (const paper of papers) {
          expect(paper.title).not.toBe('');
          expect(paper.names.length).toBeGreaterThan(0);
        }
        for (const issue of issues) {
          expect(issue.excerpt.length).toBeLessThanOrEqual(120);
          expect(issue.line).toBeGreaterThanOrEqual(1);
          expect(issue.message).toMatch(/\.$/);
        }
        expect(issues.filter((issue) => issue.severity === 'skipped')).toHaveLength(skipped);
      }),
      { numRuns: 500 },
    );
  });

  test('is read the same in pieces', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 50 }), (words, length) => {
        expect(readProfile(words, length)).toEqual(readProfile(words));
      }),
    );
  });
});

const OTHERS = [
  ['seedfmt__Burgard_227.txt', 227, 4],
  ['seedfmt__Jordan_120.txt', 120, 1],
  ['seedfmt__arxiv_DEV_200.txt', 200, 0],
] as const;
describe('larger profiles, where they are at hand', () => {
  for (const [file, papers, missing] of OTHERS) {
    const path = `../shared/data/paperlists/${file}`;
    test.skipIf(!existsSync(path))(`${file}: every third line is a title; ${missing} abstracts are missing`, () => {
      const reading = readProfile(readFileSync(path, 'utf8'), 10_000);
      expect(reading).toMatchObject({ found: papers, skipped: 0 });
      expect(reading.papers.every((paper, i) => paper.places[0]!.line === 2 + 3 * i)).toBe(true);
      expect(reading.issues.map((issue) => issue.code)).toEqual(Array.from({ length: missing }, () => 'no-abstract'));
    });
  }
});

test('the five papers of all tiny files are read from a profile too', () => {
  const { papers, owner, issues } = readProfile(readFileSync('seeds/tiny.profile.txt', 'utf8'));
  expect(papers.map(({ title, names, abstract }) => ({ title, names: names.map(sortName), abstract }))).toEqual(
    TINY.map(({ title, names, abstract }) => ({ title, names, abstract })),
  );
  expect(owner).toEqual({ family: 'Okafor', given: 'Nneka' });
  expect(issues.map(({ code }) => code)).toEqual(['single-name']);
});
