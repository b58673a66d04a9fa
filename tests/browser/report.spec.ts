/** The import report of opened files in, what a person can see, correct and keep of it out. */
import { readFile } from 'node:fs/promises';
import { expect, test, type Coterie, type TestFile } from './page.ts';

test.use({ graphics: false });

const tiny = async (name: string): Promise<TestFile> => ({ name, text: await readFile(`seeds/${name}`, 'utf8') });

const DAMAGED: TestFile = {
  name: 'elm.bib',
  text: '@article{a, author={Elm, Sofia and Fir, Jonas}, title={How votes are counted}, year={2001}}\n@article{b,\n  year = {2002}\n}\n@article{c, author={Elm, Sofia}, title={On two parts}}\n',
};

async function openReport(coterie: Coterie, page: RegExp): Promise<void> {
  await coterie.openDialog('Import report');
  await coterie.dialog.getByRole('button', { name: page }).click();
}

test('three files of three formats are one map and one report', async ({ coterie }) => {
  await coterie.start();
  await coterie.openFiles(await tiny('tiny.bib'), await tiny('tiny.ris'), await tiny('tiny.scopus.csv'));
  await coterie.expectCounts(7, 9, 5);
  const headline = '15 found = 15 imported + 0 skipped; 0 repaired; 10 duplicates merged';
  await expect(coterie.page.getByText(headline)).toBeVisible();
  await coterie.page.getByRole('button', { name: 'Report', exact: true }).click();
  await expect(coterie.dialog.getByText(headline)).toBeVisible();
  const { dialog } = coterie;
  for (const format of ['BibTeX, 5 read', 'RIS, 5 read', 'Scopus CSV, 5 read'])
    await expect(dialog.getByText(format)).toBeVisible();
  await dialog.getByRole('button', { name: /^Joined/ }).click();
  await expect(dialog.getByRole('list', { name: 'Joined papers' }).getByRole('listitem')).toHaveCount(5);
  await dialog.getByRole('link', { name: 'What gauges miss' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(coterie.section('Paper', 'Read from 3 records')).toBeVisible();
});

test('an issue leads to the text it speaks of, and back', async ({ coterie }) => {
  await coterie.start();
  await coterie.openFiles(DAMAGED);
  await coterie.expectCounts(2, 1, 2);
  await openReport(coterie, /^Issues/);
  const { dialog } = coterie;
  await dialog.getByRole('button', { name: 'elm.bib, line 2' }).click();
  const here = dialog.getByRole('listitem').filter({ has: coterie.page.locator('code', { hasText: '@article{b,' }) });
  await expect(here).toHaveAttribute('aria-current', 'true');
  await dialog.getByRole('button', { name: 'Back to the report' }).click();
  await expect(dialog.getByText('3 found = 2 imported + 1 skipped')).toBeVisible();
});

test('issues are narrowed by what happened and by words, and kept as a table', async ({ coterie }) => {
  await coterie.start();
  await coterie.openFiles(DAMAGED, { name: 'oak.ris', text: 'TY  - JOUR\nTI  - On oaks\nER  - \n' });
  await coterie.expectCounts(2, 1, 3);
  await openReport(coterie, /^Issues/);
  const { dialog } = coterie;
  const kinds = dialog.locator('summary');
  await expect(kinds).toHaveText([/Skipped 1 empty record/, /Noted 1 no authors/]);
  await dialog.getByLabel('What happened').selectOption('note');
  await expect(kinds).toHaveText([/no authors/]);
  await dialog.getByLabel('What happened').selectOption('');
  await dialog.getByRole('textbox').fill('neither title');
  await expect(kinds).toHaveText([/empty record/]);
  await dialog.getByRole('textbox').fill('zebra');
  await expect(dialog.getByText('Nothing matches.')).toBeVisible();
  const [download] = await Promise.all([
    coterie.page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save as CSV' }).click(),
  ]);
  const rows = (await readFile(await download.path(), 'utf8')).trim().split('\r\n');
  expect(rows.map((row) => row.split(',').slice(0, 4).join(' '))).toEqual([
    'severity code file line',
    'skipped empty-record elm.bib 2',
    'note no-authors oak.ris 1',
  ]);
});

test('what is missing is graded and listed', async ({ coterie }) => {
  await coterie.start();
  await coterie.openFiles(DAMAGED);
  await coterie.expectCounts(2, 1, 2);
  await openReport(coterie, /^Completeness/);
  const year = coterie.dialog.getByRole('row').filter({ has: coterie.page.getByRole('rowheader', { name: 'Year' }) });
  await expect(year).toHaveText(/Year\s*1\s*50 %\s*poor/);
  await year.getByRole('button').click();
  await coterie.dialog.getByRole('link', { name: 'On two parts' }).click();
  await expect(coterie.title()).toHaveText('On two parts');
});

test('a file in another encoding is read anew when that is chosen, after a reload too', async ({ coterie }) => {
  const bytes = Buffer.concat([
    Buffer.from('@article{a, author={'),
    Buffer.from([0xd5, 0xc5, 0xc8, 0xfd]),
    Buffer.from(' and Silva, Ana}, title={On trust}}\n'),
  ]);
  await coterie.start();
  await coterie.openFiles({ name: 'zhang.bib', text: bytes });
  await coterie.expectCounts(2, 1, 1);
  await openReport(coterie, /^Files/);
  await coterie.dialog.getByLabel('Encoding of zhang.bib').selectOption('gb18030');
  await expect(coterie.dialog.getByText('BibTeX, 1 read')).toBeVisible();
  await coterie.page.keyboard.press('Escape');
  await coterie.search('张三');
  await expect(coterie.results.first()).toContainText('张三');
  await coterie.page.reload();
  await coterie.ready();
  await coterie.search('张三');
  await expect(coterie.results.first()).toContainText('张三');
});

test('the columns of a table are corrected', async ({ coterie }) => {
  await coterie.start();
  await coterie.openFiles({
    name: 'list.csv',
    text: 'Title,Authors,Checked by,Year\nOn trust,"Silva, Ana","Okafor, Nneka; Quist, Orri",2001\nOn edges,"Silva, Ana","Okafor, Nneka",2002\n',
  });
  await coterie.expectCounts(1, 0, 2);
  await openReport(coterie, /^Files/);
  await coterie.dialog.getByRole('button', { name: 'Columns… of list.csv' }).click();
  await coterie.dialog.getByLabel('Authors', { exact: true }).selectOption('Checked by');
  await coterie.dialog.getByRole('button', { name: 'Read with these columns' }).click();
  await coterie.page.keyboard.press('Escape');
  await coterie.expectCounts(2, 1, 2);
});
