/** Networks of some thousand authors and settings of the engine in, a map that comes alive, an assessment and clear answers out. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeBibtex } from '../../bench/network/bibtex.ts';
import { makeCorpus } from '../../bench/network/corpus.ts';
import { expect, test } from './page.ts';

const COMMAND_LINE = join(import.meta.dirname, '../../build/coterie.js');
const corpus = (authors: number): string => [...writeBibtex(makeCorpus(authors), false)].join('');

test.describe('while the layout runs', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' }, reducedMotion: 'no-preference' });

  test('the picture is alive, and settles into the map', async ({ coterie, page }) => {
    await coterie.start();
    await page.evaluate(() => {
      const seen = new Set<number>();
      new MutationObserver(() => {
        const canvas = document.querySelector<HTMLCanvasElement>('canvas.sketch');
        if (canvas) seen.add(canvas.width);
        document.body.dataset.sketches = String(seen.size);
      }).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['width'] });
    });
    await coterie.openFiles({ name: 'corpus.bib', text: corpus(1500) });
    await expect(coterie.count(/ authors$/)).toContainText(/^1,5/, { timeout: 80_000 });
    expect(await page.evaluate(() => document.body.dataset.sketches)).toBe('1');
    await expect(page.locator('canvas.sketch')).toHaveCount(0);
  });
});

test('after the picture stands, one is told how sure it is, and the least sure are lit', async ({ coterie, page }) => {
  await coterie.start();
  // Pairs from anywhere: there is hardly anything to be sure of.
  const pairs = Array.from({ length: 160 }, (_, i) => [(i * 37) % 71, (i * i * 11 + 5) % 73]);
  const papers = pairs.map(
    ([a, b], i) => `@article{p${i}, title = {Paper ${i}}, author = {Roe${a}, Ann and Poe${b}, Bob}}`,
  );
  await coterie.openFiles({ name: 'pairs.bib', text: papers.join('\n') });
  await expect(coterie.settings).toContainText(/stability 0?\.\d+|stability 1/);
  await expect(coterie.settings).toContainText(/neighbours 0\.\d+, two steps 0\.\d+, stress 0\.\d+/);
  const light = coterie.settings.getByRole('button', { name: 'Light them' });
  const before = await coterie.picture();
  await light.click();
  await coterie.expectChange(before);
  await coterie.settings.getByRole('button', { name: 'Light everybody' }).click();
  await coterie.expectSame(before);
  await coterie.settings.getByRole('button', { name: 'List', exact: true }).click();
  await expect(page.getByRole('columnheader', { name: /Stability/ })).toBeVisible();
});

test('other methods and a resolution that holds over a range give other communities, and move nobody', async ({
  coterie,
}) => {
  await coterie.start();
  await expect(coterie.settings).toContainText('Leiden, seed 1');
  await coterie.settings.getByLabel('Communities by').selectOption('louvain');
  await expect(coterie.settings).toContainText('Louvain, seed 1');
  await coterie.settings.getByLabel('Communities by').selectOption('leiden-cpm');
  await expect(coterie.settings).toContainText('Leiden by the constant Potts model, seed 1');
});

test('only the backbone is drawn where that is asked for, and the map and its files say so', async ({ coterie }) => {
  await coterie.start();
  await coterie.settings.getByText('What is drawn and counted').click();
  await coterie.settings.getByLabel('Lines', { exact: true }).selectOption('backbone');
  await coterie.openDialog('Export');
  await expect(coterie.dialog).toContainText(/Only the backbone is drawn: \d+ of 327 co-authorships/);
});

test('a network that is too large is told in time, with what can be done, and the map before it stands on', async ({
  coterie,
  page,
}) => {
  await coterie.start();
  const crowd = Array.from({ length: 30_000 }, (_, i) => `Name${i.toString(36)}, A`).join(' and ');
  await coterie.openFiles({ name: 'crowd.bib', text: `@article{a, title = {All of us}, author = {${crowd}}}` });
  await expect(page.getByRole('alert')).toContainText(/more than .* co-authorships.*memory/);
  await coterie.expectCounts(64, 327, 10);
});

test('a browser and the command line find the same communities and places among some thousand authors @long', async ({
  coterie,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'coterie-'));
  try {
    const text = corpus(2000);
    writeFileSync(join(folder, 'corpus.bib'), text);
    execFileSync(
      process.execPath,
      [COMMAND_LINE, 'map', join(folder, 'corpus.bib'), '--out', join(folder, 'map.gexf')],
      {
        stdio: 'pipe',
      },
    );
    await coterie.start();
    await coterie.openFiles({ name: 'corpus.bib', text });
    await expect(coterie.count(/ authors$/)).toContainText(/^2,/);
    const { bytes } = await coterie.export('gexf');
    expect(bytes.equals(readFileSync(join(folder, 'map.gexf')))).toBe(true);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
