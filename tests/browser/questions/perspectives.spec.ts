/** Four questions about what the map can show instead of everyone: the map, the lists and the network itself give one answer. */
import { readFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import { papersOf, authorsOf } from '../../../src/core/co-authorships.ts';
import { toPlainText } from '../../../src/core/text/plain.ts';
import { sortName } from '../../../src/core/text/names.ts';
import { SAMPLE } from '../../core/run-text.ts';
import { expect, test } from '../page.ts';
import { askDirectly, type Direct } from './ask.ts';

const TINY = readFileSync('seeds/tiny.bib', 'utf8');

/** Everybody within so many steps, one step after the other. */
function within({ atlas: { network } }: Direct, author: number, steps: number): Set<number> {
  let found = new Set([author]);
  for (let step = 0; step < steps; step++)
    found = new Set(
      [...found].flatMap((a) => [a, ...network.neighbors.slice(network.offsets[a], network.offsets[a + 1])]),
    );
  return found;
}

/** The two communities with the most co-authorships between their members, and how many these are. */
function strongestBorder({ atlas: { network, partition } }: Direct): { pair: [number, number]; ties: number } {
  const counts = new Map<string, number>();
  for (let a = 0; a < network.authorCount; a++)
    for (const b of network.neighbors.slice(network.offsets[a], network.offsets[a + 1])) {
      const [low, high] = [partition.community[a]!, partition.community[b]!];
      if (a < b && low !== high) {
        const key = [low, high].sort((x, y) => x - y).join();
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
  const [key, ties] = [...counts].sort((x, y) => y[1] - x[1])[0]!;
  return { pair: key.split(',').map(Number) as [number, number], ties };
}

test('perspectives answer as the lists and the network do', async ({ coterie, page }) => {
  const bar = page.getByRole('region', { name: 'What the map shows' });
  const rowHeads = (list: Locator): Locator => list.getByRole('rowheader');
  const sample = await askDirectly(SAMPLE);
  await coterie.start();

  await test.step('Which two communities have the most ties?', async () => {
    const { pair, ties } = strongestBorder(sample);
    const [low, high] = pair.map((community) => sample.atlas.communityNames[community]!) as [string, string];
    await page.keyboard.press('g');
    await expect(bar).toContainText('6 communities');
    await coterie.find(low);
    await expect(coterie.title()).toContainText(low);
    // In the list of its ties.
    const border = coterie.section('Community', 'Ties to other communities').getByRole('listitem').first();
    await expect(border).toContainText(high);
    await expect(border).toContainText(`${ties} ties`);
    // On the map, along its strongest tie.
    await coterie.map.focus();
    await page.keyboard.press(']');
    await expect(coterie.spoken).toContainText(`Community ${pair[1] + 1}: ${high}`);
    await page.keyboard.press('Enter');
    await expect(coterie.title()).toContainText(high);
    await coterie.map.focus();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(bar).toBeHidden();
  });

  await test.step('Which papers stand between Liangyou Li’s co-authors?', async () => {
    const { atlas } = sample;
    const author = sample.author('Liangyou Li');
    const around = within(sample, author, 1);
    const between = Array.from(atlas.bibliography.papers.keys()).filter((paper) => {
      const inside = [...authorsOf(atlas.network, paper)].filter((a) => around.has(a));
      return inside.length > 1 || inside.includes(author);
    });
    await coterie.find('Liangyou Li');
    await coterie.panel('Author').getByRole('button', { name: 'Focus', exact: true }).click();
    await expect(bar).toContainText(`1 step around Liangyou Li: ${around.size} of 64 authors`);
    await bar.getByRole('button', { name: 'As papers' }).click();
    await expect(bar).toContainText(`${around.size} of 64 authors, ${between.length} papers`);
    await bar.getByRole('button', { name: 'List' }).click();
    await expect(rowHeads(coterie.list)).toHaveCount(around.size);
    await coterie.list.getByRole('group', { name: 'Which list' }).getByRole('button', { name: 'Papers' }).click();
    const titles = between.map((paper) => toPlainText(atlas.bibliography.papers[paper]!.title)).sort();
    await expect(rowHeads(coterie.list)).toHaveText(titles, { ignoreCase: true });
    await coterie.list.getByRole('button', { name: 'Back to the map' }).click();
    await page.goBack();
    await expect(bar).not.toContainText('papers,');
    await expect(bar.getByRole('button', { name: 'As papers' })).toHaveAttribute('aria-pressed', 'false');
    await page.goBack();
    await expect(bar).toBeHidden();
  });

  const tiny = await askDirectly(TINY, { name: 'tiny.bib' });
  await coterie.openFiles({ name: 'tiny.bib', text: TINY });
  await coterie.expectCounts(tiny.atlas.authors.length, tiny.atlas.network.neighbors.length / 2, 5);

  await test.step('Who is within two steps of Eva Dvořák?', async () => {
    const found = within(tiny, tiny.author('Eva Dvořák'), 2);
    await coterie.find('Eva Dvořák');
    await coterie.map.focus();
    await page.keyboard.press('f');
    await bar.getByRole('button', { name: '2 steps' }).click();
    await expect(bar).toContainText(`2 steps around Eva Dvořák: ${found.size} of ${tiny.atlas.authors.length} authors`);
    await bar.getByRole('button', { name: 'List' }).click();
    const names = [...found].map((author) => sortName(tiny.atlas.authors[author]!.name));
    await expect(rowHeads(coterie.list)).toHaveCount(names.length);
    for (const name of names) await expect(coterie.list.getByRole('rowheader', { name })).toBeVisible();
    await bar.getByRole('button', { name: 'Show everyone' }).click();
    await expect(bar).toBeHidden();
    await coterie.list.getByRole('button', { name: 'Back to the map' }).click();
  });

  await test.step('Who is new since 2014?', async () => {
    const { network, bibliography, authors } = tiny.atlas;
    const firstYear = (author: number): number =>
      Math.min(...[...papersOf(network, author)].map((paper) => bibliography.papers[paper]!.year!));
    const fresh = Array.from(authors.keys()).filter((author) => firstYear(author) >= 2014);
    await coterie.find('compare two', 'Compare two periods');
    await coterie.dialog.getByLabel('First period, to').fill('2013');
    await coterie.dialog.getByLabel('Second period, from').fill('2014');
    await coterie.dialog.getByRole('button', { name: 'Compare', exact: true }).click();
    await expect(bar).toContainText(`2011–2013 with 2014–2022: ${fresh.length} authors new`);
    await expect(coterie.legend.getByRole('button', { name: `New: ${fresh.length} authors` })).toBeVisible();
    await bar.getByRole('button', { name: 'Numbers and lists' }).click();
    await expect(coterie.dialog.getByRole('button', { name: `Authors, new: ${fresh.length}` })).toBeVisible();
    const links = coterie.dialog.getByRole('list', { name: 'Authors: new' }).getByRole('link');
    await expect(links).toHaveText(
      fresh
        .sort((a, b) => tiny.atlas.measures.papers[b]! - tiny.atlas.measures.papers[a]! || a - b)
        .map((author) => tiny.name(author)),
    );
    await links.first().click();
    await expect(coterie.title()).toHaveText(tiny.name(fresh[0]!));
  });
});
