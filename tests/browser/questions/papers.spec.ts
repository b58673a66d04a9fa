/** Who is this, with whom and since when, who leads and who bridges: the map, the table and the atlas itself give the same answer. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { profileAuthor, type Known } from '../../../src/core/answers/author-profile.ts';
import { findBorder } from '../../../src/core/answers/border.ts';
import { profileCommunity } from '../../../src/core/answers/community-profile.ts';
import { sharedPapers } from '../../../src/core/co-authorships.ts';
import { identifyAuthors } from '../../../src/core/authors/identify.ts';
import { BIBTEX } from '../../../src/core/papers/formats/bibtex.ts';
import { mergeReadings } from '../../../src/core/papers/merge.ts';
import { projectNetwork } from '../../../src/core/network/project.ts';
import { displayName } from '../../../src/core/text/names.ts';
import { toPlainText } from '../../../src/core/text/plain.ts';
import { finish } from '../../core/network-of.ts';
import { readAs } from '../../core/papers/read-text.ts';
import { SAMPLE } from '../../core/run-text.ts';
import { expect, test, type Coterie } from '../page.ts';
import { askDirectly } from './ask.ts';

const LARGE = join(import.meta.dirname, '../../../../shared/data/paperlists/papers-10k.bib');

/** Sorts the open list by a column, the greatest first. */
async function sortBy(coterie: Coterie, column: string): Promise<void> {
  const head = coterie.list.getByRole('columnheader', { name: column });
  await head.getByRole('button').click();
  if ((await head.getAttribute('aria-sort')) !== 'descending') await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', 'descending');
}

/** The cells of the rows that are seen, without the first row, which names the columns. */
async function rowsOf({ list }: Coterie): Promise<string[][]> {
  await expect(list.getByRole('rowheader').first()).toBeVisible();
  const rows = await list.getByRole('row').all();
  const cells = await Promise.all(
    rows.map((row) => row.getByRole('rowheader').or(row.getByRole('cell')).allTextContents()),
  );
  return cells.slice(1).map((row) => row.map((cell) => cell.trim()));
}

async function filter({ list }: Coterie, text: string): Promise<void> {
  await list.getByRole('textbox', { name: 'Filter the list' }).fill(text);
}

/** Opens what lies between a community and another one, both as people number them. */
async function openBorder(coterie: Coterie, first: number, second: number): Promise<Locator> {
  const { settings, page } = coterie;
  await settings
    .getByRole('list', { name: 'Communities' })
    .getByRole('listitem')
    .nth(first - 1)
    .getByRole('link')
    .click();
  const panel = coterie.panel('Community');
  await panel.getByLabel('What lies between it and').selectOption(String(second - 1));
  await panel.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(page.getByText(`Communities ${first} and ${second}`)).toBeVisible();
  return coterie.panel('Two communities');
}

test('of the sample', async ({ coterie, page }) => {
  const { atlas, author, name } = await askDirectly(SAMPLE);
  const everybody = Array.from(atlas.authors.keys());
  await coterie.start();

  await test.step('Who has most papers?', async () => {
    const most = everybody.reduce((a, b) => (atlas.measures.papers[b]! > atlas.measures.papers[a]! ? b : a));
    const said = `${atlas.measures.papers[most]} papers`;
    await coterie.count(/ authors$/).click();
    await sortBy(coterie, 'Papers');
    const [first] = await rowsOf(coterie);
    expect([first![0], first![1]]).toEqual(['Jiang, Xin', String(atlas.measures.papers[most])]);
    await coterie.list.getByRole('button', { name: 'Back to the map' }).click();
    // The largest disc stands where the search flies to.
    await coterie.find(name(most));
    await page.keyboard.press('Escape');
    const { x, y } = coterie.middle();
    await page.mouse.click(x, y);
    await expect(coterie.title()).toHaveText(name(most));
    await expect(coterie.panel('Author')).toContainText(said);
  });

  await test.step('How many communities does Zhenguo Li work with?', async () => {
    const { communities } = profileAuthor(atlas, author('Zhenguo Li'));
    await coterie.find('Zhenguo Li');
    await expect(coterie.panel('Author')).toContainText(`Works with ${communities.length} communities`);
    await coterie.count(/ authors$/).click();
    await coterie.list.getByRole('button', { name: 'Columns' }).click();
    await coterie.list.getByRole('checkbox', { name: 'Communities' }).check();
    await coterie.list.getByRole('button', { name: 'Columns' }).click();
    await filter(coterie, 'zhenguo');
    const head = await coterie.list.getByRole('columnheader').allTextContents();
    const [row] = await rowsOf(coterie);
    expect(row![head.findIndex((title) => title.includes('Communities'))]).toBe(String(communities.length));
    await filter(coterie, '');
  });

  await test.step('Who leads community 1?', async () => {
    const [leader] = profileCommunity(atlas, 0).leaders;
    await coterie.settings.getByRole('list', { name: 'Communities' }).getByRole('link').first().click();
    const led = coterie.panel('Community').getByRole('term').filter({ hasText: 'Led by' }).locator('+ dd');
    await expect(led.getByRole('link').first()).toHaveText(name(leader!.author));
    await coterie.list.getByRole('checkbox', { name: 'Selected only' }).check();
    await sortBy(coterie, 'Strength');
    const rows = await rowsOf(coterie);
    expect(rows).toHaveLength(atlas.partition.sizes[0]!);
    expect(rows[0]![0]).toBe('Li, Liangyou');
    expect(name(leader!.author)).toBe('Liangyou Li');
  });

  await test.step('What do communities 1 and 3 have in common, and who bridges them?', async () => {
    const { papers, ties, bridges, between } = findBorder(atlas, 0, 2);
    expect([papers, ties, bridges]).toEqual([[], [], []]);
    expect(between.map((each) => name(each.author))).toEqual(['Xin Jiang']);
    const panel = await openBorder(coterie, 1, 3);
    await expect(panel).toContainText('0 co-authorships between them');
    await expect(panel).toContainText('No member of one has written with a member of the other');
    await expect(panel.getByRole('list', { name: 'Others who wrote with both' }).getByRole('link')).toHaveText([
      'Xin Jiang',
    ]);
    await coterie.list.getByRole('button', { name: 'Co-authorships' }).click();
    const rows = await rowsOf(coterie);
    expect(rows.length).toBeGreaterThan(0);
    for (const [pair] of rows) expect(pair).toContain('Jiang, Xin');
  });

  await test.step('And communities 2 and 4, which have written together?', async () => {
    const { papers, ties, bridges, between } = findBorder(atlas, 1, 3);
    const panel = await openBorder(coterie, 2, 4);
    await expect(panel).toContainText(`${ties.length} co-authorships between them`);
    const list = panel.getByRole('list', { name: `${papers.length} joint papers` });
    await expect(list.getByRole('heading', { level: 4 })).toHaveText(
      papers.map((paper) => toPlainText(atlas.bibliography.papers[paper]!.title)),
    );
    await expect(panel.getByRole('list', { name: 'Who bridges them' }).getByRole('link').first()).toHaveText(
      name(bridges[0]!.author),
    );
    // The table holds these ties, and those of the people who stand between the two.
    const others = new Set(between.map((each) => each.author));
    const { offsets, neighbors } = atlas.network;
    let beside = 0;
    for (const other of others)
      for (const neighbor of neighbors.subarray(offsets[other], offsets[other + 1]))
        if ([...bridges].some((bridge) => bridge.author === neighbor)) beside++;
    await expect(coterie.list.getByRole('status')).toContainText(`${ties.length + beside} of ${ties.length + beside}`);
  });
});

test.describe('in a large file', () => {
  test.use({ graphics: false });

  test('of ten thousand papers @long', async ({ coterie }) => {
    test.skip(!existsSync(LARGE), 'Needs ../shared/data.');
    test.slow();
    const text = readFileSync(LARGE, 'utf8');
    await coterie.start();
    await coterie.openFiles({ name: 'papers-10k.bib', text });

    // Meanwhile the stages up to the network, which are all that is asked for.
    const bibliography = finish(mergeReadings([readAs(BIBTEX, text)], []));
    const { authors, mentions } = finish(identifyAuthors(bibliography.papers, bibliography.owners));
    const network = finish(projectNetwork(mentions, authors.length, { counting: 'fractional', hidden: [] }));
    const known: Known = { bibliography, network, partition: { community: new Uint32Array(authors.length) } };
    const author = (name: string): number => authors.findIndex((each) => displayName(each.name) === name);
    const titleOf = (paper: number): string => toPlainText(bibliography.papers[paper]!.title);
    const bengio = author('Yoshua Bengio');
    const profile = profileAuthor(known, bengio);
    const [strongest] = profile.ties;
    const partner = displayName(authors[strongest!.coAuthor]!.name);

    await expect(coterie.count(/authors$/)).toHaveText(`${authors.length.toLocaleString('en')} authors`, {
      timeout: 60_000,
    });
    await expect(coterie.progress).toHaveCount(0);

    await test.step('Whom does Yoshua Bengio work with most, and since when?', async () => {
      const { from, to } = strongest!.years!;
      await coterie.find('Yoshua Bengio');
      const first = coterie
        .panel('Author')
        .getByRole('list', { name: 'Co-authors', exact: true })
        .getByRole('listitem')
        .first();
      await expect(first).toHaveText(
        new RegExp(`${partner}\\s+${strongest!.shared} joint papers\\s+since ${from}, last ${to}`),
      );
      await coterie.count(/co-authorships$/).click();
      await filter(coterie, 'Bengio, Yoshua');
      await sortBy(coterie, 'Joint papers');
      const [row] = await rowsOf(coterie);
      expect(row!.slice(1, 2)).toEqual([String(strongest!.shared)]);
      expect(row!.slice(3, 5)).toEqual([String(from), String(to)]);
    });

    await test.step('What did the two write together after 2010?', async () => {
      const joint = sharedPapers(network, bengio, strongest!.coAuthor);
      const later = joint.filter((paper) => bibliography.papers[paper]!.year! > 2010).map(titleOf);
      expect(later.length).toBeGreaterThan(1);
      await coterie.list.getByRole('row').nth(1).getByRole('link').click();
      const panel = coterie.panel('Co-authorship');
      await panel.getByRole('combobox', { name: 'Order' }).selectOption('newest');
      const shown = await panel.getByRole('heading', { level: 4 }).allTextContents();
      expect([...shown.slice(0, later.length)].sort()).toEqual([...later].sort());

      await coterie.list.getByRole('button', { name: 'Papers', exact: true }).click();
      await filter(coterie, partner.split(' ').concat('Yoshua Bengio').join(' '));
      await sortBy(coterie, 'Year');
      const rows = (await rowsOf(coterie)).filter(([, year]) => Number(year) > 2010);
      expect(rows.map(([title]) => title).sort()).toEqual([...later].sort());
    });

    await test.step('What did he write in each year, and where?', async () => {
      const years = profile.years.filter(({ papers }) => papers > 0).reverse();
      await coterie.list.getByRole('button', { name: 'Back to the map' }).click();
      await coterie.find('Yoshua Bengio');
      const panel = coterie.panel('Author');
      const groups = panel.getByRole('combobox', { name: 'Groups' });
      await panel
        .getByRole('button', { name: /^Show more \(\d+ left\)$/ })
        .first()
        .click();
      await groups.selectOption('year');
      await expect(panel.getByRole('heading', { level: 4 })).toHaveText(
        years.map(({ from, papers }) => `${from} ${papers} ${papers === 1 ? 'paper' : 'papers'}`),
      );
      const [most] = [...years].sort((a, b) => b.papers - a.papers);
      await panel.getByRole('button', { name: `${most!.from}: ${most!.papers} papers` }).click();
      await expect(panel.getByRole('article')).toHaveCount(most!.papers);
      await groups.selectOption('venue');
      const ofYear = profile.papers.filter((paper) => bibliography.papers[paper]!.year === most!.from);
      const venues = new Set(ofYear.map((paper) => bibliography.papers[paper]!.venue));
      await expect(panel.getByRole('heading', { level: 4 })).toHaveCount(venues.size);

      await coterie.count(/papers$/).click();
      await filter(coterie, 'Yoshua Bengio');
      await sortBy(coterie, 'Year');
      const rows = (await rowsOf(coterie)).filter(
        ([, year, , names]) => year === String(most!.from) && names!.includes('Bengio, Yoshua'),
      );
      expect(rows).toHaveLength(most!.papers);
    });
  });
});
