/** Five questions about people in, the same answers from the map and its panels, from a table and from the network itself out. */
import { existsSync, readFileSync } from 'node:fs';
import { papersOf, sharedPapers } from '../../../src/core/co-authorships.ts';
import type { Network } from '../../../src/core/model.ts';
import { expect, test } from '../page.ts';
import { askDirectly } from './ask.ts';

const FILE = '../shared/data/paperlists/papers-1k.bib';
const [FROM, TO] = ['Josh Tenenbaum', 'Michael I Jordan'];
const MINE = ['Josh Tenenbaum', 'Jiajun Wu', 'Bill Freeman', 'Michael I Jordan', 'Francis Bach', 'Nathan Kallus'];
/** As somebody would list them. */
const LISTED = ['Tenenbaum, Josh', 'J. Wu', 'Bill Freeman', 'Jordan MI', 'Bach, Francis', 'Kallus, N.'];
const SUBMITTED = ['Josh Tenenbaum', 'Jiajun Wu'];
const REVIEWERS = ['Bill Freeman', 'Michael I Jordan', 'Nathan Kallus'];

/** How many steps lead from one to the other, by going through everybody in breadth; −1 where none do. */
function stepsBetween({ offsets, neighbors, authorCount }: Network, from: number, to: number, without = -1): number {
  const steps = new Int32Array(authorCount).fill(-1);
  steps[from] = 0;
  const queue = [from];
  for (const author of queue)
    for (const other of neighbors.subarray(offsets[author], offsets[author + 1]))
      if (steps[other] === -1 && other !== without) {
        steps[other] = steps[author]! + 1;
        queue.push(other);
      }
  return steps[to]!;
}

test('questions about people have one answer, however they are asked', async ({ coterie, page }) => {
  test.skip(!existsSync(FILE), `${FILE} is not here`);
  const text = readFileSync(FILE, 'utf8');
  const { atlas, author, name } = await askDirectly(text, { name: 'papers-1k.bib' });
  const { network, bibliography } = atlas;
  const [from, to] = [author(FROM), author(TO)];
  const panel = coterie.panel('Path');
  const steps = panel.getByRole('list', { name: 'Steps', exact: true });
  const names = (): Promise<string[]> => steps.locator('.author a').allTextContents();
  const lengthOf = (count: number): string => `${count} step${count === 1 ? '' : 's'}`;

  await coterie.start();
  await coterie.openFiles({ name: 'papers-1k.bib', text });
  await expect(coterie.count(`${atlas.authors.length.toLocaleString('en')} authors`)).toBeVisible();
  await expect(coterie.progress).toHaveCount(0);

  await test.step('How are two authors connected?', async () => {
    const direct = stepsBetween(network, from, to);
    // From one author to the next, whom one searches for.
    await coterie.find(FROM);
    await coterie.panel('Author').getByRole('button', { name: 'How connected to…' }).click();
    await coterie.find(TO);
    await expect(panel.locator('.figures').first()).toContainText(lengthOf(direct));
    const way = (await names()).map(author);
    expect(way).toHaveLength(direct + 1);
    expect([way[0], way.at(-1)]).toEqual([from, to]);
    for (const [i, next] of way.slice(1).entries()) {
      const papers = sharedPapers(network, way[i]!, next);
      expect(papers.length).toBeGreaterThan(0);
      await expect(
        steps.getByRole('link', { name: new RegExp(`^${papers.length} joint papers? with ${name(next)}$`) }),
      ).toBeVisible();
    }
    // From the list of authors, and by two names.
    await coterie.find(FROM);
    await coterie.panel('Author').getByRole('button', { name: 'How connected to…' }).click();
    await page.getByRole('button', { name: 'List of all authors' }).click();
    await coterie.list.getByRole('textbox').fill('Jordan, Michael');
    await coterie.list.getByRole('link', { name: 'Jordan, Michael I' }).click();
    await expect(panel.locator('.figures').first()).toContainText(lengthOf(direct));
    await page.getByRole('button', { name: 'Back to the map' }).click();
    await panel.getByRole('button', { name: 'Other two authors…' }).click();
    await coterie.dialog.getByRole('combobox', { name: 'From' }).fill('tenenb');
    await coterie.dialog.getByRole('option', { name: /^Josh Tenenbaum/ }).click();
    await coterie.dialog.getByRole('button', { name: 'Show the connection' }).click();
    await expect(panel.locator('.figures').first()).toContainText(lengthOf(direct));
  });

  await test.step('How are they without the person in the middle?', async () => {
    const [, left] = await names();
    const direct = stepsBetween(network, from, to, author(left!));
    await steps.getByRole('button', { name: `Leave out ${left!}` }).click();
    await expect(panel.getByRole('button', { name: `Without ${left!}` })).toBeVisible();
    if (direct < 0) await expect(panel.getByText('somebody who is left out')).toBeVisible();
    else {
      await expect(panel.locator('.figures').first()).toContainText(lengthOf(direct));
      expect(await names()).not.toContain(left);
    }
    await panel.getByRole('button', { name: `Without ${left!}` }).click();
    await expect(steps.getByRole('button', { name: `Leave out ${left!}` })).toBeVisible();
  });

  const mine = MINE.map(author);
  const dialog = coterie.dialog;

  await test.step('Who of my people is linked to nobody inside?', async () => {
    const direct = mine.filter((one) =>
      mine.every((other) => other === one || sharedPapers(network, one, other).length === 0),
    );
    await coterie.find('my people', 'My people');
    await dialog.getByLabel('Names', { exact: true }).fill(LISTED.join('\n'));
    await dialog.getByRole('button', { name: 'Find them' }).click();
    const wu = dialog.getByRole('group', { name: 'J. Wu' }).getByRole('checkbox', { name: /^Jiajun Wu/ });
    await wu.check();
    await expect(dialog.getByRole('status').first()).toHaveText(/6 of 6 names found/);
    await dialog.getByRole('button', { name: 'Inside', exact: true }).click();
    const alone = dialog.getByRole('list', { name: 'Linked to nobody inside' }).getByRole('link');
    await expect(alone.first()).toBeVisible();
    expect((await alone.allTextContents()).map(author).sort()).toEqual([...direct].sort());
    // The table says the same.
    const inTable: number[] = [];
    for (const row of await dialog.getByRole('table', { name: 'Inside and outside' }).locator('tbody tr').all())
      if ((await row.locator('td').first().textContent())?.trim() === '0')
        inTable.push(author((await row.getByRole('link').textContent())!));
    expect(inTable.sort()).toEqual([...direct].sort());
  });

  await test.step('Which pairs of them never met?', async () => {
    const pairs = mine.flatMap((a, i) => mine.slice(i + 1).map((b) => [a, b] as const));
    const direct = pairs.filter(([a, b]) => sharedPapers(network, a, b).length === 0);
    await dialog.getByRole('button', { name: 'Never met' }).click();
    await expect(dialog.getByText(`${direct.length} pairs of ${pairs.length}`)).toBeVisible();
    const said = await dialog.getByRole('list', { name: 'Pairs who never met' }).locator('.pair > p:first-child').all();
    const found = await Promise.all(
      said.map(async (one) => (await one.getByRole('link').allTextContents()).map(author)),
    );
    const inOrder = (all: readonly (readonly number[])[]): string[] =>
      all.map((pair) => [...pair].sort().join()).sort();
    expect(inOrder(found)).toEqual(inOrder(direct));
    await page.keyboard.press('Escape');
    // The list of co-authorships has all other pairs, and none of these.
    await coterie.count(/co-authorships$/).click();
    for (const [pair, rows] of [
      ['bach francis jordan michael', 0],
      ['freeman bill wu jiajun', 1],
    ] as const) {
      await coterie.list.getByRole('textbox').fill(pair);
      await expect(coterie.list.getByRole('status')).toHaveText(new RegExp(`^${rows} of`));
    }
    await page.getByRole('button', { name: 'Back to the map' }).click();
  });

  await test.step('Who may not review this paper?', async () => {
    const newest = Math.max(...bibliography.papers.map(({ year }) => year ?? 0));
    const joint = (reviewer: number): number[] => {
      const all = SUBMITTED.map(author).flatMap((one) => sharedPapers(network, one, reviewer));
      return [...new Set(all)].filter((paper) => (bibliography.papers[paper]!.year ?? 0) >= newest - 4);
    };
    await coterie.find('conflicts', 'Conflicts of interest');
    await dialog.getByLabel('Authors of the submission, one a line').fill(SUBMITTED.join('\n'));
    await dialog.getByLabel('Reviewers, one a line').fill(REVIEWERS.join('\n'));
    const table = dialog.getByRole('table', { name: /^Reviewers/ });
    for (const reviewer of REVIEWERS) {
      const direct = joint(author(reviewer));
      const row = table.getByRole('row', { name: new RegExp(reviewer) });
      await expect(row).toContainText(direct.length > 0 ? 'Joint papers in these years' : 'None found in what is open');
      await expect(row.getByRole('cell').nth(1)).toHaveText(String(direct.length));
    }
    await table.getByRole('button', { name: /^Joint papers of .* of Bill Freeman/ }).click();
    const papers = joint(author('Bill Freeman'));
    await expect(dialog.getByRole('article')).toHaveCount(papers.length);
    // Its papers lead to the panel, which says the same of the two.
    await dialog.getByRole('link', { name: 'Jiajun Wu' }).first().click();
    const both = sharedPapers(network, author('Bill Freeman'), author('Jiajun Wu'));
    await expect(coterie.panel('Co-authorship').locator('.figures')).toContainText(`${both.length} joint paper`);
    expect(papers).toEqual(
      expect.arrayContaining(both.filter((paper) => papersOf(network, author('Jiajun Wu')).includes(paper))),
    );
  });
});
