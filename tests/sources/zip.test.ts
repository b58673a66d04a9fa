import { describe, expect, test } from 'vitest';
import { openSource } from '../../src/sources/open-source.ts';
import { blobOf, gzip, issuesOf, readingsOf, textsOf } from './texts.ts';
import { zip, type ZipEntry } from './zip-file.ts';

const LONG = Array.from({ length: 4000 }, (_, i) => `line ${i}: ${(i * 7919) % 1013}\n`).join('');
const file = (bytes: Uint8Array, name = 'a.zip') => ({ name, blob: blobOf(bytes) });
const archive = (...entries: readonly ZipEntry[]) => file(zip(entries));
const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10);

describe('a ZIP archive', () => {
  test('gives each of its files a text, in its order', async () => {
    const files = archive(
      { path: 'b.bib', bytes: LONG },
      { path: 'deep/' },
      { path: 'deep/a.bib', bytes: 'stored', method: 0 },
      { path: 'ünï.bib', bytes: 'streamed', streamed: true },
    );
    expect(await textsOf(files)).toMatchObject([
      { name: 'a.zip/b.bib', text: LONG },
      { name: 'a.zip/deep/a.bib', text: 'stored' },
      { name: 'a.zip/ünï.bib', text: 'streamed' },
    ]);
  });

  test('is known by its bytes, whatever it is called', async () => {
    expect(await textsOf(file(zip([{ path: 'x', bytes: 'y' }]), 'papers.ris'))).toMatchObject([
      { name: 'papers.ris/x', text: 'y' },
    ]);
  });

  test('is listed once and can be read again', async () => {
    const source = await openSource(archive({ path: 'x', bytes: LONG }));
    for (let round = 0; round < 2; round++)
      for await (const text of source.texts()) {
        let read = '';
        for await (const chunk of (await text.open()).chunks) read += chunk.text;
        expect(read).toBe(LONG);
      }
  });

  test('in an archive is unpacked, as is a gzip file; an archive in that is not', async () => {
    const inner = zip([{ path: 'x.bib', bytes: 'inner' }]);
    const files = archive(
      { path: 'y.bib.gz', bytes: gzip('packed') },
      { path: 'inner.zip', bytes: inner },
      { path: 'stored.zip', bytes: inner, method: 0 },
      { path: 'outer.zip', bytes: zip([{ path: 'inner.zip', bytes: inner }]) },
    );
    expect(await textsOf(files)).toMatchObject([
      { name: 'a.zip/y.bib', text: 'packed' },
      { name: 'a.zip/inner.zip/x.bib', text: 'inner' },
      { name: 'a.zip/stored.zip/x.bib', text: 'inner' },
      { name: 'a.zip/outer.zip/inner.zip', code: 'nested-archive' },
    ]);
  });

  test('sums up what is hidden and what is no text, and says it in one note', async () => {
    const issues = await issuesOf(
      archive(
        { path: '.DS_Store', bytes: 'x' },
        { path: '__MACOSX/._a.bib', bytes: 'x' },
        { path: '.git/config', bytes: 'x' },
        { path: 'a.png', bytes: PNG },
        { path: 'b.dat', bytes: PNG },
        { path: 'c.pdf', bytes: '%PDF-1.4' },
      ),
    );
    expect(issues).toMatchObject([
      {
        severity: 'note',
        file: 'a.zip',
        message: '3 hidden files, 2 images and a PDF document in it were passed over.',
      },
    ]);
  });

  test('without files says so', async () => {
    expect(await textsOf(file(zip([])))).toMatchObject([{ name: 'a.zip', code: 'no-files' }]);
  });
});

describe('names in an archive are only names', () => {
  test.each([
    ['../../etc/passwd', 'a.zip/etc/passwd'],
    ['/etc/passwd', 'a.zip/etc/passwd'],
    ['C:\\Users\\x\\..\\a.bib', 'a.zip/C:/Users/x/a.bib'],
    ['<img src=x onerror=alert(1)>.bib', 'a.zip/<img src=x onerror=alert(1)>.bib'],
    ['\u202egnp.bib', 'a.zip/gnp.bib'],
    ['a\u0000\u0007b\n.bib', 'a.zip/ab .bib'],
    ['CON', 'a.zip/CON'],
    ['..', 'a.zip/unnamed'],
  ])('%j', async (path, name) => {
    expect(await textsOf(archive({ path, bytes: 'x' }))).toMatchObject([{ name, text: 'x' }]);
  });

  test('are cut where they are long, and their endings stay', async () => {
    const [given] = await textsOf(archive({ path: `${'x'.repeat(4000)}.bib`, bytes: 'x' }));
    expect(given!.name.length).toBeLessThan(220);
    expect(given!.name).toMatch(/^a\.zip\/xxx.*….*\.bib$/);
  });

  test('that are the same are numbered', async () => {
    const names = (
      await textsOf(archive(...['a.bib', './a.bib', '../a.bib'].map((path) => ({ path, bytes: 'x' }))))
    ).map(({ name }) => name);
    expect(names).toEqual(['a.zip/a.bib', 'a.zip/a (2).bib', 'a.zip/a (3).bib']);
  });
});

describe('what can’t be read in an archive is an issue each, and the rest is read', () => {
  test.each<[string, ZipEntry, string]>([
    ['locked with a password', { path: 'bad', bytes: LONG, flags: 0x801 }, 'encrypted-file'],
    ['compressed in an unknown way', { path: 'bad', bytes: LONG, method: 14 }, 'unknown-compression'],
    ['not where the archive says', { path: 'bad', bytes: LONG, offset: 5 }, 'overlapping-files'],
    ['beyond the archive’s end', { path: 'bad', bytes: LONG, offset: 5_000_000 }, 'damaged-archive'],
  ])('a file %s', async (_, bad, code) => {
    const texts = await textsOf(archive({ path: 'good', bytes: LONG }, bad, { path: 'better', bytes: 'x' }));
    expect(texts).toMatchObject([{ text: LONG }, { name: 'a.zip/bad', text: '', code }, { text: 'x' }]);
  });

  test('files that share their bytes, as those of a bomb do: only the first is read', async () => {
    const texts = await textsOf(
      archive(
        { path: 'kernel', bytes: LONG },
        ...Array.from({ length: 50 }, (_, i) => ({ path: `copy ${i}`, offset: 0 })),
      ),
    );
    expect(texts.map(({ text }) => text.length)).toEqual([LONG.length, ...Array.from({ length: 50 }, () => 0)]);
    expect(texts.slice(1).every(({ code }) => code === 'overlapping-files')).toBe(true);
  });

  test('a file whose bytes are damaged', async () => {
    const bytes = zip([
      { path: 'a', bytes: LONG },
      { path: 'b', bytes: 'x' },
    ]);
    bytes.fill(0xff, 3000, 3040);
    const texts = await textsOf(file(bytes));
    expect(texts).toMatchObject([{ name: 'a.zip/a', code: 'damaged-archive' }, { text: 'x' }]);
    expect(LONG.startsWith(texts[0]!.text)).toBe(true);
  });

  test('a sum that is wrong is told, though the bytes can be unpacked', async () => {
    const bytes = zip([{ path: 'a', bytes: LONG }]);
    const at = bytes.length - 22 - 47 + 16;
    bytes[at] = bytes[at]! ^ 1;
    expect(await textsOf(file(bytes))).toMatchObject([{ text: LONG, code: 'damaged-archive' }]);
  });

  test.each([
    ['an Excel spreadsheet', ['[Content_Types].xml', 'xl/workbook.xml']],
    ['a Word document', ['[Content_Types].xml', 'word/document.xml']],
    ['an OpenDocument file', ['mimetype', 'content.xml', 'META-INF/manifest.xml']],
  ])('%s is called what it is', async (kind, paths) => {
    const document = zip(paths.map((path) => ({ path, bytes: '<x/>' })));
    const says = expect.stringMatching(new RegExp(`^This is ${kind}; nothing was read from it\\. Save it as .+\\.$`));
    expect(await textsOf(file(document, 'table'))).toMatchObject([{ name: 'table', says }]);
    expect(await textsOf(archive({ path: 'table', bytes: document }))).toMatchObject([{ name: 'a.zip/table', says }]);
  });
});

describe('an archive that is cut off', () => {
  const paper = (i: number): string => `Roe, Ann\nPaper ${i}\nRoe, Ann, Poe, Bob\nText of it ${i}.\n`;
  const entries = Array.from({ length: 30 }, (_, i) => ({ path: `${i}.txt`, bytes: paper(i), streamed: i % 2 === 1 }));

  test.each([0.2, 0.5, 0.9, 0.97])('at %f of its length gives the files before the cut', async (share) => {
    const whole = zip(entries);
    const readings = await readingsOf(file(whole.subarray(0, whole.length * share)));
    const papers = readings.flatMap((reading) => reading.papers);
    expect(papers.length).toBeGreaterThan(30 * share * 0.6 - 1);
    expect(readings.at(-1)!.issues.at(-1)).toMatchObject({
      severity: 'skipped',
      code: 'damaged-archive',
      file: 'a.zip',
    });
    readings.forEach(({ found, papers, skipped }) => expect(found).toBe(papers.length + skipped));
  });

  test('gives the beginning of the file that was cut', async () => {
    const whole = zip([{ path: 'x', bytes: LONG }], { directory: false });
    const [given] = await textsOf(file(whole.subarray(0, whole.length / 2)));
    expect(given!.text.length).toBeGreaterThan(1000);
    expect(LONG.startsWith(given!.text)).toBe(true);
  });
});

test('a hundred thousand files are listed and read', async () => {
  const entries = Array.from({ length: 100_000 }, (_, i) => ({ path: `${i % 1000}/x.txt`, method: 0, bytes: 'x' }));
  let texts = 0;
  for await (const text of (await openSource(file(zip(entries)))).texts()) texts += text.name ? 1 : 0;
  expect(texts).toBe(100_000);
}, 60_000);
