/** A paper met in several files in, what its panel tells of the records, and two papers where a person says so, out. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Coterie, type TestFile } from './page.ts';

test.use({ graphics: false });

const ARTICLE: TestFile = {
  name: 'alder.bib',
  text: `@article{alder,
  author = {Alder, Nora and Birch, Kenji and Cedar, Luc{\\'\\i}a},
  title = {Rivers that remember their banks},
  journal = {Journal of Rivers},
  volume = {12},
  pages = {101--118},
  year = {2021},
  doi = {10.5555/rivers.12.101}
}
@article{quiet,
  author = {Alder, Nora and Birch, Kenji},
  title = {Quiet floods in small valleys},
  journal = {Journal of Rivers},
  year = {2019}
}
`,
};

const PREPRINT: TestFile = {
  name: 'birch.ris',
  text: `TY  - UNPB
AU  - Alder, N.
AU  - Birch, K.
TI  - Rivers that Remember Their Banks
T2  - arXiv
PY  - 2020
ER  - 
`,
};

async function openRivers(coterie: Coterie): Promise<void> {
  await coterie.start();
  await coterie.openFiles(ARTICLE, PREPRINT);
  await coterie.expectCounts(3, 3, 2);
  await coterie.count(/papers$/).click();
  await coterie.list.getByRole('row').filter({ hasText: 'Rivers that remember' }).getByRole('link').first().click();
  await expect(coterie.panel('Paper')).toBeVisible();
}

test('a paper tells which records it was read from and what they say otherwise', async ({ coterie }) => {
  await openRivers(coterie);
  const records = coterie.section('Paper', 'Read from 2 records');
  await expect(records.getByText('Preprint and article are here as one paper.')).toBeVisible();
  await expect(records.getByText('The records name different authors.')).toBeVisible();
  await expect(records.getByRole('listitem')).toHaveCount(2);
  const preprint = records.getByRole('listitem').filter({ hasText: 'birch.ris, line 1' });
  await expect(preprint.getByRole('definition')).toHaveText(['Alder, N.; Birch, K.', '2020', 'arXiv']);
  await expect(records.getByRole('listitem').first().getByRole('definition')).toHaveCount(0);
  await expect(coterie.panel('Paper').getByText('2021 · Journal of Rivers')).toBeVisible();
});

test('a merge is undone and done again by keyboard, and a reload remembers it', async ({ coterie }) => {
  await openRivers(coterie);
  const { page } = coterie;
  const panel = coterie.panel('Paper');
  await panel.getByRole('button', { name: 'Keep apart the record in birch.ris, line 1' }).press('Enter');
  await coterie.expectCounts(5, 4, 3);
  await expect(coterie.spoken).toHaveText('The record in birch.ris, line 1 is a paper of its own now.');
  await expect(panel.getByText('Read from alder.bib, line 1')).toBeVisible();
  await expect(panel.getByRole('region')).toBeFocused();
  const apart = coterie.section('Paper', 'Kept apart by decision from');
  await expect(apart.getByRole('listitem')).toHaveCount(1);

  await page.reload();
  await coterie.expectCounts(5, 4, 3);
  await apart.getByRole('link', { name: 'Rivers that Remember Their Banks' }).click();
  await expect(panel.getByText('Read from birch.ris, line 1')).toBeVisible();
  await panel.getByRole('button', { name: 'Join again with the paper in alder.bib, line 1' }).press('Enter');
  await coterie.expectCounts(3, 3, 2);
  await expect(coterie.spoken).toHaveText('The two are one paper again.');
});

for (const theme of ['light', 'dark'] as const)
  for (const width of [1440, 360])
    test(`the records are readable and reachable in the ${theme} theme at ${width} pixels`, async ({ coterie }) => {
      const { page } = coterie;
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme: theme });
      await openRivers(coterie);
      const keep = coterie.panel('Paper').getByRole('button', { name: /^Keep apart the record in birch/ });
      await keep.scrollIntoViewIfNeeded();
      await expect(keep).toBeInViewport();
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().include('aside').analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)).toEqual([]);
    });
