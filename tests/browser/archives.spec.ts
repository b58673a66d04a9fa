/** Archives, folders and texts in many encodings in, the map of all that is in them, or a clear answer, out. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { zip } from '../sources/zip-file.ts';
import { expect, test, type Coterie } from './page.ts';
import { BRIDGES, RIVERS } from './rivers.ts';

test.use({ graphics: false });

test.beforeEach(async ({ coterie }) => coterie.start());

/** Files on disk, to be dropped or chosen as a folder. */
function makeFolder(path: string, files: Readonly<Record<string, string | Buffer>>): string {
  rmSync(path, { recursive: true, force: true });
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), text);
  }
  return path;
}

/** As a person drops them, by the browser's own way. */
async function dropPaths({ page }: Coterie, ...files: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', {
      type,
      x: 700,
      y: 400,
      data: { items: [], files: [...files], dragOperationsMask: 1 },
    });
}

const LIBRARY = {
  'alder.txt': RIVERS.text,
  'deep/down/birch.txt.gz': gzipSync(BRIDGES.text),
  'deep/figure.png': Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
  '.hidden/notes.txt': 'nothing',
};

async function expectPassedOver(coterie: Coterie, name: string): Promise<void> {
  await coterie.openDialog('Import report');
  await expect(coterie.dialog).toContainText('A hidden file and an image in it were passed over.');
  await expect(coterie.dialog).toContainText(`${name}/alder.txt`);
  await expect(coterie.dialog).toContainText(`${name}/deep/down/birch.txt`);
  await coterie.page.keyboard.press('Escape');
}

test('a folder that is dropped is one source of many texts, and a reload brings it back', async ({ coterie }, {
  outputDir,
}) => {
  await dropPaths(coterie, makeFolder(join(outputDir, 'library'), LIBRARY));
  await coterie.expectCounts(4, 4, 3);
  await expect(coterie.settings.getByRole('button', { name: 'Remove library' })).toHaveCount(1);
  await expectPassedOver(coterie, 'library');
  await coterie.page.reload();
  await coterie.expectCounts(4, 4, 3);
  await expectPassedOver(coterie, 'library');
});

test('a folder that is chosen is opened in the same way', async ({ coterie }, { outputDir }) => {
  await coterie.openDialog('Open');
  await expect(coterie.dialog.getByRole('button', { name: 'Choose a folder…' })).toBeVisible();
  await coterie.dialog.locator('input[webkitdirectory]').setInputFiles(makeFolder(join(outputDir, 'library'), LIBRARY));
  await coterie.expectCounts(4, 4, 3);
  await expectPassedOver(coterie, 'library');
});

test('a ZIP archive is opened, and what is in it is named in the report', async ({ coterie }) => {
  const entries = Object.entries(LIBRARY).map(([path, bytes]) => ({ path, bytes }));
  await coterie.openFiles({ name: 'library.zip', text: Buffer.from(zip(entries)) });
  await coterie.expectCounts(4, 4, 3);
  await expectPassedOver(coterie, 'library.zip');
  await coterie.page.reload();
  await coterie.expectCounts(4, 4, 3);
});

test('gzip files are opened, one or several in a file, and one cut short gives what is there', async ({ coterie }) => {
  const half = RIVERS.text.indexOf('Quiet');
  const two = [RIVERS.text.slice(0, half), RIVERS.text.slice(half)].map((text) => gzipSync(text));
  await coterie.openFiles({ name: 'alder.txt.gz', text: Buffer.concat(two) });
  await coterie.expectCounts(3, 3, 2);
  const long = gzipSync(
    `Birch, Kenji\n${Array.from({ length: 3000 }, (_, i) => `Paper ${i}\nBirch, Kenji, Fir, Jonas\nText ${(i * 7919) % 1013} of it.\n`).join('')}`,
  );
  await coterie.openFiles({ name: 'birch.txt.gz', text: long.subarray(0, long.length / 2) });
  await coterie.openDialog('Import report');
  await expect(coterie.dialog).toContainText(
    'The compressed data is damaged or ends too early. What came before was read.',
  );
});

test('two files of one name are both read, told apart, and told apart after a reload', async ({ coterie }) => {
  await coterie.openFiles(RIVERS);
  await coterie.expectCounts(3, 3, 2);
  await coterie.openFiles({ name: RIVERS.name, text: BRIDGES.text });
  await coterie.expectCounts(4, 4, 3);
  for (const name of ['Remove alder.txt', 'Remove alder (2).txt'])
    await expect(coterie.settings.getByRole('button', { name, exact: true })).toHaveCount(1);
  await coterie.page.reload();
  await coterie.expectCounts(4, 4, 3);
  await expect(coterie.settings.getByRole('button', { name: 'Remove alder (2).txt' })).toHaveCount(1);
});

test('the names of hostile files are only names', async ({ coterie }) => {
  const name = '<img src=x onerror=alert(1)>\u202e.txt';
  await coterie.openFiles({ ...RIVERS, name });
  await coterie.expectCounts(3, 3, 2);
  await expect(coterie.settings.getByText('<img src=x onerror=alert(1)>.txt')).toBeVisible();
});

test('a table in a spreadsheet is called what it is', async ({ coterie }) => {
  const entries = ['[Content_Types].xml', 'xl/workbook.xml'].map((path) => ({ path, bytes: '<x/>' }));
  await coterie.openFiles({ name: 'papers.xlsx', text: Buffer.from(zip(entries)) });
  await expect(coterie.notice).toContainText(/papers\.xlsx: This is an Excel spreadsheet.*Save it as CSV/);
  await coterie.expectCounts(64, 327, 10);
});

test('a text of stray bytes and one of old line ends are read, and the report says so', async ({ coterie }) => {
  const text = Buffer.concat([
    Buffer.from('Müller, Jörg\nÜber Flüsse und Bäche\nMüller, Jörg, '),
    Buffer.from('Zo\xeb', 'latin1'),
    Buffer.from(', Anna\nTëxt öf ït.\n'),
  ]);
  await coterie.openFiles({ name: 'mixed.txt', text }, { name: 'mac.txt', text: RIVERS.text.replaceAll('\n', '\r') });
  await coterie.openDialog('Import report');
  await expect(coterie.dialog).toContainText('A byte here is not UTF-8; it was read as Windows-1252.');
  await expect(coterie.dialog).toContainText('in a carriage return alone');
});

test('the lines round an issue can be read, in an archive too', async ({ coterie }) => {
  const text = `Elm, Sofia\n${Array.from({ length: 40 }, (_, i) => `Paper ${i}\nElm, Sofia, Fir, Jonas\nText ${i}.\n`).join('')}Odd\nElm, Sofia, Plato, Fir, Jonas\nText.\n`;
  await coterie.openFiles({ name: 'a.zip', text: Buffer.from(zip([{ path: 'elm.txt', bytes: text }])) });
  await coterie.openDialog('Import report');
  await coterie.dialog
    .getByRole('button', { name: /elm\.txt, line 123/ })
    .first()
    .click();
  const lines = coterie.dialog.getByRole('list', { name: 'The text as it stands' });
  await expect(lines.locator('[aria-current=true]')).toContainText('Plato');
});
