/** Files of a person’s own in, the map of them, or a clear answer and the map that stood before, out. */
import { expect, test, type Coterie, type TestFile } from './page.ts';
import { BRIDGES, RIVERS } from './rivers.ts';

test.use({ graphics: false });

const BAD: readonly (TestFile & { readonly says: RegExp })[] = [
  {
    name: 'paper.pdf',
    text: Buffer.from('%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj\n<</Type/Catalog>>\nendobj\n', 'latin1'),
    says: /a PDF document/,
  },
  {
    name: 'page.html',
    text: '<!doctype html>\n<html><head><title>Search</title></head><body><p>No papers here.</p></body></html>\n',
    says: /an HTML page/,
  },
  { name: 'nothing.txt', text: '', says: /an empty file/ },
  { name: 'noise.dat', text: noise(4096), says: /a binary file/ },
];

/** Bytes that follow no format, the same ones each time. */
function noise(length: number): Buffer {
  let state = 12345;
  return Buffer.from(
    Array.from({ length }, () => {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0;
      return state >>> 24;
    }),
  );
}

async function dropFiles({ page }: Coterie, files: readonly TestFile[]): Promise<void> {
  const carried = await page.evaluateHandle(
    (given) => {
      const transfer = new DataTransfer();
      for (const { name, text } of given) transfer.items.add(new File([text], name));
      return transfer;
    },
    files.map(({ name, text }) => ({ name, text: text as string })),
  );
  await page.dispatchEvent('main', 'dragenter', { dataTransfer: carried });
  await expect(page.getByText(/^Drop to (make|add)/)).toBeVisible();
  await page.dispatchEvent('main', 'dragover', { dataTransfer: carried });
  await page.dispatchEvent('main', 'drop', { dataTransfer: carried });
  await expect(page.getByText(/^Drop to (make|add)/)).toHaveCount(0);
}

async function closeEverything(coterie: Coterie): Promise<void> {
  await coterie.find('close everything', 'Close everything that is open');
  await expect(coterie.page.getByRole('heading', { name: 'Nothing is open' })).toBeVisible();
}

test.beforeEach(async ({ coterie }) => coterie.start());

test('a file of one’s own replaces the sample', async ({ coterie }) => {
  await coterie.openFiles(RIVERS);
  await coterie.expectCounts(3, 3, 2);
  await expect(coterie.page).toHaveTitle('alder.txt – Coterie');
  await expect(coterie.page.getByText('This is a sample')).toHaveCount(0);
  await expect(coterie.settings.getByRole('button', { name: /^Remove/ })).toHaveCount(1);
});

test('a second file adds to the first, and a paper in both counts once', async ({ coterie }) => {
  await coterie.openFiles(RIVERS);
  await coterie.expectCounts(3, 3, 2);
  await coterie.openFiles(BRIDGES);
  await coterie.expectCounts(4, 4, 3);
  await coterie.openDialog('Import report');
  await expect(coterie.dialog).toContainText('4 found = 4 imported + 0 skipped; 0 repaired; 1 duplicate merged');
  await coterie.page.keyboard.press('Escape');
  await coterie.find('Rivers that remember', 'Rivers that remember their banks');
  await expect(coterie.panel('Paper')).toContainText(/alder\.txt, line 2\s+birch\.txt, line 2/);
});

test('several files chosen at once make one map', async ({ coterie }) => {
  await coterie.openFiles(RIVERS, BRIDGES);
  await coterie.expectCounts(4, 4, 3);
});

test('files dropped on the page are opened', async ({ coterie }) => {
  await dropFiles(coterie, [RIVERS]);
  await coterie.expectCounts(3, 3, 2);
  await dropFiles(coterie, [BRIDGES]);
  await coterie.expectCounts(4, 4, 3);
});

test('a search that is open when the map changes finds what is there now', async ({ coterie }) => {
  await coterie.search('Nora Alder');
  await expect(coterie.page.getByText('Nothing found for “Nora Alder”.')).toBeVisible();
  await dropFiles(coterie, [RIVERS]);
  await coterie.expectCounts(3, 3, 2);
  await expect(coterie.results.first()).toContainText('Nora Alder');
});

test('pasted text is opened', async ({ coterie }) => {
  await coterie.paste(RIVERS.text);
  await coterie.expectCounts(3, 3, 2);
  await expect(coterie.settings.getByText('pasted text')).toBeVisible();
});

test('files that hold no papers leave the map standing and are told what they are', async ({ coterie }) => {
  for (const { says, ...bad } of BAD) {
    await coterie.openFiles(bad);
    const notice = coterie.notice;
    await expect(notice).toContainText(says);
    await expect(notice).toContainText('nothing was read from it');
    await expect(notice).toContainText(bad.name);
    await coterie.expectCounts(64, 327, 10);
    await notice.getByRole('button', { name: 'Dismiss' }).click();
    await expect(notice).toHaveCount(0);
  }
});

test('a bad file among good ones is named, the good ones are opened', async ({ coterie }) => {
  await coterie.openFiles(RIVERS, { name: BAD[0]!.name, text: BAD[0]!.text });
  await coterie.expectCounts(3, 3, 2);
  await expect(coterie.notice).toContainText('paper.pdf');
  await expect(coterie.settings.getByRole('button', { name: /^Remove/ })).toHaveCount(1);
  await coterie.page.reload();
  await coterie.expectCounts(3, 3, 2);
  await expect(coterie.notice).toHaveCount(0);
});

test('a bad file with nothing else open gives the failed state with its ways on', async ({ coterie }) => {
  await closeEverything(coterie);
  await coterie.openFiles({ name: BAD[0]!.name, text: BAD[0]!.text });
  const failed = coterie.notice;
  await expect(failed.getByRole('heading', { name: 'This could not be opened' })).toBeVisible();
  await expect(failed).toContainText(/paper\.pdf.*a PDF document.*nothing was read from it/is);
  await failed.getByText('Details', { exact: true }).click();
  await expect(failed.locator('pre')).toContainText('paper.pdf:1');
  await failed.getByRole('button', { name: 'Open other files…' }).click();
  await expect(coterie.page.getByRole('dialog', { name: 'Open' })).toBeVisible();
  await coterie.page.keyboard.press('Escape');
  await failed.getByRole('button', { name: 'Look at the sample' }).click();
  await coterie.expectCounts(64, 327, 10);
});

test('a reload brings back what was open, as it was set', async ({ coterie }) => {
  await coterie.openFiles(RIVERS, BRIDGES);
  await coterie.expectCounts(4, 4, 3);
  await coterie.settings.getByRole('combobox', { name: 'Counting' }).selectOption('full');
  await expect(coterie.legend).toContainText('number of joint papers');
  await expect(coterie.progress).toHaveCount(0);
  await coterie.find('Nora Alder');
  await coterie.panel('Author').getByRole('button', { name: 'Hide', exact: true }).click();
  await expect(coterie.legend).toContainText('Hidden: Nora Alder');
  await coterie.expectCounts(4, 2, 3);
  await coterie.page.reload();
  await coterie.expectCounts(4, 2, 3);
  await expect(coterie.title()).toHaveText('Nora Alder');
  await expect(coterie.legend).toContainText('Hidden: Nora Alder');
  await expect(coterie.settings.getByRole('combobox', { name: 'Counting' })).toHaveValue('full');
  await expect(coterie.settings.getByRole('button', { name: /^Remove/ })).toHaveCount(2);
});

test('files are removed one by one, the last one closes, and the sample can be had again', async ({ coterie }) => {
  await coterie.openFiles(RIVERS, BRIDGES);
  await coterie.expectCounts(4, 4, 3);
  await coterie.settings.getByRole('button', { name: 'Remove alder.txt' }).click();
  await coterie.expectCounts(4, 4, 2);
  await coterie.settings.getByRole('button', { name: 'Remove birch.txt' }).click();
  const empty = coterie.page.getByRole('heading', { name: 'Nothing is open' });
  await expect(empty).toBeVisible();
  await coterie.page.getByRole('button', { name: 'Look at the sample' }).click();
  await coterie.expectCounts(64, 327, 10);
  await expect(coterie.page.getByText('This is a sample: ten papers by Xin Jiang.')).toBeVisible();
});

test('the sample can be had again from the Open dialog, and is not kept as one’s own', async ({ coterie }) => {
  await coterie.openFiles(RIVERS);
  await coterie.expectCounts(3, 3, 2);
  await coterie.openDialog('Open');
  await coterie.dialog.getByRole('button', { name: 'Open the sample instead' }).click();
  await coterie.expectCounts(64, 327, 10);
  await coterie.openFiles(BRIDGES);
  await coterie.expectCounts(4, 4, 2);
});

test('a file with odd line ends, a byte-order mark and a single name is read, and the report says what was odd', async ({
  coterie,
}) => {
  const text = `\uFEFF${[
    'Elm, Sofia',
    '',
    'Dialogues on counting',
    'Elm, Sofia, Plato, Fir, Jonas',
    'What an ancient dialogue can tell us about how votes are counted in small towns.',
    '',
    'A second paper without a single name',
    'Elm, Sofia, Fir, Jonas',
    'Here every name has two parts, so that there is something to compare with.',
  ].join('\r\n')}\r\n`;
  await coterie.openFiles({ name: 'elm.txt', text });
  await coterie.expectCounts(3, 3, 2);
  await coterie.settings.getByRole('button', { name: '1 issue: import report' }).click();
  const place = coterie.dialog.getByRole('button', { name: /^elm\.txt, line / });
  await expect(place).toHaveCount(1);
  await expect(place).toHaveText('elm.txt, line 4');
  await expect(coterie.dialog).toContainText('Plato');
  await coterie.page.keyboard.press('Escape');
  await coterie.find('Plato');
  await expect(coterie.title()).toHaveText('Plato');
});
