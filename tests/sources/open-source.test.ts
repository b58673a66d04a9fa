import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { openSource } from '../../src/sources/open-source.ts';
import { blobOf, readingsOf, textsOf } from './texts.ts';

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');
const givenUp = expect.objectContaining({ name: 'AbortError' });

test('a source carries its SHA-256 and size', async () => {
  const source = await openSource({ name: 'abc.txt', blob: blobOf('abc') });
  expect(source).toMatchObject({ name: 'abc.txt', bytes: 3, sha256: sha256('abc') });
});

test('reading a file for its hash stops where the run was given up', async () => {
  const abort = new AbortController();
  abort.abort();
  await expect(openSource({ name: 'a', blob: blobOf('abc') }, { signal: abort.signal })).rejects.toEqual(givenUp);
});

test('a file too large to be held is hashed in pieces, tells how far it is, and stops where the run is given up', async () => {
  const megabyte = new Uint8Array(1024 * 1024);
  const blob = blobOf(...Array.from({ length: 65 }, () => megabyte));
  let hashed = 0;
  const source = await openSource({ name: 'zeros', blob }, { onBytes: (bytes) => void (hashed += bytes) });
  expect([source.sha256, hashed]).toEqual([sha256(new Uint8Array(blob.size)), blob.size]);
  const abort = new AbortController();
  const stopping = openSource({ name: 'zeros', blob }, { signal: abort.signal, onBytes: () => abort.abort() });
  await expect(stopping).rejects.toEqual(givenUp);
}, 60_000);

test('reading texts stops where the run is given up, and the next run reads them whole', async () => {
  const text = 'Roe, Ann\n'.repeat(200_000);
  const source = await openSource({ name: 'long.txt', blob: blobOf(text) });
  const abort = new AbortController();
  const read = async (signal?: AbortSignal): Promise<number> => {
    let length = 0;
    for await (const one of source.texts(signal))
      for await (const chunk of (await one.open()).chunks) {
        length += chunk.text.length;
        abort.abort();
      }
    return length;
  };
  await expect(read(abort.signal)).rejects.toEqual(givenUp);
  expect(await read()).toBe(text.length);
});

const PAPERS = 'Roe, Ann\nOne\nRoe, Ann, Poe, Bob\nText of it.\n';

test('a folder is one source of many texts; what is hidden or no text is summed up', async () => {
  const files = [
    { name: 'a.txt', blob: blobOf(PAPERS) },
    { name: 'deep/er/b.txt', blob: blobOf(PAPERS) },
    { name: 'deep/photo.dat', blob: blobOf(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1, 2, 3)) },
    { name: 'paper.pdf', blob: blobOf('%PDF-1.7\n') },
  ];
  const folder = { name: 'mine', files, hidden: 3 };
  const readings = await readingsOf(folder);
  expect(readings.map(({ name, papers }) => [name, papers.length])).toEqual([
    ['mine/a.txt', 1],
    ['mine/deep/er/b.txt', 1],
    ['mine', 0],
  ]);
  expect(readings[2]!.issues).toMatchObject([
    {
      severity: 'note',
      code: 'passed-over',
      file: 'mine',
      message: '3 hidden files, an image and a PDF document in it were passed over.',
    },
  ]);
});

test('a folder’s SHA-256 is that of the list which sha256sum prints', async () => {
  const files = [
    { name: 'a', blob: blobOf('one') },
    { name: 'b/c', blob: blobOf('two') },
  ];
  const source = await openSource({ name: 'mine', files, hidden: 0 });
  expect(source).toMatchObject({ bytes: 6, sha256: sha256(`${sha256('one')}  a\n${sha256('two')}  b/c\n`) });
});

test('an empty folder says so', async () => {
  expect(await textsOf({ name: 'mine', files: [], hidden: 0 })).toMatchObject([{ name: 'mine', code: 'no-files' }]);
});

test.each([
  ['Rar!\u001a\u0007\u0000', 'a RAR archive'],
  ["7z\u00bc\u00af'\u001c", 'a 7-Zip archive'],
  [`paper.bib${'\0'.repeat(248)}ustar`, 'a tar archive'],
  ['\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1', 'an older Office document'],
  ['SQLite format 3\0', 'an SQLite database'],
])('what can be had in another form says how: %j', async (start, kind) => {
  const [given] = await textsOf({ name: 'x', blob: blobOf(Buffer.from(start, 'latin1')) });
  expect(given!.says).toMatch(
    new RegExp(`^This is ${kind}; nothing was read from it\\. .+ to have (it|its files) read\\.$`),
  );
});
