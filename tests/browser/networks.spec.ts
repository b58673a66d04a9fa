/** A network made elsewhere in, a map that says that it has no papers, and nothing about papers, out. */
import { readFileSync } from 'node:fs';
import { expect, test, type TestFile } from './page.ts';

test.use({ graphics: false });

const file = (name: string): TestFile => ({ name, text: readFileSync(`seeds/${name}`) });

test('a network opens as a map without papers, which every panel and list says plainly', async ({ coterie, page }) => {
  await coterie.start();
  await coterie.openFiles(file('tiny.gml'));
  await expect(page.locator('.counts')).toHaveText(/7 authors.*9 co-authorships.*a network without papers/s);
  await expect(coterie.legend).toContainText('A network without papers · Disc: co-authors · Line: weight as given');

  await coterie.find('Okafor', 'Nneka Okafor');
  const author = coterie.panel('Author');
  await expect(author).toContainText('Known from a network that came without papers.');
  await expect(author).toContainText('4 co-authors');
  await author.getByRole('link', { name: 'Weight 2 with Ana Müller' }).click();
  await expect(coterie.panel('Co-authorship')).toContainText('This tie comes from a network that came without papers.');
  expect(await page.locator('main').innerText()).not.toMatch(/\b0 (?:joint )?papers\b/);

  await coterie.count(/co-authorship/).click();
  await expect(coterie.list.getByRole('columnheader')).toHaveText([/Co-authorship/, /Weight/]);
  await expect(coterie.list.getByRole('button', { name: 'Papers' })).toHaveCount(0);
});

test('what leaves as GEXF comes back as the same network', async ({ coterie, page }) => {
  await coterie.start();
  await coterie.openFiles(file('tiny.net'));
  await expect(page.locator('.counts')).toHaveText(/7 authors/);
  const saved = await coterie.export('gexf');
  await coterie.openFiles({ name: 'again.gexf', text: saved.bytes });
  // It is added to what is open: the same people, whose ties now weigh twice as much.
  await expect(page.locator('.counts')).toHaveText(/7 authors.*9 co-authorships/s);
  await coterie.find('Okafor', 'Nneka Okafor');
  await expect(coterie.panel('Author')).toContainText('Weight 4');
});

test('VOSviewer’s two files make one network', async ({ coterie, page }) => {
  await coterie.start();
  await coterie.openFiles(file('tiny.map.txt'), file('tiny.network.txt'));
  await expect(page.locator('.counts')).toHaveText(/7 authors.*9 co-authorships.*a network without papers/s);
});
