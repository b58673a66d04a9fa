/** Four questions about what a filter keeps, each answered by the map, by the table and by a direct computation: alike. */
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { authorsOf, papersOf } from '../../../src/core/co-authorships.ts';
import { sortName } from '../../../src/core/text/names.ts';
import { toPlainText } from '../../../src/core/text/plain.ts';
import { expect, test } from '../page.ts';
import { askDirectly } from './ask.ts';

test.use({ graphics: false });

const FILE = '../shared/data/bibtex/pyBibX__scopus.bib';

test('years, numbers of papers, sizes of papers and words of titles are asked', async ({ coterie, page }) => {
  test.skip(!existsSync(FILE), `${FILE} is not there`);
  const text = readFileSync(FILE, 'utf8');
  const { atlas } = await askDirectly(text, { name: basename(FILE) });
  const { papers } = atlas.bibliography;
  const indices = [...papers.keys()];
  const everybody = [...atlas.authors.keys()];
  const writersOf = (kept: readonly number[]): number[] => [
    ...new Set(kept.flatMap((paper) => [...authorsOf(atlas.network, paper)])),
  ];

  await coterie.start();
  await coterie.openFiles({ name: basename(FILE), text });
  await expect(coterie.count(new RegExp(`^${everybody.length} authors$`))).toBeVisible();
  await coterie.ready();

  const filters = coterie.settings;
  const expectCounts = async (authors: number, kept: number): Promise<void> => {
    await expect(coterie.count(`${authors} of ${everybody.length} authors`)).toBeVisible();
    await expect(coterie.count(kept < papers.length ? `${kept} of ${papers.length} papers` : /papers$/)).toBeVisible();
    await expect(coterie.progress).toHaveCount(0);
  };
  const set = async (role: 'spinbutton' | 'textbox', name: string, value: string): Promise<void> => {
    await filters.getByRole(role, { name, exact: true }).fill(value);
    await page.keyboard.press('Enter');
  };
  const rows = coterie.list.getByRole('rowheader');
  /** How many the table tells, and the first of them by name. */
  const expectTable = async (list: RegExp, names: readonly string[]): Promise<void> => {
    await coterie.count(list).click();
    await expect(coterie.list.getByText(`${names.length} of ${names.length}`, { exact: true })).toBeVisible();
    for (const told of await rows.allTextContents()) expect(names).toContain(told.trim());
    await coterie.list.getByRole('button', { name: 'Back to the map' }).click();
  };
  const namesOf = (authors: readonly number[]): string[] => authors.map((a) => sortName(atlas.authors[a]!.name));
  const titlesOf = (kept: readonly number[]): string[] => kept.map((p) => toPlainText(papers[p]!.title));

  await test.step('how many authors and papers are there up to 2010', async () => {
    const kept = indices.filter((p) => papers[p]!.year! <= 2010);
    const years = page.getByRole('region', { name: 'Papers by year' });
    await years.getByRole('button', { name: 'Up to', exact: true }).click();
    await years.getByRole('slider', { name: 'Up to the year' }).fill('2010');
    await expect(years.getByRole('heading')).toHaveText(`Years up to 2010: ${kept.length} papers`);
    await expectCounts(writersOf(kept).length, kept.length);
    await expect(coterie.spoken).toHaveText(
      `${writersOf(kept).length} of ${everybody.length} authors and ${kept.length} of ${papers.length} papers on the map.`,
    );
    await expectTable(/ authors$/, namesOf(writersOf(kept)));
    await expectTable(/ papers$/, titlesOf(kept));
    await page.getByRole('button', { name: 'Undo: Years up to 2010' }).click();
    await expect(coterie.count(new RegExp(`^${everybody.length} authors$`))).toBeVisible();
  });

  await test.step('who has at least five papers', async () => {
    const kept = everybody.filter((author) => papersOf(atlas.network, author).length >= 5);
    await coterie.map.focus();
    await page.keyboard.press('r');
    await set('spinbutton', 'Least papers of an author', '5');
    await expectCounts(kept.length, new Set(kept.flatMap((a) => [...papersOf(atlas.network, a)])).size);
    await expectTable(/ authors$/, namesOf(kept));
    await coterie.map.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect(coterie.title()).toHaveText(new RegExp(kept.map((a) => atlas.authors[a]!.name.family).join('|')));
    await page.keyboard.press('Escape');
    await filters.getByRole('button', { name: 'Reset: Papers of an author' }).click();
  });

  await test.step('how much do papers of more than four authors add', async () => {
    const kept = indices.filter((p) => authorsOf(atlas.network, p).length <= 4);
    await set('spinbutton', 'Most authors of a paper', '4');
    const authors = everybody.length - writersOf(kept).length;
    const hides = filters.getByRole('group', { name: 'Authors of a paper' });
    await expect(hides).toContainText(`hides ${authors} authors, `);
    await expect(hides).toContainText(`${papers.length - kept.length} papers`);
    await expectCounts(everybody.length - authors, kept.length);
    await expectTable(/ papers$/, titlesOf(kept));
    await filters.getByRole('button', { name: 'Clear all filters' }).click();
  });

  await test.step('which papers have a word that begins with “risk” in the title', async () => {
    const kept = indices.filter((p) => /\brisk/i.test(toPlainText(papers[p]!.title)));
    await set('textbox', 'Words in titles', 'RISK');
    await expectCounts(writersOf(kept).length, kept.length);
    await filters.getByRole('button', { name: `Show the ${kept.length} papers` }).click();
    await expect(rows).toHaveCount(kept.length);
    expect((await rows.allTextContents()).map((title) => title.trim()).sort()).toEqual(titlesOf(kept).sort());
    await coterie.list.getByRole('checkbox', { name: 'Also what the filter hides' }).check();
    await expect(coterie.list.getByText(`${papers.length} of ${papers.length}`)).toBeVisible();
    await coterie.list.getByRole('button', { name: 'Back to the map' }).click();
  });

  await test.step('what nothing matches says so, and is cleared', async () => {
    await set('textbox', 'Words in titles', 'zzz');
    const state = page.getByRole('region', { name: 'Nothing matches the filter' });
    await state.getByRole('button', { name: 'Clear all filters' }).click();
    await expect(state).toHaveCount(0);
  });

  await test.step('a drag over the years lights, and filters when the hand lets go; periods are one click', async () => {
    await page.getByRole('button', { name: 'From to', exact: true }).click();
    const { x, y, width } = (await page.locator('.histogram svg').boundingBox())!;
    await coterie.drag([x + width / 2, y + 20], [x + width - 4, y + 20]);
    await expect(coterie.count(new RegExp(`^${everybody.length} authors$`))).toBeVisible();
    await page.mouse.up();
    await expect(coterie.count(/ of \d+ authors$/)).toBeVisible();
    await page
      .getByRole('region', { name: 'Papers by year' })
      .getByRole('button', { name: /^Periods/ })
      .click();
    const period = coterie.dialog.getByRole('button', { name: /^2004–2009: / });
    const [, authors, kept] = /: (\d+) authors, (\d+) papers/.exec((await period.textContent())!)!;
    await period.click();
    await expectCounts(Number(authors), Number(kept));
    const direct = indices.filter((p) => papers[p]!.year! >= 2004 && papers[p]!.year! <= 2009);
    expect([Number(authors), Number(kept)]).toEqual([writersOf(direct).length, direct.length]);
  });
});
